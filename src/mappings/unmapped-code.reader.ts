import type { Pool } from 'pg';

/** A private status code that nobody has mapped, and what waits for it. */
export interface UnmappedCode {
  readonly feed: string;
  /** As events word it: `22:VD`. */
  readonly code: string;
  readonly events: number;
  /** When the oldest and the newest of them were recorded. */
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  /** The newest of them. */
  readonly exampleEventId: string;
  readonly exampleContentKey: string;
}

/** The place of an entry in the list: most events first. */
export interface UnmappedKey {
  readonly events: number;
  readonly feed: string;
  readonly code: string;
}

/** Reads the codes that wait for a mapping. Every method is one statement. */
export class UnmappedCodeReader {
  constructor(private readonly pool: Pool) {}

  /** Most events first, from the key on; at most `limit`. Served by the index over facts of unknown code. */
  async page(feed: string | null, from: UnmappedKey | null, limit: number): Promise<readonly UnmappedCode[]> {
    const { rows } = await this.pool.query<UnmappedCode>({
      name: 'unmapped-codes',
      text: `with unknown as (
               select s.feed, j.body ->> 'wording' as code, j.event_id, s.content_key, s.recorded_at
               from journal j join journal_source s using (event_id, month)
               where j.code = 'UNKNOWN' and s.superseded_at is null and ($1::text is null or s.feed = $1)),
             counted as (
               select feed, code, count(distinct event_id)::int as events, min(recorded_at) as "firstSeenAt", max(recorded_at) as "lastSeenAt",
                 (array_agg(event_id order by recorded_at desc, event_id))[1] as "exampleEventId",
                 (array_agg(content_key order by recorded_at desc, event_id))[1] as "exampleContentKey"
               from unknown where code <> '' group by feed, code)
             select * from counted
             where $2::int is null or (-events, feed, code) > (-$2::int, $3::text, $4::text)
             order by events desc, feed, code limit $5`,
      values: [feed, from?.events ?? null, from?.feed ?? null, from?.code ?? null, limit],
    });
    return rows;
  }
}
