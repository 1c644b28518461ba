import type { FaultCode } from '../canonical/fault.js';
import type { TimePrecision } from '../canonical/time.js';
import { isoSeconds } from './iso-text.js';
import { ZONE_WORDS } from './zone-words.js';

/** A date and time as read from its text alone; which zone it is in may still be open. */
export interface WrittenTime {
  /** `2026-03-05T14:07:00` */
  readonly local: string;
  /** The same as if it were UTC, in milliseconds since 1970. */
  readonly localMs: number;
  readonly precision: TimePrecision;
  /** `+08:00` when the value itself tells it. */
  readonly offset: string | null;
  readonly offsetFrom: 'DIGITS' | 'WORD' | null;
  /** How the value departs from its declared form, when it does and is read all the same. */
  readonly irregularity: string | null;
}

export interface UnreadTime {
  readonly fault: Extract<FaultCode, 'TIME_UNREADABLE' | 'TIME_IMPOSSIBLE'>;
  readonly detail: string;
}

/** Order of the date, digits of its year, digits of its time of day. */
interface Layout {
  readonly order: 'YMD' | 'DMY' | 'MDY';
  readonly yearDigits: 2 | 4;
  readonly clockDigits: 0 | 4 | 6;
  readonly isPeriod: boolean;
}

const layout = (order: Layout['order'], yearDigits: 2 | 4, clockDigits: 0 | 4 | 6, isPeriod = false): Layout => ({
  order,
  yearDigits,
  clockDigits,
  isPeriod,
});

/** 2379 formats that name a day. Of a period the beginning is read. Formats 205 to 208 end with an offset, 301 to 304 with a zone word. */
const LAYOUTS: ReadonlyMap<string, Layout> = new Map([
  ['2', layout('DMY', 2, 0)],
  ['3', layout('MDY', 2, 0)],
  ['4', layout('DMY', 4, 0)],
  ['5', layout('DMY', 4, 4)],
  ['10', layout('YMD', 4, 4)],
  ['101', layout('YMD', 2, 0)],
  ['102', layout('YMD', 4, 0)],
  ['201', layout('YMD', 2, 4)],
  ['202', layout('YMD', 2, 6)],
  ['203', layout('YMD', 4, 4)],
  ['204', layout('YMD', 4, 6)],
  ['205', layout('YMD', 4, 4)],
  ['206', layout('YMD', 2, 4)],
  ['207', layout('YMD', 2, 6)],
  ['208', layout('YMD', 4, 6)],
  ['301', layout('YMD', 2, 4)],
  ['302', layout('YMD', 2, 6)],
  ['303', layout('YMD', 4, 4)],
  ['304', layout('YMD', 4, 6)],
  ['307', layout('YMD', 4, 6)],
  ['308', layout('YMD', 4, 4, true)],
  ['713', layout('YMD', 2, 4, true)],
  ['717', layout('YMD', 2, 0, true)],
  ['718', layout('YMD', 4, 0, true)],
  ['719', layout('YMD', 4, 4, true)],
]);

/** Forms read where the format is left out: only those whose length leaves one reading. With 20 digits there are microseconds. */
const LAYOUTS_BY_LENGTH: ReadonlyMap<number, string> = new Map([
  [8, '102'],
  [12, '203'],
  [14, '204'],
  [20, '204'],
]);

/** Formats with a year of two digits, and the same with the whole year, which is met under their number. */
const WITH_WHOLE_YEAR: ReadonlyMap<string, string> = new Map([
  ['101', '102'],
  ['201', '203'],
  ['202', '204'],
]);
/** "Mutually defined": the value alone says how it is written. */
const PRIVATE_FORMAT = 'ZZZ';

const PRECISIONS: Readonly<Record<0 | 4 | 6, TimePrecision>> = { 0: 'DAY', 4: 'MINUTE', 6: 'SECOND' };

/**
 * Reads a DTM value by its 2379 format. Tolerates what leaves one reading: a time of day that is missing or longer than declared
 * (203 with 8 digits has day precision), an offset or zone word where none is declared, `T` and hyphens of ISO 8601, a format left out.
 */
export function readWrittenTime(value: string, format: string): WrittenTime | UnreadTime {
  const written = value.trim();
  const text = isAllDigits(written) ? written : plainForm(written);
  const digits = leadingDigits(text);
  const isOpen = format === '' || format.toUpperCase() === PRIVATE_FORMAT;
  const used = isOpen ? LAYOUTS_BY_LENGTH.get(digits) : wholeYearFormat(text, digits, format);
  const form = used === undefined ? undefined : LAYOUTS.get(used);
  if (form === undefined)
    return unreadable(format === '' ? `'${value}' without a format` : `format ${format}: '${value}'`);

  const dateDigits = form.yearDigits + 4;
  const clockDigits = form.isPeriod ? form.clockDigits : clockDigitsOf(digits - dateDigits, form);
  if (clockDigits === null || digits < dateDigits + clockDigits)
    return unreadable(`'${value}' is not of format ${used}`);
  const tail = form.isPeriod ? NO_ZONE : zoneOf(text.slice(digits).trim());
  if (tail === null) return unreadable(`'${value}' is not of format ${used}`);

  const ms = millisecondsOf(text, form, clockDigits);
  if (ms === null) return { fault: 'TIME_IMPOSSIBLE', detail: `no calendar has '${value}' (format ${used})` };
  return {
    local: isoSeconds(ms),
    localMs: ms,
    precision: PRECISIONS[clockDigits],
    offset: tail.offset,
    offsetFrom: tail.from,
    irregularity:
      used === format || isOpen ? irregularityOf({ value, format, form, clockDigits }) : misfit(value, format),
  };
}

