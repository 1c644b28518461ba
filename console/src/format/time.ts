import type { EventTime } from '../api/answers.js';

export const LANGUAGES = ['en', 'zh', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A time as the clock at the place shows it. */
export interface WallTime {
  /** `2026-03-18` */
  readonly date: string;
  /** `10:00`; null when only the day is known. */
  readonly clock: string | null;
  /** `+8`, `+5:30`, `-3`; null when unknown, or when only the day is known. */
  readonly offset: string | null;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN', ru: 'ru-RU' };
const DATE_CHARS = 10;
const CLOCK_CHARS = 16;

/**
 * The clock on the wall of the place: some senders write one zone wherever they are (CIS railways: Moscow time), and a reader
 * thinks in the place's own. Without an instant or a zone it stays as it was reported.
 */
export function wallTime(time: EventTime, zone: string | null): WallTime {
  if (time.precision === 'DAY') return { date: time.local.slice(0, DATE_CHARS), clock: null, offset: null };
  const placed = time.instant === null || zone === null ? null : inZone(time.instant, zone);
  return (
    placed ?? {
      date: time.local.slice(0, DATE_CHARS),
      clock: time.local.slice(DATE_CHARS + 1, CLOCK_CHARS),
      offset: time.offset === null ? null : shortOffset(time.offset),
    }
  );
}

/** What the clock of a zone shows at an instant; null when the zone or the instant is none that this machine knows. */
export function inZone(instant: string, zone: string): WallTime | null {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return null;
  const local = localIn(at, zone);
  if (local === null) return null;
  const minutes = Math.round((Date.parse(`${local}:00Z`) - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000);
  return {
    date: local.slice(0, DATE_CHARS),
    clock: local.slice(DATE_CHARS + 1, CLOCK_CHARS),
    offset: shortOffset(offsetOf(minutes)),
  };
}

function localIn(at: Date, zone: string): string | null {
  try {
    // Swedish writes dates as ISO 8601 does.
    const parts = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    return parts.format(at).replace(' ', 'T');
  } catch {
    return null;
  }
}

function offsetOf(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `+08:00` → `+8`, `+05:30` → `+5:30`, `+00:00` → `+0`. */
export function shortOffset(offset: string): string {
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  return `${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** `2026-03-18` → `18 Mar`, with the year when it is not the one given. */
export function dayText(date: string, language: Language, year: number): string {
  const isOtherYear = Number(date.slice(0, 4)) !== year;
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    day: language === 'zh' ? 'numeric' : '2-digit',
    month: 'short',
    ...(isOtherYear && { year: 'numeric' }),
  });
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? date : format.format(at).replace(/ г\.$/, '');
}

/** `2026-03-18 02:00 UTC`. */
export const utcText = (instant: string): string => `${instant.slice(0, DATE_CHARS)} ${instant.slice(11, 16)} UTC`;

const AGES: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, minutes: number])[] = [
  ['year', 365 * 24 * 60],
  ['month', 30 * 24 * 60],
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
];

/** `3 hours ago`, `in 2 days`; nothing finer than a minute. */
export function agoText(instant: string, now: number, language: Language): string {
  const minutes = (Date.parse(instant) - now) / 60_000;
  const [unit, size] = AGES.find(([, least]) => Math.abs(minutes) >= least) ?? (['minute', 1] as const);
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto', style: 'short' });
  return format.format(Math.trunc(minutes / size), unit);
}

/** Whole numbers as the language groups them. */
export const countText = (count: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { useGrouping: 'min2' } as Intl.NumberFormatOptions).format(count);
