import type { SegmentNumber } from '../../decode/x12/loops.js';
import type { WrittenTime as X12Time } from '../../decode/x12/elements/times.js';
import { FIXED_OFFSETS, ZONES_BY_TIME_CODE } from '../code-maps/x12-time-codes.js';
import { dateTime, type DatedTime } from '../event-time.js';
import type { InterpretContext } from '../interpret-context.js';
import type { PlaceReading } from '../place-reading.js';
import { readWrittenTime, type UnreadTime, type WrittenTime } from '../written-time.js';
import type { MessageScope } from './message-scope.js';

/** A date and time that could be read. */
export interface FoundTime {
  readonly segment: SegmentNumber;
  readonly written: WrittenTime;
  readonly original: string;
}

/** Digits of the date → format of the date alone, with HHMM, with HHMMSS, as EDIFACT numbers them. */
const FORMATS: ReadonlyMap<number, readonly [day: string, minute: string, second: string]> = new Map([
  [8, ['102', '203', '204']],
  [6, ['101', '201', '202']],
]);
const DIGITS = /^\d*$/;

/**
 * Reads a date (373: CCYYMMDD, before 004010 YYMMDD), a time of day (337: HHMM, HHMMSS, HHMMSSD, HHMMSSDD) and a time code (623). A time
 * of day that has none of these lengths is left out, with an irregularity; the decimals of a second are left out without one.
 */
export function readX12Time({ date, time, zone }: X12Time, context: InterpretContext): WrittenTime | UnreadTime {
  const formats = FORMATS.get(date.length);
  if (formats === undefined || !DIGITS.test(date)) {
    return { fault: 'TIME_UNREADABLE', detail: `'${date}' is no date of the form CCYYMMDD` };
  }
  const clock = clockOf(time);
  const digits = clock ?? '';
  const read = readWrittenTime(date + digits, formats[digits.length / 2 === 0 ? 0 : digits.length / 2 - 1]!);
  if ('fault' in read) return read;
  const irregularity = clock === null ? `'${time}' is no time of day of the form HHMM; the day is taken` : null;
  const { local, localMs, precision } = read;
  const offset = digits === '' ? null : offsetOfCode(zone.toUpperCase(), local, context);
  return { local, localMs, precision, offset, offsetFrom: offset === null ? null : 'WORD', irregularity };
}

/** HHMM or HHMMSS of a time of day; the empty string when there is none, null when it has no such form. */
function clockOf(time: string): string | null {
  if (!DIGITS.test(time)) return null;
  if (time.length === 0 || time.length === 4 || time.length === 6) return time;
  return time.length === 7 || time.length === 8 ? time.slice(0, 6) : null;
}

function offsetOfCode(code: string, local: string, { reference }: InterpretContext): string | null {
  const zone = ZONES_BY_TIME_CODE.get(code);
  return zone === undefined ? (FIXED_OFFSETS.get(code) ?? null) : reference.offsetAt(zone, local);
}

/** Reads a time of a segment; one that is no time becomes a fault. Null also when there is none. */
export function findTime(scope: MessageScope, segment: SegmentNumber, written: X12Time): FoundTime | null {
  if (written.date === '') return null;
  const { segments, faults, context } = scope;
  const read = readX12Time(written, context);
  const at = segments.place(segment, written.element);
  const name = `${segments.tag(segment)}-${String(written.element).padStart(2, '0')}`;
  if ('fault' in read) {
    faults.warnOnce(String(segment), { code: read.fault, at, detail: `${name}: ${read.detail}` });
    return null;
  }
  if (read.irregularity !== null) {
    faults.warnOnce(String(segment), { code: 'TIME_UNREADABLE', at, detail: `${name}: ${read.irregularity}` });
  }
  return { segment, written: read, original: originalOf(written) };
}

export const originalOf = ({ date, time, zone }: X12Time): string =>
  [date, time, zone].filter((part) => part !== '').join(' ');

/** The time as it goes into a fact that happened at `place`. */
export const timeAt = (scope: MessageScope, found: FoundTime, place: PlaceReading | null): DatedTime =>
  dateTime(found.written, found.original, {
    feed: scope.context.feed,
    reference: scope.context.reference,
    zone: place?.place?.zone ?? null,
  });
