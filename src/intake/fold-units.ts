import type { Reference, ReferenceKey } from '../canonical/reference-number.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';
import { writeDocumentUnits } from '../journal/document-unit.store.js';
import type { DocumentUnit } from '../journal/document-unit.store.js';
import { folded } from '../read-model/folded.js';
import type { Folded } from '../read-model/folded.js';
import { journeyText } from '../read-model/journey-body.js';
import { writeJourneys } from '../read-model/journey.store.js';
import { PairChanges } from '../read-model/pair.store.js';
import type { PairRow } from '../read-model/pair.store.js';
import { changesBetween } from '../tracking/changes.js';
import type { FoldSettings } from '../tracking/fold-settings.js';
import { foldUnit } from '../tracking/fold-unit.js';
import type { Journey, JourneyChange } from '../tracking/journey.js';
import { numbersOfJourney } from '../tracking/numbers.js';
import type { UnitHistory } from './unit-history.js';

/** A unit folded, beside what was there. */
export interface FoldedUnit {
  readonly history: UnitHistory;
  readonly journeys: readonly Folded<Journey>[];
  /** Of `journeys`, those that are not as they were. */
  readonly changed: readonly Folded<Journey>[];
  /** Ids that are no more. */
  readonly retired: readonly Folded<Journey>[];
  readonly changes: readonly JourneyChange[];
}

export function foldUnits(
  histories: ReadonlyMap<UnitKey, UnitHistory>,
  settings: FoldSettings,
): ReadonlyMap<UnitKey, FoldedUnit> {
  return new Map([...histories].map(([unitKey, history]) => [unitKey, foldOne(history, settings)]));
}

function foldOne(history: UnitHistory, settings: FoldSettings): FoldedUnit {
  const { unitKey, documentEntries, carriers, before } = history;
  const entries = [...history.entries.values()];
  const corrections = [...history.corrections, ...history.carrierCorrections].map(({ entry }) => entry);
  const journeys = foldUnit({ unitKey, entries, documentEntries, carriers, corrections }, settings).map((journey) =>
    folded(journey, journeyText),
  );
  const known = new Map(before.journeys.map((journey) => [journey.value.id, journey.digest]));
  const ids = new Set(journeys.map((journey) => journey.value.id));
  const digests = new Set(journeys.map((journey) => journey.digest));
  const changed = journeys.filter(({ value, digest }) => known.get(value.id) !== digest);
  const retired = before.journeys.filter(({ value }) => !ids.has(value.id));
  const touched = before.journeys.filter(({ value, digest }) => !ids.has(value.id) || !digests.has(digest));
  const changes = changesBetween(touched.map(valueOf), changed.map(valueOf));
  return { history, journeys, changed, retired, changes };
}

const valueOf = ({ value }: Folded<Journey>): Journey => value;

/** Writes what changed of these units: journeys, the numbers they are found by, and which documents they stand under. */
export async function writeUnits(tx: Transaction, units: ReadonlyMap<UnitKey, FoldedUnit>): Promise<void> {
  const all = [...units.values()];
  await writeDocumentUnits(tx, all.flatMap(changedBesides));
  const changed = all.flatMap((unit) => unit.changed);
  const retired = all.flatMap((unit) => unit.retired);
  await writeJourneys(
    tx,
    changed,
    retired.map(({ value }) => value.id),
  );
  const aliases = new PairChanges('journey_alias');
  const numbers = new PairChanges('number_index');
  const before = new Map(all.flatMap((unit) => unit.history.before.journeys.map(({ value }) => [value.id, value])));
  for (const { value } of changed) {
    const known = before.get(value.id) ?? null;
    aliases.replace(aliasRows(known), aliasRows(value));
    numbers.replace(numberRows(known), numberRows(value));
  }
  for (const { value } of retired) {
    aliases.replace(aliasRows(value), []);
    numbers.replace(numberRows(value), []);
  }
  await aliases.write(tx);
  await numbers.write(tx);
}

const aliasRows = (journey: Journey | null): readonly PairRow[] =>
  journey === null ? [] : journey.aliases.map((alias) => [alias, journey.id]);

const numberRows = (journey: Journey | null): readonly PairRow[] =>
  journey === null ? [] : numbersOfJourney(journey).map(({ number, kind }) => [number, kind, 'JOURNEY', journey.id]);

/** The references that the unit's facts put beside the document, in a fixed order. */
export function besideOf({ beside }: Pick<UnitHistory, 'beside'>, document: ReferenceKey): readonly Reference[] {
  return [...(beside.get(document) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reference]) => reference);
}

function changedBesides({ history }: FoldedUnit): readonly DocumentUnit[] {
  const { unitKey, beside, before } = history;
  return [...beside].flatMap(([document, now]) => {
    const then = before.beside.get(document);
    if (then !== undefined && then.size === now.size && [...now.keys()].every((key) => then.has(key))) return [];
    return [{ document, unit: unitKey, beside: besideOf(history, document) }];
  });
}
