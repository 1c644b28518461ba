import type { EventCode } from '../canonical/event-code.js';

/** A movement while the unit was aboard, in the order of the world. */
export interface Movement {
  readonly code: EventCode;
  readonly placeId: string | null;
  /** Who says it: places that no list knows go by other codes with every party. */
  readonly party: string;
  /** Wagons and boxes may be parted here: a change of gauge. */
  readonly isAtBorder: boolean;
}

const LEAVING: ReadonlySet<EventCode> = new Set<EventCode>(['DEPARTED', 'BORDER_CROSSED']);

/**
 * How many of the movements of one stretch the unit took part in, from the first on. A wagon that comes back to a place turned round without
 * the box, and a train that does is its next run: what it did since its turning point counts no more. And where gauges change, a departure
 * counts only once the carrier is seen further on: the wagon may go back empty, and nobody says that the box was lifted off.
 */
export function movementsTogether(movements: readonly Movement[]): number {
  const end = turnOf(movements) ?? movements.length;
  const isTurned = end < movements.length;
  return isTurned || movements.at(-1)?.isAtBorder === true ? beforeLeaving(movements, end) : end;
}

/** The first movement at a place that its party has told before, with another place between; null when there is none. */
function turnOf(movements: readonly Movement[]): number | null {
  const ways = new Map<string, { readonly seen: Set<string>; last: string }>();
  for (const [index, { placeId, party }] of movements.entries()) {
    if (placeId === null) continue;
    const way = ways.get(party);
    if (way === undefined) ways.set(party, { seen: new Set([placeId]), last: placeId });
    else if (way.last !== placeId) {
      if (way.seen.has(placeId)) return index;
      way.seen.add(placeId);
      way.last = placeId;
    }
  }
  return null;
}

/** Without the departures right before `end`, which led nowhere that is known. */
function beforeLeaving(movements: readonly Movement[], end: number): number {
  let count = end;
  while (count > 0 && LEAVING.has(movements[count - 1]!.code)) count -= 1;
  return count;
}