/** A value four digits of year longer than its format declares, whose month would be impossible if the year had two (`20260301` under 101). */
function wholeYearFormat(text: string, digits: number, format: string): string {
  const wider = WITH_WHOLE_YEAR.get(format);
  const form = wider === undefined ? undefined : LAYOUTS.get(wider);
  if (wider === undefined || form === undefined) return format;
  return digits === form.yearDigits + 4 + form.clockDigits && numberAt(text, 2, 2) > 12 ? wider : format;
}

const misfit = (value: string, format: string): string => `'${value}' does not have the length of format ${format}`;

const unreadable = (detail: string): UnreadTime => ({ fault: 'TIME_UNREADABLE', detail });

function irregularityOf(read: { value: string; format: string; form: Layout; clockDigits: number }): string | null {
  const { value, format, form, clockDigits } = read;
  if (form.isPeriod) return `'${value}' is a period; its beginning is taken`;
  if (format === '') return `'${value}' has no format qualifier`;
  if (format.toUpperCase() === PRIVATE_FORMAT) return `'${value}' is in a form of its own`;
  if (clockDigits !== form.clockDigits) return misfit(value, format);
  return null;
}

/** Digits of the time of day that the value really has; null when the length leaves no or more than one reading. */
function clockDigitsOf(found: number, form: Layout): 0 | 4 | 6 | null {
  if (found === form.clockDigits) return form.clockDigits;
  // With a two-digit year a longer value could as well have a four-digit one.
  if (form.yearDigits === 2) return found === 0 ? 0 : null;
  if (found === 0 || found === 4 || found === 6) return found;
  // Fractions of a second: milliseconds and microseconds are met.
  return found > 6 && found <= 12 ? 6 : null;
}

/** Milliseconds of the local time as if it were UTC; null when there is no such day or hour. 24:00 is the next day's 00:00 (ISO 8601:2004). */
function millisecondsOf(text: string, form: Layout, clockDigits: number): number | null {
  const { order, yearDigits } = form;
  const yearAt = order === 'YMD' ? 0 : 4;
  const monthAt = order === 'YMD' ? yearDigits : order === 'DMY' ? 2 : 0;
  const dayAt = order === 'YMD' ? yearDigits + 2 : order === 'DMY' ? 0 : 2;
  const written = numberAt(text, yearAt, yearDigits);
  const year = yearDigits === 4 ? written : written + (written < 70 ? 2000 : 1900);
  const month = numberAt(text, monthAt, 2);
  const day = numberAt(text, dayAt, 2);
  const clockAt = yearDigits + 4;
  const hour = clockDigits === 0 ? 0 : numberAt(text, clockAt, 2);
  const minute = clockDigits === 0 ? 0 : numberAt(text, clockAt + 2, 2);
  const second = clockDigits === 6 ? numberAt(text, clockAt + 4, 2) : 0;

  if (year < 1000 || year > 9990 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  if (minute > 59 || second > 59 || hour > 24 || (hour === 24 && minute + second > 0)) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : DAYS[month - 1]!;

function numberAt(text: string, at: number, digits: number): number {
  let number = 0;
  for (let i = at; i < at + digits; i++) number = number * 10 + text.charCodeAt(i) - 0x30;
  return number;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isAllDigits = (text: string): boolean => leadingDigits(text) === text.length;

function leadingDigits(text: string): number {
  let at = 0;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/;
const ISO_CLOCK = /^(\d{8})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?/i;

/** Takes the hyphens, colons and the `T` of ISO 8601 out of a value, so that one reading serves both. */
const plainForm = (text: string): string => text.replace(ISO_DATE, '$1$2$3').replace(ISO_CLOCK, '$1$2$3$4');

interface Zone {
  readonly offset: string | null;
  readonly from: 'DIGITS' | 'WORD' | null;
}

const NO_ZONE: Zone = { offset: null, from: null };
const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/;

/** What stands behind the digits; null when it is neither an offset nor a word. A word that names no one zone tells nothing. */
function zoneOf(tail: string): Zone | null {
  if (tail === '') return NO_ZONE;
  const [, sign, hours, minutes = '00'] = OFFSET.exec(tail) ?? [];
  if (hours !== undefined) {
    if (Number(hours) > 14 || Number(minutes) > 59) return null;
    return { offset: `${sign}${hours}:${minutes}`, from: 'DIGITS' };
  }
  if (tail.toUpperCase() === 'Z') return { offset: '+00:00', from: 'DIGITS' };
  if (!/^[A-Za-z]{1,5}$/.test(tail)) return null;
  const offset = ZONE_WORDS.get(tail.toUpperCase()) ?? null;
  return { offset, from: offset === null ? null : 'WORD' };
}
