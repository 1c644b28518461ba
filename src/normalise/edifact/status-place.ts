import { kindOf, type EventCode } from '../../canonical/event-code.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import {
  ACTIVITY_PLACES,
  BORDER_PLACES,
  CUSTOMS_PLACES,
  FROM_PLACES,
  TO_PLACES,
  TRANSHIPMENT_PLACES,
} from '../code-maps/location-qualifiers.js';
import type { PlaceReading } from '../place-reading.js';
import type { MessageScope } from './message-scope.js';
import { findPlace, onlyPlace, reportUnresolved } from './places.js';

/** Which end of a movement a status can be at, and so which places can be meant. */
interface Candidates {
  readonly wanted: readonly string[];
  /** Places that cannot be meant: never taken, not even when they are all there is. */
  readonly excluded: readonly string[];
}

const BEGINNING: Candidates = { wanted: [...ACTIVITY_PLACES, ...FROM_PLACES], excluded: TO_PLACES };
const END: Candidates = { wanted: [...ACTIVITY_PLACES, ...TO_PLACES], excluded: FROM_PLACES };
// Goods are delivered at the place of delivery; the port is only where the ship's part ended.
const DELIVERY: Candidates = { wanted: [...ACTIVITY_PLACES, '7', '83', '20', '8', '11'], excluded: FROM_PLACES };
// On the way, at a border, an office or a gate: neither end of the journey is where it happened.
const ENDS: readonly string[] = [...FROM_PLACES, ...TO_PLACES];
const BORDER: Candidates = { wanted: [...ACTIVITY_PLACES, ...BORDER_PLACES], excluded: ENDS };
const CHANGE: Candidates = { wanted: [...ACTIVITY_PLACES, ...TRANSHIPMENT_PLACES], excluded: ENDS };
const OFFICE: Candidates = { wanted: [...CUSTOMS_PLACES, ...ACTIVITY_PLACES], excluded: ENDS };
const ANYWHERE: Candidates = { wanted: ACTIVITY_PLACES, excluded: ENDS };
// A status that nobody understands moves nothing: its place is kept for the person who will map it.
const NOT_UNDERSTOOD: Candidates = { wanted: ACTIVITY_PLACES, excluded: [] };

const BY_CODE: Readonly<Partial<Record<EventCode, Candidates>>> = {
  DEPARTED: BEGINNING,
  LOADED: BEGINNING,
  EMPTY_RELEASED: BEGINNING,
  STUFFED: BEGINNING,
  RECEIVED: BEGINNING,
  ROLLED: BEGINNING,
  BOOKED: BEGINNING,
  ARRIVED: END,
  DISCHARGED: END,
  STRIPPED: END,
  EMPTY_RETURNED: END,
  DELIVERED: DELIVERY,
  NOT_DELIVERED: DELIVERY,
  READY_FOR_PICKUP: DELIVERY,
  CONSIGNEE_NOTIFIED: DELIVERY,
  OUT_FOR_DELIVERY: DELIVERY,
  BORDER_ARRIVED: BORDER,
  BORDER_CROSSED: BORDER,
  HANDED_OVER: BORDER,
  RELOADED: CHANGE,
  UNKNOWN: NOT_UNDERSTOOD,
};

/**
 * Where a status happened: the activity location, else the place that fits what happened, else the only place there is; first behind
 * the status itself, then in the lists around it, the nearest first. The places of a leg (behind TDT) are not the status's.
 */
export function placeOfStatus(
  scope: MessageScope,
  code: EventCode,
  lists: readonly (readonly SegmentNumber[])[],
): PlaceReading | null {
  const { wanted, excluded } = BY_CODE[code] ?? (kindOf(code) === 'CUSTOMS' ? OFFICE : ANYWHERE);
  for (const locs of lists) {
    const found = findPlace(scope, locs, wanted) ?? onlyPlace(scope, locs, excluded);
    if (found === null) continue;
    reportUnresolved(scope, found.loc, found.reading);
    return found.reading;
  }
  return null;
}

/** The header's places are the whole journey's: only one that says "here" counts for a status. */
export function placeInHeader(scope: MessageScope, locs: readonly SegmentNumber[]): PlaceReading | null {
  const found = findPlace(scope, locs, ACTIVITY_PLACES);
  if (found !== null) reportUnresolved(scope, found.loc, found.reading);
  return found?.reading ?? null;
}
