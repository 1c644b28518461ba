import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Module } from '@nestjs/common';
import type { BeforeApplicationShutdown, DynamicModule, OnApplicationBootstrap } from '@nestjs/common';
import { PartitionWriter } from '../../intake/partition-writer.js';
import { LOG } from '../../observability/log.js';
import type { Log } from '../../observability/log.js';
import { Metrics } from '../../observability/metrics.js';
import { Readiness } from '../../observability/readiness.js';
import type { FeedRegistry } from '../../settings/feed-registry.js';
import type { KafkaSettings } from '../../settings/settings.js';
import { createKafka, PATIENT } from './kafka-client.js';
import { KafkaLogConsumer } from './kafka-log-consumer.js';
import type { LogConsumer } from './log-consumer.js';
import { ensureTopics } from './topics.js';

export interface ConsumerOptions {
  readonly kafka: KafkaSettings;
  readonly feeds: FeedRegistry;
}
const CONSUMER_OPTIONS = Symbol('ConsumerOptions');

/** Reads the feeds' topics as long as the process lives. */
@Module({})
export class ConsumerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #stopping = new AbortController();
  #consumer: LogConsumer | null = null;

  constructor(
    @Inject(CONSUMER_OPTIONS) private readonly options: ConsumerOptions,
    @Inject(LOG) private readonly log: Log,
    private readonly writer: PartitionWriter,
    private readonly metrics: Metrics,
    readiness: Readiness,
  ) {
    readiness.add('intake', () => this.#trouble());
  }

  static forRoot(options: ConsumerOptions): DynamicModule {
    return { module: ConsumerModule, providers: [{ provide: CONSUMER_OPTIONS, useValue: options }] };
  }

  /** Does not hold up the start: without Kafka the process answers questions all the same. */
  onApplicationBootstrap(): void {
    this.#start().catch((error: unknown) => this.#giveUp(error instanceof Error ? error.message : String(error)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#consumer?.stop();
  }

  async #start(): Promise<void> {
    const { kafka: settings, feeds } = this.options;
    const kafka = createKafka(settings, this.log, PATIENT);
    await this.#makeTopics();
    if (this.#stopping.signal.aborted) return;
    this.#consumer = new KafkaLogConsumer({
      kafka,
      settings,
      topics: feeds.feeds.map((feed) => feed.topic),
      writer: this.writer,
      log: this.log,
      metrics: this.metrics,
      giveUp: (reason) => this.#giveUp(reason),
    });
    await this.#consumer.start();
  }

  /** Whoever watches the process starts it anew; nothing is lost, for nothing is kept outside the database and the log. */
  #giveUp(reason: string): void {
    this.log.error({ reason }, 'the intake cannot go on, the process ends');
    process.exit(1);
  }

  async #makeTopics(): Promise<void> {
    const admin = createKafka(this.options.kafka, this.log, { retries: 2 }).admin();
    while (!this.#stopping.signal.aborted) {
      try {
        await admin.connect();
        await ensureTopics(admin, this.options.feeds.feeds);
        return await admin.disconnect();
      } catch (error) {
        this.log.warn({ error }, 'the topics of the feeds cannot be looked at, trying again');
        await pause(1_000, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      }
    }
  }

  #trouble(): string | null {
    const status = this.#consumer?.status();
    if (status === undefined || !status.joined) return 'not in the consumer group';
    return status.waiting === null ? null : 'nothing can be written';
  }
}
