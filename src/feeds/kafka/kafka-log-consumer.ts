import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, Consumer, ConsumerCrashEvent, Kafka } from 'kafkajs';
import type { PartitionWriter } from '../../intake/partition-writer.js';
import type { Log } from '../../observability/log.js';
import type { Metrics } from '../../observability/metrics.js';
import type { KafkaSettings } from '../../settings/settings.js';
import type { ConsumerStatus, LogConsumer } from './log-consumer.js';
import { ConsumerRun } from './consumer-run.js';
import { StallWatch } from './stall-watch.js';

export interface LogConsumerOptions {
  readonly kafka: Kafka;
  readonly settings: KafkaSettings;
  readonly topics: readonly string[];
  readonly writer: PartitionWriter;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Called when building the consumer anew did not help: the process must end and be started again. */
  readonly giveUp: (reason: string) => void;
}

const STOP_LIMIT_MS = 10_000;
const LONGEST_WAIT_MS = 2_000;
const REBUILDS_BEFORE_GIVING_UP = 3;

/**
 * kafkajs under supervision (docs/architecture.md, "Exactly once"). A crash that kafkajs would not survive, or a stall that it
 * does not notice, ends the consumer, and a new one is built; when that does not help either, the process gives up.
 */
export class KafkaLogConsumer implements LogConsumer {
  readonly #admin: Admin;
  readonly #watch: StallWatch;
  #run: ConsumerRun | null = null;
  #stopping = false;
  #building: Promise<void> = Promise.resolve();
  #fruitlessRebuilds = 0;

  constructor(private readonly options: LogConsumerOptions) {
    this.#admin = options.kafka.admin();
    this.#watch = new StallWatch({ ...options, admin: this.#admin, onStall: () => this.#rebuild('stall') });
  }

  async start(): Promise<void> {
    await this.#admin.connect();
    if (this.#stopping) return;
    this.#building = this.#build();
    await this.#building;
    this.#watch.start(() => this.#run);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#watch.stop();
    const limit = new AbortController();
    const late = pause(STOP_LIMIT_MS, undefined, { signal: limit.signal, ref: false }).catch(() => undefined);
    await Promise.race([this.#building.then(() => this.#run?.stop()).then(() => this.#admin.disconnect()), late]);
    limit.abort();
  }

  status(): ConsumerStatus {
    return this.#run?.status() ?? { joined: false, waiting: null, partitions: [] };
  }

  async #build(): Promise<void> {
    const { kafka, settings } = this.options;
    const consumer = kafka.consumer({
      groupId: settings.groupId,
      sessionTimeout: settings.sessionTimeoutMs,
      heartbeatInterval: Math.max(100, Math.floor(settings.sessionTimeoutMs / 5)),
      rebalanceTimeout: Math.max(settings.sessionTimeoutMs * 3, 10_000),
      metadataMaxAge: 5_000,
      maxWaitTimeInMs: 250,
      maxBytesPerPartition: 4 * 1024 * 1024,
      maxBytes: 16 * 1024 * 1024,
      allowAutoTopicCreation: false,
      // Every crash ends here, whether kafkajs thinks that it can go on or not.
      retry: { retries: 20, initialRetryTime: 100, maxRetryTime: 2_000, restartOnFailure: async () => false },
    });
    consumer.on(consumer.events.CRASH, (event: ConsumerCrashEvent) => {
      this.options.log.warn({ error: event.payload.error }, 'the Kafka consumer crashed');
      void this.#rebuild('crash');
    });
    this.#run = new ConsumerRun(consumer, this.#admin, this.options);
    await this.#join(consumer, this.#run);
  }

  /** The first steps are not retried for ever by kafkajs itself. */
  async #join(consumer: Consumer, run: ConsumerRun): Promise<void> {
    for (let wait = 100; !this.#stopping; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        await consumer.connect();
        await consumer.subscribe({ topics: [...this.options.topics], fromBeginning: true });
        await run.start();
        return;
      } catch (error) {
        this.options.log.warn({ error }, 'Kafka cannot be reached, trying again');
        await pause(wait);
      }
    }
  }

  /** One at a time; a stall that comes back again and again without any progress is not for us to cure. */
  #rebuild(reason: 'crash' | 'stall'): Promise<void> {
    if (this.#stopping) return Promise.resolve();
    const old = this.#run;
    this.#building = this.#building.then(async () => {
      if (this.#stopping || this.#run !== old) return;
      this.options.metrics.consumerRestarts.inc({ reason });
      this.#fruitlessRebuilds = reason === 'crash' || old?.hasProgressed() === true ? 0 : this.#fruitlessRebuilds + 1;
      if (this.#fruitlessRebuilds >= REBUILDS_BEFORE_GIVING_UP) return this.options.giveUp('the consumer stalls');
      const stopped = await Promise.race([old?.stop().then(() => true), pause(STOP_LIMIT_MS, false)]);
      if (stopped === false) return this.options.giveUp('a batch hangs and cannot be stopped');
      await pause(250 + Math.random() * 250);
      await this.#build();
    });
    return this.#building;
  }
}
