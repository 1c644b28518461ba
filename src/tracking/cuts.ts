import type { EventCode } from '../canonical/event-code.js';
import type { ReferenceKey } from '../canonical/reference-number.js';
import type { DocumentLinks } from './documents.js';
import type { Fact } from './fact.js';
import type { FoldRules } from './fold-settings.js';
import type { Trip } from './trip.js';
import { documentType, isOnePerJourney } from './documents.js';
import { likeness } from './conveyance.js';
import { DAY_MS, HOUR_MS } from './fact.js';
import { isAtSamePlace } from './places.js';
import { isReturn } from './trip.js';

/** What a cut is decided on, beside the trip so far and the fact that comes next. */
export interface CutContext {
  readonly rules: FoldRules;
  readonly links: DocumentLinks;
  /** Where on the backbone each document is last named. */
  readonly lastNamed: ReadonlyMap<ReferenceKey, number>;
}

export type CutRule =
  | 'cycle.empty-return'
  | 'cycle.empty-release'
  | 'cycle.reuse'
  | 'cycle.silence'
  | 'cycle.document'
  | 'cycle.announced'
  | 'cycle.first';

type Cut = (fact: Fact, trip: Trip, context: CutContext) => boolean;

/** In this order; the first that holds names the reason. */
const CUTS: readonly (readonly [CutRule, Cut])[] = [
  ['cycle.empty-return', endsWithReturn],
  ['cycle.empty-release', beginsWithRelease],
  ['cycle.reuse', isLoadedAgain],
  ['cycle.silence', isSilence],
  ['cycle.document', beginsUnderNewDocument],
];

/** The rule by which a new journey begins with this fact; null when it belongs to the trip so far. */
export function cutBefore(fact: Fact, trip: Trip, context: CutContext): CutRule | null {
  if (trip.facts.length === 0) return null;
  for (const [rule, holds] of CUTS) if (holds(fact, trip, context)) return rule;
  return null;
}

const lastOf = (trip: Trip): Fact | null => trip.facts.at(-1) ?? null;
const gapBefore = (fact: Fact, trip: Trip): number => fact.order - (lastOf(trip)?.order ?? fact.order);
const namesDocumentOf = (fact: Fact, trip: Trip): boolean => fact.documents.some((key) => trip.documents.has(key));
const isNear = (fact: Fact, trip: Trip, { rules }: CutContext): boolean =>
  gapBefore(fact, trip) <= rules.sameFactHours * HOUR_MS;

/** Said of an empty unit in a depot: it begins no journey. */
const IN_DEPOT: readonly EventCode[] = ['STORED', 'INSPECTED', 'DAMAGED'];

/** Said late about the end of the trip, by another clock. */
const AT_THE_END: readonly EventCode[] = ['STRIPPED', 'DELIVERED', 'OUT_FOR_DELIVERY', 'EN_ROUTE'];

function endsWithReturn(fact: Fact, trip: Trip, context: CutContext): boolean {
  if (trip.returned === null) return false;
  const { code, unit } = fact.event;
  if (code === 'EMPTY_RELEASED') return true;
  if (IN_DEPOT.includes(code)) return false;
  if (namesDocumentOf(fact, trip) && !isSilence(fact, trip, context)) return false;
  const near = isNear(fact, trip, context);
  const saysReturnAgain = code === 'EMPTY_RETURNED' || (code === 'GATE_IN' && unit?.laden !== 'LADEN');
  if (saysReturnAgain) return !near && !isAtSamePlace(fact, trip.returned);
  return !near || !(AT_THE_END.includes(code) || unit?.direction === 'IMPORT');
}

