import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { ReplayService, ReplayStateError } from '../../replay/replay.service.js';
import type { ReplayRow } from '../../replay/replay.entity.js';
import { FeedRegistry } from '../../settings/feed-registry.js';
import { apiError, badUserInput, notFound } from '../api-error.js';
import { keyOfId } from '../global-id.js';
import { RequestContexts, type RequestContext } from '../request-context.js';
import { FEED_REGISTRY } from '../tokens.js';
import { ReplayModel } from './replay.model.js';
import { replayScope, ReplayScopeInput } from './replay.input.js';

const ID_ARGUMENT = { type: () => ID, description: 'Global id of the replay.' } as const;

/** What operators do with replays. */
@Resolver()
export class ReplayCommandsResolver {
  constructor(
    private readonly replays: ReplayService,
    private readonly contexts: RequestContexts,
    @Inject(FEED_REGISTRY) private readonly registry: FeedRegistry,
  ) {}

  @Mutation(() => ReplayModel, {
    description:
      'Dry run: reads the chosen messages once more and says what would change. Nothing is changed, nobody is told.',
  })
  async previewReplay(
    @Args('scope', { type: () => ReplayScopeInput, description: 'Which messages.' }) scope: ReplayScopeInput,
    @Context() context: RequestContext,
  ): Promise<ReplayModel> {
    if (scope.feed && this.registry.byId(scope.feed) === null) {
      throw badUserInput(`There is no feed "${scope.feed}"; \`feeds\` lists those that there are.`);
    }
    return this.#answer(() => this.replays.preview(replayScope(scope)), context);
  }

  @Mutation(() => ReplayModel, {
    description: 'Starts what was previewed. Each message is read and compared anew when its turn comes.',
  })
  async startReplay(
    @Args('previewId', ID_ARGUMENT) id: string,
    @Args('notify', {
      type: () => Boolean,
      nullable: true,
      defaultValue: false,
      description: 'Tell subscribers of what changes. Silent unless asked.',
    })
    notify: boolean | null,
    @Context() context: RequestContext,
  ): Promise<ReplayModel> {
    return this.#answer(() => this.replays.start(keyOfId('Replay', id), notify ?? false), context);
  }

  @Mutation(() => ReplayModel, {
    description: 'Stops a running replay for the time being, behind the messages in hand.',
  })
  async pauseReplay(@Args('id', ID_ARGUMENT) id: string, @Context() context: RequestContext): Promise<ReplayModel> {
    return this.#answer(() => this.replays.pause(keyOfId('Replay', id)), context);
  }

  @Mutation(() => ReplayModel, { description: 'Lets a paused replay go on.' })
  async resumeReplay(@Args('id', ID_ARGUMENT) id: string, @Context() context: RequestContext): Promise<ReplayModel> {
    return this.#answer(() => this.replays.resume(keyOfId('Replay', id)), context);
  }

  @Mutation(() => ReplayModel, { description: 'Ends a replay for good. What was applied stays applied.' })
  async cancelReplay(@Args('id', ID_ARGUMENT) id: string, @Context() context: RequestContext): Promise<ReplayModel> {
    return this.#answer(() => this.replays.cancel(keyOfId('Replay', id)), context);
  }

  /** Does it, forgets what this request read before, and answers with the replay as it is now. */
  async #answer(command: () => Promise<ReplayRow>, context: RequestContext): Promise<ReplayModel> {
    try {
      return new ReplayModel(await command());
    } catch (error) {
      if (!(error instanceof ReplayStateError)) throw error;
      throw error.actual === null ? notFound('There is no such replay.') : apiError('CONFLICT', `${error.message}.`);
    } finally {
      this.contexts.renew(context);
    }
  }
}
