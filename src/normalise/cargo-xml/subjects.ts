import type { Reference } from '../../canonical/reference-number.js';
import type { AirCustomsNote, AirSpan, AirText } from '../../decode/cargo-xml/cargo-xml-message.js';
import { airReferences, airWaybillUnit } from '../air/air-subjects.js';
import type { UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';

/** The pieces of the air waybill; null where the message does not name it. */
export function unitOf({ faults, message }: MessageScope): UnitReading | null {
  const { number, quantity } = message.master;
  return number === null ? null : airWaybillUnit(faults, number, quantity);
}

/** The documents that a part of a message names beside the air waybill. */
export interface NamedDocuments {
  readonly houses?: readonly AirText[];
  readonly customsNotes?: readonly AirCustomsNote[];
  readonly ulds?: readonly AirText[];
  readonly manifest?: string;
}

export function referencesOf(
  { faults, message }: MessageScope,
  { houses = [], customsNotes = [], ulds = [], manifest = '' }: NamedDocuments,
  { start }: AirSpan,
): readonly Reference[] {
  const named = {
    master: message.master.number?.text ?? '',
    houses: houses.map(({ text }) => text),
    customs: customsNotes,
    ulds: ulds.map(({ text }) => text),
    others: [['transfer manifest', manifest] as const],
  };
  const detail = 'a movement reference of a customs note does not have the shape of one';
  return airReferences(named, () => faults.warnOnce('MRN', { code: 'MEMBER_MALFORMED', at: { byte: start }, detail }));
}