/** An empty unit handed out after a trip: to a shipper, or out of another place than where the unit last stood. */
function beginsWithRelease(fact: Fact, trip: Trip, context: CutContext): boolean {
  if (!trip.wasLaden || namesDocumentOf(fact, trip)) return false;
  const { code, unit } = fact.event;
  if (code === 'EMPTY_RELEASED') return trip.underWay || !isNear(fact, trip, context);
  if (code !== 'GATE_OUT' || unit?.laden !== 'EMPTY' || !trip.underWay || unit.direction === 'IMPORT') return false;
  if (unit.direction === 'EXPORT' || trip.lastPlaced === null) return unit.direction === 'EXPORT';
  return fact.placeId !== null && !isAtSamePlace(fact, trip.lastPlaced);
}

/**
 * Stripped or delivered, and then filled again without having been returned (a street turn), or met aboard a train, ship or aircraft under
 * a document that the trip did not have: its filling was not reported.
 */
function isLoadedAgain(fact: Fact, trip: Trip, context: CutContext): boolean {
  if (trip.cargoLeft === null || namesDocumentOf(fact, trip)) return false;
  const { code, unit, transport } = fact.event;
  if (code === 'STUFFED' || (code === 'GATE_IN' && unit?.laden === 'LADEN' && unit.direction === 'EXPORT')) return true;
  const mode = transport?.mode ?? null;
  const isAboard = (code === 'LOADED' || code === 'DEPARTED') && mode !== null && mode !== 'ROAD';
  return isAboard && fact.documents.length > 0 && !isLinked(fact, trip, context) && !isNear(fact, trip, context);
}

const isLinked = (fact: Fact, trip: Trip, { links }: CutContext): boolean =>
  fact.documents.some((key) => [...trip.documents].some((other) => links.areLinked(key, other)));

/** Too long without a word, and no document that is named before and after. */
function isSilence(fact: Fact, trip: Trip, { rules, lastNamed }: CutContext): boolean {
  const gap = gapBefore(fact, trip);
  if (gap <= rules.silenceDays * DAY_MS) return false;
  if (gap > rules.documentSilenceDays * DAY_MS) return true;
  for (const key of trip.documents) if ((lastNamed.get(key) ?? -Infinity) >= fact.order) return false;
  return true;
}

/**
 * A document of a kind that a unit carries once per journey, after the last word under the old one, for a unit that had left
 * its origin and that the new document does not take up where the old one left it.
 */
function beginsUnderNewDocument(fact: Fact, trip: Trip, context: CutContext): boolean {
  const fresh = fact.documents.filter(isOnePerJourney);
  if (fresh.length === 0 || !trip.underWay || namesDocumentOf(fact, trip)) return false;
  const old = [...trip.documents].filter(isOnePerJourney);
  if (old.length === 0 || old.some((key) => (context.lastNamed.get(key) ?? -Infinity) >= fact.order)) return false;
  if (old.some((key) => fresh.some((other) => context.links.areLinked(key, other)))) return false;
  return fresh.some((key) => replaces(key, old)) && !takesUp(fact, trip, context);
}

/** A second master bill, or a booking after a bill, is a new trip's; a bill after a booking is the same trip's. */
const replaces = (key: ReferenceKey, old: readonly ReferenceKey[]): boolean =>
  documentType(key) === 'BOOKING' || old.some((other) => documentType(other) === documentType(key));

/** The new document goes on where the old one stopped: the unit still stands there, or is still aboard (a switched bill). */
function takesUp(fact: Fact, trip: Trip, { rules }: CutContext): boolean {
  if (gapBefore(fact, trip) > rules.continuationDays * DAY_MS || isReturn(fact, trip)) return false;
  if (trip.cargoLeft !== null) return false;
  if (fact.event.unit?.direction === 'TRANSHIPMENT') return true;
  if (trip.leftBy !== null && isAtSamePlace(trip.leftBy, fact)) return true;
  const arrives = ['ARRIVED', 'DISCHARGED', 'BORDER_ARRIVED', 'BORDER_CROSSED', 'EN_ROUTE'].includes(fact.event.code);
  return arrives && trip.aboard !== null && likeness(trip.aboard.transport, fact.event.transport) !== 'DIFFERENT';
}
