import type { CodedPlace } from '../canonical/place.js';
import type { EventCode } from '../canonical/event-code.js';
import type { TimedValue } from './journey.js';
import type { LastKnownPlace, NextPlace } from './outlook.js';
import type { Spot } from './leg-draft.js';
import type { LinkedLeg } from './leg-links.js';
import type { Milestones } from './milestone.js';
import type { Occurrence } from './occurrence.js';
import { isSameSpot } from './leg-draft.js';
import { placeIdOf } from './fact.js';
import { tookPlace } from './occurrence.js';

/** After these the unit is no longer where they were reported, or was only passing. */
const LEAVING: readonly EventCode[] = [
  'DEPARTED',
  'GATE_OUT',
  'BORDER_CROSSED',
  'EMPTY_RELEASED',
  'EN_ROUTE',
  'OUT_FOR_DELIVERY',
];

const hasLeft = (code: EventCode): boolean => LEAVING.includes(code);

/** Where the unit was last seen. `sightings` are what counted for its status and names a place, in order. */
export function lastKnownPlace(sightings: readonly Occurrence[], namedPlace: NamedPlaces): LastKnownPlace | null {
  const last = sightings.at(-1);
  const place = namedPlace(last ?? null);
  if (last === undefined || place === null) return null;
  const before = sightings.slice(0, -1).findLastIndex(({ placeId, code }) => placeId !== last.placeId || hasLeft(code));
  const since = reported(sightings[before + 1] ?? last);
  const lastWord = reported(last);
  if (since === null || lastWord === null) return null;
  return { place, since, last: lastWord, code: last.code, isThere: !hasLeft(last.code) };
}

function reported({ actual }: Occurrence): TimedValue | null {
  const event = actual?.winner.event;
  return event === undefined ? null : { time: event.occurredAt, event: event.id };
}

/** Words for a spot: its own name where any fact gave it, and not only its town. */
export type NamedPlaces = (spot: Spot | null) => CodedPlace | null;

/** One party names the port, another the terminal in it: a place is called as exactly as anybody did. */
export function namedPlaces(occurrences: readonly Occurrence[]): NamedPlaces {
  const names = new Map<string, CodedPlace>();
  for (const { place, placeId } of occurrences) {
    if (place !== null && placeId !== null && !names.has(placeId) && placeIdOf(place) === placeId) {
      names.set(placeId, place);
    }
  }
  return (spot) => (spot?.placeId == null ? null : (names.get(spot.placeId) ?? spot.place));
}

/** A place on the way, and what tells of coming there. */
interface Waypoint {
  readonly spot: Spot | null;
  readonly arrival: Occurrence | null;
  readonly isReached: boolean;
}

export interface Heading {
  readonly links: readonly LinkedLeg[];
  readonly lastSeen: Occurrence | null;
  readonly milestones: Milestones;
  readonly namedPlace: NamedPlaces;
}

/** The first place on the chain of legs beyond what was reached. */
export function nextPlace({ links, lastSeen, milestones, namedPlace }: Heading): NextPlace | null {
  const way = links.flatMap(waypointsOf);
  const reported = way.findLastIndex(({ isReached }) => isReached);
  const standing = way.findLastIndex(({ spot }, index) => index > reported && isSameSpot(spot, lastSeen));
  const isGone = lastSeen !== null && hasLeft(lastSeen.code);
  const reached = isGone && reported < 0 ? -1 : Math.max(reported, standing);
  const ahead = way.slice(reached + 1).find(({ spot }) => isGone || spot === null || !isSameSpot(spot, lastSeen));
  const place = namedPlace(ahead?.spot ?? null);
  return ahead === undefined || place === null ? null : { place, arrival: milestones.ofAny(ahead.arrival) };
}

function waypointsOf({ leg, from, to }: LinkedLeg): readonly Waypoint[] {
  const { loaded, departed, calls, arrived, discharged } = leg;
  const isBegun = [loaded, departed].some(isReal);
  return [
    { spot: from, arrival: null, isReached: isBegun },
    ...calls.map((call) => ({
      spot: call.spot,
      arrival: call.arrived,
      isReached: isReal(call.arrived) || isReal(call.departed),
    })),
    { spot: to, arrival: arrived ?? discharged, isReached: isReal(arrived) || isReal(discharged) },
  ];
}

const isReal = (occurrence: Occurrence | null): boolean => occurrence !== null && tookPlace(occurrence);
