import { Inject } from '@nestjs/common';
import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { EventCode } from '../../canonical/event-code.js';
import type { EventClassifier } from '../../canonical/tracking-event.js';
import { MappingService } from '../../replay/mapping.service.js';
import { FeedRegistry } from '../../settings/feed-registry.js';
import { badUserInput } from '../api-error.js';
import { EventClassifierEnum, EventCodeEnum } from '../enums/event-enums.js';
import { ReplayModel } from '../replays/replay.model.js';
import { ReplayPreviewModel, replayPreview } from '../replays/replay-preview.model.js';
import { RequestContexts, type RequestContext } from '../request-context.js';
import { FEED_REGISTRY } from '../tokens.js';

const MOST_CHARS = 200;

@InputType('MapCodeInput', { description: 'What a status code of a feed means.' })
class MapCodeInput {
  @Field(() => String, { description: 'Id of the feed.' })
  readonly feed: string;

  @Field(() => String, { description: 'The code as `unmappedCodes` has it: `22:VD`.' })
  readonly code: string;

  @Field(() => EventCodeEnum, { description: 'What it means.' })
  readonly event: EventCode;

  @Field(() => EventClassifierEnum, {
    nullable: true,
    description: 'Planned, estimated or actual; what the message says when left out.',
  })
  readonly classifier?: EventClassifier | null;

  @Field(() => String, { nullable: true, description: 'Why: the source of the meaning. Kept with the decision.' })
  readonly reason?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only say what would change.' })
  readonly dryRun?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Tell subscribers of what changes. Silent unless asked.' })
  readonly notify?: boolean | null;
}

@ObjectType('MapCodeResult', { description: 'What mapping a code does.' })
class MapCodeResultModel {
  @Field(() => ReplayPreviewModel, { nullable: true, description: 'What would change; only for a dry run.' })
  readonly preview: ReplayPreviewModel | null;

  @Field(() => ReplayModel, {
    nullable: true,
    description: 'Reads again what came before; null for a dry run. `replayProgress` follows it.',
  })
  readonly replay: ReplayModel | null;
}

/** What operators do with codes that nobody could read. */
@Resolver()
export class MapCodeResolver {
  constructor(
    private readonly mappings: MappingService,
    private readonly contexts: RequestContexts,
    @Inject(FEED_REGISTRY) private readonly registry: FeedRegistry,
  ) {}

  @Mutation(() => MapCodeResultModel, {
    description:
      'Gives a status code of a feed a meaning. Messages from now on are read with it, and those that came before are read again. Mapped again, the newest meaning counts.',
  })
  async mapCode(
    @Args('input', { type: () => MapCodeInput, description: 'The code and its meaning.' }) input: MapCodeInput,
    @Context() context: RequestContext,
  ): Promise<MapCodeResultModel> {
    const { dryRun, notify, classifier, reason, ...mapping } = checked(input, this.registry);
    const decision = { ...mapping, classifier: classifier ?? null };
    if (dryRun === true) return { preview: replayPreview(await this.mappings.preview(decision)), replay: null };
    const replay = await this.mappings.map({ ...decision, reason: reason ?? null, notify: notify ?? false });
    this.contexts.renew(context);
    return { preview: null, replay: new ReplayModel(replay) };
  }
}

function checked(input: MapCodeInput, registry: FeedRegistry): MapCodeInput {
  const { feed, code, event } = input;
  if (registry.byId(feed) === null) {
    throw badUserInput(`There is no feed "${feed.slice(0, 60)}"; \`feeds\` lists those that there are.`);
  }
  if (code === '' || code.length > MOST_CHARS) throw badUserInput(`A code has 1 to ${MOST_CHARS} characters.`);
  if ((input.reason?.length ?? 0) > MOST_CHARS * 5)
    throw badUserInput(`A reason has at most ${MOST_CHARS * 5} characters.`);
  if (event === 'UNKNOWN') throw badUserInput('UNKNOWN is what the code is now: choose what happened.');
  return input;
}
