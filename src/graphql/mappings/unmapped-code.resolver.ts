import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UnmappedCodeReader } from '../../mappings/unmapped-code.reader.js';
import { FeedRegistry } from '../../settings/feed-registry.js';
import { TrackingEventModel } from '../events/tracking-event.model.js';
import { FeedModel } from '../operations/feed.model.js';
import { connection, type Connection } from '../paging/connection.model.js';
import { decodeCursor, encodeCursor, isCount, isText } from '../paging/cursor.js';
import { ForwardPageArgs, pageWanted } from '../paging/page-args.js';
import type { RequestContext } from '../request-context.js';
import { FEED_REGISTRY } from '../tokens.js';
import { UnmappedCodeConnectionModel, UnmappedCodeModel } from './unmapped-code.model.js';

@ArgsType()
class UnmappedCodesArgs extends ForwardPageArgs {
  @Field(() => String, { nullable: true, description: 'Of this feed alone.' })
  readonly feed?: string | null;
}

@Resolver(() => UnmappedCodeModel)
export class UnmappedCodeResolver {
  constructor(
    private readonly reader: UnmappedCodeReader,
    @Inject(FEED_REGISTRY) private readonly registry: FeedRegistry,
  ) {}

  @Query(() => UnmappedCodeConnectionModel, {
    description: 'Status codes that wait for a mapping, those with most facts first.',
  })
  async unmappedCodes(
    @Args() { feed, ...page }: UnmappedCodesArgs,
    @Context() { budget }: RequestContext,
  ): Promise<Connection<UnmappedCodeModel>> {
    const wanted = pageWanted(page);
    const key = decodeCursor<readonly [number, string, string]>(wanted.cursor, 'unmappedCodes', [
      isCount,
      isText,
      isText,
    ]);
    budget.take(wanted.limit);
    const from = key && { events: key[0], feed: key[1], code: key[2] };
    const rows = await this.reader.page(feed ?? null, from, wanted.limit + 1);
    const edges = rows.slice(0, wanted.limit).map((entry) => ({
      cursor: encodeCursor('unmappedCodes', [entry.events, entry.feed, entry.code]),
      node: new UnmappedCodeModel(entry),
    }));
    return connection(edges, wanted, rows.length > wanted.limit);
  }

  @ResolveField(() => FeedModel, {
    nullable: true,
    description: 'The feed; null when it is not in the registry any more.',
  })
  feed(@Parent() { entry }: UnmappedCodeModel): FeedModel | null {
    const feed = this.registry.byId(entry.feed);
    return feed && new FeedModel(feed);
  }

  @ResolveField(() => TrackingEventModel, {
    nullable: true,
    description: 'The latest fact that waits, with the message and the very bytes it was read from.',
  })
  async example(
    @Parent() { entry }: UnmappedCodeModel,
    @Context() { loaders }: RequestContext,
  ): Promise<TrackingEventModel | null> {
    return loaders.events.load(entry.exampleEventId);
  }
}
