import type { EventId, JournalEntry, TrackingEvent } from '../canonical/tracking-event.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { ReferenceKey } from '../canonical/reference-number.js';
import type { Transaction, WritePool } from '../database/write-pool.js';

type Database = Transaction | WritePool;

/** A fact that withdraws others, by the document that it withdraws and the one in which it stands. */
export interface CorrectionEntry {
  readonly corrects: string;
  readonly saidIn: string;
  readonly entry: JournalEntry;
}

interface EntryRow {
  readonly key: string;
  readonly body: TrackingEvent;
  readonly recorded_at: Date;
  readonly sources: readonly { readonly documentKey: string | null; readonly reportedAt: string | null }[] | null;
}

/** Sources in a fixed order; those that no interpretation gives any more do not count, and neither does a fact without any. */
const SOURCES = `
  cross join lateral (
    select min(s.recorded_at) as recorded_at,
      json_agg(json_build_object('documentKey', s.document_key, 'reportedAt',
        to_char(s.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.document_key, s.reported_at)
        filter (where s.superseded_at is null) as sources
    from journal_source s where s.event_id = j.event_id and s.month = j.month) s`;

/** Every fact about these units that still has a source, in no particular order. */
export async function loadUnitEntries(
  db: Database,
  unitKeys: readonly UnitKey[],
): Promise<ReadonlyMap<UnitKey, readonly JournalEntry[]>> {
  if (unitKeys.length === 0) return new Map();
  const { rows } = await db.query<EntryRow>(
    `select j.unit_key as key, j.body, s.recorded_at, s.sources from journal j ${SOURCES} where j.unit_key = any($1)`,
    [unitKeys],
  );
  return grouped(rows) as Map<UnitKey, JournalEntry[]>;
}

/** Facts that name these documents and no unit. */
export async function loadDocumentEntries(
  db: Database,
  referenceKeys: readonly ReferenceKey[],
): Promise<ReadonlyMap<ReferenceKey, readonly JournalEntry[]>> {
  if (referenceKeys.length === 0) return new Map();
  const links = await db.query<{ key: ReferenceKey; id: EventId; month: string }>(
    `select reference_key as key, event_id as id, month::text from document_event where reference_key = any($1)`,
    [referenceKeys],
  );
  if (links.rows.length === 0) return new Map();
  const { rows } = await db.query<EntryRow>(
    `select d.key, j.body, s.recorded_at, s.sources
     from unnest($1::text[], $2::uuid[], $3::date[]) d(key, event_id, month)
     join journal j on j.event_id = d.event_id and j.month = d.month ${SOURCES}`,
    [links.rows.map(({ key }) => key), links.rows.map(({ id }) => id), links.rows.map(({ month }) => month)],
  );
  return grouped(rows) as Map<ReferenceKey, JournalEntry[]>;
}

/** These facts by their ids; those that nobody says any more are left out. */
export async function loadEntries(
  db: Database,
  facts: readonly { readonly id: EventId; readonly month: string }[],
): Promise<ReadonlyMap<EventId, JournalEntry>> {
  if (facts.length === 0) return new Map();
  const { rows } = await db.query<EntryRow>(
    `select j.event_id::text as key, j.body, s.recorded_at, s.sources
     from unnest($1::uuid[], $2::date[]) d(event_id, month)
     join journal j on j.event_id = d.event_id and j.month = d.month ${SOURCES}`,
    [facts.map(({ id }) => id), facts.map(({ month }) => month)],
  );
  return new Map([...grouped(rows)].flatMap(([, [entry]]) => (entry === undefined ? [] : [[entry.event.id, entry]])));
}

/** Which of these documents are corrected: of many few, for most senders never take anything back. */
async function corrected(db: Database, documentKeys: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.query<{ key: string }>(
    'select distinct corrects as key from correction where corrects = any($1)',
    [documentKeys],
  );
  return rows.map(({ key }) => key);
}

/**
 * The corrections that reach these documents, and those that reach the corrections' own documents, and so on. Of the facts in
 * one replacing message one stands for all: they withdraw the same. A retraction that names a unit reaches that unit alone and
 * is among its own facts.
 */
export async function loadCorrections(
  db: Database,
  documentKeys: readonly string[],
): Promise<readonly CorrectionEntry[]> {
  const reached = documentKeys.length === 0 ? [] : await corrected(db, documentKeys);
  if (reached.length === 0) return [];
  const { rows } = await db.query<EntryRow & { readonly said_in: string }>(
    `with recursive reached(document_key) as (
       select unnest($1::text[]) union
       select c.said_in from correction c join reached on c.corrects = reached.document_key
     ), chosen as (
       select distinct on (c.corrects, c.said_in, c.action, c.reported_at) c.*
       from correction c join reached on c.corrects = reached.document_key
       where (c.unit_key is null or c.action = 'REPLACES')
         and exists (select from journal_source s where s.event_id = c.event_id and s.month = c.month and s.superseded_at is null)
       order by c.corrects, c.said_in, c.action, c.reported_at, c.event_id
     )
     select c.corrects as key, c.said_in, j.body, s.recorded_at, s.sources
     from chosen c join journal j on j.event_id = c.event_id and j.month = c.month ${SOURCES}`,
    [reached],
  );
  return rows.flatMap((row) => {
    const entry = entryOf(row);
    return entry === null ? [] : [{ corrects: row.key, saidIn: row.said_in, entry }];
  });
}

/**
 * Everything that stands in contents with these documents: what a correction of them may change. In steps, each by an index: as one
 * statement it invites Postgres to read the whole journal.
 */
export async function loadCorrected(db: Database, documentKeys: readonly string[]): Promise<readonly TrackingEvent[]> {
  if (documentKeys.length === 0) return [];
  const contents = await db.query<{ content: string; document: string }>(
    'select content_key as content, document_key as document from document_content where document_key = any($1)',
    [await withCorrected(db, documentKeys)],
  );
  const { rows } = await db.query<{ body: TrackingEvent }>(
    `select distinct on (s.event_id) j.body
     from unnest($1::uuid[], $2::text[]) said(content_key, document_key)
     cross join lateral (
       select event_id, month from journal_source s
       where s.content_key = said.content_key and s.document_key = said.document_key offset 0) s
     cross join lateral (select body from journal j where j.event_id = s.event_id and j.month = s.month offset 0) j
     order by s.event_id`,
    [contents.rows.map(({ content }) => content), contents.rows.map(({ document }) => document)],
  );
  return rows.map(({ body }) => body);
}

/** These documents, those that they correct, those that these correct, and so on. */
async function withCorrected(db: Database, documentKeys: readonly string[]): Promise<readonly string[]> {
  const reached = new Set(documentKeys);
  for (let fresh: readonly string[] = documentKeys; fresh.length > 0;) {
    const { rows } = await db.query<{ key: string }>(
      'select distinct corrects as key from correction where said_in = any($1)',
      [fresh],
    );
    fresh = rows.map(({ key }) => key).filter((key) => !reached.has(key));
    for (const key of fresh) reached.add(key);
  }
  return [...reached];
}

function grouped(rows: readonly EntryRow[]): Map<string, JournalEntry[]> {
  const byKey = new Map<string, JournalEntry[]>();
  for (const row of rows) {
    const entry = entryOf(row);
    if (entry === null) continue;
    const entries = byKey.get(row.key);
    if (entries === undefined) byKey.set(row.key, [entry]);
    else entries.push(entry);
  }
  return byKey;
}

const entryOf = (row: EntryRow): JournalEntry | null =>
  row.sources === null ? null : { event: row.body, recordedAt: row.recorded_at.toISOString(), sources: row.sources };
