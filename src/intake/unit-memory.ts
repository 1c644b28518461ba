import type { UnitKey } from '../canonical/transport-unit.js';
import type { UnitFacts } from './unit-history.js';

/** A unit as it stood at a version of its row in `subject_version`. */
export interface RememberedUnit extends UnitFacts {
  readonly version: number;
}

/** A journey weighs about as much as this many facts. */
const JOURNEY_WEIGHT = 8;

/**
 * Histories of the units folded last, so that a fold need not read a thousand facts to add one. Whatever changes a unit raises
 * its version under its lock: a remembered unit is the whole truth exactly when it is of the version before ours. The least
 * recently used go first; `limit` counts facts.
 */
export class UnitMemory {
  readonly #units = new Map<UnitKey, RememberedUnit>();
  #weight = 0;

  constructor(private readonly limit = 30_000) {}

  /** The unit as it stood before the version that the caller has just locked; null when that is not what is remembered. */
  recall(unitKey: UnitKey, lockedVersion: number): RememberedUnit | null {
    const unit = this.#units.get(unitKey);
    return unit !== undefined && unit.version === lockedVersion - 1 ? unit : null;
  }

  /** Only after the commit. */
  remember(units: ReadonlyMap<UnitKey, RememberedUnit>): void {
    for (const [unitKey, unit] of units) {
      const known = this.#units.get(unitKey);
      if (known !== undefined && known.version > unit.version) continue;
      this.#forget(unitKey);
      this.#units.set(unitKey, unit);
      this.#weight += weightOf(unit);
    }
    for (const unitKey of this.#units.keys()) {
      if (this.#weight <= this.limit) break;
      this.#forget(unitKey);
    }
  }

  #forget(unitKey: UnitKey): void {
    const unit = this.#units.get(unitKey);
    if (unit === undefined) return;
    this.#units.delete(unitKey);
    this.#weight -= weightOf(unit);
  }
}

const weightOf = (unit: RememberedUnit): number => unit.entries.size + unit.before.journeys.length * JOURNEY_WEIGHT;
