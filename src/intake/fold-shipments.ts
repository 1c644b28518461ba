import type { Reference, ReferenceKey } from '../canonical/reference-number.js';
import { referenceKeyOf } from '../canonical/reference-number.js';
import type { JournalEntry } from '../canonical/tracking-event.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';
import { documentUnitsOfDocuments } from '../journal/document-unit.store.js';
import type { DocumentUnit } from '../journal/document-unit.store.js';
import { loadDocumentEntries } from '../journal/history.store.js';
import { folded, loadJourneys } from '../read-model/journey.store.js';
import type { Folded } from '../read-model/journey.store.js';
import { PairChanges } from '../read-model/pair.store.js';
import type { PairRow } from '../read-model/pair.store.js';
import { loadShipments, writeShipments } from '../read-model/shipment.store.js';
import { documentType, linkingKeys } from '../tracking/documents.js';
import type { FoldSettings } from '../tracking/fold-settings.js';
import { foldShipment } from '../tracking/fold-shipment.js';
import type { Journey, Shipment } from '../tracking/journey.js';
import { shipmentIdOf } from '../tracking/journey-id.js';
import { numbersOfShipment } from '../tracking/numbers.js';
import type { FoldedUnit } from './fold-units.js';

/** Folds the shipments again whose journeys or document facts changed, and writes those that came out otherwise. All of it is locked. */
export async function refoldShipments(
  tx: Transaction,
  { units, unitless }: { units: ReadonlyMap<UnitKey, FoldedUnit>; unitless: ReadonlySet<ReferenceKey> },
  settings: FoldSettings,
): Promise<void> {
  const named = [...new Set([...unitless, ...documentsOfChanges(units)])].filter((document) =>
    settings.shipmentDocuments.includes(documentType(document)),
  );
  if (named.length === 0) return;
  const heirs = await heirsOfBookings(
    tx,
    named.filter((document) => unitless.has(document)),
    settings,
  );
  const documents = [...new Set([...named, ...heirs])];
  const sources = await loadSources(tx, documents, units);
  const ids = new Map(documents.map((document) => [document, shipmentIdOf(document, settings.fingerprint)]));
  const before = await loadShipments(tx, [...ids.values()]);
  const after = new Map<string, Folded<Shipment>>();
  for (const document of documents) {
    const shipment = foldOne(document, sources, settings);
    if (shipment !== null) after.set(shipment.id, folded(shipment));
  }
  await writeChanged(tx, before, after);
}

const isBooking = (document: ReferenceKey): boolean => documentType(document) === 'BOOKING';

/**
 * Once goods travel under a transport document, what was said of their booking is said of that document's shipment. Only for bookings
 * with facts of their own among the touched ones: then every unit under them is locked, and so is every heir.
 */
async function heirsOfBookings(
  tx: Transaction,
  documents: readonly ReferenceKey[],
  { shipmentDocuments }: FoldSettings,
): Promise<readonly ReferenceKey[]> {
  const pairs = await documentUnitsOfDocuments(tx, documents.filter(isBooking));
  return pairs
    .flatMap(({ beside }) => beside)
    .filter(({ type }) => type !== 'BOOKING' && shipmentDocuments.includes(type))
    .map(referenceKeyOf);
}

function* documentsOfChanges(units: ReadonlyMap<UnitKey, FoldedUnit>): Generator<ReferenceKey> {
  for (const { history, journeys, changed, retired } of units.values()) {
    if (changed.length === 0 && retired.length === 0) continue;
    const ids = new Set([...changed, ...retired].map(({ value }) => value.id));
    for (const { value } of [...history.before.journeys, ...journeys]) {
      if (ids.has(value.id)) yield* value.references.map(referenceKeyOf);
    }
  }
}

/** What the shipments are folded from, by document. */
interface Sources {
  readonly entries: ReadonlyMap<ReferenceKey, readonly JournalEntry[]>;
  readonly pairs: ReadonlyMap<ReferenceKey, readonly DocumentUnit[]>;
  readonly journeys: ReadonlyMap<UnitKey, readonly Journey[]>;
}

