import type { ReferenceKey } from '../canonical/reference-number.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';
import { linkedDocuments, linkedUnits } from '../journal/document-unit.store.js';
import type { DocumentState } from './document-state.js';
import { FIRST_VERSION } from './subject-locks.js';
import type { SubjectMemory } from './subject-memory.js';
import type { UnitFacts } from './unit-history.js';

/** Where units and documents are looked up before the database is asked; null when it must be. */
export interface Lookup {
  readonly unit: (key: UnitKey) => Pick<UnitFacts, 'beside'> | null;
  readonly document: (key: ReferenceKey) => Pick<DocumentState, 'units' | 'linked'> | null;
}

/** What is remembered, true or not. */
export const guessOf = ({ units, documents }: SubjectMemory): Lookup => ({
  unit: (key) => units.guess(key),
  document: (key) => documents.guess(key),
});

const NO_UNIT = { beside: new Map() };
const NO_DOCUMENT = { units: new Map(), linked: [] };

/** What is remembered of subjects at the versions that are locked; nothing is linked to one that is locked for the first time. */
export const truthOf = (
  memory: SubjectMemory,
  documents: ReadonlyMap<ReferenceKey, number>,
  units: ReadonlyMap<UnitKey, number> = new Map(),
): Lookup => ({
  unit: (key) => {
    const version = units.get(key) ?? 0;
    return version === FIRST_VERSION ? NO_UNIT : memory.units.recall(key, version);
  },
  document: (key) => {
    const version = documents.get(key) ?? 0;
    return version === FIRST_VERSION ? NO_DOCUMENT : memory.documents.recall(key, version);
  },
});

/** Units that some fact names together with one of the documents. */
export async function unitsUnder(
  tx: Transaction,
  documents: Iterable<ReferenceKey>,
  lookup: Lookup,
): Promise<ReadonlySet<UnitKey>> {
  const found = new Set<UnitKey>();
  const unknown: ReferenceKey[] = [];
  for (const document of documents) {
    const known = lookup.document(document);
    if (known === null) unknown.push(document);
    else for (const unit of known.units.keys()) found.add(unit);
  }
  for (const unit of await linkedUnits(tx, unknown)) found.add(unit);
  return found;
}

/** The documents that these units' facts name, and those that facts without a unit put beside them. */
export async function documentsAround(
  tx: Transaction,
  units: Iterable<UnitKey>,
  lookup: Lookup,
): Promise<ReadonlySet<ReferenceKey>> {
  const found = new Set<ReferenceKey>();
  const unknown: UnitKey[] = [];
  for (const unit of units) if (!addDocuments(unit, found, lookup)) unknown.push(unit);
  for (const document of await linkedDocuments(tx, unknown)) found.add(document);
  return found;
}

/** Returns false when not all of them are known. */
function addDocuments(unit: UnitKey, found: Set<ReferenceKey>, lookup: Lookup): boolean {
  const known = lookup.unit(unit);
  if (known === null) return false;
  for (const document of known.beside.keys()) {
    const state = lookup.document(document);
    if (state === null) return false;
    found.add(document);
    for (const linked of state.linked) found.add(linked);
  }
  return true;
}
