import type { FeedProfile } from '../canonical/feed-profile.js';

export const DUPLICATE_POLICIES = ['BY_CONTENT', 'KEEP_ALL'] as const;
export type DuplicatePolicy = (typeof DUPLICATE_POLICIES)[number];

/** One feed of feeds.yaml: what interpreting needs (`FeedProfile`), and how it travels. */
export interface Feed extends FeedProfile {
  readonly topic: string;
  readonly partitions: number;
  readonly expectedEveryMinutes: number | null;
  /** BY_CONTENT: the same bytes again are a repeat. KEEP_ALL: every message is interpreted (senders whose identical bytes mean a new fact). */
  readonly duplicatePolicy: DuplicatePolicy;
  /** A backfill or simulation: what it says counts as recorded at the Kafka record's own timestamp. */
  readonly historical: boolean;
}

/** Every feed that Landbridge listens to, by id. */
export class FeedRegistry {
  readonly #byId: ReadonlyMap<string, Feed>;
  readonly #byTopic: ReadonlyMap<string, Feed>;

  constructor(readonly feeds: readonly Feed[]) {
    this.#byId = new Map(feeds.map((feed) => [feed.id, feed]));
    this.#byTopic = new Map(feeds.map((feed) => [feed.topic, feed]));
  }

  byId(id: string): Feed | null {
    return this.#byId.get(id) ?? null;
  }

  byTopic(topic: string): Feed | null {
    return this.#byTopic.get(topic) ?? null;
  }
}
