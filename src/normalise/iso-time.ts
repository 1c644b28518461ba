import { isoSeconds } from './iso-text.js';
import { readWrittenTime, type UnreadTime, type WrittenTime } from './written-time.js';

/** A time as RFC 3339 and xs:dateTime write it, with what lies below the second. */
export interface IsoTime extends WrittenTime {
  /** Milliseconds of the fraction, cut off: facts are never finer than a second, versions of one event are. */
  readonly fractionMs: number;
}

const SECONDS_LENGTH = 19;
/** The shape without its digits: `----T--:--:--` in the hyphens, colons and the letter that stand between them. */
const PUNCTUATION: readonly (readonly [at: number, code: number])[] = [
  [4, 0x2d],
  [7, 0x2d],
  [13, 0x3a],
  [16, 0x3a],
];

/**
 * Reads `2026-03-05T14:07:00.250+08:00`, with or without fraction and offset. Other forms of ISO 8601 (a day alone, no seconds, no
 * punctuation) are read as `readWrittenTime` reads them; anything else is a fault.
 */
export function readIsoTime(value: string): IsoTime | UnreadTime {
  const text = value.trim();
  const fast = readFullForm(text);
  if (fast !== null) return fast;
  const read = readWrittenTime(text, FORMAT);
  // A day or a minute is as good as a second here: none of them is declared.
  if (!('fault' in read)) return { ...read, irregularity: null, fractionMs: fractionOf(text) };
  const detail = read.fault === 'TIME_IMPOSSIBLE' ? `no calendar has '${value}'` : `'${value}' is no time of ISO 8601`;
  return { fault: read.fault, detail };
}

/** CCYYMMDDHHMMSS of list 2379. */
const FORMAT = '204';

function readFullForm(text: string): IsoTime | null {
  if (text.length < SECONDS_LENGTH || !isSeparated(text)) return null;
  const [year, month, day] = [number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)];
  const [hour, minute, second] = [number(text, 11, 2), number(text, 14, 2), number(text, 17, 2)];
  if (!(year >= 1000 && hour <= 23 && minute <= 59 && second <= 59)) return null;
  const localMs = Date.UTC(year, month - 1, day, hour, minute, second);
  const local = text.slice(0, SECONDS_LENGTH);
  // A day that the month does not have comes out as another one.
  if (!(month >= 1 && day >= 1) || isoSeconds(localMs) !== local) return null;
  const zoneAt = behindFraction(text);
  const offset = offsetOf(text.slice(zoneAt));
  if (offset === undefined) return null;
  const offsetFrom = offset === null ? null : 'DIGITS';
  const fractionMs = zoneAt === SECONDS_LENGTH ? 0 : fractionOf(text);
  return { local, localMs, precision: 'SECOND', offset, offsetFrom, irregularity: null, fractionMs };
}

const isSeparated = (text: string): boolean =>
  text[10] === 'T' && PUNCTUATION.every(([at, code]) => text.charCodeAt(at) === code);

/** The digits as a number; NaN when one of them is none. */
function number(text: string, at: number, digits: number): number {
  let value = 0;
  for (let i = at; i < at + digits; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function behindFraction(text: string): number {
  let at = SECONDS_LENGTH;
  if (text[at] !== '.' && text[at] !== ',') return at;
  at += 1;
  while (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at += 1;
  return at;
}

/** `+08:00` of `Z`, `+08:00`, `+0800` or `+08`; null when nothing stands there, undefined when something else does. */
function offsetOf(tail: string): string | null | undefined {
  if (tail === '') return null;
  if (tail === 'Z' || tail === 'z') return '+00:00';
  const sign = tail[0];
  if (sign !== '+' && sign !== '-') return undefined;
  const minutesAt = tail[3] === ':' ? 4 : 3;
  if (tail.length !== 3 && tail.length !== minutesAt + 2) return undefined;
  const hours = number(tail, 1, 2);
  const minutes = tail.length === 3 ? 0 : number(tail, minutesAt, 2);
  if (!(hours <= 14 && minutes <= 59)) return undefined;
  return `${sign}${tail.slice(1, 3)}:${tail.length === 3 ? '00' : tail.slice(minutesAt, minutesAt + 2)}`;
}

const FRACTION = /:\d{2}[.,](\d{1,3})/;

const fractionOf = (text: string): number => Number((FRACTION.exec(text)?.[1] ?? '').padEnd(3, '0'));
