import type { CnText } from '../../decode/cn-single-window/texts.js';
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

/** Customs of China writes Beijing time, in Xinjiang too. */
const BEIJING = 'Asia/Shanghai';

/**
 * Time and zone in one: CCYYMMDDhhmm and `086`, the telephone number of China. Met in times of loading and of tallies; a time with tenths of a
 * second has the same fifteen digits, and another end.
 */
const WITH_ZONE = /^(\d{12})086$/;
const DIGITS = /^\d+$/;
const FORMATS: ReadonlyMap<number, string> = new Map([
  [8, '102'],
  [12, '203'],
]);

/** Reads a time as customs writes it: 8, 12, 14 to 17 digits, ISO 8601, or `CCYYMMDDThhmmss` with two digits behind. */
export function readCustomsTime(text: string): WrittenTime | UnreadTime {
  const [, minutes] = WITH_ZONE.exec(text) ?? [];
  if (minutes !== undefined) return withoutIrregularity(readWrittenTime(`${minutes}+0800`, '203'));
  return withoutIrregularity(readWrittenTime(text, DIGITS.test(text) ? (FORMATS.get(text.length) ?? '204') : '204'));
}

/** All these lengths are usual here. */
const withoutIrregularity = (read: WrittenTime | UnreadTime): WrittenTime | UnreadTime =>
  'fault' in read ? read : { ...read, irregularity: null };

/** The time of an element; one that is no time becomes a warning. Null also when there is none. */
export function findTime(value: CnText | null, faults: FaultList): FoundTime | null {
  if (value === null) return null;
  const read = readCustomsTime(value.text);
  if (!('fault' in read)) return { written: read, original: value.text };
  faults.warnOnce(value.text, { code: read.fault, at: { byte: value.byte }, detail: read.detail });
  return null;
}

/** The time of something that happened in China, or that its customs said: in the zone of the feed or the place, else in Beijing's. */
export const timeInChina = (time: FoundTime, place: PlaceReading | null, context: InterpretContext): DatedTime =>
  datedIn(time, context, place?.place?.zone ?? (context.feed.time.defaultZone === null ? BEIJING : null));

/** The time of something outside China: in the zone of the place, else in none. */
export const timeAbroad = (time: FoundTime, place: PlaceReading | null, context: InterpretContext): DatedTime =>
  datedIn(time, context, place?.place?.zone ?? null);

const datedIn = (
  { written, original }: FoundTime,
  { feed, reference }: InterpretContext,
  zone: string | null,
): DatedTime => dateTime(written, original, { feed, reference, zone });

/** When a message was made. */
export interface MadeAt {
  readonly time: FoundTime | null;
  /** ISO 8601 UTC, to the millisecond where the message tells it. */
  readonly reportedAt: string | null;
  readonly madeAt: TimeSpan | null;
}

export const UNDATED: MadeAt = { time: null, reportedAt: null, madeAt: null };

const MILLISECONDS = /^\d{14}(\d{3})$/;

/** A time that no message can have (1911, 2099) is reported and not used. */
export function readMade(value: CnText | null, context: InterpretContext, faults: FaultList): MadeAt {
  const time = findTime(value, faults);
  if (value === null || time === null) return UNDATED;
  const { time: dated, span } = timeInChina(time, null, context);
  if (span.latest < EARLIEST_PLAUSIBLE_MS || span.earliest >= LATEST_PLAUSIBLE_MS) {
    const detail = `'${value.text}' is no time at which a message can have been made`;
    faults.warning('TIME_IMPLAUSIBLE', { byte: value.byte }, detail);
    return UNDATED;
  }
  const seconds = (dated.instant ?? `${dated.local}.000Z`).slice(0, 19);
  const milliseconds = MILLISECONDS.exec(value.text)?.[1] ?? '000';
  return { time, reportedAt: `${seconds}.${milliseconds}Z`, madeAt: span };
}
