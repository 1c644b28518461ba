import { Inject, Module, type DynamicModule, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { FeedStateReader } from '../inbox/feed-state.reader.js';
import { RawMessageReader } from '../inbox/raw-message.reader.js';
import { EventReader } from '../journal/event.reader.js';
import { UnmappedCodeReader } from '../mappings/unmapped-code.reader.js';
import { PlaceReader } from '../places/place.reader.js';
import { QuarantineReader } from '../quarantine/quarantine.reader.js';
import { JourneyReader } from '../read-model/journey.reader.js';
import { NumberReader } from '../read-model/number.reader.js';
import { ShipmentReader } from '../read-model/shipment.reader.js';
import type { ReferenceData } from '../reference/reference.js';
import type { FeedRegistry } from '../settings/feed-registry.js';
import { Directory } from './directory.js';
import { ReplayReader } from './replays/replay.reader.js';
import { createReadPool, READ_POOL, type ReadPool } from './read-pool.js';
import { RequestContexts } from './request-context.js';
import { FEED_REGISTRY } from './tokens.js';

export interface ReadersOptions {
  readonly database: { readonly url: string; readonly poolSize: number };
  readonly feeds: FeedRegistry;
  readonly reference: ReferenceData;
}

/** Readers are plain classes over a pool, so that tests and tools use them without Nest. */
const READERS = [
  JourneyReader,
  ShipmentReader,
  NumberReader,
  EventReader,
  RawMessageReader,
  FeedStateReader,
  QuarantineReader,
  UnmappedCodeReader,
  PlaceReader,
  ReplayReader,
] as const;

const READER_PROVIDERS: readonly Provider[] = READERS.map((Reader) => ({
  provide: Reader,
  useFactory: (pool: ReadPool) => new Reader(pool),
  inject: [READ_POOL],
}));

const CONTEXTS: Provider = {
  provide: RequestContexts,
  useFactory: (pool: ReadPool, directory: Directory) =>
    new RequestContexts(
      {
        journeys: new JourneyReader(pool),
        shipments: new ShipmentReader(pool),
        events: new EventReader(pool),
        rawMessages: new RawMessageReader(pool),
        feedStates: new FeedStateReader(pool),
        quarantine: new QuarantineReader(pool),
        replays: new ReplayReader(pool),
      },
      directory,
    ),
  inject: [READ_POOL, Directory],
};

/** What answers need: connections that only read, a reader per thing stored, names for keys. */
@Module({})
export class ReadersModule implements OnApplicationShutdown {
  constructor(@Inject(READ_POOL) private readonly pool: ReadPool) {}

  static forRoot({ database, feeds, reference }: ReadersOptions): DynamicModule {
    const provided: Provider[] = [
      { provide: READ_POOL, useFactory: () => createReadPool({ url: database.url, size: database.poolSize }) },
      { provide: FEED_REGISTRY, useValue: feeds },
      { provide: Directory, useFactory: () => new Directory(reference, feeds) },
      ...READER_PROVIDERS,
      CONTEXTS,
    ];
    return {
      module: ReadersModule,
      providers: provided,
      exports: [...READERS, READ_POOL, FEED_REGISTRY, Directory, RequestContexts],
    };
  }

  /** The shutdown hooks of those who ask run before this one. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
