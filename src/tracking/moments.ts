import type { EventTime } from '../canonical/time.js';
import type { Fact } from './fact.js';
import type { TimedValue } from './journey.js';
import { instantOf } from './fact.js';

export const timedValue = ({ event }: Fact): TimedValue => ({ time: event.occurredAt, event: event.id });

/** Whole minutes between two exact instants, negative when `to` is the earlier; a date or a clock of no known zone has none. */
export function minutesBetween(from: EventTime, to: EventTime): number | null {
  const isExact = [from, to].every(({ instant, precision }) => instant !== null && precision !== 'DAY');
  return isExact ? Math.round((instantOf(to) - instantOf(from)) / 60_000) : null;
}

/** Milliseconds since 1970 from which a fact counts: when it happened, or for what is not an actual, when it was last said. */
export const heardAt = ({ actual, at, reportedAt }: Fact): number => (actual ? at : (reportedAt ?? at));

export const isoOf = (instant: number): string => new Date(instant).toISOString();
