import type { Located, Place } from '../../api/answers.js';
import type { TransportMode } from '../../api/enums.js';
import type { Call, Progress } from './board.js';
import { seaLane } from './sea-lanes.js';

export interface RoutePoint {
  readonly place: Place;
  readonly longitude: number;
  readonly latitude: number;
  readonly progress: Progress;
  readonly isHere: boolean;
  readonly isEnd: boolean;
}

export interface RouteLine {
  /** From point to point, longitude first. */
  readonly way: readonly (readonly [longitude: number, latitude: number])[];
  readonly progress: Progress;
  readonly mode: TransportMode | null;
}

export interface Route {
  readonly points: readonly RoutePoint[];
  readonly lines: readonly RouteLine[];
}

export interface RouteEnds {
  readonly calls: readonly Call[];
  readonly origin: Place | null;
  readonly destination: Place | null;
  /** Where the unit is now; null while it is under way. */
  readonly here: Located | null;
}

/** What can be drawn of a journey. Places without coordinates are left out, and the line goes on to the next. */
export function routeOf({ calls, origin, destination, here }: RouteEnds): Route {
  const points: RoutePoint[] = [];
  const lines: RouteLine[] = [];
  let worst: Progress = 'done';
  const add = (place: Place | null, progress: Progress, mode: TransportMode | null): void => {
    worst = weaker(worst, progress);
    if (place?.coordinates == null) return;
    const { longitude, latitude } = place.coordinates;
    const last = points.at(-1);
    if (last?.place.key === place.key) return;
    if (last !== undefined) {
      const ends = [
        [last.longitude, last.latitude],
        [longitude, latitude],
      ] as const;
      lines.push({ way: mode === 'SEA' ? seaLane(...ends) : ends, progress: worst, mode });
    }
    worst = 'done';
    points.push({ place, longitude, latitude, progress, isHere: here?.place?.key === place.key, isEnd: false });
  };
  const [first] = calls;
  if (origin !== null && first?.at.place == null) add(origin, first === undefined ? 'planned' : 'done', null);
  for (const { at, approach, milestones } of calls) {
    const isReached = milestones.some(({ progress }) => progress !== 'planned');
    add(at.place, approach?.progress ?? (isReached ? 'done' : 'planned'), approach?.mode ?? null);
  }
  if (destination !== null && !points.some(({ place }) => place.key === destination.key))
    add(destination, 'planned', null);
  return {
    points: points.map((point, index) => ({ ...point, isEnd: index === 0 || index === points.length - 1 })),
    lines,
  };
}

const STRENGTH: readonly Progress[] = ['done', 'inferred', 'under-way', 'planned'];

const weaker = (one: Progress, other: Progress): Progress =>
  STRENGTH.indexOf(one) > STRENGTH.indexOf(other) ? one : other;
