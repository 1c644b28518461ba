import type { Pool } from 'pg';
import { createIntake } from '../../src/intake/create-intake.js';
import type { IntakeContext } from '../../src/intake/intake-context.js';
import { claimPosition } from '../../src/intake/feed-position.store.js';
import type { Claim } from '../../src/intake/feed-position.store.js';
import { processBatch } from '../../src/intake/process-batch.js';
import type { BatchOutcome } from '../../src/intake/process-batch.js';
import type { RecordBatch } from '../../src/intake/read-batches.js';
import { NO_HEADERS } from '../../src/inbox/log-record.js';
import type { LogRecord } from '../../src/inbox/log-record.js';
import type { WritePool } from '../../src/database/write-pool.js';
import { createLog } from '../../src/observability/log.js';
import type { Log } from '../../src/observability/log.js';
import { createReference } from '../../src/reference/create-reference.js';
import type { ReferenceData } from '../../src/reference/reference.js';
import { FeedRegistry } from '../../src/settings/feed-registry.js';
import type { Feed } from '../../src/settings/feed-registry.js';
import { readReferenceFiles } from '../../src/settings/reference-files.js';

let shared: ReferenceData | null = null;

/** The reference that Landbridge ships, read once per test file. */
export const testReference = (): ReferenceData => (shared ??= createReference(readReferenceFiles()));

/** A terminal's feed, otherwise as told. */
export const testFeed = (feed: Partial<Feed> & Pick<Feed, 'id'>): Feed => ({
  topic: `feed.${feed.id}`,
  partitions: 3,
  party: feed.id.toUpperCase(),
  kind: 'TERMINAL',
  country: 'CN',
  authorities: [],
  time: { alwaysZone: null, defaultZone: 'Asia/Shanghai' },
  ownPlace: null,
  statusCodes: {},
  charset: null,
  documentNumbersAreReused: false,
  placeCodes: {},
  expectedEveryMinutes: null,
  duplicatePolicy: 'BY_CONTENT',
  historical: false,
  ...feed,
});

export interface TestIntakeOptions {
  readonly feeds?: readonly Feed[];
  readonly maxMessageBytes?: number;
  readonly log?: Log;
}

/** The write path on a database of the test's own. */
export function testIntake(pool: WritePool, options: TestIntakeOptions = {}): IntakeContext {
  return createIntake({
    pool,
    feeds: new FeedRegistry(options.feeds ?? [testFeed({ id: 'gate' })]),
    reference: testReference(),
    settings: {
      batchMessages: 1_000,
      batchBytes: 8 * 1024 * 1024,
      maxMessageBytes: options.maxMessageBytes ?? 1024 * 1024,
      crashAt: null,
    },
    log: options.log ?? createLog(process.env.LOG_LEVEL ?? 'silent'),
  });
}

/** A record with this body at this offset, stamped with the offset's second of January 2026. */
export const record = (
  offset: number,
  body: Buffer | string,
  headers: Partial<LogRecord['headers']> = {},
): LogRecord => ({
  offset: BigInt(offset),
  timestampMs: Date.UTC(2026, 0, 1) + offset * 1_000,
  value: Buffer.from(body),
  headers: { ...NO_HEADERS, ...headers },
});

/** One partition that is written batch after batch. */
export class TestPartition {
  #next: number;

  private constructor(
    private readonly intake: IntakeContext,
    readonly claim: Claim,
  ) {
    this.#next = Number(claim.nextOffset);
  }

  static async claim(intake: IntakeContext, topic = 'feed.gate', partition = 0): Promise<TestPartition> {
    const claim = await claimPosition(intake.pool, { topic, partition }, { owner: 'test', logStart: 0n });
    return new TestPartition(intake, claim);
  }

  batch(bodies: readonly (Buffer | string)[]): RecordBatch {
    const records = bodies.map((body, index) => record(this.#next + index, body));
    return { claim: this.claim, records, logEnd: BigInt(this.#next + bodies.length) };
  }

  write(bodies: readonly (Buffer | string)[]): Promise<BatchOutcome> {
    return this.run(bodies, (batch) => processBatch(batch, this.intake));
  }

  async run(
    bodies: readonly (Buffer | string)[],
    work: (batch: RecordBatch) => Promise<BatchOutcome>,
  ): Promise<BatchOutcome> {
    const outcome = await work(this.batch(bodies));
    this.#next = Number(outcome.nextOffset);
    return outcome;
  }
}

export const countOf = async (pool: Pool, table: string): Promise<number> => {
  const { rows } = await pool.query<{ count: string }>(`select count(*) from ${table}`);
  return Number(rows[0]?.count);
};
