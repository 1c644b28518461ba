import type { CodedPlace } from '../canonical/place.js';
import type { EventCode } from '../canonical/event-code.js';
import type { Transport } from '../canonical/tracking-event.js';
import type { Milestone, TimedValue } from './journey.js';

export const WAITING_CAUSES = ['CUSTOMS', 'RELOAD', 'TRAIN', 'UNKNOWN'] as const;
export type WaitingCause = (typeof WAITING_CAUSES)[number];

/** A part of the time at a border point, by the fact that ended it. */
export interface Waiting {
  readonly cause: WaitingCause;
  readonly minutes: number;
  /** Null while it lasts, as far as is known. */
  readonly until: TimedValue | null;
}

/** The stay at one border point. */
export interface BorderCrossing {
  readonly place: CodedPlace;
  readonly arrived: Milestone | null;
  /** What customs said of the unit during the stay, in order. */
  readonly customs: readonly BorderStatement[];
  readonly reloaded: Milestone | null;
  readonly departed: Milestone | null;
  /** By what it came and by what it went on. */
  readonly from: Transport | null;
  readonly to: Transport | null;
  readonly dwellMinutes: number | null;
  readonly waiting: readonly Waiting[];
}

export interface BorderStatement {
  readonly country: string | null;
  readonly procedure: string | null;
  readonly status: EventCode;
  readonly at: TimedValue;
}
