import type { LegDraft } from './leg-draft.js';
import type { Occurrence } from './occurrence.js';
import { likeness, modesAgree } from './conveyance.js';
import { alongLeg, isSameSpot, newLeg } from './leg-draft.js';
import { tookPlace } from './occurrence.js';
import { isUnended } from './leg-questions.js';
import { startOf } from './planned-legs.js';

/**
 * Puts the legs that are only announced to those that took place. An announced leg that is the twin of an actual one fills what
 * that one lacks; the others stand before or after, unless the unit reached their end another way.
 */
export function joinPlans(
  actual: readonly LegDraft[],
  planned: readonly LegDraft[],
  echoes: ReadonlySet<Occurrence>,
): readonly LegDraft[] {
  const visited = visitedPlaces(actual);
  const joined = [...actual];
  const twins = new Set<LegDraft>();
  const followed = new Set<LegDraft>();
  const rests: Rest[] = [];
  for (const plan of planned) {
    const twin = actual.find((leg) => !twins.has(leg) && isTwin(leg, plan)) ?? null;
    if (twin !== null) {
      twins.add(twin);
      followed.add(plan);
    }
    const announced = withoutEchoes(plan, echoes);
    const leg = twin === null ? announced : fill(twin, announced, { visited, isLast: twin === actual.at(-1) });
    if (leg !== null && !isSuperseded(leg, visited)) rests.push({ plan, leg, twin });
  }
  const behind = leadingTo(followed, planned);
  const last = actual.at(-1);
  for (const { plan, leg, twin } of rests) {
    if (last !== undefined && isAboard(last, leg, twin)) extend(last, leg, visited);
    else if (last !== undefined && twin !== null) joined.splice(joined.indexOf(last) + 1, 0, leg);
    else insert(joined, leg, !behind.has(plan));
  }
  return joined;
}

/** The announced legs by which, place after place, the plan led to those that the unit has followed: it is beyond them. */
function leadingTo(followed: ReadonlySet<LegDraft>, planned: readonly LegDraft[]): ReadonlySet<LegDraft> {
  const byEnd = new Map<string, LegDraft[]>();
  for (const plan of planned) {
    const end = plan.to?.placeId ?? null;
    if (end !== null) byEnd.set(end, [...(byEnd.get(end) ?? []), plan]);
  }
  const behind = new Set<LegDraft>();
  const open = [...followed];
  for (let leg = open.pop(); leg !== undefined; leg = open.pop()) {
    const start = leg.from?.placeId ?? null;
    for (const plan of start === null ? [] : (byEnd.get(start) ?? [])) {
      if (behind.has(plan) || followed.has(plan)) continue;
      behind.add(plan);
      open.push(plan);
    }
  }
  return behind;
}

/** What of an announced leg did not take place. */
interface Rest {
  readonly plan: LegDraft;
  readonly leg: LegDraft;
  readonly twin: LegDraft | null;
}

/** The unit is under way on that leg, nobody has said to where, and what is announced may be said of it. */
function isAboard(last: LegDraft, rest: LegDraft, twin: LegDraft | null): boolean {
  if (last === twin || last.discharged !== null || !isUnended(last) || !modesAgree(last.mode, rest.mode)) return false;
  return twin !== null || (rest.from === null && likeness(last.transport, rest.transport) === 'UNKNOWN');
}

/** Its end was reached another way, or nothing of it is left to happen. */
function isSuperseded(plan: LegDraft, visited: ReadonlySet<string>): boolean {
  if (plan.to?.placeId != null && visited.has(plan.to.placeId)) return true;
  return alongLeg(plan).next().done === true;
}

/** What took place meanwhile stands in a leg of its own: the plan's end of it is only told by its places. */
function withoutEchoes(plan: LegDraft, echoes: ReadonlySet<Occurrence>): LegDraft {
  const announced = (slot: Occurrence | null): Occurrence | null => (slot !== null && echoes.has(slot) ? null : slot);
  return {
    ...plan,
    loaded: announced(plan.loaded),
    departed: announced(plan.departed),
    arrived: announced(plan.arrived),
    discharged: announced(plan.discharged),
    calls: plan.calls.filter(({ arrived, departed }) => announced(arrived) !== null || announced(departed) !== null),
  };
}

function visitedPlaces(legs: readonly LegDraft[]): ReadonlySet<string> {
  const visited = new Set<string>();
  for (const leg of legs) for (const { placeId } of alongLeg(leg)) if (placeId !== null) visited.add(placeId);
  return visited;
}

