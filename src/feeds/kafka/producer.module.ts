import { Global, Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { LOG } from '../../observability/log.js';
import type { Log } from '../../observability/log.js';
import { Readiness } from '../../observability/readiness.js';
import type { KafkaSettings, Role } from '../../settings/settings.js';
import { BrokerWatch } from './broker-watch.js';
import { FEED_PRODUCER } from './feed-producer.js';
import type { FeedProducer } from './feed-producer.js';
import { createKafka, PROMPT } from './kafka-client.js';
import { KafkaFeedProducer } from './kafka-feed-producer.js';

const ROLE = Symbol('Role');

/** The way into the feeds' topics, for the gateway and for messages that a person corrected. */
@Global()
@Module({})
export class ProducerModule implements OnApplicationShutdown {
  constructor(
    @Inject(FEED_PRODUCER) private readonly producer: FeedProducer,
    private readonly watch: BrokerWatch,
    @Inject(ROLE) role: Role,
    readiness: Readiness,
  ) {
    // A process that answers questions does so without Kafka too; it alone takes no messages then.
    readiness.add('kafka', () => watch.ask(), { essential: role !== 'api' });
  }

  static forRoot(settings: KafkaSettings, role: Role): DynamicModule {
    return {
      module: ProducerModule,
      providers: [
        { provide: ROLE, useValue: role },
        {
          provide: FEED_PRODUCER,
          inject: [LOG],
          useFactory: (log: Log): FeedProducer =>
            new KafkaFeedProducer(createKafka(settings, log, PROMPT), { isOnlySender: false }),
        },
        {
          provide: BrokerWatch,
          inject: [LOG],
          useFactory: (log: Log) => new BrokerWatch(createKafka(settings, log, PROMPT)),
        },
      ],
      exports: [FEED_PRODUCER],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.producer.stop(), this.watch.stop()]);
  }
}
