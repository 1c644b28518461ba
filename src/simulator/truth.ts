import type { EventCode } from '../canonical/event-code.js';
import type { CustomsProcedure } from '../canonical/tracking-event.js';
import type { Happening, TrueLeg, TrueStatus } from './world/happening.js';
import { isBorder } from './world/places.js';
import type { Trip } from './world/trip.js';
import type { World } from './world/world.js';

/** Something that happened to the unit at a place. */
export interface TrueMilestone {
  readonly code: EventCode;
  readonly place: string;
  readonly at: number;
}

/** The latest decision of an authority on one declaration. */
export interface TrueClearance {
  readonly country: string;
  readonly procedure: CustomsProcedure;
  readonly declaration: string;
  readonly status: EventCode;
  readonly since: number;
}

export interface TrueHold {
  readonly country: string;
  readonly declaration: string;
  readonly placedAt: number;
  /** Null while it lasts. */
  readonly releasedAt: number | null;
}

/** A stay at a frontier station. */
export interface TrueCrossing {
  readonly place: string;
  readonly arrivedAt: number;
  readonly reloadedAt: number | null;
  readonly departedAt: number | null;
}

/** What a person who sees everything knows of one cycle of a unit. */
export interface TripTruth {
  readonly trip: Trip;
  readonly status: TrueStatus;
  readonly legs: readonly TrueLeg[];
  readonly milestones: readonly TrueMilestone[];
  readonly clearances: readonly TrueClearance[];
  readonly holds: readonly TrueHold[];
  readonly crossings: readonly TrueCrossing[];
}

/** The truth at an instant: trips that have begun by then, as far as they have come. A trip begins when its unit is assigned or first moved. */
export const truthAt = (world: World, instant: number): readonly TripTruth[] =>
  world.trips.flatMap((trip) => tripTruthAt(trip, instant));

/** The same for one trip: nothing while it has not begun. */
export function tripTruthAt(trip: Trip, instant: number): readonly TripTruth[] {
  const happened = trip.happenings.filter(({ at }) => at <= instant);
  const isAssigned = trip.announcements.some(({ kind, at }) => kind === 'ASSIGNMENT' && at <= instant);
  if (happened.length === 0 && !isAssigned) return [];
  return [
    {
      trip,
      status: happened.findLast(({ status }) => status !== null)?.status ?? 'PLANNED',
      legs: trip.legs.filter(({ knownAt }) => knownAt <= instant),
      milestones: happened
        .filter(({ decision }) => decision === null)
        .map(({ code, place, at }) => ({ code, place, at })),
      clearances: clearancesOf(happened),
      holds: holdsOf(happened),
      crossings: crossingsOf(happened),
    },
  ];
}

/** Every status of the trip until then, each with its first instant; to tell what is old from what is wrong. */
export const statusesUntil = (trip: Trip, instant: number): readonly TrueStatus[] => [
  'PLANNED',
  ...trip.happenings.flatMap(({ at, status }) => (at <= instant && status !== null ? [status] : [])),
];

function clearancesOf(happened: readonly Happening[]): readonly TrueClearance[] {
  const latest = new Map<string, TrueClearance>();
  for (const { decision, code, at } of happened) {
    if (decision === null) continue;
    const { country, procedure, declaration } = decision;
    latest.set(`${country} ${procedure} ${declaration}`, { country, procedure, declaration, status: code, since: at });
  }
  return [...latest.values()];
}

function holdsOf(happened: readonly Happening[]): readonly TrueHold[] {
  return happened.flatMap((held) => {
    const { decision, code, at } = held;
    if (decision === null || code !== 'CUSTOMS_HELD') return [];
    const { country, declaration } = decision;
    const freed = happened.find(
      (later) => later.at > at && later.code === 'CUSTOMS_RELEASED' && later.decision?.declaration === declaration,
    );
    return [{ country, declaration, placedAt: at, releasedAt: freed?.at ?? null }];
  });
}

function crossingsOf(happened: readonly Happening[]): readonly TrueCrossing[] {
  return happened.flatMap(({ code, place, at }) => {
    if (code !== 'ARRIVED' || !isBorder(place)) return [];
    const there = happened.filter((later) => later.place === place && later.at >= at);
    const first = (codes: readonly EventCode[]): number | null =>
      there.find((one) => codes.includes(one.code))?.at ?? null;
    return [
      { place, arrivedAt: at, reloadedAt: first(['RELOADED']) ?? first(['LOADED']), departedAt: first(['DEPARTED']) },
    ];
  });
}
