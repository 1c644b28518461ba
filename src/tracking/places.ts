import type { PlaceKind } from '../canonical/place.js';
import type { Fact } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import type { Spot } from './leg-draft.js';
import { likeness } from './conveyance.js';
import { DAY_MS } from './fact.js';

/** What the reference says of the places of a journey. */
export interface PlaceKinds {
  readonly kindOf: (spot: Spot) => PlaceKind | null;
  /** A border point, or a terminal in one. */
  readonly isBorder: (spot: Spot) => boolean;
}

export function placeKindsOf({ placeKind, placeWithin }: FoldSettings): PlaceKinds {
  const kindOf = ({ place }: Spot): PlaceKind | null => (place?.key == null ? null : placeKind(place.key));
  const isBorder = (spot: Spot): boolean => {
    if (spot.place?.key == null) return false;
    const area = placeWithin?.(spot.place.key) ?? null;
    return kindOf(spot) === 'border_point' || (area !== null && placeKind(area) === 'border_point');
  };
  return { kindOf, isBorder };
}

/** One place, or a place and the town it lies in. Two terminals of a town are two places. */
export const isAtSamePlace = (a: Fact, b: Fact): boolean =>
  a.placeId !== null &&
  b.placeId !== null &&
  (a.placeId === b.placeId || a.areaId === b.placeId || b.areaId === a.placeId);

/** How far in time another terminal's fact may lie that tells which terminal of a town is meant, where there are several. */
const REACH_MS = 3 * DAY_MS;

/**
 * Who names only the town means the terminal that others name: the one there is, else the one where the same thing happened
 * nearest in time, else the one where the unit was within three days. Where nothing tells, the town stays the town.
 */
export function settlePlaces(facts: readonly Fact[]): readonly Fact[] {
  const terminals = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.areaId === null || !fact.moves) continue;
    const known = terminals.get(fact.areaId);
    if (known === undefined) terminals.set(fact.areaId, [fact]);
    else known.push(fact);
  }
  if (terminals.size === 0) return facts;
  return facts.map((fact) => {
    const inside = fact.placeId === null ? undefined : terminals.get(fact.placeId);
    const placeId = inside === undefined ? null : terminalMeant(fact, inside);
    return placeId === null ? fact : { ...fact, placeId, areaId: fact.placeId };
  });
}

function terminalMeant(fact: Fact, inside: readonly Fact[]): string | null {
  const [first] = inside;
  if (first === undefined || inside.every(({ placeId }) => placeId === first.placeId)) return first?.placeId ?? null;
  const alike = inside.filter(
    ({ event }) => event.code === fact.event.code && likeness(event.transport, fact.event.transport) !== 'DIFFERENT',
  );
  return nearest(fact, alike, Infinity) ?? nearest(fact, inside, REACH_MS);
}

function nearest(fact: Fact, candidates: readonly Fact[], reach: number): string | null {
  let best: string | null = null;
  let least = reach;
  for (const { placeId, order } of candidates) {
    const distance = Math.abs(order - fact.order);
    if (distance < least) [best, least] = [placeId, distance];
  }
  return best;
}
