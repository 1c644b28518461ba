import type { Pool } from 'pg';
import type { Disposition } from '../canonical/interpretation.js';

export interface PartitionPosition {
  readonly topic: string;
  readonly partition: number;
  /** The next offset that will be read: a 64-bit number as decimal digits. */
  readonly nextOffset: string;
  /** Messages in the log that are not read yet, as its reader saw the log's end last; null before it ever did. */
  readonly lag: number | null;
  readonly lagSeenAt: Date | null;
  readonly owner: string | null;
  readonly haltedReason: string | null;
}

export type DispositionCounts = Readonly<Partial<Record<Disposition, number>>>;

/** Reads how feeds are doing. Every method is one statement. */
export class FeedStateReader {
  constructor(private readonly pool: Pool) {}

  async positions(topics: readonly string[]): Promise<readonly PartitionPosition[]> {
    const { rows } = await this.pool.query<PartitionPosition>({
      name: 'feed-positions',
      text: `select topic, partition, next_offset::text as "nextOffset",
                    greatest(log_end - next_offset, 0)::int as lag, log_end_at as "lagSeenAt",
                    owner, halted_reason as "haltedReason"
             from feed_position where topic = any($1::text[]) order by topic, partition`,
      values: [topics],
    });
    return rows;
  }

  /** When the latest message of each feed was received; feeds that never sent are absent. Served by the index (feed, received_at). */
  async lastSeen(feeds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const { rows } = await this.pool.query<{ feed: string; at: Date }>({
      name: 'feed-last-seen',
      text: `select asked.feed, latest.at
             from unnest($1::text[]) as asked (feed)
             cross join lateral (select max(received_at) as at from inbox where inbox.feed = asked.feed) latest
             where latest.at is not null`,
      values: [feeds],
    });
    return new Map(rows.map((row) => [row.feed, row.at]));
  }

  /** Messages of each feed by what became of them. Counts an index from end to end: ask for it only where a person looks at it. */
  async counts(feeds: readonly string[]): Promise<ReadonlyMap<string, DispositionCounts>> {
    const { rows } = await this.pool.query<{ feed: string; counts: DispositionCounts }>({
      name: 'feed-counts',
      text: `select feed, json_object_agg(disposition, messages) as counts
             from (select feed, disposition, count(*)::int as messages from disposition
                   where feed = any($1::text[]) group by feed, disposition) counted
             group by feed`,
      values: [feeds],
    });
    return new Map(rows.map((row) => [row.feed, row.counts]));
  }
}