/** A unit stands under a document when its facts name it, or name another that a fact without a unit puts beside it. */
async function loadSources(
  tx: Transaction,
  documents: readonly ReferenceKey[],
  units: ReadonlyMap<UnitKey, FoldedUnit>,
): Promise<Sources> {
  const own = await documentUnitsOfDocuments(tx, documents);
  const bookings = own.flatMap((pair) => bookingsBeside(pair));
  const entries = await loadDocumentEntries(tx, [...new Set([...documents, ...bookings])]);
  const beside = [...entries.values()].flat().flatMap(({ event }) => linkingKeys(event.references));
  const pairs = new Map<ReferenceKey, DocumentUnit[]>();
  for (const pair of await documentUnitsOfDocuments(tx, [...new Set([...documents, ...beside])])) {
    pairs.set(pair.document, [...(pairs.get(pair.document) ?? []), pair]);
  }
  const journeys = new Map<UnitKey, readonly Journey[]>();
  for (const [unitKey, unit] of units)
    journeys.set(
      unitKey,
      unit.journeys.map(({ value }) => value),
    );
  const others = new Set(
    [...pairs.values()]
      .flat()
      .map(({ unit }) => unit)
      .filter((unit) => !units.has(unit)),
  );
  for (const [unitKey, stored] of await loadJourneys(tx, [...others])) {
    journeys.set(
      unitKey,
      stored.map(({ value }) => value),
    );
  }
  return { entries, pairs, journeys };
}

const bookingsBeside = ({ document, beside }: DocumentUnit): readonly ReferenceKey[] =>
  isBooking(document) ? [] : beside.map(referenceKeyOf).filter(isBooking);

/** Facts that name the document and no unit, and those of the bookings it replaced, unless they name another document that did. */
function documentEntriesOf(
  document: ReferenceKey,
  { entries, pairs }: Sources,
  { shipmentDocuments }: FoldSettings,
): readonly JournalEntry[] {
  const bookings = new Set((pairs.get(document) ?? []).flatMap(bookingsBeside));
  const inherited = [...bookings]
    .flatMap((booking) => entries.get(booking) ?? [])
    .filter(
      ({ event }) => !event.references.some(({ type }) => type !== 'BOOKING' && shipmentDocuments.includes(type)),
    );
  const all = [...(entries.get(document) ?? []), ...inherited];
  return [...new Map(all.map((entry) => [entry.event.id, entry])).values()];
}

function foldOne(document: ReferenceKey, sources: Sources, settings: FoldSettings): Shipment | null {
  const { pairs, journeys } = sources;
  const documentEntries = documentEntriesOf(document, sources, settings);
  const own = pairs.get(document) ?? [];
  const beside: Reference[] = [
    ...own.flatMap((pair) => pair.beside),
    ...documentEntries.flatMap(({ event }) => event.references),
  ];
  const names = beside.filter((reference) => referenceKeyOf(reference) === document).sort(byOriginal);
  const [name] = names;
  if (name === undefined) return null;
  const candidates = new Set([document, ...documentEntries.flatMap(({ event }) => linkingKeys(event.references))]);
  const units = new Set([...candidates].flatMap((key) => (pairs.get(key) ?? []).map(({ unit }) => unit)));
  const under = [...units]
    .flatMap((unit) => journeys.get(unit) ?? [])
    .filter(({ references }) => references.some((reference) => referenceKeyOf(reference) === document));
  const linkedReferences = beside.filter((reference) => referenceKeyOf(reference) !== document);
  return foldShipment({ document: name, journeys: under, documentEntries, linkedReferences }, settings);
}

const byOriginal = (a: Reference, b: Reference): number => (a.original < b.original ? -1 : 1);

async function writeChanged(
  tx: Transaction,
  before: ReadonlyMap<string, Folded<Shipment>>,
  after: ReadonlyMap<string, Folded<Shipment>>,
): Promise<void> {
  const changed = [...after.values()].filter(({ value, digest }) => before.get(value.id)?.digest !== digest);
  const retired = [...before.values()].filter(({ value }) => !after.has(value.id));
  await writeShipments(
    tx,
    changed,
    retired.map(({ value }) => value.id),
  );
  const journeys = new PairChanges('shipment_journey');
  const numbers = new PairChanges('number_index');
  for (const { value } of changed) {
    const known = before.get(value.id)?.value ?? null;
    journeys.replace(journeyRows(known), journeyRows(value));
    numbers.replace(numberRows(known), numberRows(value));
  }
  for (const { value } of retired) {
    journeys.replace(journeyRows(value), []);
    numbers.replace(numberRows(value), []);
  }
  await journeys.write(tx);
  await numbers.write(tx);
}

const journeyRows = (shipment: Shipment | null): readonly PairRow[] =>
  shipment === null ? [] : shipment.journeys.map((journey) => [shipment.id, journey]);

const numberRows = (shipment: Shipment | null): readonly PairRow[] =>
  shipment === null
    ? []
    : numbersOfShipment(shipment).map(({ number, kind }) => [number, kind, 'SHIPMENT', shipment.id]);
