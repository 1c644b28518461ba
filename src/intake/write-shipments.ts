import type { ReferenceKey } from '../canonical/reference-number.js';
import type { Transaction } from '../database/write-pool.js';
import type { Folded } from '../read-model/folded.js';
import { PairChanges } from '../read-model/pair.store.js';
import type { PairRow } from '../read-model/pair.store.js';
import { writeShipments } from '../read-model/shipment.store.js';
import type { Shipment } from '../tracking/journey.js';
import { numbersOfShipment } from '../tracking/numbers.js';

/** Writes the shipments that are not as they were, with the journeys they cover and the numbers they are found by. `before` has every document. */
export async function writeShipmentChanges(
  tx: Transaction,
  before: ReadonlyMap<ReferenceKey, Folded<Shipment> | null>,
  after: ReadonlyMap<ReferenceKey, Folded<Shipment>>,
): Promise<void> {
  const changed: Folded<Shipment>[] = [];
  const retired: string[] = [];
  const journeys = new PairChanges('shipment_journey');
  const numbers = new PairChanges('number_index');
  for (const [document, known] of before) {
    const now = after.get(document) ?? null;
    if (now?.digest === known?.digest) continue;
    if (now !== null) changed.push(now);
    else if (known !== null) retired.push(known.value.id);
    journeys.replace(journeyRows(known), journeyRows(now));
    numbers.replace(numberRows(known), numberRows(now));
  }
  await writeShipments(tx, changed, retired);
  await journeys.write(tx);
  await numbers.write(tx);
}

const journeyRows = (shipment: Folded<Shipment> | null): readonly PairRow[] =>
  shipment === null ? [] : shipment.value.journeys.map((journey) => [shipment.value.id, journey]);

const numberRows = (shipment: Folded<Shipment> | null): readonly PairRow[] =>
  shipment === null
    ? []
    : numbersOfShipment(shipment.value).map(({ number, kind }) => [number, kind, 'SHIPMENT', shipment.value.id]);
