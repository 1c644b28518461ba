import { Inject } from '@nestjs/common';
import { Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FEED_REGISTRY } from '../tokens.js';
import { FeedRegistry } from '../../settings/feed-registry.js';
import type { RequestContext } from '../request-context.js';
import { DateTimeScalar } from '../scalars.js';
import { FeedCountsModel, FeedModel, FeedPartitionModel, feedCounts } from './feed.model.js';

const MINUTE_MS = 60_000;

@Resolver(() => FeedModel)
export class FeedResolver {
  constructor(@Inject(FEED_REGISTRY) private readonly registry: FeedRegistry) {}

  @Query(() => [FeedModel], { description: 'Every feed of the registry, in its order.' })
  feeds(): readonly FeedModel[] {
    return this.registry.feeds.map((feed) => new FeedModel(feed));
  }

  @ResolveField(() => [FeedPartitionModel], {
    description: 'How far its topic was read; empty before anybody read it.',
  })
  async partitions(
    @Parent() { feed }: FeedModel,
    @Context() context: RequestContext,
  ): Promise<readonly FeedPartitionModel[]> {
    return context.loaders.positions.load(feed.topic);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Messages that wait in Kafka, all partitions together; null while unknown.',
  })
  async lag(@Parent() { feed }: FeedModel, @Context() context: RequestContext): Promise<number | null> {
    const positions = await context.loaders.positions.load(feed.topic);
    const lags = positions.flatMap(({ lag }) => (lag === null ? [] : [lag]));
    return lags.length === 0 ? null : lags.reduce((sum, lag) => sum + lag, 0);
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'When its latest message was received; null when it never sent.',
  })
  async lastSeenAt(@Parent() { feed }: FeedModel, @Context() context: RequestContext): Promise<Date | null> {
    return context.loaders.lastSeen.load(feed.id);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'No message for longer than expected. Null when nothing is expected of it, or when it is historical.',
  })
  async silent(@Parent() { feed }: FeedModel, @Context() context: RequestContext): Promise<boolean | null> {
    if (feed.expectedEveryMinutes === null || feed.historical) return null;
    const lastSeenAt = await context.loaders.lastSeen.load(feed.id);
    return lastSeenAt === null || Date.now() - lastSeenAt.getTime() > feed.expectedEveryMinutes * MINUTE_MS;
  }

  @ResolveField(() => FeedCountsModel, { description: 'Its messages by what became of them, since the beginning.' })
  async counts(@Parent() { feed }: FeedModel, @Context() context: RequestContext): Promise<FeedCountsModel> {
    return feedCounts(await context.loaders.feedCounts.load(feed.id));
  }

  @ResolveField(() => Int, { description: 'Errors that wait in quarantine.' })
  async quarantinedOpen(@Parent() { feed }: FeedModel, @Context() context: RequestContext): Promise<number> {
    return context.loaders.openFaults.load(feed.id);
  }
}
