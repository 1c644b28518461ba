import { Args, Context, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { OutboxChange } from '../../exchange/outbox-page.js';
import { ErrorFormatter } from '../error-formatter.js';
import { JourneyModel } from '../journeys/journey.model.js';
import { lookupsOf, readingsOf } from '../numbers/number-lookup.js';
import { RequestContexts, type RequestContext } from '../request-context.js';
import { JourneyChangeModel } from './journey-change.model.js';
import { JourneyWatch } from './journey-watch.js';
import { withPublicErrors } from './sources.js';

/** As `resolve` of a subscription, called with the resolver as `this`: every message gets a context of its own. */
function toModel(
  this: JourneyChangedResolver,
  entry: OutboxChange,
  _args: unknown,
  context: RequestContext,
): JourneyChangeModel {
  this.contexts.renew(context);
  return new JourneyChangeModel(entry);
}

@Resolver(() => JourneyChangeModel)
export class JourneyChangedResolver {
  constructor(
    private readonly watch: JourneyWatch,
    readonly contexts: RequestContexts,
    private readonly errors: ErrorFormatter,
  ) {}

  @Subscription(() => JourneyChangeModel, {
    description:
      'Tells every change of the journeys that a number names: of a container, or of all containers under a document.',
    resolve: toModel,
  })
  journeyChanged(
    @Args('number', { type: () => String, description: 'Any number that `track` takes.' }) number: string,
  ): AsyncGenerator<OutboxChange, void, void> {
    return withPublicErrors(this.watch.changesOf(lookupsOf(readingsOf(number))), this.errors);
  }

  @ResolveField(() => JourneyModel, {
    nullable: true,
    description: 'The journey as it is now; for a retired one the journey with which its id answers, or null.',
  })
  async journey(
    @Parent() change: JourneyChangeModel,
    @Context() { loaders }: RequestContext,
  ): Promise<JourneyModel | null> {
    return loaders.journeys.load(change.key);
  }
}
