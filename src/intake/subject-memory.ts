import type { ReferenceKey } from '../canonical/reference-number.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { DocumentState } from './document-state.js';
import type { UnitFacts } from './unit-history.js';

/** A unit or a document as it stood at a version of its row in `subject_version`. */
interface Remembered<State> {
  readonly version: number;
  readonly state: State;
}

export interface Subjects {
  readonly units: ReadonlyMap<UnitKey, Remembered<UnitFacts>>;
  readonly documents: ReadonlyMap<ReferenceKey, Remembered<DocumentState>>;
}

export const NO_SUBJECTS: Subjects = { units: new Map(), documents: new Map() };

/**
 * The states of the subjects that were written last, so that a fold need not read a thousand facts to add one. Whatever changes a
 * subject raises its version under its lock: what is remembered is the whole truth exactly when it is of the version before ours.
 * The least recently used go first.
 */
export class Recollection<Key extends string, State> {
  readonly #states = new Map<Key, Remembered<State>>();
  #weight = 0;

  constructor(
    private readonly limit: number,
    private readonly weightOf: (state: State) => number,
  ) {}

  /** The subject as it stood before the version that the caller has just locked; null when that is not what is remembered. */
  recall(key: Key, lockedVersion: number): State | null {
    const known = this.#states.get(key);
    return known !== undefined && known.version === lockedVersion - 1 ? known.state : null;
  }

  /** What is remembered, whether it still holds or not: good for guessing what to lock. */
  guess(key: Key): State | null {
    return this.#states.get(key)?.state ?? null;
  }

  remember(states: ReadonlyMap<Key, Remembered<State>>): void {
    for (const [key, remembered] of states) {
      const known = this.#states.get(key);
      if (known !== undefined && known.version > remembered.version) continue;
      this.forget(key);
      this.#states.set(key, remembered);
      this.#weight += this.weightOf(remembered.state);
    }
    for (const key of this.#states.keys()) {
      if (this.#weight <= this.limit) break;
      this.forget(key);
    }
  }

  forget(key: Key): void {
    const known = this.#states.get(key);
    if (known === undefined) return;
    this.#states.delete(key);
    this.#weight -= this.weightOf(known.state);
  }
}

/** A journey weighs about as much as this many facts. */
const JOURNEY_WEIGHT = 8;

/** What this process remembers. `limit` counts facts, those of units and those of documents each. */
export class SubjectMemory {
  readonly units: Recollection<UnitKey, UnitFacts>;
  readonly documents: Recollection<ReferenceKey, DocumentState>;

  constructor(limit = 30_000) {
    this.units = new Recollection(
      limit,
      ({ entries, before }) => entries.size + before.journeys.length * JOURNEY_WEIGHT,
    );
    this.documents = new Recollection(limit, ({ entries, units }) => 1 + entries.size + units.size);
  }

  forget({
    units,
    documents,
  }: {
    readonly units: Iterable<UnitKey>;
    readonly documents: Iterable<ReferenceKey>;
  }): void {
    for (const key of units) this.units.forget(key);
    for (const key of documents) this.documents.forget(key);
  }

  /** Only after the commit. */
  remember({ units, documents }: Subjects): void {
    this.units.remember(units);
    this.documents.remember(documents);
  }
}
