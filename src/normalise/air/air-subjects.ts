import { readMrn } from '../../canonical/identifiers/mrn.js';
import type { Reference } from '../../canonical/reference-number.js';
import { customsDocumentOf, MRN_KIND } from '../code-maps/air-customs.js';
import type { FaultList } from '../fault-list.js';
import { ReferenceList } from '../reference-list.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import { isWhole, type AirQuantity } from './air-pieces.js';

/** A number as written, and where. */
export interface WrittenNumber {
  readonly text: string;
  readonly byte: number;
}

const NO_DETAILS = { sizeType: null, laden: null, direction: null, seals: [], grossKg: null } as const;

/**
 * The pieces of an air waybill. A number that fails its check digit is reported, and kept. Only the weight of the whole belongs to the
 * unit; a part's stands with its pieces.
 */
export function airWaybillUnit(faults: FaultList, number: WrittenNumber, quantity: AirQuantity | null): UnitReading {
  const grossKg = isWhole(quantity) ? (quantity?.grossKg ?? null) : null;
  const unit = readUnit('AIR_WAYBILL', number.text, { ...NO_DETAILS, grossKg });
  reportNumber(faults, unit, number.byte);
  return unit;
}

/** Unit load devices, each once. */
export function uldUnits(faults: FaultList, ulds: readonly WrittenNumber[]): readonly UnitReading[] {
  const units = new Map<string, UnitReading>();
  for (const { text, byte } of ulds) {
    const unit = readUnit('ULD', text);
    if (units.has(unit.unit.number)) continue;
    units.set(unit.unit.number, unit);
    reportNumber(faults, unit, byte);
  }
  return [...units.values()];
}

function reportNumber(faults: FaultList, { unit, isNumberValid }: UnitReading, byte: number): void {
  if (isNumberValid) return;
  const what = unit.checkDigit === 'INVALID' ? 'fails its check digit' : 'is no number of its kind';
  const detail = `'${unit.original}' ${what}`;
  faults.warnOnce(unit.number, { code: 'UNIT_NUMBER_INVALID', at: { byte }, detail });
}

/** One line of customs, security and regulatory information: what it is about, what kind of number, and the number. */
export interface CustomsNumber {
  readonly subject: string;
  readonly kind: string;
  readonly text: string;
}

/** The documents that a fact names; empty texts for those it does not. */
export interface AirDocuments {
  readonly master: string;
  readonly houses?: readonly string[];
  readonly customs?: readonly CustomsNumber[];
  readonly ulds?: readonly string[];
  /** Any other number, with what it is. */
  readonly others?: readonly (readonly [qualifier: string, number: string])[];
}

/**
 * References to the documents that a fact names. Of customs information only movement references are taken: its other numbers are those
 * of traders and persons. One that is called so and has not the shape of one is told to `reportMrn`.
 */
export function airReferences(named: AirDocuments, reportMrn: () => void): readonly Reference[] {
  const references = new ReferenceList();
  references.add('MASTER_AIR_WAYBILL', named.master, 'AWB');
  for (const house of named.houses ?? []) references.add('HOUSE_AIR_WAYBILL', house, 'HWB');
  for (const { kind, subject, text } of named.customs ?? []) {
    const reading = readMrn(text);
    if (kind !== MRN_KIND && reading.checkDigit !== 'VALID') continue;
    if (!reading.wellFormed) reportMrn();
    references.add(customsDocumentOf(subject), text, MRN_KIND);
  }
  for (const uld of named.ulds ?? []) references.add(null, uld, 'ULD');
  for (const [qualifier, number] of named.others ?? []) references.add(null, number, qualifier);
  return references.all;
}
