import { ContainerResolver } from './containers/container.resolver.js';
import { EventSourceResolver } from './events/event-source.resolver.js';
import { TrackingEventResolver } from './events/tracking-event.resolver.js';
import { EVENT_LINK_RESOLVERS } from './journeys/event-links.resolver.js';
import { JourneyResolver } from './journeys/journey.resolver.js';
import { MapCodeResolver } from './mappings/map-code.resolver.js';
import { UnmappedCodeResolver } from './mappings/unmapped-code.resolver.js';
import { NodeResolver } from './nodes/node.resolver.js';
import { TrackResolver } from './numbers/track.resolver.js';
import { FeedResolver } from './operations/feed.resolver.js';
import { QuarantineCommandsResolver } from './operations/quarantine-commands.resolver.js';
import { QuarantineResolver } from './operations/quarantine.resolver.js';
import { RawMessageResolver } from './raw-messages/raw-message.resolver.js';
import { PlaceResolver } from './places/place.resolver.js';
import { ReplayCommandsResolver } from './replays/replay-commands.resolver.js';
import { EventDifferenceResolver, JourneyDifferenceResolver } from './replays/replay-links.resolver.js';
import { ReplayResolver } from './replays/replay.resolver.js';
import { ShipmentResolver } from './shipments/shipment.resolver.js';
import { JourneyChangedResolver } from './subscriptions/journey-changed.resolver.js';
import { ReplayProgressResolver } from './subscriptions/replay-progress.resolver.js';

/** Every resolver there is: what the schema is made of. */
export const RESOLVERS = [
  TrackResolver,
  ContainerResolver,
  JourneyResolver,
  ...EVENT_LINK_RESOLVERS,
  ShipmentResolver,
  TrackingEventResolver,
  EventSourceResolver,
  RawMessageResolver,
  FeedResolver,
  PlaceResolver,
  QuarantineResolver,
  QuarantineCommandsResolver,
  UnmappedCodeResolver,
  MapCodeResolver,
  ReplayResolver,
  ReplayCommandsResolver,
  EventDifferenceResolver,
  JourneyDifferenceResolver,
  NodeResolver,
  JourneyChangedResolver,
  ReplayProgressResolver,
];
