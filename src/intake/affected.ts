import type { ReferenceKey } from '../canonical/reference-number.js';
import type { TrackingEvent } from '../canonical/tracking-event.js';
import { unitKeyOf } from '../canonical/transport-unit.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import { WriteConflictError } from '../database/sql-errors.js';
import type { Transaction } from '../database/write-pool.js';
import { loadCorrected } from '../journal/history.store.js';
import { linkingKeys } from '../tracking/documents.js';
import { lockCarriersOf } from './carriers.js';
import { documentsAround, guessOf, truthOf, unitsUnder } from './neighbourhood.js';
import { lockDocuments, lockSenderDocuments, lockUnits } from './subject-locks.js';
import type { SubjectMemory } from './subject-memory.js';

/** A fact that gained or lost a source, and the documents of the messages that say it. */
export interface TouchedFact {
  readonly event: TrackingEvent;
  readonly documentKeys: readonly string[];
}

/** Units and documents that some events name; documents only where an event names no unit. */
export interface Named {
  readonly units: ReadonlySet<UnitKey>;
  readonly documents: ReadonlySet<ReferenceKey>;
}

/** What must be folded again; all of it is locked. */
export interface Affected {
  /** The new versions of what is locked. */
  readonly units: ReadonlyMap<UnitKey, number>;
  readonly documents: ReadonlyMap<ReferenceKey, number>;
  /** What a correction reaches: what is remembered of it does not hold. */
  readonly corrected: Named;
  /** Documents named by touched facts that name no unit. */
  readonly unitless: ReadonlySet<ReferenceKey>;
}

/**
 * Finds the units whose journeys the touched facts can change, and locks them: first the senders' documents (shared; alone when
 * one is corrected), then wagons and trains, then reference documents, then units, each in sorted order, so that no two transactions wait for each other
 * in a circle. Whoever links a unit to a carrier or document holds the lock of that, so what is found after locking is all there is.
 */
export async function lockAffected(
  tx: Transaction,
  touched: readonly TouchedFact[],
  memory: SubjectMemory,
): Promise<Affected> {
  const correcting = touched.flatMap(({ event }) => (event.correction === null ? [] : [event.correction.documentKey]));
  await lockSenderDocuments(tx, { said: touched.flatMap(({ documentKeys }) => documentKeys), corrected: correcting });
  const corrected = await loadCorrected(tx, correcting);
  const events = [...touched.map(({ event }) => event), ...corrected];
  const named = namedBy(events);
  const aboard = await lockCarriersOf(tx, events);

  const guess = guessOf(memory);
  const expected = new Set([...named.units, ...aboard, ...(await unitsUnder(tx, named.documents, guess))]);
  const documents = await lockDocuments(
    tx,
    new Set([
      ...events.flatMap((event) => linkingKeys(event.references)),
      ...(await documentsAround(tx, expected, guess)),
    ]),
  );
  const truth = truthOf(memory, documents);
  const under = await unitsUnder(tx, named.documents, truth);
  const units = await lockUnits(tx, new Set([...named.units, ...aboard, ...under]));
  const linked = await documentsAround(tx, units.keys(), truthOf(memory, documents, units));
  if ([...linked].some((document) => !documents.has(document))) {
    // What was guessed from may be old: the next try asks the database.
    memory.forget({ units: units.keys(), documents: documents.keys() });
    throw new WriteConflictError('Another batch linked one of these units to a further document meanwhile');
  }
  return { units, documents, corrected: namedBy(corrected), unitless: named.documents };
}

/** What these events name. */
export function namedBy(events: readonly TrackingEvent[]): Named {
  const units = new Set<UnitKey>();
  const documents = new Set<ReferenceKey>();
  for (const { unit, references } of events) {
    if (unit !== null) units.add(unitKeyOf(unit));
    else for (const document of linkingKeys(references)) documents.add(document);
  }
  return { units, documents };
}
