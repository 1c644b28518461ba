import type { PortText } from '../../decode/cn-port-file/record.js';
import { EARLIEST_PLAUSIBLE_MS, LATEST_PLAUSIBLE_MS } from '../event-list.js';
import { dateTime, type DatedTime, type TimeSpan } from '../event-time.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import type { PlaceReading } from '../place-reading.js';
import { readWrittenTime, type UnreadTime, type WrittenTime } from '../written-time.js';

/** A time that could be read. */
export interface FoundTime {
  readonly written: WrittenTime;
  readonly original: string;
}

/** The files are of Chinese ports, which know one time. */
const BEIJING = 'Asia/Shanghai';
const DIGITS = /^\d+$/;
const ZEROS = /^[0:\-\s]+$/;
/** YYMMDD, CCYYMMDD, YYMMDDHHMM, CCYYMMDDHHMM, CCYYMMDDHHMMSS, by the formats of EDIFACT. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [6, '101'],
  [8, '102'],
  [10, '201'],
  [12, '203'],
  [14, '204'],
]);

/** Reads a time of a field. Zeros stand for none. */
export function readPortTime(text: string): WrittenTime | UnreadTime | null {
  if (ZEROS.test(text)) return null;
  if (!DIGITS.test(text)) return readWrittenTime(text, '204');
  const format = FORMATS.get(text.length);
  if (format !== undefined) return readWrittenTime(text, format);
  return { fault: 'TIME_UNREADABLE', detail: `'${text}' has ${text.length} digits` };
}

/** The time of a field; one that is no time becomes a warning. Null also when there is none. */
export function findTime(value: PortText | null, faults: FaultList): FoundTime | null {
  const read = value === null ? null : readPortTime(value.text);
  if (value === null || read === null) return null;
  if (!('fault' in read)) return { written: read, original: value.text };
  faults.warning(read.fault, value.at, read.detail);
  return null;
}

/** The time as it goes into a fact: in the zone of the feed or the place, else in Beijing's. */
export const timeAt = (
  { written, original }: FoundTime,
  place: PlaceReading | null,
  context: InterpretContext,
): DatedTime =>
  dateTime(written, original, {
    feed: context.feed,
    reference: context.reference,
    zone: place?.place?.zone ?? (context.feed.time.defaultZone === null ? BEIJING : null),
  });

/** When a file was made. */
export interface MadeFile {
  readonly time: FoundTime | null;
  readonly reportedAt: string | null;
  readonly madeAt: TimeSpan | null;
}

const UNDATED: MadeFile = { time: null, reportedAt: null, madeAt: null };

/** Record 00, field 6. A time that no file can have (1911, 2099) is reported and not used. */
export function readCreation(value: PortText | null, context: InterpretContext, faults: FaultList): MadeFile {
  const time = findTime(value, faults);
  if (value === null || time === null) return UNDATED;
  const { time: dated, span } = timeAt(time, null, context);
  if (span.latest < EARLIEST_PLAUSIBLE_MS || span.earliest >= LATEST_PLAUSIBLE_MS) {
    faults.warning('TIME_IMPLAUSIBLE', value.at, `no file can have been made at '${value.text}'`);
    return UNDATED;
  }
  return { time, reportedAt: dated.instant ?? `${dated.local}.000Z`, madeAt: span };
}
