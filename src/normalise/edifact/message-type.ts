import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import type { EdifactMessage } from '../../decode/edifact/syntax/message.js';
import type { FaultList } from '../fault-list.js';
import { interpretCoarri } from './coarri.js';
import { interpretCodeco } from './codeco.js';
import { interpretIftsta } from './iftsta.js';
import type { MessageScope } from './message-scope.js';

/** Interprets the segments between UNH and UNT. */
export type MessageInterpreter = (scope: MessageScope, first: SegmentNumber, end: SegmentNumber) => void;

interface SupportedType {
  readonly interpret: MessageInterpreter;
  /** The segment without which the message reports nothing. */
  readonly reportsBy: string;
}

/** Every message type that is read. A new one is a decoder, an interpreter and a line here. */
export const MESSAGE_TYPES: ReadonlyMap<string, SupportedType> = new Map<string, SupportedType>([
  ['IFTSTA', { interpret: interpretIftsta, reportsBy: 'STS' }],
  ['CODECO', { interpret: interpretCodeco, reportsBy: 'EQD' }],
  ['COARRI', { interpret: interpretCoarri, reportsBy: 'EQD' }],
]);

/**
 * The message type: UNH 0065. Where a sender leaves it out, the group's 0038 or the interchange's 0026 can say it; nothing is made out
 * from the segments. The empty string when nobody says it.
 */
export function typeOf(message: EdifactMessage, faults: FaultList): string {
  const own = message.type.trim().toUpperCase();
  if (own !== '') return own;
  const stated = [message.group?.identification ?? '', message.interchange.applicationReference];
  const type = stated.map((text) => text.trim().toUpperCase()).find((text) => MESSAGE_TYPES.has(text)) ?? '';
  if (type !== '') {
    const detail = `UNH names no message type; the envelope says ${type}`;
    faults.warning('SEGMENT_MALFORMED', message.segments.place(message.extent.first, 2), detail);
  }
  return type;
}
