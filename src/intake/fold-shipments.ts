import type { Reference, ReferenceKey } from '../canonical/reference-number.js';
import { referenceKeyOf } from '../canonical/reference-number.js';
import type { JournalEntry } from '../canonical/tracking-event.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';
import { folded } from '../read-model/folded.js';
import type { Folded } from '../read-model/folded.js';
import { documentType, linkingKeys } from '../tracking/documents.js';
import type { FoldSettings } from '../tracking/fold-settings.js';
import { foldShipment } from '../tracking/fold-shipment.js';
import type { Shipment } from '../tracking/journey.js';
import { DocumentTable } from './document-table.js';
import { bookingsBeside, isBooking } from './document-state.js';
import type { DocumentStates } from './document-state.js';
import type { FoldedUnit } from './fold-units.js';
import { writeShipmentChanges } from './write-shipments.js';

/**
 * Folds the shipments again whose journeys or document facts changed, and writes those that came out otherwise. All of it is locked.
 * Returns the documents as they are then.
 */
export async function refoldShipments(
  tx: Transaction,
  given: {
    readonly units: ReadonlyMap<UnitKey, FoldedUnit>;
    readonly unitless: ReadonlySet<ReferenceKey>;
    readonly documents: DocumentStates;
  },
  settings: FoldSettings,
): Promise<DocumentStates> {
  const table = new DocumentTable(given.documents);
  table.putUnits(given.units.values());
  const named = [...new Set([...given.unitless, ...documentsOfChanges(given.units)])].filter((document) =>
    settings.shipmentDocuments.includes(documentType(document)),
  );
  if (named.length === 0) return table.locked();
  const documents = [...new Set([...named, ...heirsOfBookings(named, { ...given, table, settings })])];
  await table.loadAround(tx, documents);
  await table.loadShipments(tx, documents, settings);
  const before = new Map(documents.map((document) => [document, table.state(document).shipment ?? null]));
  const after = new Map<ReferenceKey, Folded<Shipment>>();
  for (const document of documents) {
    const shipment = foldOne(document, table, settings);
    if (shipment !== null) after.set(document, folded(shipment, JSON.stringify));
    table.putShipment(document, after.get(document) ?? null);
  }
  await writeShipmentChanges(tx, before, after);
  return table.locked();
}

/** What makes a booking a transport document: the goods travel under this. */
const isHeir = ({ type }: Reference, { shipmentDocuments }: FoldSettings): boolean =>
  type !== 'BOOKING' && shipmentDocuments.includes(type);

/**
 * Once goods travel under a transport document, what was said of their booking is said of that document's shipment. Only for bookings
 * with facts of their own among the touched ones: then every unit under them is locked, and so is every heir.
 */
function heirsOfBookings(
  documents: readonly ReferenceKey[],
  {
    unitless,
    table,
    settings,
  }: { readonly unitless: ReadonlySet<ReferenceKey>; readonly table: DocumentTable; readonly settings: FoldSettings },
): readonly ReferenceKey[] {
  return documents
    .filter((document) => unitless.has(document) && isBooking(document))
    .flatMap((booking) => [...table.state(booking).units.values()].flatMap(({ beside }) => beside))
    .filter((reference) => isHeir(reference, settings))
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

/** Facts that name the document and no unit, and those of the bookings it replaced, unless they name another document that did. */
function documentEntriesOf(
  document: ReferenceKey,
  table: DocumentTable,
  settings: FoldSettings,
): readonly JournalEntry[] {
  const { entries, units } = table.state(document);
  const all = new Map(entries);
  for (const booking of bookingsBeside(document, units)) {
    for (const [id, entry] of table.state(booking).entries) {
      if (!entry.event.references.some((reference) => isHeir(reference, settings))) all.set(id, entry);
    }
  }
  return [...all.values()];
}

/** A unit stands under a document when its facts name it, or name another that a fact without a unit puts beside it. */
function foldOne(document: ReferenceKey, table: DocumentTable, settings: FoldSettings): Shipment | null {
  const documentEntries = documentEntriesOf(document, table, settings);
  const beside = [
    ...[...table.state(document).units.values()].flatMap((unit) => unit.beside),
    ...documentEntries.flatMap(({ event }) => event.references),
  ];
  const [name] = beside.filter((reference) => referenceKeyOf(reference) === document).sort(byOriginal);
  if (name === undefined) return null;
  const candidates = new Set([document, ...documentEntries.flatMap(({ event }) => linkingKeys(event.references))]);
  const journeys = table
    .journeysUnder(candidates)
    .filter(({ references }) => references.some((reference) => referenceKeyOf(reference) === document));
  const linkedReferences = beside.filter((reference) => referenceKeyOf(reference) !== document);
  return foldShipment({ document: name, journeys, documentEntries, linkedReferences }, settings);
}

const byOriginal = (a: Reference, b: Reference): number => (a.original < b.original ? -1 : 1);
