import type { EventCode } from '../canonical/event-code.js';
import type { LegDraft, Spot } from './leg-draft.js';
import type { Occurrence } from './occurrence.js';
import type { PlaceKinds } from './places.js';
import { endOf } from './ends.js';
import { alongLeg, isSameSpot, newLeg, spotOf } from './leg-draft.js';
import { isEmptyUnit } from './leg-questions.js';
import { tookPlace } from './occurrence.js';
import { admits } from './places.js';

/** A leg as a link of the chain: it begins where the one before ends. */
export interface LinkedLeg {
  readonly leg: LegDraft;
  readonly from: Spot | null;
  readonly to: Spot | null;
  /** That end is known from the neighbour only. */
  readonly isFromInferred: boolean;
  readonly isToInferred: boolean;
  /** For a leg that nobody reported, because the unit was in one place and then in the other: what tells of the other. */
  readonly gapBefore: Occurrence | null;
}

type Link = { -readonly [Key in keyof LinkedLeg]: LinkedLeg[Key] };

/** Codes by which the unit itself was somewhere between two legs. */
const PLACES_UNIT: readonly EventCode[] = [
  'GATE_IN',
  'GATE_OUT',
  'STUFFED',
  'STRIPPED',
  'RECEIVED',
  'STORED',
  'DELIVERED',
];

/**
 * Links the legs by place: the open end of one is where its neighbour is known to be, and between two places that nobody joined lies
 * a leg of unknown mode. `legs` in the order of the way, `took` in order.
 */
export function linkLegs(
  legs: readonly LegDraft[],
  took: readonly Occurrence[],
  places: PlaceKinds,
): readonly LinkedLeg[] {
  const chain = new LinkedChain(places);
  const between = placesBetween(legs, took);
  legs.forEach((leg, index) => {
    for (const occurrence of between[index] ?? []) chain.stand(occurrence);
    chain.add(leg);
  });
  for (const occurrence of between[legs.length] ?? []) chain.stand(occurrence);
  return chain.links;
}

/** Per leg where the laden unit was known to be before it and after the one before; at last, after the last that took place. */
function placesBetween(legs: readonly LegDraft[], took: readonly Occurrence[]): readonly (readonly Occurrence[])[] {
  const between: Occurrence[][] = [...legs, null].map(() => []);
  const onLegs = new Set(legs.flatMap((leg) => [...alongLeg(leg)]));
  const spans = legs.flatMap((leg, index) => spanOf(leg, index) ?? []).sort((a, b) => a.start - b.start);
  const ends = new Map(spans.map(({ index, end }) => [index, end]));
  const over = endOf(took);
  let last = -1;
  let begun = 0;
  for (const occurrence of over === null ? took : took.slice(0, took.indexOf(over) + 1)) {
    for (let span = spans[begun]; span !== undefined && span.start <= occurrence.order; span = spans[++begun]) {
      last = Math.max(last, span.index);
    }
    if (onLegs.has(occurrence) || !placesUnit(occurrence)) continue;
    const isAboard = (ends.get(last) ?? -Infinity) > occurrence.order;
    if (!isAboard) between[last + 1]?.push(occurrence);
  }
  return between;
}

const placesUnit = (occurrence: Occurrence): boolean =>
  occurrence.actual !== null &&
  occurrence.placeId !== null &&
  PLACES_UNIT.includes(occurrence.code) &&
  !isEmptyUnit(occurrence);

interface Span {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** From the first to the last of a leg that took place; null when nothing did. */
function spanOf(leg: LegDraft, index: number): Span | null {
  let [start, end] = [Infinity, -Infinity];
  for (const occurrence of alongLeg(leg)) {
    if (!tookPlace(occurrence)) continue;
    start = Math.min(start, occurrence.order);
    end = Math.max(end, occurrence.order);
  }
  return end === -Infinity ? null : { index, start, end };
}

class LinkedChain {
  readonly links: Link[] = [];
  /** Where the chain has come to; null where the last leg leads nobody knows where. */
  private here: Spot | null = null;

  constructor(private readonly places: PlaceKinds) {}

  /** The unit was there. */
  stand(occurrence: Occurrence): void {
    const spot = spotOf(occurrence);
    if (spot === null || (this.here !== null && this.places.isWithin(this.here, spot))) return;
    if (this.here === null) this.endLast(spot, occurrence);
    else this.fillGap(spot, occurrence);
    this.here = spot;
  }

  add(leg: LegDraft): void {
    const { from } = leg;
    const [first] = alongLeg(leg);
    const isStart = this.links.length === 0;
    if (from !== null && !isSameSpot(this.here, from)) {
      const isKnown = this.here !== null && isStart && this.places.isWithin(this.here, from);
      if (this.here === null) this.endLast(from, first ?? null);
      else if (!isKnown) this.fillGap(from, first ?? null);
    }
    const filled = from ?? this.startOf(leg, isStart);
    const isFromInferred = from === null && filled !== null;
    this.links.push({ leg, from: filled, to: leg.to, isFromInferred, isToInferred: false, gapBefore: null });
    this.here = leg.to;
  }

  /** A lorry that only came in somewhere came from where the unit stood; not, as the first thing known, from there itself. */
  private startOf(leg: LegDraft, isStart: boolean): Spot | null {
    if (this.here === null || (isStart && isSameSpot(this.here, leg.to))) return null;
    return this.here;
  }

  /** The last leg led there, if its mode can; else something unknown did. */
  private endLast(spot: Spot, because: Occurrence | null): void {
    const last = this.links.at(-1);
    if (last === undefined) return;
    const canLead = !isSameSpot(last.from, spot) && admits(this.places.kindOf(spot), last.leg.mode);
    if (!canLead) return this.fillGap(spot, because);
    last.to = spot;
    last.isToInferred = true;
  }

  private fillGap(spot: Spot, because: Occurrence | null): void {
    const leg = newLeg({ mode: null, transport: null });
    this.links.push({ leg, from: this.here, to: spot, isFromInferred: false, isToInferred: false, gapBefore: because });
  }
}
