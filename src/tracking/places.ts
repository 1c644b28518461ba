import type { PlaceKind } from '../canonical/place.js';
import type { TransportMode } from '../canonical/tracking-event.js';
import type { Fact } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import type { Spot } from './leg-draft.js';

/** What the reference says of the places of a journey. */
export interface PlaceKinds {
  readonly kindOf: (spot: Spot) => PlaceKind | null;
  /** A border point, or a terminal in one. */
  readonly isBorder: (spot: Spot) => boolean;
  /** One place, or one of the two lies in the other. */
  readonly isWithin: (spot: Spot, other: Spot) => boolean;
}

export function placeKindsOf({ placeKind, placeWithin }: FoldSettings): PlaceKinds {
  const kindOf = ({ place }: Spot): PlaceKind | null => (place?.key == null ? null : placeKind(place.key));
  const areaOf = ({ place }: Spot): string | null => (place?.key == null ? null : (placeWithin?.(place.key) ?? null));
  return {
    kindOf,
    isBorder: (spot) => {
      const area = areaOf(spot);
      return kindOf(spot) === 'border_point' || (area !== null && placeKind(area) === 'border_point');
    },
    isWithin: (spot, other) =>
      spot.placeId === other.placeId ||
      (spot.placeId !== null && spot.placeId === areaOf(other)) ||
      (other.placeId !== null && other.placeId === areaOf(spot)),
  };
}

/** One place, or a place and the town it lies in. Two terminals of a town are two places. */
export const isAtSamePlace = (a: Fact, b: Fact): boolean =>
  a.placeId !== null &&
  b.placeId !== null &&
  (a.placeId === b.placeId || a.areaId === b.placeId || b.areaId === a.placeId);

const WATER: readonly TransportMode[] = ['SEA', 'INLAND_WATERWAY'];

/** Modes of transport that do not come to a place of that kind. What is not named here is open to all. */
const CLOSED_TO: Partial<Readonly<Record<PlaceKind, readonly TransportMode[]>>> = {
  rail_terminal: [...WATER, 'AIR'],
  rail_station: [...WATER, 'AIR'],
  border_point: [...WATER, 'AIR'],
  airport: [...WATER, 'RAIL'],
  port: ['AIR'],
  river_port: ['AIR'],
  waterway_lock: ['AIR', 'RAIL', 'ROAD'],
};

/** Whether that mode comes to a place of that kind; of what is not known it may be so. */
export const admits = (kind: PlaceKind | null, mode: TransportMode | null): boolean =>
  kind === null || mode === null || CLOSED_TO[kind]?.includes(mode) !== true;
