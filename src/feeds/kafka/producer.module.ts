import { Global, Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { LOG } from '../../observability/log.js';
import type { Log } from '../../observability/log.js';
import type { KafkaSettings } from '../../settings/settings.js';
import { FEED_PRODUCER } from './feed-producer.js';
import type { FeedProducer } from './feed-producer.js';
import { createKafka, PROMPT } from './kafka-client.js';
import { KafkaFeedProducer } from './kafka-feed-producer.js';

/** The way into the feeds' topics, for the gateway and for messages that a person corrected. */
@Global()
@Module({})
export class ProducerModule implements OnApplicationShutdown {
  constructor(@Inject(FEED_PRODUCER) private readonly producer: FeedProducer) {}

  static forRoot(settings: KafkaSettings): DynamicModule {
    return {
      module: ProducerModule,
      providers: [
        {
          provide: FEED_PRODUCER,
          inject: [LOG],
          useFactory: (log: Log): FeedProducer =>
            new KafkaFeedProducer(createKafka(settings, log, PROMPT), { isOnlySender: false }),
        },
      ],
      exports: [FEED_PRODUCER],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.producer.stop();
  }
}
