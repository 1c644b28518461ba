import type { Reference } from '../../canonical/reference-number.js';
import type { ConsignmentLine } from '../../decode/cargo-imp/consignment.js';
import type { CustomsInformation } from '../../decode/cargo-imp/customs-information.js';
import { readMrn } from '../../canonical/identifiers/mrn.js';
import { customsDocumentOf, MRN_KIND } from '../code-maps/air-customs.js';
import { ReferenceList } from '../reference-list.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';

const NO_DETAILS = { sizeType: null, laden: null, direction: null, seals: [], grossKg: null } as const;

/** The pieces of an air waybill. A number that fails its check digit is reported, and kept. */
export function unitOf({ faults }: MessageScope, consignment: ConsignmentLine): UnitReading {
  const { number, quantity, start } = consignment;
  // Only the weight of the whole belongs to the unit; a part's stands with its pieces.
  const grossKg = quantity?.description === 'T' ? quantity.grossKg : null;
  const unit = readUnit('AIR_WAYBILL', number, { ...NO_DETAILS, grossKg });
  reportNumber({ faults }, unit, start);
  return unit;
}

/** Unit load devices, each once. */
export function uldsOf(scope: MessageScope, numbers: readonly string[], byte: number): readonly UnitReading[] {
  const units = [...new Set(numbers)].map((number) => readUnit('ULD', number));
  for (const unit of units) reportNumber(scope, unit, byte);
  return units;
}

function reportNumber(
  { faults }: Pick<MessageScope, 'faults'>,
  { unit, isNumberValid }: UnitReading,
  byte: number,
): void {
  if (isNumberValid) return;
  const what = unit.checkDigit === 'INVALID' ? 'fails its check digit' : 'is no number of its kind';
  const detail = `'${unit.original}' ${what}`;
  faults.warnOnce(unit.number, { code: 'UNIT_NUMBER_INVALID', at: { byte }, detail });
}

export interface NamedDocuments {
  readonly consignment: ConsignmentLine;
  readonly house?: string;
  readonly customs?: readonly CustomsInformation[];
  readonly ulds?: readonly string[];
  /** Any other number, with what it is. */
  readonly others?: readonly (readonly [qualifier: string, number: string])[];
}

/** The documents that a fact names. Of OCI only movement references are taken: its other numbers are those of traders and persons. */
export function referencesOf(scope: MessageScope, named: NamedDocuments): readonly Reference[] {
  const references = new ReferenceList();
  references.add('MASTER_AIR_WAYBILL', named.consignment.number, 'AWB');
  references.add('HOUSE_AIR_WAYBILL', named.house ?? '', 'HWB');
  for (const { kind, subject, text } of named.customs ?? []) {
    const reading = readMrn(text);
    if (kind !== MRN_KIND && reading.checkDigit !== 'VALID') continue;
    if (!reading.wellFormed) reportMrn(scope, named.consignment.start);
    references.add(customsDocumentOf(subject), text, MRN_KIND);
  }
  for (const uld of named.ulds ?? []) references.add(null, uld, 'ULD');
  for (const [qualifier, number] of named.others ?? []) references.add(null, number, qualifier);
  return references.all;
}

function reportMrn({ faults, message }: MessageScope, consignmentStart: number): void {
  const element = message.elements.find(({ id, start }) => id === 'OCI' && start > consignmentStart);
  const detail = 'a movement reference of OCI does not have the shape of one';
  faults.warnOnce('MRN', { code: 'SEGMENT_MALFORMED', at: { byte: element?.start ?? consignmentStart }, detail });
}
