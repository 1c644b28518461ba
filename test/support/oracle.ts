import { createHash } from 'node:crypto';
import kafkajs, { type Kafka, type Producer } from 'kafkajs';
import type { Pool } from 'pg';
import { waitUntil } from './wait-until.js';

export interface Sent {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly sha256: string;
}

export interface Outgoing {
  readonly topic: string;
  readonly body: Buffer;
  /** Milliseconds since 1970; the record's own time. */
  readonly timestamp: number;
}

/** Sends messages and remembers what the broker acknowledged: the only witness of what must be in the inbox. */
export class Oracle {
  readonly sent: Sent[] = [];
  readonly #kafka: Kafka;
  readonly #producer: Producer;

  constructor(brokers: string) {
    this.#kafka = new kafkajs.Kafka({
      brokers: brokers.split(','),
      clientId: 'oracle',
      logLevel: kafkajs.logLevel.NOTHING,
      retry: { retries: 1_000, maxRetryTime: 2_000 },
    });
    this.#producer = this.#kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  }

  async connect(): Promise<void> {
    await this.#producer.connect();
  }

  async send(messages: readonly Outgoing[]): Promise<void> {
    for (const topic of new Set(messages.map((message) => message.topic))) {
      const ours = messages.filter((message) => message.topic === topic);
      for (const [partition, batch] of spread(ours)) {
        const [record] = await this.#producer.send({
          topic,
          acks: -1,
          messages: batch.map(({ body, timestamp }) => ({ value: body, partition, timestamp: String(timestamp) })),
        });
        const base = BigInt(record?.baseOffset ?? '0');
        batch.forEach(({ body }, index) => {
          const sha256 = createHash('sha256').update(body).digest('hex');
          this.sent.push({ topic, partition, offset: String(base + BigInt(index)), sha256 });
        });
      }
    }
  }

  /** Everything acknowledged that the inbox does not hold byte for byte. */
  async lost(pool: Pool): Promise<readonly Sent[]> {
    const { rows } = await pool.query<Sent>(
      `select o.topic, o.partition, o."offset", o.sha256
         from jsonb_to_recordset($1) as o(topic text, partition int, "offset" bigint, sha256 text)
         left join inbox i on i.topic = o.topic and i.partition = o.partition and i."offset" = o."offset"
        where i.id is null or encode(i.sha256, 'hex') <> o.sha256`,
      [JSON.stringify(this.sent)],
    );
    return rows;
  }

  /** Waits until every acknowledged record is behind the position of its partition. */
  async drained(pool: Pool, limitMs = 120_000): Promise<void> {
    await waitUntil(
      'everything acknowledged is behind the positions',
      async () => {
        const { rows } = await pool.query<{ left: string }>(
          `select count(*) as left
             from (select topic, partition, max("offset") as last from jsonb_to_recordset($1) as o(topic text, partition int, "offset" bigint) group by 1, 2) s
             left join feed_position p using (topic, partition)
            where coalesce(p.next_offset, 0) <= s.last`,
          [JSON.stringify(this.sent)],
        );
        return rows[0]?.left === '0';
      },
      limitMs,
    );
  }

  async close(): Promise<void> {
    await this.#producer.disconnect();
  }
}

/** A fixed spread over three partitions, so that a second run of the same messages fills the same offsets. */
function spread(messages: readonly Outgoing[]): Map<number, Outgoing[]> {
  const byPartition = new Map<number, Outgoing[]>();
  messages.forEach((message, index) => {
    const partition = index % 3;
    byPartition.set(partition, [...(byPartition.get(partition) ?? []), message]);
  });
  return byPartition;
}
