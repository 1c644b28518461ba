import { Loaders, type Readers } from './loaders.js';
import type { Directory } from './directory.js';
import { NodeBudget } from './node-budget.js';

/** What the resolvers of one answer share. */
export interface RequestContext {
  loaders: Loaders;
  budget: NodeBudget;
}

/** Makes the context of every request, and of every single message of a subscription: nothing read is kept for the next answer. */
export class RequestContexts {
  constructor(
    private readonly readers: Readers,
    private readonly directory: Directory,
  ) {}

  /** Makes a context anew where it stands: all messages of a subscription share one object. */
  renew(context: RequestContext): void {
    Object.assign(context, this.create());
  }

  create(): RequestContext {
    return { loaders: new Loaders(this.readers, this.directory), budget: new NodeBudget() };
  }
}
