import type { ReferenceKey } from '../canonical/reference-number.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';

/** First key of our two-key advisory locks on senders' documents; the second is one of so many buckets. */
const DOCUMENT_LOCK = 7_251_995;
const DOCUMENT_BUCKETS = 64;

/** Locks the senders' documents until the transaction ends: those that are corrected alone, the others together with whoever else. */
export async function lockSenderDocuments(
  tx: Transaction,
  { said, corrected }: { readonly said: readonly string[]; readonly corrected: readonly string[] },
): Promise<void> {
  const alone = new Set(corrected.map(bucketOf));
  const buckets = [...new Set([...alone, ...said.map(bucketOf)])].sort((a, b) => a - b);
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

/** Version of a subject that was never locked before: nothing is stored about it. */
export const FIRST_VERSION = 1;

/** Wagons and trains, by their keys. */
export const lockCarriers = (tx: Transaction, keys: Iterable<string>): Promise<ReadonlyMap<string, number>> =>
  lockSubjects(tx, keys, 'carrier');

export const lockDocuments = (
  tx: Transaction,
  keys: Iterable<ReferenceKey>,
): Promise<ReadonlyMap<ReferenceKey, number>> => lockSubjects(tx, keys, 'document');

export const lockUnits = (tx: Transaction, keys: Iterable<UnitKey>): Promise<ReadonlyMap<UnitKey, number>> =>
  lockSubjects(tx, keys, 'unit');

/** Locks one row per subject, in sorted order, until the transaction ends, and raises its version. Returns the new versions. */
async function lockSubjects<Key extends string>(
  tx: Transaction,
  keys: Iterable<Key>,
  kind: 'carrier' | 'document' | 'unit',
): Promise<ReadonlyMap<Key, number>> {
  const sorted = [...keys].sort();
  if (sorted.length === 0) return new Map();
  const { rows } = await tx.query<{ subject: string; version: string }>(
    `insert into subject_version as s (subject, version)
     select $2 || ' ' || key, ${FIRST_VERSION} from unnest($1::text[]) key
     on conflict (subject) do update set version = s.version + 1 returning subject, version`,
    [sorted, kind],
  );
  return new Map(rows.map(({ subject, version }) => [subject.slice(kind.length + 1) as Key, Number(version)]));
}
