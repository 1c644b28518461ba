import type { Chance } from '../chance.js';
import { HOUR_MS, MINUTE_MS, wholeMinute } from '../calendar.js';
import type { Conveyance, PlannedLeg } from './happening.js';

/** Where a conveyance stops. The first call has no arrival and the last no departure: they repeat the other time. */
export interface Call {
  readonly place: string;
  readonly arrivedAt: number;
  readonly departedAt: number;
  readonly plannedArrival: number;
  readonly plannedDeparture: number;
  /** Parties that see its arrival and departure. */
  readonly seenBy: readonly string[];
}

/** One run of a train, one voyage, one flight: what all units aboard share. */
export interface Ride {
  readonly id: string;
  readonly conveyance: Conveyance;
  readonly calls: readonly Call[];
}

/** A stage of a timetable: hours to get there and hours to stay, shortest and longest; `slow` is a hold-up and how likely it is. */
export interface Stage {
  readonly place: string;
  readonly run: readonly [number, number];
  readonly stay: readonly [number, number];
  readonly slow?: { readonly probability: number; readonly hours: readonly [number, number] };
  readonly seenBy: readonly string[];
}

export interface RideSpec {
  readonly id: string;
  readonly conveyance: Conveyance;
  readonly departsAt: number;
  /** When it was to depart; the same unless told. */
  readonly plannedDeparture?: number;
  readonly from: string;
  readonly seenBy: readonly string[];
  readonly stages: readonly Stage[];
}

/** Lets a conveyance run: the plan takes the middle of each stage, what happens is drawn. */
export function rideOf(spec: RideSpec, chance: Chance): Ride {
  const hours = ([low, high]: readonly [number, number]): number => chance.whole(low * 60, high * 60) * MINUTE_MS;
  const middle = ([low, high]: readonly [number, number]): number => wholeMinute(((low + high) / 2) * HOUR_MS);
  const { departsAt, plannedDeparture = departsAt, from, seenBy } = spec;
  const start = { place: from, arrivedAt: departsAt, departedAt: departsAt, seenBy };
  const calls: Call[] = [{ ...start, plannedArrival: plannedDeparture, plannedDeparture }];
  for (const { place, run, stay, slow, seenBy: seers } of spec.stages) {
    const before = calls[calls.length - 1] as Call;
    const plannedArrival = before.plannedDeparture + middle(run);
    const arrivedAt = before.departedAt + hours(run);
    const heldUp = slow !== undefined && chance.happens(slow.probability) ? hours(slow.hours) : 0;
    calls.push({
      place,
      arrivedAt,
      departedAt: arrivedAt + hours(stay) + heldUp,
      plannedArrival,
      plannedDeparture: plannedArrival + middle(stay),
      seenBy: seers,
    });
  }
  return { id: spec.id, conveyance: spec.conveyance, calls };
}

/** The call at a place; throws where the ride does not call, which is a mistake of the world's author. */
export function callAt(ride: Ride, place: string): Call {
  const call = ride.calls.find((one) => one.place === place);
  if (call === undefined) throw new Error(`${ride.id} does not call at ${place}`);
  return call;
}

export const firstCall = ({ calls }: Ride): Call => calls[0] as Call;
export const lastCall = ({ calls }: Ride): Call => calls[calls.length - 1] as Call;

/** What its timetable says of the way from one call to another. */
export function plannedLeg(ride: Ride, from: string, to: string): PlannedLeg {
  const [start, end] = [callAt(ride, from), callAt(ride, to)];
  return { conveyance: ride.conveyance, from, to, departsAt: start.plannedDeparture, arrivesAt: end.plannedArrival };
}
