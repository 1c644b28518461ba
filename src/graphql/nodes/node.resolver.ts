import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { FeedRegistry } from '../../settings/feed-registry.js';
import { findContainer } from '../containers/container.resolver.js';
import { parseGlobalId } from '../global-id.js';
import { FeedModel } from '../operations/feed.model.js';
import type { RequestContext } from '../request-context.js';
import { FEED_REGISTRY } from '../tokens.js';
import { NodeModel } from './node.model.js';

@Resolver(() => NodeModel)
export class NodeResolver {
  constructor(@Inject(FEED_REGISTRY) private readonly registry: FeedRegistry) {}

  @Query(() => NodeModel, {
    nullable: true,
    description: 'Whatever has this id; null when it is not there (any more).',
  })
  async node(
    @Args('id', { type: () => ID, description: 'A global id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<NodeModel | null> {
    const { type, key } = parseGlobalId(id);
    const { loaders } = context;
    switch (type) {
      case 'Container':
        return findContainer(key, context);
      case 'Feed': {
        const feed = this.registry.byId(key);
        return feed && new FeedModel(feed);
      }
      case 'Journey':
        return loaders.journeys.load(key);
      case 'QuarantinedMessage':
        return loaders.quarantined.load(key);
      case 'RawMessage':
        return loaders.rawMessages.load(key);
      case 'Replay':
        return loaders.replays.load(key);
      case 'Shipment':
        return loaders.shipments.load(key);
      case 'TrackingEvent':
        return loaders.events.load(key);
    }
  }
}
