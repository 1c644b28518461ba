import type { Chance } from '../chance.js';
import { HOUR_MS, MINUTE_MS } from '../calendar.js';
import { carry } from './carriage.js';
import type { Course } from './course.js';
import type { TrueStatus } from './happening.js';
import type { SeaRide } from './sea-timetable.js';
import { callAt, firstCall } from './ride.js';

export interface Quay {
  readonly place: string;
  /** The feed of its terminal. */
  readonly party: string;
}

export interface SeaLeg {
  readonly ride: SeaRide;
  readonly from: Quay;
  readonly to: Quay;
  /** The unit came to the first quay by another conveyance, or goes on from the second. */
  readonly isOnCarriage: boolean;
  readonly goesOn: boolean;
}

/** Loaded, carried and discharged by ship. Gives the instant of the discharge. */
export function bySea(course: Course, { ride, from, to, isOnCarriage, goesOn }: SeaLeg, chance: Chance): number {
  const { conveyance, line } = ride;
  const departs = callAt(ride, from.place).departedAt;
  const loadedAt = departs - chance.whole(180, 700) * MINUTE_MS;
  const before: TrueStatus = isOnCarriage ? 'AT_TRANSHIPMENT' : 'AT_ORIGIN';
  const after: TrueStatus = goesOn ? 'AT_TRANSHIPMENT' : 'AT_DESTINATION';
  course.happens('LOADED', from.place, loadedAt, {
    seenBy: [from.party, line.party],
    conveyance,
    direction: isOnCarriage ? 'TRANSHIPMENT' : 'EXPORT',
    status: before,
  });
  const dischargedAt = callAt(ride, to.place).arrivedAt + chance.whole(200, 900) * MINUTE_MS;
  const way = { from: from.place, to: to.place, conveyance, estimateBy: line.party };
  carry(course, ride, { ...way, arrives: after, endedAt: dischargedAt });
  course.happens('DISCHARGED', to.place, dischargedAt, {
    seenBy: [to.party, line.party],
    conveyance,
    direction: goesOn ? 'TRANSHIPMENT' : 'IMPORT',
    status: after,
  });
  return dischargedAt;
}

/** The first sailing that takes a unit which is in the terminal, and cleared, at that time. */
export const sailingAfter = (rides: readonly SeaRide[], readyAt: number): SeaRide | null =>
  rides.find((ride) => firstCall(ride).departedAt > readyAt + 14 * HOUR_MS) ?? null;

/** The sailing one books for a unit that should be there at that time. */
export const sailingPlannedAfter = (rides: readonly SeaRide[], expectedAt: number): SeaRide | null =>
  rides.find((ride) => firstCall(ride).plannedDeparture > expectedAt + 24 * HOUR_MS) ?? null;
