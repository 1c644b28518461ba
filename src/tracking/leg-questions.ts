import type { LegDraft, Spot } from './leg-draft.js';
import type { Occurrence } from './occurrence.js';
import { likeness, modesAgree, namesAnotherTrain } from './conveyance.js';
import { DAY_MS } from './fact.js';
import { carries, isNotGone, isSameSpot } from './leg-draft.js';

// What is asked of an open leg when the next occurrence comes.

export interface ChainContext {
  readonly isBorder: (spot: Spot) => boolean;
}

export const isEmptyUnit = ({ actual }: Occurrence): boolean => actual?.winner.event.unit?.laden === 'EMPTY';

/** A loading where the unit was reloaded says on what, whatever the reloading said. */
export function isLoadingOf(open: LegDraft, occurrence: Occurrence): boolean {
  if (open.loaded?.code === 'RELOADED' && isNotGone(open) && isSameSpot(open.from, occurrence)) return true;
  if (!carries(open, occurrence) || open.arrived !== null || open.calls.length > 0) return false;
  if (open.loaded !== null) return false;
  return open.from === null || occurrence.placeId === null || isSameSpot(open.from, occurrence);
}

/** A gate-in where the conveyance stands, before it left or when it arrived, does not say that the unit was taken off. */
export const staysOn = (open: LegDraft, occurrence: Occurrence): boolean =>
  (isSameSpot(open.from, occurrence) && isNotGone(open)) || isSameSpot(open.arrived, occurrence);

/**
 * After an arrival: by another train from a border, where trains change with the gauge; or by nobody knows what, where it
 * came by nobody knows what: that it stayed aboard would be a guess.
 */
export function leavesAnew(leg: LegDraft, occurrence: Occurrence, { isBorder }: ChainContext): boolean {
  if (leg.arrived === null) return false;
  const isAtBorder = isSameSpot(leg.arrived, occurrence) && isBorder(occurrence);
  if (isAtBorder && namesAnotherTrain(leg.transport, occurrence.transport)) return true;
  const isVague = leg.mode === null || occurrence.mode === null;
  return isVague && likeness(leg.transport, occurrence.transport) !== 'SAME';
}

/** From one border point of a crossing to the other: an hour or two by the timetable. The next border of the way is days off. */
const CROSSING_MS = DAY_MS;

/**
 * Nothing is changed between the two border points of one crossing: what left the near side came to the far side, though the
 * railway there names it by the wagon or train that takes over.
 */
export function isAcrossBorder(leg: LegDraft, occurrence: Occurrence, { isBorder }: ChainContext): boolean {
  if (leg.arrived !== null || leg.mode !== 'RAIL' || !modesAgree(leg.mode, occurrence.mode)) return false;
  const left = leg.calls.at(-1)?.departed ?? (leg.calls.length === 0 ? leg.departed : null);
  return left !== null && isBorder(left) && isBorder(occurrence) && occurrence.order - left.order <= CROSSING_MS;
}

/** It has left, and nobody has said yet where it came to. */
export const isUnended = (leg: LegDraft): boolean => leg.to === null && !isNotGone(leg);

/** Of this leg only the arrival is known, there, by the conveyance onto which the unit was reloaded there. */
export function isArrivalAt(leg: LegDraft, reloaded: Occurrence): boolean {
  const isArrivalOnly = leg.from === null && leg.loaded === null && leg.departed === null && leg.calls.length === 0;
  return isArrivalOnly && isSameSpot(leg.arrived, reloaded) && likeness(leg.transport, reloaded.transport) === 'SAME';
}
