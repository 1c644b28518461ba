import type { Journey, Leg, Located, Milestone, Stop, TimedValue } from '../../api/answers.js';
import type { EventCode, StopKind, TransportMode } from '../../api/enums.js';
import { isSamePlace } from '../../format/names.js';

/** How a stretch of the way or a milestone stands. */
export type Progress = 'done' | 'under-way' | 'inferred' | 'planned';

export interface BoardMilestone {
  /** Names the milestone in addresses: `DEPARTED.kz-dostyk`. */
  readonly key: string;
  readonly milestone: Milestone;
  readonly progress: Exclude<Progress, 'under-way'>;
  /** Minutes by which the actual, or else the estimate, is later than the plan; null without both. */
  readonly deviation: number | null;
}

/** A stay at one place. */
export interface Call {
  readonly at: Located;
  readonly kind: StopKind | null;
  readonly dwellMinutes: number | null;
  readonly milestones: readonly BoardMilestone[];
  /** The stretch that leads here; null for the first call. */
  readonly approach: Approach | null;
}

export interface Approach {
  readonly progress: Progress;
  readonly leg: Leg | null;
  /** How it is carried, by the leg or else by what is said of the arrival. */
  readonly mode: TransportMode | null;
  /** The same leg goes on through the call before: its conveyance need not be told again. */
  readonly isContinued: boolean;
  /** Minutes from the departure to the arrival; null while one of them has no instant. */
  readonly minutes: number | null;
}

const LEAVES = new Set<EventCode>(['DEPARTED', 'GATE_OUT', 'OUT_FOR_DELIVERY']);
const EMPTY = new Set<EventCode>(['EMPTY_RELEASED', 'EMPTY_RETURNED']);
const ARRIVES = new Set<EventCode>([
  'ARRIVED',
  'BORDER_ARRIVED',
  'BORDER_CROSSED',
  'EN_ROUTE',
  'DELAYED',
  'GATE_IN',
  'DELIVERED',
  'NOT_DELIVERED',
  'EMPTY_RETURNED',
]);

/** The journey as a traveller reads it: its calls in order, each with what happens there, and how it gets from one to the next. */
export function boardOf(journey: Pick<Journey, 'milestones' | 'legs' | 'stops'>): readonly Call[] {
  const groups = grouped(journey.milestones);
  const stops = [...journey.stops];
  const legs = [...journey.legs];
  let leg: Leg | null = null;
  const calls: Call[] = [];
  for (const [index, group] of groups.entries()) {
    const at = placeOf(group);
    const stop = takeStop(stops, at, group);
    const before = groups[index - 1];
    const next: Leg | null = before === undefined ? null : takeLeg(legs, placeOf(before), leg);
    calls.push({
      at,
      kind: stop?.kind ?? null,
      dwellMinutes: stop?.dwell?.minutes ?? null,
      milestones: group,
      approach: before === undefined ? null : approach({ before, group, leg: next, isContinued: next === leg }),
    });
    leg = next;
  }
  return calls;
}

function grouped(milestones: readonly Milestone[]): readonly (readonly BoardMilestone[])[] {
  const groups: BoardMilestone[][] = [];
  const used = new Map<string, number>();
  for (const milestone of milestones) {
    const entry = { ...boardMilestone(milestone), key: keyOf(milestone, used) };
    const open = groups.at(-1);
    if (open === undefined || beginsAnew(open, milestone)) groups.push([entry]);
    else open.push(entry);
  }
  return groups;
}

function keyOf({ code, place, placeCode }: Milestone, used: Map<string, number>): string {
  const name = `${code}.${place?.key ?? placeCode?.code ?? ''}`;
  const count = (used.get(name) ?? 0) + 1;
  used.set(name, count);
  return count === 1 ? name : `${name}.${count}`;
}

/**
 * Papers and the packing may name the town while the gate names the terminal: a call ends where the unit leaves or where it
 * arrives somewhere else, and not with each name.
 */
