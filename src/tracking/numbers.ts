import type { ReferenceType } from '../canonical/reference-number.js';
import type { UnitKind } from '../canonical/transport-unit.js';
import type { Journey, Shipment } from './journey.js';

/** A number that a person may hold, normalised, and what kind of number it is. */
export interface IndexedNumber {
  readonly number: string;
  readonly kind: UnitKind | ReferenceType | 'TRAIN';
}

/** Every number by which a journey is found: its unit, references, declarations, wagons and trains. Sorted, each once. */
export function numbersOfJourney(journey: Journey): readonly IndexedNumber[] {
  const { unit, references, clearance, legs } = journey;
  const numbers: IndexedNumber[] = [{ number: unit.number, kind: unit.kind }];
  for (const { type, number } of references) numbers.push({ number, kind: type });
  for (const { declaration } of clearance)
    if (declaration !== null) numbers.push({ number: declaration, kind: 'DECLARATION' });
  for (const { conveyance } of legs) {
    if (conveyance?.wagon != null) numbers.push({ number: conveyance.wagon, kind: 'WAGON' });
    if (conveyance?.train != null) numbers.push({ number: conveyance.train, kind: 'TRAIN' });
  }
  return distinct(numbers);
}

/** Every number by which a shipment is found: its document and what stands beside it. Its units are found by their journeys. */
export const numbersOfShipment = ({ document, references }: Shipment): readonly IndexedNumber[] =>
  distinct([document, ...references].map(({ type, number }) => ({ number, kind: type })));

function distinct(numbers: readonly IndexedNumber[]): readonly IndexedNumber[] {
  const byKey = new Map<string, IndexedNumber>();
  for (const { number, kind } of numbers) {
    const plain = number.toUpperCase().replace(/\s/g, '');
    if (plain !== '') byKey.set(`${plain}|${kind}`, { number: plain, kind });
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, numbered]) => numbered);
}
