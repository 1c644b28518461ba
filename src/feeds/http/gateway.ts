import { hash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Feed, FeedRegistry } from '../../settings/feed-registry.js';
import { ProduceError } from '../kafka/feed-producer.js';
import type { FeedProducer } from '../kafka/feed-producer.js';
import type { FeedKeys } from './feed-keys.js';
import { Problem } from './problem.js';
import type { Claimed, ReceiptOfKey, Receipts } from './receipts.js';

export interface Accepted {
  readonly receiptId: string;
  /** Of the body as we got it, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly status: 'ACCEPTED';
}

/** How many requests of one feed may be under way at a time. */
const MOST_UNDER_WAY = 64;
const LONGEST_WAIT_MS = 5_000;
const BETWEEN_LOOKS_MS = 100;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,200}$/;

/** Takes messages over HTTP into the feeds' topics. Everything it refuses it refuses with a `Problem`. */
export class Gateway {
  readonly #underWay = new Map<string, number>();

  constructor(
    private readonly feeds: FeedRegistry,
    private readonly keys: FeedKeys,
    private readonly receipts: Receipts,
    private readonly producer: FeedProducer,
  ) {}

  /** The feed that this Authorization header may use. */
  async feedOf(authorization: string | undefined): Promise<string> {
    const key = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (key === undefined) throw new Problem('KEY_MISSING', 'There is no bearer key in the Authorization header');
    const feed = await this.keys.feedOf(key);
    if (feed === null) throw new Problem('KEY_UNKNOWN', 'The key in the Authorization header is not in force');
    return feed;
  }

  async authorise(feedId: string, authorization: string | undefined): Promise<Feed> {
    const ownFeed = await this.feedOf(authorization);
    if (ownFeed !== feedId)
      throw new Problem('KEY_OF_OTHER_FEED', 'The key in the Authorization header is not of this feed');
    const feed = this.feeds.byId(feedId);
    if (feed === null) throw new Problem('FEED_UNKNOWN', `There is no feed ${feedId} in the registry`);
    return feed;
  }

  /** Resolves when Kafka has the message. */
  async accept(feed: Feed, body: Buffer, idempotencyKey: string | undefined): Promise<Accepted> {
    if (idempotencyKey !== undefined && !IDEMPOTENCY_KEY.test(idempotencyKey)) {
      throw new Problem('BAD_REQUEST', 'Idempotency-Key must be 1 to 200 visible ASCII characters');
    }
    const sha256 = hash('sha256', body, 'hex');
    const wanted = { id: randomUUID() as string, feed: feed.id, sha256: Buffer.from(sha256, 'hex') };
    if (idempotencyKey === undefined) {
      await this.#send(feed, body, wanted.id);
      // Kafka has it: that our database is away now is no reason to have it sent again.
      await this.receipts.accepted(wanted).catch(() => undefined);
      return { receiptId: wanted.id, sha256, status: 'ACCEPTED' };
    }
    const receiptId = await this.#sendOnce(feed, body, { ...wanted, idempotencyKey });
    return { receiptId, sha256, status: 'ACCEPTED' };
  }

  /** Sends the message unless the key's message was sent, and returns the key's receipt. */
  async #sendOnce(feed: Feed, body: Buffer, wanted: ReceiptOfKey): Promise<string> {
    const { receiptId, state } = await this.#claim(wanted);
    if (state === 'OTHER_BODY')
      throw new Problem('KEY_REUSED', `The key ${wanted.idempotencyKey} stands for another body`);
    if (state === 'UNDER_WAY') throw new Problem('UNDER_WAY', `The key ${wanted.idempotencyKey} is being sent`, 1);
    if (state === 'ACCEPTED') return receiptId;
    try {
      await this.#send(feed, body, receiptId);
    } catch (error) {
      await this.receipts.giveBack(receiptId).catch(() => undefined);
      throw error;
    }
    // Should this fail, the lease runs out and the key is sent again under the same receipt, which the intake knows as a repeat.
    await this.receipts.settle(receiptId).catch(() => undefined);
    return receiptId;
  }

  /** Requests with one key follow one another: a later one waits a while for the end of the first. */
  async #claim(wanted: ReceiptOfKey): Promise<Claimed> {
    const until = Date.now() + LONGEST_WAIT_MS;
    for (;;) {
      const claimed = await this.receipts.claim(wanted);
      if (claimed.state !== 'UNDER_WAY' || Date.now() > until) return claimed;
      await pause(BETWEEN_LOOKS_MS);
    }
  }

  /** Runs the work unless too much of this feed is under way. */
  async limited<T>(feedId: string, work: () => Promise<T>): Promise<T> {
    const underWay = this.#underWay.get(feedId) ?? 0;
    if (underWay >= MOST_UNDER_WAY) throw new Problem('TOO_MANY', `${underWay} messages are under way`, 1);
    this.#underWay.set(feedId, underWay + 1);
    try {
      return await work();
    } finally {
      this.#underWay.set(feedId, (this.#underWay.get(feedId) ?? 1) - 1);
    }
  }

  async #send(feed: Feed, body: Buffer, receiptId: string): Promise<void> {
    try {
      await this.producer.send([{ feed, body, receiptId, timestampMs: Date.now() }]);
    } catch (error) {
      if (error instanceof ProduceError && error.code === 'TOO_LARGE')
        throw new Problem('TOO_LARGE', 'Kafka refuses a message of this size');
      throw new Problem('UNAVAILABLE', 'Kafka did not confirm the message', 2);
    }
  }
}
