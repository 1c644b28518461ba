import { setTimeout as pause } from 'node:timers/promises';
import type { Kafka, Producer } from 'kafkajs';
import { inTransaction, type Transaction, type WritePool } from '../database/write-pool.js';
import type { Log } from '../observability/log.js';
import { changesAfter, type Cursor, type OutboxChange } from './outbox-page.js';

/** Where others read what changed: one record per change, keyed by the unit, in commit order per unit. */
export const CHANGES_TOPIC = 'out.journey-changes';

const NAME = 'journey-changes';
const PARTITIONS = 3;
const LOOK_EVERY_MS = 250;
const WAIT_AFTER_ERROR_MS = 1_000;

export interface OutboxRelayParts {
  readonly pool: WritePool;
  readonly kafka: Kafka;
  readonly log: Log;
}

/**
 * Carries the outbox to Kafka. A page is sent before its place is saved, so a record may come twice after a crash and none is left out;
 * `id` tells a repetition. Several relays may run: the row of the place is locked, and one works at a time.
 */
export class OutboxRelay {
  readonly #stopping = new AbortController();
  readonly #producer: Producer;
  #isReady = false;
  #running: Promise<void> | null = null;

  constructor(private readonly parts: OutboxRelayParts) {
    this.#producer = parts.kafka.producer({ allowAutoTopicCreation: false });
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#producer.disconnect();
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#makeReady();
        if (await this.#carryPage()) continue;
        await this.#pause(LOOK_EVERY_MS);
      } catch (error) {
        this.parts.log.warn({ error }, 'the outbox cannot be carried on, trying again');
        await this.#pause(WAIT_AFTER_ERROR_MS);
      }
    }
  }

  async #makeReady(): Promise<void> {
    if (this.#isReady) return;
    const admin = this.parts.kafka.admin();
    await admin.connect();
    try {
      const topics = [{ topic: CHANGES_TOPIC, numPartitions: PARTITIONS }];
      if (!(await admin.listTopics()).includes(CHANGES_TOPIC)) await admin.createTopics({ topics });
    } finally {
      await admin.disconnect();
    }
    await this.#producer.connect();
    this.#isReady = true;
  }

  /** False when there was nothing to carry, or another relay is at work. */
  #carryPage(): Promise<boolean> {
    return inTransaction(this.parts.pool, async (tx) => {
      const cursor = await takePlace(tx);
      const page = cursor === null ? [] : await changesAfter(tx, cursor);
      const last = page.at(-1);
      if (last === undefined) return false;
      await this.#send(page.map(({ entry }) => entry));
      await tx.query('update relay_position set tx = $2::text::xid8, id = $3 where name = $1', [
        NAME,
        last.cursor.tx,
        last.cursor.id,
      ]);
      return true;
    });
  }

  async #send(changes: readonly OutboxChange[]): Promise<void> {
    await this.#producer.send({
      topic: CHANGES_TOPIC,
      acks: -1,
      messages: changes.map(({ id, change, at }) => ({
        key: change.unitKey,
        value: JSON.stringify({ id, at: at.toISOString(), ...change }),
      })),
    });
  }

  #pause(milliseconds: number): Promise<void> {
    return pause(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

/** The place to go on from, locked for this transaction; null while another relay holds it. */
async function takePlace(tx: Transaction): Promise<Cursor | null> {
  const { rows } = await tx.query<Cursor>(
    'select tx::text as tx, id::text as id from relay_position where name = $1 for update skip locked',
    [NAME],
  );
  return rows[0] ?? null;
}
