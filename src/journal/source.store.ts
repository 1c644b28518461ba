import type { EventId, TrackingEvent } from '../canonical/tracking-event.js';
import type { Transaction, WritePool } from '../database/write-pool.js';

/** A place where a content says a fact, as the journal holds it. */
export interface StoredSource {
  readonly contentKey: string;
  readonly eventId: EventId;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly pointer: string;
  readonly rule: string;
  readonly documentKey: string | null;
  /** ISO 8601 UTC with milliseconds. */
  readonly reportedAt: string | null;
  readonly event: TrackingEvent;
}

/** Everything that the last interpretation of these contents says. */
export async function loadSources(
  db: Transaction | WritePool,
  contentKeys: readonly string[],
): Promise<readonly StoredSource[]> {
  const { rows } = await db.query<Omit<StoredSource, 'reportedAt'> & { readonly reportedAt: Date | null }>(
    `select s.content_key as "contentKey", s.event_id as "eventId", s.byte_start as "byteStart", s.byte_end as "byteEnd",
       s.pointer, s.rule, s.document_key as "documentKey", s.reported_at as "reportedAt", j.body as event
     from journal_source s join journal j on j.event_id = s.event_id and j.month = s.month
     where s.content_key = any($1::uuid[]) and s.superseded_at is null`,
    [contentKeys],
  );
  return rows.map((row) => ({ ...row, reportedAt: row.reportedAt?.toISOString() ?? null }));
}
