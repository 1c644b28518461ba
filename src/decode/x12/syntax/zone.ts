/** Zones: a zone is the stretch of a body that is read with one set of delimiters, as a rule one interchange. */
import type { Fault } from '../../../canonical/fault.js';
import { isPunctuation, TAB } from './ascii.js';
import { describeSeparators, readBareHeader, readIsa, type Separators } from './separators.js';
import { syntaxFault } from './syntax-fault.js';
import { GS, ISA, ST, tagCodeAt } from './tags.js';

export interface Zone {
  readonly firstSegment: number;
  /** Offset of its header. */
  readonly byte: number;
  readonly separators: Separators;
}

export interface OpenedZone {
  readonly zone: Zone;
  readonly faults: readonly Fault[];
}

/** Reads the delimiters at a header; null when none begins here, and then those in use stay in use. */
export function openZone(body: Uint8Array, at: number, firstSegment: number): OpenedZone | null {
  const header = headerAt(body, at);
  if (header === null) return null;
  if (header === 'BARE') {
    const separators = readBareHeader(body, at);
    const detail = `there is no ISA; read off the first segment: ${describeSeparators(separators)}`;
    const fault = syntaxFault('X12_NO_ENVELOPE', 'warning', { at: { byte: at, segment: firstSegment }, detail });
    return { zone: { firstSegment, byte: at, separators }, faults: [fault] };
  }
  const { separators, malformed, isEndedByLines } = readIsa(body, at);
  const faults: Fault[] = [];
  const where = { byte: at, segment: firstSegment };
  if (malformed !== null) {
    const detail = `${malformed}; read by its separators: ${describeSeparators(separators)}`;
    faults.push(syntaxFault('X12_ISA_MALFORMED', 'warning', { at: where, detail }));
  }
  if (isEndedByLines) {
    const detail = 'the terminator of ISA does not end the segments behind it; line ends are taken instead';
    faults.push(syntaxFault('X12_TERMINATOR_MISSING', 'warning', { at: where, detail }));
  }
  return { zone: { firstSegment, byte: at, separators }, faults };
}

/** Which header begins at an offset: ISA, or GS or ST without it, each with a separator behind it that is neither letter nor digit. */
export function headerAt(body: Uint8Array, at: number): 'ISA' | 'BARE' | null {
  if (tagCodeAt(body, at, at + 3) === ISA) return isSeparator(body[at + 3]) ? 'ISA' : null;
  const tag = tagCodeAt(body, at, at + 2);
  const separator = body[at + 2];
  if (!isSeparator(separator)) return null;
  if (tag === ST) return isTransactionSet(body, at + 3, separator) ? 'BARE' : null;
  return tag === GS && body[at + 5] === separator ? 'BARE' : null;
}

const isSeparator = (byte: number | undefined): byte is number =>
  byte !== undefined && byte < 0x80 && (isPunctuation(byte) || byte === TAB);

/** ST01 has three digits. */
const isTransactionSet = (body: Uint8Array, at: number, separator: number): boolean =>
  [0, 1, 2].every((index) => {
    const byte = body[at + index] ?? 0;
    return byte >= 0x30 && byte <= 0x39;
  }) && body[at + 3] === separator;
