import type { Pool } from 'pg';
import type { TrackingEvent } from '../canonical/tracking-event.js';

/** A fact as the journal keeps it, and when it was first recorded. */
export interface JournalFact {
  readonly event: TrackingEvent;
  readonly recordedAt: Date;
}

/** One place where one fact was said. */
export interface FactSource {
  readonly eventId: string;
  readonly contentKey: string;
  /** The first raw message with this content; repeats of the same bytes add no source. */
  readonly messageId: string;
  readonly feed: string;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly pointer: string;
  readonly decoder: string;
  readonly rule: string;
  readonly documentKey: string | null;
  readonly reportedAt: Date | null;
  readonly recordedAt: Date;
}

export interface FactSources {
  /** Oldest first, at most as many as asked for. */
  readonly sources: readonly FactSource[];
  readonly count: number;
}

/** Where a source stands among those of its content: by place in the bytes, then by event. */
export interface SourceKey {
  readonly byteStart: number;
  readonly eventId: string;
}

/** A piece of what was read in one content: at most `limit` sources behind the key, from the beginning without one. */
export interface ContentSlice {
  readonly contentKey: string;
  readonly from: SourceKey | null;
  readonly limit: number;
}

const NO_EVENT = '00000000-0000-0000-0000-000000000000';

const SOURCE_COLUMNS = `s.event_id as "eventId", s.content_key as "contentKey", c.first_message_id as "messageId", s.feed,
  s.byte_start as "byteStart", s.byte_end as "byteEnd", s.pointer, s.decoder, s.rule, s.document_key as "documentKey",
  s.reported_at as "reportedAt", s.recorded_at as "recordedAt"`;

/** Reads facts and their provenance. Sources that a later interpretation withdrew are left out. Every method is one statement. */
export class EventReader {
  constructor(private readonly pool: Pool) {}

  /** Facts by id; ids that name nothing (or a fact past its retention) are absent from the map. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, JournalFact>> {
    const { rows } = await this.pool.query<{ id: string; event: TrackingEvent; recordedAt: Date }>({
      name: 'event-by-ids',
      text: `select event_id as id, body as event, recorded_at as "recordedAt"
             from journal where event_id = any($1::uuid[])`,
      values: [ids],
    });
    return new Map(rows.map(({ id, event, recordedAt }) => [id, { event, recordedAt }]));
  }

  /** Where facts were said, at most `limit` places per fact. */
  async sourcesOf(eventIds: readonly string[], limit: number): Promise<ReadonlyMap<string, FactSources>> {
    const { rows } = await this.pool.query<FactSource & { count: number }>({
      name: 'event-sources',
      text: `select * from (
               select ${SOURCE_COLUMNS}, count(*) over (partition by s.event_id)::int as count,
                      row_number() over (partition by s.event_id order by s.recorded_at, s.content_key, s.byte_start) as place
               from journal_source s join content c on c.content_key = s.content_key
               where s.event_id = any($1::uuid[]) and s.superseded_at is null
             ) ranked where place <= $2 order by place`,
      values: [eventIds, limit],
    });
    const found = new Map<string, { sources: FactSource[]; count: number }>();
    for (const { count, ...source } of rows) {
      const known = found.get(source.eventId);
      if (known) known.sources.push(source);
      else found.set(source.eventId, { sources: [source], count });
    }
    return found;
  }

  /** What was read in contents, each from its key on, in the order of the bytes. In the order asked. */
  async ofContents(slices: readonly ContentSlice[]): Promise<readonly (readonly FactSource[])[]> {
    const { rows } = await this.pool.query<FactSource & { place: number }>({
      name: 'event-of-contents',
      text: `select asked.place::int as place, found.*
             from unnest($1::uuid[], $2::int[], $3::uuid[], $4::int[]) with ordinality
                  as asked (content_key, byte_start, event_id, most, place)
             cross join lateral (
               select ${SOURCE_COLUMNS}
               from journal_source s join content c on c.content_key = s.content_key
               where s.content_key = asked.content_key and s.superseded_at is null
                 and (s.byte_start, s.event_id) > (asked.byte_start, asked.event_id)
               order by s.byte_start, s.event_id limit asked.most
             ) found
             order by asked.place, found."byteStart", found."eventId"`,
      values: [
        slices.map(({ contentKey }) => contentKey),
        slices.map(({ from }) => from?.byteStart ?? -1),
        slices.map(({ from }) => from?.eventId ?? NO_EVENT),
        slices.map(({ limit }) => limit),
      ],
    });
    const found: FactSource[][] = slices.map(() => []);
    for (const { place, ...source } of rows) found[place - 1]?.push(source);
    return found;
  }
}
