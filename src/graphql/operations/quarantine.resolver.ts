import { Args, ArgsType, Context, Field, InputType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import type { FaultCode } from '../../canonical/fault.js';
import type { QuarantineStatus } from '../../quarantine/quarantine.entity.js';
import { QuarantineReader } from '../../quarantine/quarantine.reader.js';
import { FeedRegistry } from '../../settings/feed-registry.js';
import { FaultCodeEnum, QuarantineStatusEnum } from '../enums/message-enums.js';
import { connection, type Connection } from '../paging/connection.model.js';
import { decodeCursor, encodeCursor, isTimestamp, isUuid } from '../paging/cursor.js';
import { ForwardPageArgs, pageWanted } from '../paging/page-args.js';
import { ExcerptModel } from '../raw-messages/excerpt.model.js';
import { excerptAtFault } from '../raw-messages/excerpts.js';
import { RawMessageModel } from '../raw-messages/raw-message.model.js';
import type { RequestContext } from '../request-context.js';
import { FEED_REGISTRY } from '../tokens.js';
import { FeedModel } from './feed.model.js';
import { QuarantinedMessageConnectionModel, QuarantinedMessageModel } from './quarantined-message.model.js';

@InputType('QuarantineFilter', { description: 'Every condition given must hold.' })
class QuarantineFilterInput {
  @Field(() => String, { nullable: true, description: 'It came by this feed.' })
  readonly feed?: string | null;

  @Field(() => FaultCodeEnum, { nullable: true, description: 'This is what is wrong.' })
  readonly code?: FaultCode | null;

  @Field(() => QuarantineStatusEnum, { nullable: true, description: 'This is what became of it.' })
  readonly status?: QuarantineStatus | null;
}

@ArgsType()
class QuarantineArgs extends ForwardPageArgs {
  @Field(() => QuarantineFilterInput, { nullable: true, description: 'Which; all when left out.' })
  readonly filter?: QuarantineFilterInput | null;
}

@Resolver(() => QuarantinedMessageModel)
export class QuarantineResolver {
  constructor(
    private readonly reader: QuarantineReader,
    @Inject(FEED_REGISTRY) private readonly registry: FeedRegistry,
  ) {}

  @Query(() => QuarantinedMessageConnectionModel, { description: 'What could not be read, newest first.' })
  async quarantine(
    @Args() { filter, ...page }: QuarantineArgs,
    @Context() { budget }: RequestContext,
  ): Promise<Connection<QuarantinedMessageModel>> {
    const wanted = pageWanted(page);
    const key = decodeCursor<readonly [string, string]>(wanted.cursor, 'quarantine', [isTimestamp, isUuid]);
    budget.take(wanted.limit);
    const rows = await this.reader.page(filter ?? {}, key && { placedKey: key[0], id: key[1] }, wanted.limit + 1);
    const edges = rows.slice(0, wanted.limit).map((entry) => ({
      cursor: encodeCursor('quarantine', [entry.placedKey, entry.id]),
      node: new QuarantinedMessageModel(entry),
    }));
    return connection(edges, wanted, rows.length > wanted.limit);
  }

  @ResolveField(() => FeedModel, {
    nullable: true,
    description: 'The feed it came by; null when it is not in the registry any more.',
  })
  feed(@Parent() { entry }: QuarantinedMessageModel): FeedModel | null {
    const feed = this.registry.byId(entry.feed);
    return feed && new FeedModel(feed);
  }

  @ResolveField(() => RawMessageModel, {
    nullable: true,
    description: 'The raw message it stands in; null when it is past its retention.',
  })
  async rawMessage(
    @Parent() { entry }: QuarantinedMessageModel,
    @Context() { loaders }: RequestContext,
  ): Promise<RawMessageModel | null> {
    return loaders.rawMessages.load(entry.messageId);
  }

  @ResolveField(() => ExcerptModel, {
    nullable: true,
    description:
      'The bytes from the place of the fault to the end of its segment or line, with what stands before and after them; null when they are not kept any more.',
  })
  async excerpt(
    @Parent() { entry }: QuarantinedMessageModel,
    @Context() context: RequestContext,
  ): Promise<ExcerptModel | null> {
    return excerptAtFault(entry.messageId, entry.byte, context);
  }
}
