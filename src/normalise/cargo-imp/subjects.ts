import type { Reference } from '../../canonical/reference-number.js';
import type { ConsignmentLine } from '../../decode/cargo-imp/consignment.js';
import { airReferences, airWaybillUnit, uldUnits, type AirDocuments } from '../air/air-subjects.js';
import type { UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';

/** The pieces of an air waybill. */
export const unitOf = ({ faults }: MessageScope, { number, quantity, start }: ConsignmentLine): UnitReading =>
  airWaybillUnit(faults, { text: number, byte: start }, quantity);

/** Unit load devices, each once. */
export const uldsOf = ({ faults }: MessageScope, numbers: readonly string[], byte: number): readonly UnitReading[] =>
  uldUnits(
    faults,
    numbers.map((text) => ({ text, byte })),
  );

export interface NamedDocuments extends Omit<AirDocuments, 'master'> {
  readonly consignment: ConsignmentLine;
}

/** The documents that a fact names. */
export function referencesOf(scope: MessageScope, { consignment, ...named }: NamedDocuments): readonly Reference[] {
  return airReferences({ ...named, master: consignment.number }, () => reportMrn(scope, consignment.start));
}

function reportMrn({ faults, message }: MessageScope, consignmentStart: number): void {
  const element = message.elements.find(({ id, start }) => id === 'OCI' && start > consignmentStart);
  const detail = 'a movement reference of OCI does not have the shape of one';
  faults.warnOnce('MRN', { code: 'SEGMENT_MALFORMED', at: { byte: element?.start ?? consignmentStart }, detail });
}