function beginsAnew(open: readonly BoardMilestone[], { code, ...at }: Milestone): boolean {
  const hasLeft = open.some(({ milestone }) => LEAVES.has(milestone.code));
  const isElsewhere = !isSamePlace(placeOf(open), at);
  return (hasLeft && (ARRIVES.has(code) || isElsewhere)) || (isElsewhere && ARRIVES.has(code));
}

/** The place of a call: where the unit is handled, before a town that only papers name. */
function placeOf(group: readonly BoardMilestone[]): Located {
  const moved = group.find(({ milestone }) => ARRIVES.has(milestone.code) || LEAVES.has(milestone.code));
  const [first] = group;
  return (moved ?? first)?.milestone ?? { place: null, placeCode: null };
}

function boardMilestone(milestone: Milestone): Omit<BoardMilestone, 'key'> {
  const { actual, estimated, planned, inferred } = milestone;
  return {
    milestone,
    progress: actual !== null ? 'done' : inferred ? 'inferred' : 'planned',
    deviation: planned === null ? null : minutesBetween(planned, actual ?? estimated),
  };
}

const DAY_MS = 24 * 60 * 60_000;

/** Minutes from one time to another; null when one is missing, has no instant, or tells the day alone. */
export function minutesBetween(from: TimedValue | null, to: TimedValue | null): number | null {
  if (from?.time.instant == null || to?.time.instant == null) return null;
  const isCoarse = from.time.precision === 'DAY' || to.time.precision === 'DAY';
  const ms = Date.parse(to.time.instant) - Date.parse(from.time.instant);
  return isCoarse && Math.abs(ms) < DAY_MS ? null : Math.round(ms / 60_000);
}

/** A depot is the stop of the empty unit; what else happens at the same place belongs to the stop behind it. */
function takeStop(stops: Stop[], at: Located, group: readonly BoardMilestone[]): Stop | null {
  const isOfEmpty = group.every(({ milestone }) => EMPTY.has(milestone.code));
  const fits = (stop: Stop): boolean => isSamePlace(stop, at);
  const loaded = stops.findIndex((stop) => fits(stop) && stop.kind !== 'DEPOT');
  const index = isOfEmpty || loaded < 0 ? stops.findIndex(fits) : loaded;
  if (index < 0) return null;
  // Stops before it are towns that papers name; they are passed over for good, so that a second call finds the second stop.
  return stops.splice(0, index + 1).at(-1) ?? null;
}

/** The leg on which the unit leaves a place: the one that begins there, or the one it is on. */
function takeLeg(legs: Leg[], from: Located, current: Leg | null): Leg | null {
  const index = legs.findIndex((leg) => isSamePlace({ place: leg.from, placeCode: leg.fromCode }, from));
  return index < 0 ? current : (legs.splice(0, index + 1).at(-1) ?? current);
}

interface Stretch {
  readonly before: readonly BoardMilestone[];
  readonly group: readonly BoardMilestone[];
  readonly leg: Leg | null;
  readonly isContinued: boolean;
}

function approach({ before, group, leg, isContinued }: Stretch): Approach {
  const left = before.findLast(({ milestone }) => LEAVES.has(milestone.code)) ?? before.at(-1);
  const [reached] = group;
  const minutes = minutesBetween(left?.milestone.actual ?? null, reached?.milestone.actual ?? null);
  return {
    progress: progressOf(left, group),
    leg,
    mode: leg?.mode ?? reached?.milestone.mode ?? null,
    isContinued: isContinued && leg !== null,
    minutes: minutes !== null && minutes > 0 ? minutes : null,
  };
}

function progressOf(left: BoardMilestone | undefined, group: readonly BoardMilestone[]): Progress {
  if (group.some(({ progress }) => progress === 'done')) return 'done';
  if (group.some(({ progress }) => progress === 'inferred')) return 'inferred';
  return left !== undefined && LEAVES.has(left.milestone.code) && left.progress !== 'planned' ? 'under-way' : 'planned';
}
