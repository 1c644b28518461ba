import type { EventCode } from '../canonical/event-code.js';
import type { LegDraft, Spot } from './leg-draft.js';
import type { Occurrence } from './occurrence.js';
import type { Milestones } from './milestone.js';
import type { PlaceKinds } from './places.js';
import type { Milestone, Stop, StopKind } from './journey.js';
import { alongLeg, isSameSpot } from './leg-draft.js';
import { minutesBetween } from './moments.js';

export interface StopContext {
  readonly legs: readonly LegDraft[];
  readonly destination: Spot | null;
  readonly places: PlaceKinds;
  readonly milestones: Milestones;
}

/** What happens at one place between coming and going. */
interface Visit {
  readonly spot: Spot;
  readonly occurrences: Occurrence[];
  isLeft: boolean;
}

/** A stop with what makes it one, in order. */
export interface Stay {
  readonly stop: Stop;
  readonly spot: Spot;
  readonly occurrences: readonly Occurrence[];
}

/** Codes that make a place a stop, with what they do to a visit. */
const VISITING: Partial<Readonly<Record<EventCode, 'COMES' | 'GOES' | 'IS'>>> = {
  ARRIVED: 'COMES',
  BORDER_ARRIVED: 'COMES',
  GATE_IN: 'COMES',
  EMPTY_RETURNED: 'COMES',
  DEPARTED: 'GOES',
  GATE_OUT: 'GOES',
  BORDER_CROSSED: 'GOES',
  EMPTY_RELEASED: 'GOES',
  LOADED: 'IS',
  DISCHARGED: 'IS',
  RELOADED: 'IS',
  STUFFED: 'IS',
  STRIPPED: 'IS',
  RECEIVED: 'IS',
  STORED: 'IS',
  HANDED_OVER: 'IS',
  DELIVERED: 'IS',
};

/** Stops in the order of the way. `occurrences` in order, announced ones included. */
export function staysOf(occurrences: readonly Occurrence[], context: StopContext): readonly Stay[] {
  const visits = visitsOf(occurrences);
  const roles = rolesOnLegs(context.legs);
  const ofCargo = visits.filter((visit) => !isEmptyDepot(visit, context));
  return visits.map((visit) => {
    const isFirst = visit === ofCargo[0];
    const isLast = visit === ofCargo.at(-1);
    const kind = kindOf(visit, { isFirst, isLast, roles, context });
    return { stop: stopOf(visit, kind, context.milestones), spot: visit.spot, occurrences: visit.occurrences };
  });
}

function visitsOf(occurrences: readonly Occurrence[]): readonly Visit[] {
  const visits: Visit[] = [];
  const current = new Map<string, Visit>();
  for (const occurrence of occurrences) {
    const effect = VISITING[occurrence.code];
    if (effect === undefined || occurrence.placeId === null) continue;
    let visit = current.get(occurrence.placeId);
    if (visit === undefined || (visit.isLeft && effect === 'COMES')) {
      visit = { spot: occurrence, occurrences: [], isLeft: false };
      visits.push(visit);
      current.set(occurrence.placeId, visit);
    }
    visit.occurrences.push(occurrence);
    if (effect === 'GOES') visit.isLeft = true;
  }
  return visits;
}

/** Where on which leg an occurrence stands; `index` is the leg's place on the way. */
interface LegRole {
  readonly index: number;
  readonly role: 'BEGINS' | 'ENDS' | 'CALLS';
}

/** An occurrence has two roles where a reload ends one leg and begins the next. */
type LegRoles = ReadonlyMap<Occurrence, readonly LegRole[]>;

function rolesOnLegs(legs: readonly LegDraft[]): LegRoles {
  const roles = new Map<Occurrence, LegRole[]>();
  legs.forEach((leg, index) => {
    for (const occurrence of alongLeg(leg)) {
      const begins = occurrence === leg.loaded || occurrence === leg.departed;
      const ends = occurrence === leg.arrived || occurrence === leg.discharged;
      const role = { index, role: begins ? ('BEGINS' as const) : ends ? ('ENDS' as const) : ('CALLS' as const) };
      const known = roles.get(occurrence);
      if (known === undefined) roles.set(occurrence, [role]);
      else known.push(role);
    }
  });
  return roles;
}

