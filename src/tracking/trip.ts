import type { ReferenceKey } from '../canonical/reference-number.js';
import type { Transport } from '../canonical/tracking-event.js';
import type { Fact } from './fact.js';
import { isUnderWay } from './code-nature.js';

/** What the backbone of one journey shows so far, while the timeline is walked. Its lists grow with the walk. */
export interface Trip {
  readonly facts: Fact[];
  readonly documents: Set<ReferenceKey>;
  /** It has left its origin. */
  readonly underWay: boolean;
  /** Cargo was in the unit at some time of this trip. */
  readonly wasLaden: boolean;
  readonly cargoLeft: 'STRIPPED' | 'DELIVERED' | null;
  /** The fact that brought the empty unit back. */
  readonly returned: Fact | null;
  /** Loaded or departed on it and not seen to leave it. */
  readonly aboard: { readonly transport: Transport | null } | null;
  /** The last documented fact, while the unit stands where that left it; null once it went on from there. */
  readonly leftBy: Fact | null;
  /** The last fact that names a place. */
  readonly lastPlaced: Fact | null;
}

export const newTrip = (): Trip => ({
  facts: [],
  documents: new Set(),
  underWay: false,
  wasLaden: false,
  cargoLeft: null,
  returned: null,
  aboard: null,
  leftBy: null,
  lastPlaced: null,
});

/** The trip with one more fact. */
export function grow(trip: Trip, fact: Fact): Trip {
  const { code, unit, transport } = fact.event;
  trip.facts.push(fact);
  for (const document of fact.documents) trip.documents.add(document);
  const underWay = trip.underWay || isUnderWay(code);
  const laden = unit?.laden === 'LADEN' || code === 'STUFFED' || (unit?.laden !== 'EMPTY' && isUnderWay(code));
  return {
    facts: trip.facts,
    documents: trip.documents,
    underWay,
    wasLaden: trip.wasLaden || laden,
    cargoLeft: code === 'STRIPPED' || code === 'DELIVERED' ? code : trip.cargoLeft,
    returned: trip.returned ?? (isReturn(fact, trip) ? fact : null),
    aboard: aboardAfter(trip, fact, transport),
    leftBy: leftAfter(trip, fact),
    lastPlaced: fact.placeId === null ? trip.lastPlaced : fact,
  };
}

/**
 * The unit came back empty: said outright, or a gate-in of a unit that is empty (or was stripped) at the end of a laden trip.
 * A gate-in of a laden unit, or of one whose cargo nobody saw leave, is no return, at whatever depot.
 */
export function isReturn(fact: Fact, trip: Trip): boolean {
  const { code, unit } = fact.event;
  if (code === 'EMPTY_RETURNED') return true;
  if (code !== 'GATE_IN' || !trip.wasLaden) return false;
  return unit?.laden === 'EMPTY' || (unit?.laden !== 'LADEN' && trip.cargoLeft === 'STRIPPED');
}

function aboardAfter(trip: Trip, fact: Fact, transport: Transport | null): Trip['aboard'] {
  switch (fact.event.code) {
    case 'LOADED':
    case 'DEPARTED':
    case 'RELOADED':
      return { transport };
    case 'DISCHARGED':
    case 'GATE_IN':
    case 'GATE_OUT':
    case 'DELIVERED':
    case 'STRIPPED':
    case 'EMPTY_RETURNED':
      return null;
    default:
      return trip.aboard;
  }
}

function leftAfter(trip: Trip, fact: Fact): Fact | null {
  switch (fact.event.code) {
    case 'GATE_OUT':
    case 'DEPARTED':
    case 'EMPTY_RELEASED':
    case 'BORDER_CROSSED':
    case 'EN_ROUTE':
    case 'OUT_FOR_DELIVERY':
      return null;
    default:
      return fact.documents.length > 0 ? fact : trip.leftBy;
  }
}
