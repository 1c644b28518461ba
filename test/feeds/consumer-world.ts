import { randomBytes } from 'node:crypto';
import kafkajs from 'kafkajs';
import type { Admin, Kafka, Producer } from 'kafkajs';
import { KafkaLogConsumer } from '../../src/feeds/kafka/kafka-log-consumer.js';
import { createKafka, PATIENT } from '../../src/feeds/kafka/kafka-client.js';
import { ensureTopics } from '../../src/feeds/kafka/topics.js';
import { PartitionWriter } from '../../src/intake/partition-writer.js';
import { createLog } from '../../src/observability/log.js';
import { Metrics } from '../../src/observability/metrics.js';
import type { Feed } from '../../src/settings/feed-registry.js';
import type { KafkaSettings } from '../../src/settings/settings.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { testFeed, testIntake } from '../support/intake.js';
import { waitUntil } from '../support/wait-until.js';

/** A topic and a group of its own on the run's broker, a database of its own, and consumers on both. */
export class ConsumerWorld {
  readonly #consumers: KafkaLogConsumer[] = [];
  readonly gaveUp: string[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly feed: Feed,
    readonly kafka: Kafka,
    readonly admin: Admin,
    readonly producer: Producer,
    readonly settings: KafkaSettings,
  ) {}

  static async create(feed: Partial<Feed> = {}): Promise<ConsumerWorld> {
    const name = randomBytes(5).toString('hex');
    const brokers = process.env.TEST_KAFKA_BROKERS?.split(',') ?? [];
    const settings: KafkaSettings = {
      brokers,
      clientId: 'test',
      groupId: `test-${name}`,
      sessionTimeoutMs: 3_000,
      tls: null,
      sasl: null,
    };
    const kafka = createKafka(settings, createLog('silent'), PATIENT);
    const own = testFeed({ id: `gate-${name}`, partitions: 2, ...feed });
    const [admin, producer] = [
      kafka.admin(),
      kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner }),
    ];
    await Promise.all([admin.connect(), producer.connect()]);
    await ensureTopics(admin, [own]);
    return new ConsumerWorld(await createTestDatabase(), own, kafka, admin, producer, settings);
  }

  async consume(): Promise<KafkaLogConsumer> {
    const intake = testIntake(this.database.pool, { feeds: [this.feed] });
    const consumer = new KafkaLogConsumer({
      kafka: this.kafka,
      settings: this.settings,
      topics: [this.feed.topic],
      writer: new PartitionWriter(intake, `test-${this.#consumers.length}`, { messages: 50, bytes: 1_000_000 }),
      log: intake.log,
      metrics: new Metrics(),
      giveUp: (reason) => this.gaveUp.push(reason),
    });
    this.#consumers.push(consumer);
    await consumer.start();
    return consumer;
  }

  async send(bodies: readonly Buffer[], partition = 0, compression = kafkajs.CompressionTypes.None): Promise<void> {
    const messages = bodies.map((value) => ({ value, partition }));
    await this.producer.send({ topic: this.feed.topic, acks: -1, messages, compression });
  }

  /** With a producer that knows the topic as it is now; kafkajs drops what is for a partition that it does not know. */
  async sendAnew(bodies: readonly Buffer[], partition: number): Promise<void> {
    const producer = this.kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
    await producer.connect();
    await waitUntil(`partition ${partition} takes records`, async () => {
      const messages = bodies.map((value) => ({ value, partition }));
      return (await producer.send({ topic: this.feed.topic, acks: -1, messages })).length > 0;
    });
    await producer.disconnect();
  }

  /** Waits until so many raw messages are in the inbox. */
  async arrived(count: number): Promise<void> {
    await waitUntil(`${count} messages are in the inbox`, async () => (await this.count('inbox')) >= count, 30_000);
  }

  async count(table: string): Promise<number> {
    const { rows } = await this.database.pool.query<{ count: string }>(`select count(*) from ${table}`);
    return Number(rows[0]?.count);
  }

  async close(): Promise<void> {
    await Promise.all(this.#consumers.map((consumer) => consumer.stop()));
    await this.admin.deleteTopics({ topics: [this.feed.topic] }).catch(() => undefined);
    await Promise.all([this.admin.disconnect(), this.producer.disconnect()]);
    await this.database.drop();
  }
}
