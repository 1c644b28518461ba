import type { Feed } from '../../settings/feed-registry.js';

/** A message on its way into a feed's topic. */
export interface OutgoingMessage {
  readonly feed: Feed;
  readonly body: Buffer;
  readonly receiptId: string;
  readonly editedFrom?: string;
  /** The record's own time, milliseconds since 1970; the broker puts its own on feeds that are not historical. */
  readonly timestampMs: number;
}

/** Puts messages into the log. */
export interface FeedProducer {
  /** Resolves when Kafka has them all for good (acks=all); rejects with a `ProduceError` otherwise, and then some may be there. */
  send(messages: readonly OutgoingMessage[]): Promise<void>;
  stop(): Promise<void>;
}
export const FEED_PRODUCER = Symbol('FeedProducer');

export class ProduceError extends Error {
  override readonly name = 'ProduceError';
  /** TOO_LARGE: this broker will never take it. UNAVAILABLE: later it may. */
  constructor(
    readonly code: 'TOO_LARGE' | 'UNAVAILABLE',
    message: string,
    override readonly cause: unknown,
  ) {
    super(message);
  }
  get retriable(): boolean {
    return this.code === 'UNAVAILABLE';
  }
}
