import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';
import type { Fact } from '../journal/fact.js';
import { stored } from '../read-model/folded.js';
import type { JourneyChange } from '../tracking/journey.js';
import { lockAffected, namedBy } from './affected.js';
import type { Affected, Named, TouchedFact } from './affected.js';
import { documentStates } from './document-state.js';
import type { DocumentStates } from './document-state.js';
import { refoldShipments } from './fold-shipments.js';
import { foldUnits, writeUnits } from './fold-units.js';
import type { FoldedUnit } from './fold-units.js';
import type { IntakeContext } from './intake-context.js';
import { NO_SUBJECTS } from './subject-memory.js';
import type { Subjects } from './subject-memory.js';
import { completeHistories, unitFacts } from './unit-history.js';
import type { UnitFacts } from './unit-history.js';

/** What this transaction did to the journal. */
export interface JournalChange {
  readonly added: readonly Fact[];
  /** Facts that lost a source; what they name is read anew. */
  readonly lost?: readonly TouchedFact[];
  readonly nowMs: number;
}

export interface Refolded {
  readonly changes: readonly JourneyChange[];
  /** To be remembered once the transaction has committed. */
  readonly subjects: Subjects;
}

export const NOTHING_REFOLDED: Refolded = { changes: [], subjects: NO_SUBJECTS };

/** Folds everything again that the change can have changed, and writes what came out otherwise. */
export async function refold(
  tx: Transaction,
  { added, lost = [], nowMs }: JournalChange,
  { memory, fold }: Pick<IntakeContext, 'memory' | 'fold'>,
): Promise<Refolded> {
  const touched = [...added.map(touchedBy), ...lost];
  if (touched.length === 0) return NOTHING_REFOLDED;
  const affected = await lockAffected(tx, touched, memory);
  const gone = namedBy(lost.map(({ event }) => event));
  const change = { memory, added, nowMs };
  const documents = await documentStates(tx, affected.documents, {
    ...change,
    anew: union(affected.corrected.documents, gone.documents),
  });
  const units = await unitFacts(tx, affected.units, {
    ...change,
    anew: unitsAnew([affected.corrected, gone], documents),
  });

  const results = foldUnits(await completeHistories(tx, units, documents), fold);
  await writeUnits(tx, results);
  const states = await refoldShipments(tx, { units: results, unitless: affected.unitless, documents }, fold);
  return {
    changes: [...results.values()].flatMap(({ changes }) => changes),
    subjects: subjectsOf(affected, results, states),
  };
}

const touchedBy = ({ event, source }: Fact): TouchedFact => ({
  event,
  documentKeys: source.documentKey === null ? [] : [source.documentKey],
});

/** Named themselves, or under a document that is. */
function unitsAnew(named: readonly Named[], documents: DocumentStates): ReadonlySet<UnitKey> {
  const anew = new Set<UnitKey>();
  for (const { units, documents: keys } of named) {
    for (const unit of units) anew.add(unit);
    for (const key of keys) for (const unit of documents.get(key)?.units.keys() ?? []) anew.add(unit);
  }
  return anew;
}

function subjectsOf(affected: Affected, units: ReadonlyMap<UnitKey, FoldedUnit>, documents: DocumentStates): Subjects {
  const versioned = <Key, State, Kept>(
    versions: ReadonlyMap<Key, number>,
    states: ReadonlyMap<Key, State>,
    keep: (state: State) => Kept,
  ): Map<Key, { version: number; state: Kept }> => {
    const kept = new Map<Key, { version: number; state: Kept }>();
    for (const [key, version] of versions) {
      const state = states.get(key);
      if (state !== undefined) kept.set(key, { version, state: keep(state) });
    }
    return kept;
  };
  return {
    units: versioned(affected.units, units, afterWriting),
    documents: versioned(affected.documents, documents, (state) => state),
  };
}

function afterWriting({ history, journeys }: FoldedUnit): UnitFacts {
  const { entries, beside, corrections, checked } = history;
  return { entries, beside, before: { journeys: journeys.map(stored), beside }, corrections, checked };
}

const union = <T>(...sets: readonly ReadonlySet<T>[]): ReadonlySet<T> => new Set(sets.flatMap((set) => [...set]));
