import type { Clock, DayMonth } from '../../decode/cargo-imp/moment.js';
import { dateTime, type DatedTime } from '../event-time.js';
import { isoSeconds } from '../iso-text.js';
import type { PlaceReading } from '../place-reading.js';
import { clockOn, dayOf } from './calendar.js';
import type { MessageScope } from './message-scope.js';

/** Midnight of a date as if it were UTC, its year found; null, and reported as an error, when that cannot be. */
export function readDay({ time, faults }: MessageScope, date: DayMonth, byte: number): number | null {
  const day = dayOf(date, time.anchorMs);
  if (day !== null) return day;
  if (date.year === null && time.anchorMs === null) {
    const detail = `'${date.original}' has no year, and nothing tells when the message was made`;
    faults.error('TIME_UNREADABLE', { byte }, detail);
  } else faults.error('TIME_IMPOSSIBLE', { byte }, `no calendar of these years has '${date.original}'`);
  return null;
}

/** A day, or a time of day on it, at a place. A time that no clock has is reported, and the day alone taken. */
export function timeAt(
  { context, faults }: MessageScope,
  moment: { readonly dayMs: number; readonly clock: Clock | null; readonly original: string; readonly byte: number },
  place: PlaceReading | null,
): DatedTime {
  const { dayMs, clock, original, byte } = moment;
  const clockMs = clock === null ? null : clockOn(dayMs, clock);
  if (clock !== null && clockMs === null) {
    faults.warning('TIME_UNREADABLE', { byte }, `'${original}' holds no time of day; the day is taken`);
  }
  const localMs = clockMs ?? dayMs;
  const written = {
    local: isoSeconds(localMs),
    localMs,
    precision: clockMs === null ? ('DAY' as const) : ('MINUTE' as const),
    offset: null,
    offsetFrom: null,
    irregularity: null,
  };
  const { feed, reference } = context;
  return dateTime(written, original, { feed, reference, zone: place?.place?.zone ?? null });
}

/**
 * When something was done that has no time of its own: when the message was made. What is done before a flight departs, and is told later,
 * was done by its departure.
 */
export function notAfter(stated: DatedTime | null, departs: DatedTime | null): DatedTime | null {
  if (stated === null || departs === null) return stated;
  return stated.span.earliest > departs.span.latest ? departs : stated;
}
