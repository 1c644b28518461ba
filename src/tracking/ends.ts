import type { LegDraft, Spot } from './leg-draft.js';
import type { Occurrence } from './occurrence.js';
import { alongLeg, isSameSpot, spotOf } from './leg-draft.js';
import { tookPlace } from './occurrence.js';

export interface Ends {
  readonly origin: Spot | null;
  readonly destination: Spot | null;
}

export interface EndsContext {
  /** The trip has ended: whatever was its last place was its destination. */
  readonly isOver: boolean;
  readonly isBorder: (spot: Spot) => boolean;
}

/** Codes by which a unit is first met on its trip; an empty one handed out is not on it yet. */
const STARTS: readonly string[] = ['STUFFED', 'RECEIVED', 'GATE_IN', 'LOADED', 'DEPARTED'];

/** Where the journey comes from and goes to, as far as facts and plans tell. `occurrences` took place, in order. */
export function endsOf(
  occurrences: readonly Occurrence[],
  legs: readonly LegDraft[],
  { isOver, isBorder }: EndsContext,
): Ends {
  const destination = destinationOf(occurrences, legs, isOver);
  const isOnTheWay = destination !== null && !isOver && isBorder(destination);
  return { origin: originOf(occurrences, legs), destination: isOnTheWay ? null : destination };
}

/** Its delivery or stripping, unless it was loaded or departed again by other than truck after it. */
export function endOf(occurrences: readonly Occurrence[]): Occurrence | null {
  let end: Occurrence | null = null;
  for (const occurrence of occurrences) {
    const { code, mode } = occurrence;
    if (code === 'DELIVERED' || code === 'STRIPPED') end = occurrence;
    else if ((code === 'LOADED' || code === 'DEPARTED') && mode !== 'ROAD') end = null;
  }
  return end;
}

function originOf(occurrences: readonly Occurrence[], legs: readonly LegDraft[]): Spot | null {
  const first = occurrences.find(({ placeId, code, actual }) => {
    const isEmpty = actual?.winner.event.unit?.laden === 'EMPTY' && code === 'GATE_IN';
    return placeId !== null && !isEmpty && code !== 'EMPTY_RELEASED' && code !== 'GATE_OUT' && code !== 'BOOKED';
  });
  const isStart = first !== undefined && STARTS.includes(first.code) && !isImport(first);
  const way = withoutPreCarriage(legs);
  if (isStart && !way.some((leg) => isSameSpot(leg.to, first))) return spotOf(first);
  const [leg] = way;
  return first === undefined || leg?.loaded != null || leg?.departed != null ? (leg?.from ?? null) : null;
}

/** A lorry from a place that nobody named, to where the unit is first known to be: the journey begins there. */
const withoutPreCarriage = (legs: readonly LegDraft[]): readonly LegDraft[] =>
  legs[0]?.mode === 'ROAD' && legs[0].from === null ? legs.slice(1) : legs;

function destinationOf(occurrences: readonly Occurrence[], legs: readonly LegDraft[], isOver: boolean): Spot | null {
  const delivered = endOf(occurrences);
  if (delivered?.code === 'DELIVERED' && delivered.placeId !== null) return spotOf(delivered);
  const last = lastEnd(legs);
  if (last !== null && (isOver || (isAnnounced(last) && !goesOnByWord(last, occurrences)))) return last.to;
  const imported = occurrences.findLast((occurrence) => occurrence.placeId !== null && isImport(occurrence));
  if (imported === undefined || legs.some((leg) => goesOnFrom(leg, imported))) return null;
  return spotOf(imported);
}

/**
 * The leg whose end is the end of the way. Where the last one leads nobody knows where: the last end still ahead of the unit; or,
 * for a truck, the leg that brought the unit to where the truck took it.
 */
function lastEnd(legs: readonly LegDraft[]): LegDraft | null {
  const [last, before] = [legs.at(-1), legs.at(-2)];
  if (last === undefined) return null;
  if (last.to !== null) return last;
  const ahead = legs.findLast((leg) => leg.to !== null && isAnnounced(leg) && !isReached(leg));
  if (ahead !== undefined) return ahead;
  return last.mode === 'ROAD' && before !== undefined && isSameSpot(before.to, last.from) ? before : null;
}

const isReached = ({ arrived, discharged }: LegDraft): boolean =>
  [arrived, discharged].some((end) => end !== null && tookPlace(end));

/** A plan or an estimate says that it ends there. */
function isAnnounced({ arrived, discharged }: LegDraft): boolean {
  return [arrived, discharged].some((end) => end !== null && end.planned.length + end.estimated.length > 0);
}

/** An operator's estimate says when its own conveyance comes there; the terminal there handles the unit as one that goes on. */
function goesOnByWord({ to, arrived, discharged }: LegDraft, occurrences: readonly Occurrence[]): boolean {
  const isPlanned = [arrived, discharged].some((end) => end !== null && end.planned.length > 0);
  return !isPlanned && occurrences.some((one) => isSameSpot(to, one) && isTranshipment(one));
}

/** A terminal handles the laden unit as import (EDIFACT 8249 = 3). */
function isImport({ code, actual }: Occurrence): boolean {
  if (code !== 'DISCHARGED' && code !== 'GATE_OUT' && code !== 'GATE_IN') return false;
  const facts = actual === null ? [] : [actual.winner, ...actual.losers.map(({ fact }) => fact)];
  return facts.some(({ event }) => event.unit?.direction === 'IMPORT' && event.unit.laden !== 'EMPTY');
}

function goesOnFrom(leg: LegDraft, occurrence: Occurrence): boolean {
  if (leg.mode === 'ROAD' || !isSameSpot(leg.from, occurrence)) return false;
  for (const step of alongLeg(leg)) if (step.order >= occurrence.order) return true;
  return false;
}

/** The terminal says that the unit is in transhipment there. */
export const isTranshipment = ({ actual }: Occurrence): boolean =>
  actual?.winner.event.unit?.direction === 'TRANSHIPMENT';
