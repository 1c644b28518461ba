import type { ReferenceKey } from '../canonical/reference-number.js';
import type { TrackingEvent } from '../canonical/tracking-event.js';
import { unitKeyOf } from '../canonical/transport-unit.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import { WriteConflictError } from '../database/sql-errors.js';
import type { Transaction } from '../database/write-pool.js';
import { loadCorrected } from '../journal/history.store.js';
import { linkingKeys } from '../tracking/documents.js';

/** A fact that gained or lost a source, and the documents of the messages that say it. */
export interface TouchedFact {
  readonly event: TrackingEvent;
  readonly documentKeys: readonly string[];
}

/** What must be folded again; all of it is locked. */
export interface Affected {
  readonly versions: ReadonlyMap<UnitKey, number>;
  /** Units that a correction reaches: what is remembered of them does not hold. */
  readonly corrected: ReadonlySet<UnitKey>;
  /** Documents named by touched facts that name no unit. */
  readonly documents: ReadonlySet<ReferenceKey>;
}

/** First key of our two-key advisory locks on senders' documents; the second is one of so many buckets. */
const DOCUMENT_LOCK = 7_251_995;
const DOCUMENT_BUCKETS = 64;

/**
 * Finds the units whose journeys the touched facts can change, and locks them: first the senders' documents (shared; alone when
 * one is corrected), then reference documents, then units, each in sorted order, so that no two transactions wait for each other
 * in a circle. Whoever links a unit to a document holds the document's lock, so what is found after locking is all there is.
 */
export async function lockAffected(tx: Transaction, touched: readonly TouchedFact[]): Promise<Affected> {
  const correcting = touched.flatMap(({ event }) => (event.correction === null ? [] : [event.correction.documentKey]));
  await lockSenderDocuments(tx, touched, correcting);
  const corrected = (await loadCorrected(tx, correcting)).map(({ event }) => event);
  const events = [...touched.map(({ event }) => event), ...corrected];

  const named = new Set(events.flatMap(({ unit }) => (unit === null ? [] : [unitKeyOf(unit)])));
  const unitless = new Set(events.flatMap((event) => (event.unit === null ? linkingKeys(event.references) : [])));
  const documents = new Set([
    ...events.flatMap((event) => linkingKeys(event.references)),
    ...(await documentsAround(tx, named, unitless)),
  ]);
  await lockSubjects(tx, [...documents], 'document');

  const units = new Set([...named, ...(await unitsUnder(tx, unitless))]);
  const versions = (await lockSubjects(tx, [...units], 'unit')) as ReadonlyMap<UnitKey, number>;
  const linked = await documentsOf(tx, units);
  if (linked.some((document) => !documents.has(document))) {
    throw new WriteConflictError('Another batch linked one of these units to a further document meanwhile');
  }
  return {
    versions,
    corrected: new Set(corrected.flatMap(({ unit }) => (unit === null ? [] : [unitKeyOf(unit)]))),
    documents: unitless,
  };
}

async function lockSenderDocuments(
  tx: Transaction,
  touched: readonly TouchedFact[],
  correcting: readonly string[],
): Promise<void> {
  const alone = new Set(correcting.map(bucketOf));
  const shared = new Set(touched.flatMap(({ documentKeys }) => documentKeys.map(bucketOf)));
  const buckets = [...new Set([...alone, ...shared])].sort((a, b) => a - b);
  if (buckets.length === 0) return;
  await tx.query(
    `select case when alone then pg_advisory_xact_lock($1, bucket) else pg_advisory_xact_lock_shared($1, bucket) end
     from unnest($2::integer[], $3::boolean[]) b(bucket, alone)`,
    [DOCUMENT_LOCK, buckets, buckets.map((bucket) => alone.has(bucket))],
  );
}

function bucketOf(documentKey: string): number {
  let sum = 0;
  for (let index = 0; index < documentKey.length; index += 1) sum = (sum * 31 + documentKey.charCodeAt(index)) | 0;
  return Math.abs(sum % DOCUMENT_BUCKETS);
}

/** Every document that a unit concerned is linked to. */
async function documentsAround(
  tx: Transaction,
  named: ReadonlySet<UnitKey>,
  unitless: ReadonlySet<ReferenceKey>,
): Promise<ReadonlySet<ReferenceKey>> {
  const units = new Set([...named, ...(await unitsUnder(tx, unitless))]);
  return new Set(await documentsOf(tx, units));
}

async function unitsUnder(tx: Transaction, documents: ReadonlySet<ReferenceKey>): Promise<readonly UnitKey[]> {
  if (documents.size === 0) return [];
  const { rows } = await tx.query<{ unit: UnitKey }>(
    'select distinct unit_key as unit from document_unit where reference_key = any($1)',
    [[...documents]],
  );
  return rows.map((row) => row.unit);
}

/** The documents that these units' facts name, and those that facts without a unit put beside them. */
async function documentsOf(tx: Transaction, units: ReadonlySet<UnitKey>): Promise<readonly ReferenceKey[]> {
  const { rows } = await tx.query<{ document: ReferenceKey }>(
    `with direct as (select distinct reference_key from document_unit where unit_key = any($1))
     select reference_key as document from direct
     union
     select beside.reference_key from direct join document_event e using (reference_key)
     join document_event beside on beside.event_id = e.event_id`,
    [[...units]],
  );
  return rows.map((row) => row.document);
}

/** Locks one row per subject until the transaction ends, and raises its version. Returns the new versions. */
async function lockSubjects(
  tx: Transaction,
  keys: readonly string[],
  kind: 'document' | 'unit',
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const { rows } = await tx.query<{ subject: string; version: string }>(
    `insert into subject_version as s (subject, version)
     select $2 || ' ' || key, 1 from unnest($1::text[]) key
     on conflict (subject) do update set version = s.version + 1 returning subject, version`,
    [[...keys].sort(), kind],
  );
  return new Map(rows.map(({ subject, version }) => [subject.slice(kind.length + 1), Number(version)]));
}
