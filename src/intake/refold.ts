import { unitKeyOf } from '../canonical/transport-unit.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';
import type { Fact } from '../journal/fact.js';
import type { JourneyChange } from '../tracking/journey.js';
import { lockAffected } from './affected.js';
import type { TouchedFact } from './affected.js';
import { refoldShipments } from './fold-shipments.js';
import { foldUnits, writeUnits } from './fold-units.js';
import type { FoldedUnit } from './fold-units.js';
import type { IntakeContext } from './intake-context.js';
import { completeHistories, factsByUnit, loadUnitFacts, withFacts } from './unit-history.js';
import type { UnitFacts } from './unit-history.js';
import type { RememberedUnit } from './unit-memory.js';

/** What this transaction did to the journal. */
export interface JournalChange {
  readonly added: readonly Fact[];
  /** Facts that lost a source; their units are read anew. */
  readonly lost?: readonly TouchedFact[];
  readonly nowMs: number;
}

export interface Refolded {
  readonly changes: readonly JourneyChange[];
  /** To be remembered once the transaction has committed. */
  readonly units: ReadonlyMap<UnitKey, RememberedUnit>;
}

/** Folds everything again that the change can have changed, and writes what came out otherwise. */
export async function refold(
  tx: Transaction,
  { added, lost = [], nowMs }: JournalChange,
  { memory, fold }: Pick<IntakeContext, 'memory' | 'fold'>,
): Promise<Refolded> {
  const touched = [...added.map(touchedBy), ...lost];
  if (touched.length === 0) return { changes: [], units: new Map() };
  const affected = await lockAffected(tx, touched);
  const anew = new Set([...affected.corrected, ...unitsOf(lost)]);
  const facts = factsByUnit(added);
  const units = new Map<UnitKey, UnitFacts>();
  for (const [unitKey, version] of affected.versions) {
    const known = anew.has(unitKey) ? null : memory.recall(unitKey, version);
    if (known !== null) units.set(unitKey, withFacts(known, facts.get(unitKey) ?? [], nowMs));
  }
  const unknown = [...affected.versions.keys()].filter((unitKey) => !units.has(unitKey));
  for (const [unitKey, loaded] of await loadUnitFacts(tx, unknown)) units.set(unitKey, loaded);

  const results = foldUnits(await completeHistories(tx, units), fold);
  await writeUnits(tx, results);
  await refoldShipments(tx, { units: results, unitless: affected.documents }, fold);
  return {
    changes: [...results.values()].flatMap(({ changes }) => changes),
    units: new Map([...results].map(([unitKey, unit]) => [unitKey, remembered(unit, affected.versions.get(unitKey))])),
  };
}

const touchedBy = ({ event, source }: Fact): TouchedFact => ({
  event,
  documentKeys: source.documentKey === null ? [] : [source.documentKey],
});

const unitsOf = (facts: readonly TouchedFact[]): readonly UnitKey[] =>
  facts.flatMap(({ event }) => (event.unit === null ? [] : [unitKeyOf(event.unit)]));

function remembered({ history, journeys }: FoldedUnit, version = 0): RememberedUnit {
  const values = journeys.map(({ value, digest }) => ({ value, digest, text: '' }));
  const { entries, beside } = history;
  return { version, entries, beside, before: { journeys: values, beside } };
}
