import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import type { EdifactMessage } from '../../decode/edifact/syntax/message.js';
import type { FaultList } from '../fault-list.js';
import type { Acknowledgement } from '../../canonical/interpretation.js';
import { readAperak, readContrl } from './acknowledgements.js';
import { interpretBaplie } from './baplie.js';
import { interpretCoarri } from './coarri.js';
import { interpretCodeco } from './codeco.js';
import { interpretConsignments } from './consignments.js';
import { interpretCoparn } from './coparn.js';
import { interpretCoprar } from './coprar.js';
import { interpretCuscar } from './cuscar.js';
import { interpretCusres } from './cusres.js';
import { interpretIftsta } from './iftsta.js';
import type { MessageScope } from './message-scope.js';

/** Interprets the segments between UNH and UNT. */
export type MessageInterpreter = (scope: MessageScope, first: SegmentNumber, end: SegmentNumber) => void;

interface SupportedType {
  readonly interpret: MessageInterpreter;
  /** The segment without which the message reports nothing. */
  readonly reportsBy: string;
  /**
   * It comes in parts under one document number and is amended statement by statement, as a manifest is: a correction reaches only the same
   * statement, not everything under that number.
   */
  readonly isAmendedInParts?: boolean;
}

/** Every message type that is read. A new one is a decoder, an interpreter and a line here. */
export const MESSAGE_TYPES: ReadonlyMap<string, SupportedType> = new Map<string, SupportedType>([
  ['IFTSTA', { interpret: interpretIftsta, reportsBy: 'STS' }],
  ['CODECO', { interpret: interpretCodeco, reportsBy: 'EQD' }],
  ['COARRI', { interpret: interpretCoarri, reportsBy: 'EQD' }],
  ['COPARN', { interpret: interpretCoparn, reportsBy: 'EQD' }],
  ['COPRAR', { interpret: interpretCoprar, reportsBy: 'EQD' }],
  ['BAPLIE', { interpret: interpretBaplie, reportsBy: 'EQD' }],
  ['IFTMBP', { interpret: interpretConsignments, reportsBy: 'consignment with a date' }],
  ['IFTMBF', { interpret: interpretConsignments, reportsBy: 'consignment with a date' }],
  ['IFTMBC', { interpret: interpretConsignments, reportsBy: 'consignment with a date' }],
  ['IFTMIN', { interpret: interpretConsignments, reportsBy: 'consignment with a date' }],
  ['IFTMCS', { interpret: interpretConsignments, reportsBy: 'consignment with a date' }],
  ['IFTMAN', { interpret: interpretConsignments, reportsBy: 'consignment with a date' }],
  ['IFCSUM', { interpret: interpretConsignments, reportsBy: 'consignment with a date' }],
  ['CUSRES', { interpret: interpretCusres, reportsBy: 'GIS, FTX+AHN or ERC' }],
  ['CUSCAR', { interpret: interpretCuscar, reportsBy: 'CNI', isAmendedInParts: true }],
]);

type AcknowledgementReader = (scope: MessageScope, first: SegmentNumber, end: SegmentNumber) => Acknowledgement | null;

/** Messages that answer what we sent: they state no fact. */
export const ACKNOWLEDGEMENT_TYPES: ReadonlyMap<string, AcknowledgementReader> = new Map<string, AcknowledgementReader>(
  [
    ['CONTRL', readContrl],
    ['APERAK', readAperak],
  ],
);

const isRead = (type: string): boolean => MESSAGE_TYPES.has(type) || ACKNOWLEDGEMENT_TYPES.has(type);

/**
 * The message type: UNH 0065. Where a sender leaves it out, the group's 0038 or the interchange's 0026 can say it; nothing is made out
 * from the segments. The empty string when nobody says it.
 */
export function typeOf(message: EdifactMessage, faults: FaultList): string {
  const own = message.type.trim().toUpperCase();
  if (own !== '') return own;
  const stated = [message.group?.identification ?? '', message.interchange.applicationReference];
  const type = stated.map((text) => text.trim().toUpperCase()).find(isRead) ?? '';
  if (type !== '') {
    const detail = `UNH names no message type; the envelope says ${type}`;
    faults.warning('SEGMENT_MALFORMED', message.segments.place(message.extent.first, 2), detail);
  }
  return type;
}
