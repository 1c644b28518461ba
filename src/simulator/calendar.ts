import type { ReferenceData } from '../reference/reference.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** What a clock in that zone shows: `2026-04-06T10:05:00`. Instants are milliseconds since 1970. */
export type Clock = (instant: number, zone: string) => string;

/** Clocks of every zone the reference knows; a zone it does not know keeps UTC. */
export function createClock({ offsetAt }: Pick<ReferenceData, 'offsetAt'>): Clock {
  return (instant, zone) => {
    // The offset is asked by the clock's own time: a second question settles it on the days the clocks change.
    const first = shifted(instant, offsetAt(zone, shifted(instant, null)));
    return shifted(instant, offsetAt(zone, first));
  };
}

const shifted = (instant: number, offset: string | null): string =>
  new Date(instant + offsetMs(offset ?? '+00:00')).toISOString().slice(0, 19);

function offsetMs(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
}

/** Messages tell minutes: nothing happens between two. */
export const wholeMinute = (instant: number): number => Math.floor(instant / MINUTE_MS) * MINUTE_MS;
