import type { Reference, ReferenceKey } from '../canonical/reference-number.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import { jsonText } from '../database/json-text.js';
import type { Transaction, WritePool } from '../database/write-pool.js';

/** A document, a unit named with it in some fact, and the references that stand in those facts, the document's own among them. */
export interface DocumentUnit {
  readonly document: ReferenceKey;
  readonly unit: UnitKey;
  readonly beside: readonly Reference[];
}

export const documentUnitsOfUnits = (
  db: Transaction | WritePool,
  units: readonly UnitKey[],
): Promise<readonly DocumentUnit[]> => load(db, 'unit_key', units);

export const documentUnitsOfDocuments = (
  db: Transaction | WritePool,
  documents: readonly ReferenceKey[],
): Promise<readonly DocumentUnit[]> => load(db, 'reference_key', documents);

async function load(
  db: Transaction | WritePool,
  column: 'unit_key' | 'reference_key',
  keys: readonly string[],
): Promise<readonly DocumentUnit[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.query<DocumentUnit>(
    `select reference_key as document, unit_key as unit, beside from document_unit where ${column} = any($1)`,
    [keys],
  );
  return rows;
}

/** The caller holds the locks of the documents and the units. */
export async function writeDocumentUnits(tx: Transaction, pairs: readonly DocumentUnit[]): Promise<void> {
  if (pairs.length === 0) return;
  await tx.query(
    `insert into document_unit (reference_key, unit_key, beside)
     select * from unnest($1::text[], $2::text[], $3::json[])
     on conflict (reference_key, unit_key) do update set beside = excluded.beside`,
    [pairs.map((pair) => pair.document), pairs.map((pair) => pair.unit), pairs.map((pair) => jsonText(pair.beside))],
  );
}

/** Units that some fact names together with one of these documents. */
export async function linkedUnits(tx: Transaction, documents: readonly ReferenceKey[]): Promise<readonly UnitKey[]> {
  if (documents.length === 0) return [];
  const { rows } = await tx.query<{ unit: UnitKey }>(
    'select distinct unit_key as unit from document_unit where reference_key = any($1)',
    [documents],
  );
  return rows.map((row) => row.unit);
}

/** The documents that these units' facts name, and those that facts without a unit put beside them. */
export async function linkedDocuments(tx: Transaction, units: readonly UnitKey[]): Promise<readonly ReferenceKey[]> {
  if (units.length === 0) return [];
  const { rows } = await tx.query<{ document: ReferenceKey }>(
    `with direct as (select distinct reference_key from document_unit where unit_key = any($1))
     select reference_key as document from direct
     union
     select beside.reference_key from direct join document_event e using (reference_key)
     join document_event beside on beside.event_id = e.event_id`,
    [units],
  );
  return rows.map((row) => row.document);
}
