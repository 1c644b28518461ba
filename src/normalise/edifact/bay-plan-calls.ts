import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { qualifierOf } from '../../decode/edifact/elements.js';
import { NEXT_PORT, PLAN_PORT } from '../code-maps/location-qualifiers.js';
import { BAY_PLAN_NEXT_CALLS, BAY_PLAN_OWN_CALLS, type TimeMeaning } from '../code-maps/time-qualifiers.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import { movementOf, type Movement } from './leg-events.js';
import type { MessageScope } from './message-scope.js';
import { findPlace, reportUnresolved } from './places.js';
import { isSamePlace } from './terminal-places.js';
import { readTime } from './times.js';
import type { TransportReading } from './transports.js';

/** The ship's calls that the header of a bay plan states. */
export interface PlanCalls {
  /** The port that the plan was made in. */
  readonly own: PlaceReading | null;
  readonly next: PlaceReading | null;
  readonly arrivals: readonly Movement[];
  readonly departures: readonly Movement[];
  readonly nextArrivals: readonly Movement[];
}

/** Reads the calls of the first TDT: DTM stands behind all LOC of it, and its qualifier alone says which port it is about. */
export function readPlanCalls(scope: MessageScope, ship: TransportReading | null): PlanCalls {
  if (ship === null) return NO_CALLS;
  const { sharedSegments } = INTERPRET_LIMITS;
  const stops = ship.leg.stops.slice(0, sharedSegments);
  const locs = stops.map(({ place }) => place);
  const times = [...ship.leg.times, ...stops.flatMap((stop) => stop.times)].slice(0, sharedSegments);
  const own = portOf(scope, locs, PLAN_PORT);
  const next = portOf(scope, locs, NEXT_PORT);
  const callsAt = (place: PlaceReading | null, meanings: ReadonlyMap<string, TimeMeaning>): readonly Movement[] =>
    place === null ? [] : times.flatMap((dtm) => callOf(scope, { dtm, place, meanings, ship }));
  const ownCalls = callsAt(own, BAY_PLAN_OWN_CALLS);
  return {
    own,
    next,
    arrivals: ownCalls.filter(({ meaning }) => meaning.code === 'ARRIVED'),
    departures: ownCalls.filter(({ meaning }) => meaning.code === 'DEPARTED'),
    nextArrivals: callsAt(next, BAY_PLAN_NEXT_CALLS),
  };
}

const NO_CALLS: PlanCalls = { own: null, next: null, arrivals: [], departures: [], nextArrivals: [] };

function portOf(scope: MessageScope, locs: readonly SegmentNumber[], qualifier: string): PlaceReading | null {
  const found = findPlace(scope, locs, [qualifier]);
  if (found !== null) reportUnresolved(scope, found.loc, found.reading);
  return found?.reading ?? null;
}

function callOf(
  scope: MessageScope,
  at: {
    readonly dtm: SegmentNumber;
    readonly place: PlaceReading;
    readonly meanings: ReadonlyMap<string, TimeMeaning>;
    readonly ship: TransportReading;
  },
): readonly Movement[] {
  const { dtm, place, meanings, ship } = at;
  const meaning = meanings.get(qualifierOf(scope.segments, dtm));
  const time = meaning === undefined ? null : readTime(scope, dtm);
  if (meaning === undefined || time === null) return [];
  const { leg, transport } = ship;
  return [movementOf(scope, { meaning, place, loc: leg.transport, time, transport, rule: 'baplie/call' })];
}

/** The ports between which one container is aboard. */
export interface StowedPorts {
  readonly loading: PlaceReading | null;
  readonly discharge: PlaceReading | null;
}

/**
 * The calls that concern a container: it arrived where the plan was made if it was aboard before, leaves from there unless it came off, and
 * then comes to the next port.
 */
export function callsOf(calls: PlanCalls, { loading, discharge }: StowedPorts): readonly Movement[] {
  const wasAboard = loading !== null && calls.own !== null && !isSamePlace(loading, calls.own);
  const staysAboard = !isAt(discharge, calls.own);
  return [
    ...(wasAboard ? calls.arrivals : []),
    ...(staysAboard ? calls.departures : []),
    ...(staysAboard ? calls.nextArrivals : []),
  ];
}

/** The call with which a container comes off, as far as the plan tells when that is: at the next port, or where the plan was made. */
export function dischargeCall(calls: PlanCalls, { discharge }: StowedPorts): Movement | null {
  if (isAt(discharge, calls.next)) return calls.nextArrivals[0] ?? null;
  return isAt(discharge, calls.own) ? (calls.arrivals[0] ?? null) : null;
}

const isAt = (one: PlaceReading | null, other: PlaceReading | null): boolean =>
  one !== null && other !== null && isSamePlace(one, other);
