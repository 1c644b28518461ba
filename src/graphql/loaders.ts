import DataLoader from 'dataloader';
import type { ByteRange, StoredReading, Cutting, RawMessageReader } from '../inbox/raw-message.reader.js';
import type { DispositionCounts, FeedStateReader, PartitionPosition } from '../inbox/feed-state.reader.js';
import type { ContentSlice, EventReader, FactSource, FactSources } from '../journal/event.reader.js';
import type { QuarantineReader } from '../quarantine/quarantine.reader.js';
import type { JourneyReader } from '../read-model/journey.reader.js';
import type { ShipmentReader } from '../read-model/shipment.reader.js';
import type { Directory } from './directory.js';
import { TrackingEventModel } from './events/tracking-event.model.js';
import { JourneyModel } from './journeys/journey.model.js';
import { MAX_PAGE } from './limits.js';
import { QuarantinedMessageModel } from './operations/quarantined-message.model.js';
import { EXCERPT_CONTEXT_BYTES } from './raw-messages/excerpt.model.js';
import { RawMessageModel } from './raw-messages/raw-message.model.js';
import { ReplayModel } from './replays/replay.model.js';
import type { ReplayReader } from './replays/replay.reader.js';
import { ShipmentModel } from './shipments/shipment.model.js';

export interface Readers {
  readonly journeys: JourneyReader;
  readonly shipments: ShipmentReader;
  readonly events: EventReader;
  readonly rawMessages: RawMessageReader;
  readonly feedStates: FeedStateReader;
  readonly quarantine: QuarantineReader;
  readonly replays: ReplayReader;
}

type Loader<Value> = DataLoader<string, Value>;

/** What one request reads by key: everything asked for in the same moment goes to Postgres as one statement, and once. */
export class Loaders {
  readonly journeys: Loader<JourneyModel | null>;
  /** By unit key, newest first. */
  readonly unitJourneys: Loader<readonly JourneyModel[]>;
  readonly shipments: Loader<ShipmentModel | null>;
  /** By journey id. */
  readonly coveringShipments: Loader<readonly ShipmentModel[]>;
  readonly events: Loader<TrackingEventModel | null>;
  /** By event id. */
  readonly sources: Loader<FactSources>;
  readonly statements: DataLoader<ContentSlice, readonly FactSource[], string>;
  readonly rawMessages: Loader<RawMessageModel | null>;
  readonly bodies: Loader<Buffer | null>;
  /** By content key. */
  readonly readings: Loader<StoredReading>;
  readonly cuttings: DataLoader<ByteRange, Cutting | null, string>;
  readonly quarantined: Loader<QuarantinedMessageModel | null>;
  readonly replays: Loader<ReplayModel | null>;
  /** By topic. */
  readonly positions: Loader<readonly PartitionPosition[]>;
  /** By feed, as the next three. */
  readonly lastSeen: Loader<Date | null>;
  readonly feedCounts: Loader<DispositionCounts>;
  readonly openFaults: Loader<number>;

  constructor(readers: Readers, directory: Directory) {
    const { journeys, shipments, events, rawMessages, feedStates, quarantine } = readers;
    this.journeys = loader(
      (ids) => journeys.byIds(ids),
      null,
      (body) => new JourneyModel(body, directory),
    );
    this.unitJourneys = loader(
      (keys) => journeys.ofUnits(keys, MAX_PAGE),
      [],
      (bodies) => bodies.map((body) => new JourneyModel(body, directory)),
    );
    this.shipments = loader(
      (ids) => shipments.byIds(ids),
      null,
      (body) => new ShipmentModel(body, directory),
    );
    this.coveringShipments = loader(
      (ids) => shipments.ofJourneys(ids, MAX_PAGE),
      [],
      (bodies) => bodies.map((body) => new ShipmentModel(body, directory)),
    );
    this.events = loader(
      (ids) => events.byIds(ids),
      null,
      (fact) => new TrackingEventModel(fact, directory),
    );
    this.sources = loader((ids) => events.sourcesOf(ids, MAX_PAGE), { sources: [], count: 0 }, same);
    this.statements = new DataLoader((slices) => events.ofContents(slices), {
      cacheKeyFn: ({ contentKey, from, limit }) => `${contentKey} ${from?.byteStart} ${from?.eventId} ${limit}`,
    });
    this.rawMessages = loader(
      (ids) => rawMessages.byIds(ids),
      null,
      (head) => new RawMessageModel(head),
    );
    this.bodies = loader((ids) => rawMessages.bodies(ids), null, same);
    this.readings = loader((keys) => rawMessages.readings(keys), { messages: [], faults: [] }, same);
    this.cuttings = new DataLoader((ranges) => rawMessages.cut(ranges, EXCERPT_CONTEXT_BYTES), {
      cacheKeyFn: ({ messageId, start, end }) => `${messageId} ${start} ${end}`,
    });
    this.quarantined = loader(
      (ids) => quarantine.byIds(ids),
      null,
      (entry) => new QuarantinedMessageModel(entry),
    );
    this.replays = loader(
      (ids) => readers.replays.byIds(ids),
      null,
      (entry) => new ReplayModel(entry),
    );
    this.positions = loader(async (topics) => groupByTopic(await feedStates.positions(topics)), [], same);
    this.lastSeen = loader((feeds) => feedStates.lastSeen(feeds), null, same);
    this.feedCounts = loader((feeds) => feedStates.counts(feeds), {}, same);
    this.openFaults = loader((feeds) => quarantine.openCounts(feeds), 0, same);
  }
}

/** A loader over a reader's map: what is not in the map is `missing`, what is there becomes its model. */
function loader<Row, Value, Missing>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
  missing: Missing,
  model: (row: Row) => Value,
): Loader<Value | Missing> {
  return new DataLoader(async (keys) => {
    const found = await read(keys);
    return keys.map((key) => {
      const row = found.get(key);
      return row === undefined ? missing : model(row);
    });
  });
}

const same = <Value>(value: Value): Value => value;

function groupByTopic(positions: readonly PartitionPosition[]): ReadonlyMap<string, readonly PartitionPosition[]> {
  const topics = new Map<string, PartitionPosition[]>();
  for (const position of positions) topics.set(position.topic, [...(topics.get(position.topic) ?? []), position]);
  return topics;
}
