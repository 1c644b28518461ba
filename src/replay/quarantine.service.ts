import { randomUUID } from 'node:crypto';
import { retryConflicts } from '../database/retry-conflicts.js';
import { inTransaction } from '../database/write-pool.js';
import type { FeedProducer } from '../feeds/kafka/feed-producer.js';
import type { IntakeContext } from '../intake/intake-context.js';
import { makeMonths } from '../intake/months.js';
import { tellChanges } from '../read-model/outbox.store.js';
import { applyReadings } from './apply.js';
import type { Applied } from './apply.js';
import { readAgain } from './difference.js';

export interface RetryOutcome {
  /** Quarantined findings asked for that exist. */
  readonly asked: number;
  readonly resolved: number;
  readonly stillOpen: number;
  /** When a corrected body was sent: what to ask the gateway for. */
  readonly receiptId: string | null;
}

/** What was asked for cannot be done as asked; the message says what can. */
export class RetryRefusedError extends Error {
  override readonly name = 'RetryRefusedError';
  readonly retriable = false;
  constructor(
    message: string,
    readonly code: 'RETRY_REFUSED' | 'ALREADY_RESOLVED' = 'RETRY_REFUSED',
  ) {
    super(message);
  }
}

interface Entry {
  readonly id: string;
  readonly content_key: string;
  readonly message_id: string;
  readonly feed: string;
  readonly charset: string | null;
  readonly status: string;
  readonly resolution: string | null;
}

/** A second try for what was set aside. */
export class QuarantineService {
  constructor(
    private readonly intake: IntakeContext,
    private readonly producer: FeedProducer,
  ) {}

  /**
   * Reads the messages of these findings once more, after a code or a place was mapped or the program mended. With `editedBody` the
   * corrected text is sent through the log as a message of its own that names the original; the original stays as it came.
   */
  async retry(ids: readonly string[], editedBody: string | null = null): Promise<RetryOutcome> {
    const { rows } = await this.intake.pool.query<Entry>(
      `select q.id, q.content_key, q.message_id, q.feed, c.charset, q.status, q.resolution
       from quarantine q join content c using (content_key) where q.id = any($1::uuid[])`,
      [ids],
    );
    if (rows.length === 0) return { asked: 0, resolved: 0, stillOpen: 0, receiptId: null };
    const receiptId = editedBody === null ? await this.#readAgain(rows) : await this.#send(rows, editedBody);
    const { rows: left } = await this.intake.pool.query<{ open: number }>(
      `select count(*)::int as open from quarantine where id = any($1::uuid[]) and status = 'OPEN'`,
      [ids],
    );
    const stillOpen = left[0]?.open ?? 0;
    return { asked: rows.length, resolved: rows.length - stillOpen, stillOpen, receiptId };
  }

  async #readAgain(entries: readonly Entry[]): Promise<null> {
    const keys = [...new Set(entries.map((entry) => entry.content_key))];
    const applied = await retryConflicts(() => this.#apply(keys));
    this.intake.memory.remember(applied.subjects);
    return null;
  }

  async #apply(keys: readonly string[]): Promise<Applied> {
    const { intake } = this;
    const mapped = await intake.mapped.load(intake.pool);
    const readings = await readAgain(intake.pool, keys, { ...intake, feeds: mapped.feeds });
    await makeMonths(readings, intake);
    return inTransaction(intake.pool, async (tx) => {
      const done = await applyReadings(tx, readings, { intake, mapped, resolution: 'read again' });
      await tellChanges(tx, done.changes);
      return done;
    });
  }

  async #send(entries: readonly Entry[], text: string): Promise<string> {
    const [entry] = entries;
    if (entry === undefined || entries.some((other) => other.content_key !== entry.content_key)) {
      throw new RetryRefusedError('A corrected body stands for one message: name findings of one message only');
    }
    if (entries.every(({ status }) => status !== 'OPEN')) {
      const how = entry.resolution === null ? '' : ` (${entry.resolution})`;
      throw new RetryRefusedError(`Resolved already${how}: a correction would be sent twice`, 'ALREADY_RESOLVED');
    }
    const feed = this.intake.feeds.byId(entry.feed);
    if (feed === null) throw new RetryRefusedError(`The feed ${entry.feed} is no longer registered`);
    const receiptId = randomUUID();
    const body = encode(text, entry.charset);
    await this.producer.send([{ feed, body, receiptId, editedFrom: entry.message_id, timestampMs: Date.now() }]);
    await this.intake.pool.query(
      `update quarantine set status = 'RESOLVED', resolved_at = now(), resolution = $2
       where content_key = $1 and status = 'OPEN'`,
      [entry.content_key, `corrected and sent again, receipt ${receiptId}`],
    );
    return receiptId;
  }
}

/** In the original's character set, so that the declaration in the message stays true. */
function encode(text: string, charset: string | null): Buffer {
  if (/^[\0-\x7f]*$/.test(text) || charset === null || /utf-?8/i.test(charset)) return Buffer.from(text, 'utf8');
  if (charset.endsWith('8859-1') && /^[\0-\xff]*$/.test(text)) return Buffer.from(text, 'latin1');
  throw new RetryRefusedError(
    `The text has characters beyond ASCII, and the message declares ${charset}: send it by its feed`,
  );
}
