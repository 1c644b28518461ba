import { MINUTE_MS } from '../calendar.js';
import type { Course } from './course.js';
import type { Conveyance, TrueStatus } from './happening.js';
import { isBorder } from './places.js';
import type { Ride } from './ride.js';
import { callAt } from './ride.js';

export interface Carriage {
  readonly from: string;
  readonly to: string;
  /** The ride's own, with the unit's wagon where it has one. */
  readonly conveyance: Conveyance;
  /** What the unit is once it has come to `to`. */
  readonly arrives: TrueStatus;
  /** When it is taken off there. */
  readonly endedAt: number;
  /** Told by its operator when it leaves: when it will be at `to`. */
  readonly estimateBy?: string;
}

/** Carries a unit aboard a ride: departure, calls on the way, arrival. */
export function carry(course: Course, ride: Ride, carriage: Carriage): void {
  const { from, to, conveyance, arrives, endedAt, estimateBy } = carriage;
  const [start, end] = [callAt(ride, from), callAt(ride, to)];
  const [first, last] = [ride.calls.indexOf(start), ride.calls.indexOf(end)];
  const leaves = (call: typeof start): void =>
    course.happens('DEPARTED', call.place, call.departedAt, { seenBy: call.seenBy, conveyance, status: 'IN_TRANSIT' });
  leaves(start);
  for (const call of ride.calls.slice(first + 1, last)) {
    const status = isBorder(call.place) ? 'AT_BORDER' : 'IN_TRANSIT';
    course.happens('ARRIVED', call.place, call.arrivedAt, { seenBy: call.seenBy, conveyance, status });
    leaves(call);
  }
  course.happens('ARRIVED', to, end.arrivedAt, { seenBy: end.seenBy, conveyance, status: arrives });
  course.carried({
    mode: conveyance.mode,
    conveyance,
    from,
    to,
    places: ride.calls.slice(first, last + 1).map(({ place }) => place),
    departedAt: start.departedAt,
    arrivedAt: end.arrivedAt,
    endedAt,
    knownAt: start.departedAt,
  });
  if (estimateBy === undefined) return;
  const late = start.departedAt - start.plannedDeparture;
  course.announced({
    kind: 'ESTIMATE',
    at: start.departedAt + 5 * MINUTE_MS,
    by: estimateBy,
    place: to,
    legs: [{ conveyance, from, to, departsAt: start.departedAt, arrivesAt: end.plannedArrival + late }],
  });
}
