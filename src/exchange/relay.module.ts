import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { WRITE_POOL, type WritePool } from '../database/write-pool.js';
import { createKafka, PATIENT } from '../feeds/kafka/kafka-client.js';
import { LOG, type Log } from '../observability/log.js';
import type { KafkaSettings } from '../settings/settings.js';
import { OutboxRelay } from './outbox-relay.js';

/** Carries what changed to Kafka as long as the process lives. */
@Module({})
export class RelayModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(OutboxRelay) private readonly relay: OutboxRelay) {}

  static forRoot(settings: KafkaSettings): DynamicModule {
    return {
      module: RelayModule,
      providers: [
        {
          provide: OutboxRelay,
          inject: [WRITE_POOL, LOG],
          useFactory: (pool: WritePool, log: Log): OutboxRelay =>
            new OutboxRelay({ pool, kafka: createKafka(settings, log, PATIENT), log }),
        },
      ],
    };
  }

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
  }
}