interface KindContext {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly roles: LegRoles;
  readonly context: StopContext;
}

function kindOf(visit: Visit, { isFirst, isLast, roles, context }: KindContext): StopKind {
  const isBorder = visit.occurrences.some(({ code }) => code === 'BORDER_ARRIVED' || code === 'BORDER_CROSSED');
  if (isBorder || context.places.isBorder(visit.spot)) return 'BORDER';
  if (isEmptyDepot(visit, context)) return 'DEPOT';
  const onLegs = visit.occurrences.flatMap((occurrence) => roles.get(occurrence) ?? []);
  const incoming = onLegs.find(({ role }) => role === 'ENDS') ?? null;
  const outgoing = onLegs.find(({ role }) => role === 'BEGINS') ?? null;
  if (isLast && isSameSpot(context.destination, visit.spot)) return 'DESTINATION';
  if (isFirst && incoming === null && !onLegs.some(({ role }) => role === 'CALLS')) return 'ORIGIN';
  if (incoming === null && outgoing === null) return onLegs.length > 0 ? 'CALL' : 'DEPOT';
  const before = incoming?.index ?? (outgoing?.index ?? 0) - 1;
  const after = outgoing?.index ?? (incoming?.index ?? 0) + 1;
  return kindBetween(context.legs[before], context.legs[after], visit);
}

/**
 * Between the leg that came in and the one that goes on. A call as yet, where nobody has said that one goes on, or by what it came
 * or goes and nobody handled the unit.
 */
function kindBetween(before: LegDraft | undefined, after: LegDraft | undefined, { occurrences }: Visit): StopKind {
  if (after === undefined) return 'CALL';
  if (before?.mode != null && after.mode !== null) return before.mode === after.mode ? 'TRANSHIPMENT' : 'MODE_CHANGE';
  const isHandled = occurrences.some(({ code }) => code === 'LOADED' || code === 'DISCHARGED' || code === 'RELOADED');
  return isHandled ? 'TRANSHIPMENT' : 'CALL';
}

/** Only empties are handled there, or the reference calls it a depot and no main leg touches it. */
function isEmptyDepot({ occurrences, spot }: Visit, context: StopContext): boolean {
  if (occurrences.every(isOfEmpty)) return true;
  const isGateOnly = occurrences.every(({ code }) => code === 'GATE_IN' || code === 'GATE_OUT' || code === 'STORED');
  return isGateOnly && context.places.kindOf(spot) === 'depot';
}

function isOfEmpty({ code, actual }: Occurrence): boolean {
  if (code === 'EMPTY_RELEASED' || code === 'EMPTY_RETURNED') return true;
  return (code === 'GATE_IN' || code === 'GATE_OUT') && actual?.winner.event.unit?.laden === 'EMPTY';
}

function stopOf({ spot, occurrences }: Visit, kind: StopKind, milestones: Milestones): Stop {
  const arrived = milestones.ofAny(pick(occurrences, ['ARRIVED', 'BORDER_ARRIVED', 'GATE_IN', 'EMPTY_RETURNED']));
  const last = pick(occurrences.toReversed(), ['DEPARTED', 'BORDER_CROSSED', 'GATE_OUT', 'EMPTY_RELEASED']);
  const departed = milestones.ofAny(last);
  return { place: spot.place, kind, arrived, departed, dwellMinutes: dwellMinutes(arrived, departed) };
}

const pick = (occurrences: readonly Occurrence[], codes: readonly EventCode[]): Occurrence | null => {
  for (const code of codes) {
    const found = occurrences.find((occurrence) => occurrence.code === code);
    if (found !== undefined) return found;
  }
  return null;
};

/** Whole minutes between two known instants; a date is none, nor is a departure before the arrival. */
function dwellMinutes(arrived: Milestone | null, departed: Milestone | null): number | null {
  const [from, to] = [arrived?.actual?.time, departed?.actual?.time];
  const minutes = from == null || to == null ? null : minutesBetween(from, to);
  return minutes === null || minutes < 0 ? null : minutes;
}
