import { setTimeout as pause } from 'node:timers/promises';
import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { notFound } from '../api-error.js';
import { ErrorFormatter } from '../error-formatter.js';
import { keyOfId } from '../global-id.js';
import { ReplayModel } from '../replays/replay.model.js';
import { ReplayReader, type ReplayEntry } from '../replays/replay.reader.js';
import { RequestContexts, type RequestContext } from '../request-context.js';
import { stoppable, withPublicErrors } from './sources.js';

const LOOK_EVERY_MS = 500;
const OVER: readonly ReplayEntry['status'][] = ['DONE', 'CANCELLED', 'FAILED'];

/** As `resolve` of a subscription, called with the resolver as `this`: every message gets a context of its own. */
function toModel(
  this: ReplayProgressResolver,
  entry: ReplayEntry,
  _args: unknown,
  context: RequestContext,
): ReplayModel {
  this.contexts.renew(context);
  return new ReplayModel(entry);
}

@Resolver()
export class ReplayProgressResolver {
  constructor(
    private readonly reader: ReplayReader,
    readonly contexts: RequestContexts,
    private readonly errors: ErrorFormatter,
  ) {}

  @Subscription(() => ReplayModel, {
    description: 'A replay as it is, again whenever it is otherwise, until it is over.',
    resolve: toModel,
  })
  replayProgress(
    @Args('id', { type: () => ID, description: 'Global id of the replay.' }) id: string,
  ): AsyncIterableIterator<ReplayEntry> {
    const key = keyOfId('Replay', id);
    return stoppable((stopped) => withPublicErrors(this.#follow(key, stopped), this.errors));
  }

  /** Any process may work on the replay: its row is what all of them share. */
  async *#follow(id: string, stopped: AbortSignal): AsyncGenerator<ReplayEntry, void, void> {
    for (let told = ''; !stopped.aborted;) {
      const entry = (await this.reader.byIds([id])).get(id);
      if (!entry) throw notFound('There is no such replay.');
      const state = JSON.stringify([entry.status, entry.progress]);
      if (state !== told) yield entry;
      if (OVER.includes(entry.status)) return;
      told = state;
      await pause(LOOK_EVERY_MS, undefined, { signal: stopped }).catch(() => undefined);
    }
  }
}
