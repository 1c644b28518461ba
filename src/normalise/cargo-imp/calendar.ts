/**
 * The years that Cargo-IMP leaves out. A date is in the year in which it comes closest to three months before the message: statuses are reported
 * within nine months, flights are booked three months ahead.
 */
import type { Clock, DayMonth } from '../../decode/cargo-imp/moment.js';
import { AIR_DAY_CHANGES } from '../code-maps/air-times.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../event-time.js';

const AHEAD_MS = 91 * DAY_MS;
/** Half a year and a leap day: no day of the window is further from its middle. */
const HALF_WINDOW_MS = 184 * DAY_MS;

/** Midnight of the date as if it were UTC; null when no calendar has it, or when it has no year and nothing tells when the message was made. */
export function dayOf({ day, month, year }: DayMonth, anchorMs: number | null): number | null {
  if (year !== null) return dayIn(year, month, day);
  if (anchorMs === null) return null;
  const middle = anchorMs - AHEAD_MS;
  const middleYear = new Date(middle).getUTCFullYear();
  const candidates = [middleYear - 1, middleYear, middleYear + 1].flatMap(
    (candidate) => dayIn(candidate, month, day) ?? [],
  );
  const [closest] = candidates.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return closest === undefined || Math.abs(closest - middle) > HALF_WINDOW_MS ? null : closest;
}

/** A date that only its day names (FLT of FWB): the first one from a week before the anchor on, within a month. */
export function nextDayOf(day: number, anchorMs: number): number | null {
  const first = Math.floor(anchorMs / DAY_MS) * DAY_MS - 7 * DAY_MS;
  for (let ms = first; ms < first + 31 * DAY_MS; ms += DAY_MS) {
    if (new Date(ms).getUTCDate() === day) return ms;
  }
  return null;
}

function dayIn(year: number, month: number, day: number): number | null {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms : null;
}

/** The time of day behind a midnight, its day change counted; null when there is no such time or no such change. */
export function clockOn(dayMs: number, { hour, minute, dayChange }: Clock): number | null {
  const days = dayChange === '' ? 0 : AIR_DAY_CHANGES.get(dayChange);
  if (days === undefined || minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return dayMs + days * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS;
}