/** By conveyance, or by mode and one end: a unit that was rolled leaves the same place on another vessel. */
function isTwin(leg: LegDraft, plan: LegDraft): boolean {
  const like = likeness(leg.transport, plan.transport);
  if (like === 'SAME') return !isSameSpot(leg.to, plan.from);
  if (!modesAgree(leg.mode, plan.mode)) return false;
  if (isSameSpot(leg.to, plan.to) && (leg.from === null || plan.from === null)) return true;
  if (leg.mode === null || plan.mode === null) return false;
  if (isSameSpot(leg.from, plan.from)) return true;
  const isOnTheWay = leg.discharged === null && plan.from === null && leg.to === null;
  return isOnTheWay && like === 'UNKNOWN' && plan.transport !== null && leg.transport !== null;
}

interface Reached {
  readonly visited: ReadonlySet<string>;
  /** No other leg took place after it: the unit may still be aboard. */
  readonly isLast: boolean;
}

/** What the plan says of the leg goes to it; what it says beyond the place where the unit came off is returned. */
function fill(leg: LegDraft, plan: LegDraft, { visited, isLast }: Reached): LegDraft | null {
  leg.mode ??= plan.mode;
  if (leg.from === null || plan.from === null || isSameSpot(leg.from, plan.from)) {
    leg.from ??= isSameSpot(leg.to, plan.from) ? null : plan.from;
    leg.loaded ??= plan.loaded;
    leg.departed ??= plan.departed;
  }
  if (plan.to === null || isSameSpot(leg.to, plan.to)) {
    leg.arrived ??= plan.arrived;
    leg.discharged ??= plan.discharged;
    return null;
  }
  if (plan.to.placeId !== null && visited.has(plan.to.placeId)) return null;
  if (leg.discharged !== null || !isLast) return isPlanned(plan) ? beyond(plan) : null;
  extend(leg, plan, visited);
  return null;
}

/** An estimate alone is the conveyance's own: once the unit is off it, nothing of it is left. */
const isPlanned = ({ arrived, discharged }: LegDraft): boolean =>
  [arrived, discharged].some((end) => end !== null && end.planned.length > 0);

/** While the unit is still aboard: where it arrived so far was a call on the way to the announced end. */
function extend(leg: LegDraft, plan: LegDraft, visited: ReadonlySet<string>): void {
  if (leg.arrived !== null) leg.calls.push({ spot: leg.arrived, arrived: leg.arrived, departed: null });
  leg.calls.push(...plan.calls.filter(({ spot }) => spot.placeId !== null && !visited.has(spot.placeId)));
  leg.arrived = plan.arrived;
  leg.discharged = plan.discharged;
  leg.to = plan.to;
}

/** The way on from where the unit came off early: by what conveyance nobody has said. */
const beyond = (plan: LegDraft): LegDraft => ({
  ...newLeg({ mode: plan.mode, transport: null }),
  to: plan.to,
  arrived: plan.arrived,
  discharged: plan.discharged,
});

/**
 * After the leg that ends where it begins, before the leg that begins where it ends. What joins neither is still ahead, and stands
 * after all that took place, by time among what is announced; unless it led to a part of the plan that the unit has followed: then
 * the unit is beyond it, and how it came there nobody has said.
 */
function insert(legs: LegDraft[], plan: LegDraft, isAhead: boolean): void {
  const previous = legs.findLastIndex((leg) => isSameSpot(leg.to, plan.from));
  const next = previous >= 0 ? previous + 1 : legs.findIndex((leg) => isSameSpot(leg.from, plan.to));
  if (next >= 0) legs.splice(next, 0, plan);
  else if (isAhead) legs.splice(placeAhead(legs, plan), 0, plan);
}

function placeAhead(legs: readonly LegDraft[], plan: LegDraft): number {
  const earliest = legs.findLastIndex(isReal) + 1;
  const start = startOf(plan);
  const later = legs.findIndex((leg, index) => index >= earliest && startOf(leg) > start);
  return later < 0 ? legs.length : later;
}

function isReal(leg: LegDraft): boolean {
  for (const occurrence of alongLeg(leg)) if (tookPlace(occurrence)) return true;
  return false;
}

/**
 * Where each occurrence stands: what is only announced comes no earlier than what precedes it on its way, however old the plan.
 */
export function positionsOf(legs: readonly LegDraft[]): ReadonlyMap<Occurrence, number> {
  const positions = new Map<Occurrence, number>();
  let reached = -Infinity;
  for (const leg of legs) {
    for (const occurrence of alongLeg(leg)) {
      const isReal = occurrence.actual !== null || occurrence.inferred !== null;
      const position = isReal || occurrence.order > reached ? occurrence.order : reached + 1;
      if (position !== occurrence.order) positions.set(occurrence, position);
      reached = Math.max(reached, position);
    }
  }
  return positions;
}
