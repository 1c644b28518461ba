import pg from 'pg';
import { changesAfter, PAGE, startHere, type Cursor, type OutboxChange, type OutboxPool } from './outbox-page.js';

const CHANNEL = 'landbridge_outbox';
const LOOK_EVERY_MS = 250;
/** A subscriber that is further behind than this is let go. */
const MOST_WAITING = 5_000;

/** The subscriber took its changes slower than they came. It may subscribe again and read what it missed. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
  readonly code = 'TOO_SLOW';
  readonly retriable = true;
}

interface Subscriber {
  readonly queue: OutboxChange[];
  wake: () => void;
  error: Error | null;
}

/**
 * Follows the outbox in commit order and hands every change to every subscriber. A row counts once no older transaction can
 * still commit beside it (`tx < xmin`): reading by the highest id would lose the rows of slow committers. Woken by NOTIFY;
 * without it, it looks four times a second. Runs only while somebody subscribes.
 */
export class OutboxTail {
  readonly #subscribers = new Set<Subscriber>();
  #listener: pg.Client | null = null;
  #running: Promise<void> | null = null;
  #wake: () => void = () => undefined;
  #stopped = false;

  constructor(
    private readonly pool: OutboxPool,
    private readonly databaseUrl: string,
  ) {}

  /** Every change that commits from now on, until the caller stops iterating. Throws a `TooSlowError` at one that lags too far. */
  async *changes(): AsyncGenerator<OutboxChange, void, void> {
    const subscriber: Subscriber = { queue: [], wake: () => undefined, error: null };
    this.#subscribers.add(subscriber);
    this.#running ??= this.#follow();
    try {
      while (!this.#stopped) {
        if (subscriber.error !== null) throw subscriber.error;
        const next = subscriber.queue.shift();
        if (next !== undefined) yield next;
        else await new Promise<void>((resolve) => (subscriber.wake = resolve));
      }
    } finally {
      this.#subscribers.delete(subscriber);
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    for (const subscriber of this.#subscribers) subscriber.wake();
    await this.#running;
  }

  async #follow(): Promise<void> {
    let cursor: Cursor | null = null;
    while (!this.#stopped && this.#subscribers.size > 0) {
      try {
        cursor ??= await startHere(this.pool);
        await this.#listen();
        const page = await changesAfter(this.pool, cursor);
        for (const { entry } of page) this.#hand(entry);
        cursor = page.at(-1)?.cursor ?? cursor;
        if (page.length === PAGE) continue;
      } catch {
        // The database is away: subscribers wait, and get what they missed when it is back.
        await this.#unlisten();
      }
      await this.#pause();
    }
    await this.#unlisten();
    this.#running = null;
    if (this.#subscribers.size > 0 && !this.#stopped) this.#running = this.#follow();
  }

  #hand(entry: OutboxChange): void {
    for (const subscriber of this.#subscribers) {
      if (subscriber.error !== null) continue;
      if (subscriber.queue.length >= MOST_WAITING) subscriber.error = new TooSlowError('Too many changes are waiting');
      else subscriber.queue.push(entry);
      subscriber.wake();
    }
  }

  async #listen(): Promise<void> {
    if (this.#listener !== null) return;
    const client = new pg.Client({ connectionString: this.databaseUrl, application_name: 'landbridge outbox' });
    const gone = (): void => {
      if (this.#listener === client) this.#listener = null;
    };
    client
      .on('error', gone)
      .on('end', gone)
      .on('notification', () => this.#wake());
    await client.connect();
    this.#listener = client;
    await client.query(`listen ${CHANNEL}`);
  }

  async #unlisten(): Promise<void> {
    const client = this.#listener;
    this.#listener = null;
    await client?.end().catch(() => undefined);
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
