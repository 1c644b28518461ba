import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { FactSource } from '../../journal/event.reader.js';
import { FeedRegistry } from '../../settings/feed-registry.js';
import { keyOfId } from '../global-id.js';
import { FeedModel } from '../operations/feed.model.js';
import { connection, type Connection } from '../paging/connection.model.js';
import { decodeCursor, encodeCursor, isCount, isUuid } from '../paging/cursor.js';
import { ForwardPageArgs, pageSize, pageWanted } from '../paging/page-args.js';
import type { RequestContext } from '../request-context.js';
import { FEED_REGISTRY } from '../tokens.js';
import {
  DecodedMessageModel,
  EventSourceConnectionModel,
  FaultModel,
  decodedMessages,
  faultModel,
} from './decoded-message.model.js';
import { ExcerptModel } from './excerpt.model.js';
import { excerptOf } from './excerpts.js';
import { RawMessageModel } from './raw-message.model.js';
import { textOf } from './text-of-bytes.js';

const FIRST = { type: () => Int, defaultValue: 100, description: 'At most this many, 1 to 100.' } as const;
const SKIP = { type: () => Int, defaultValue: 0, description: 'Leave out this many from the front.' } as const;

@Resolver(() => RawMessageModel)
export class RawMessageResolver {
  constructor(@Inject(FEED_REGISTRY) private readonly registry: FeedRegistry) {}

  @Query(() => RawMessageModel, {
    nullable: true,
    description: 'A raw message with everything that was read in it; null when there is none.',
  })
  async rawMessage(
    @Args('id', { type: () => ID, description: 'Global id, or the UUID of logs and receipts.' }) id: string,
    @Context() { loaders }: RequestContext,
  ): Promise<RawMessageModel | null> {
    return loaders.rawMessages.load(keyOfId('RawMessage', id));
  }

  @ResolveField(() => FeedModel, {
    nullable: true,
    description: 'The feed it came by; null when it is not in the registry any more.',
  })
  feed(@Parent() { feedId }: RawMessageModel): FeedModel | null {
    const feed = this.registry.byId(feedId);
    return feed && new FeedModel(feed);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The message as text, in its own character set. Null when its bytes are not kept any more.',
  })
  async text(
    @Parent() { key, head }: RawMessageModel,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<string | null> {
    budget.takeText(head.sizeBytes);
    const body = await loaders.bodies.load(key);
    return body && textOf(body, head.charset);
  }

  @ResolveField(() => ExcerptModel, {
    nullable: true,
    description:
      'A range of its bytes as text, with what stands before and after it. Null when they are not kept any more.',
  })
  async excerpt(
    @Parent() { key }: RawMessageModel,
    @Args('byteStart', { type: () => Int, description: 'First byte, from 0.' }) start: number,
    @Args('byteEnd', { type: () => Int, description: 'The byte after the last.' }) end: number,
    @Context() context: RequestContext,
  ): Promise<ExcerptModel | null> {
    return excerptOf(key, { start, end }, context);
  }

  @ResolveField(() => RawMessageModel, {
    nullable: true,
    description: 'The message whose bytes this one repeats; null when it is no repeat.',
  })
  async repeatOf(
    @Parent() { head }: RawMessageModel,
    @Context() { loaders }: RequestContext,
  ): Promise<RawMessageModel | null> {
    return head.disposition === 'REPEAT' && head.firstMessageId ? loaders.rawMessages.load(head.firstMessageId) : null;
  }

  @ResolveField(() => RawMessageModel, {
    nullable: true,
    description: 'The message that a person corrected and sent again as this one.',
  })
  async editedFrom(
    @Parent() { head }: RawMessageModel,
    @Context() { loaders }: RequestContext,
  ): Promise<RawMessageModel | null> {
    return head.editedFromId ? loaders.rawMessages.load(head.editedFromId) : null;
  }

  @ResolveField(() => [DecodedMessageModel], { description: 'The messages in it, in the order of its bytes.' })
  async messages(
    @Parent() { head }: RawMessageModel,
    @Args('first', FIRST) first: number,
    @Args('skip', SKIP) skip: number,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<readonly DecodedMessageModel[]> {
    const messages = decodedMessages(await loaders.readings.load(head.contentKey)).slice(
      skip,
      skip + pageSize('first', first),
    );
    budget.take(messages.length);
    return messages;
  }

  @ResolveField(() => Int, { description: 'How many messages are in it.' })
  async messageCount(@Parent() { head }: RawMessageModel, @Context() { loaders }: RequestContext): Promise<number> {
    return (await loaders.readings.load(head.contentKey)).messages.length;
  }

  @ResolveField(() => [FaultModel], { description: 'What is wrong in it, warnings included.' })
  async faults(
    @Parent() { head }: RawMessageModel,
    @Args('first', FIRST) first: number,
    @Args('skip', SKIP) skip: number,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<readonly FaultModel[]> {
    const { faults } = await loaders.readings.load(head.contentKey);
    const wanted = faults.slice(skip, skip + pageSize('first', first));
    budget.take(wanted.length);
    return wanted.map(faultModel);
  }

  @ResolveField(() => Int, { description: 'How many things are wrong in it, warnings included.' })
  async faultCount(@Parent() { head }: RawMessageModel, @Context() { loaders }: RequestContext): Promise<number> {
    return (await loaders.readings.load(head.contentKey)).faults.length;
  }

  @ResolveField(() => EventSourceConnectionModel, {
    description: 'The facts that were read in it with their byte ranges, in the order of its bytes.',
  })
  async events(
    @Parent() { head }: RawMessageModel,
    @Args() args: ForwardPageArgs,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<Connection<FactSource>> {
    const wanted = pageWanted(args);
    const key = decodeCursor<readonly [number, string]>(wanted.cursor, 'message-events', [isCount, isUuid]);
    const from = key && { byteStart: key[0], eventId: key[1] };
    budget.take(wanted.limit);
    const rows = await loaders.statements.load({ contentKey: head.contentKey, from, limit: wanted.limit + 1 });
    const edges = rows
      .slice(0, wanted.limit)
      .map((node) => ({ node, cursor: encodeCursor('message-events', [node.byteStart, node.eventId]) }));
    return connection(edges, wanted, rows.length > wanted.limit);
  }
}
