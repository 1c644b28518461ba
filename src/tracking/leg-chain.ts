import type { EventCode } from '../canonical/event-code.js';
import type { LegDraft } from './leg-draft.js';
import type { ChainContext } from './leg-questions.js';
import type { Occurrence } from './occurrence.js';
import { likeness, modesAgree } from './conveyance.js';
import { adopt, carries, completeCall, endOn, isNotGone, isSameSpot, newLeg, passCall, spotOf } from './leg-draft.js';
import {
  isAcrossBorder,
  isArrivalAt,
  isEmptyUnit,
  isLoadingOf,
  isUnended,
  leavesAnew,
  staysOn,
} from './leg-questions.js';

export interface LegChain {
  readonly legs: readonly LegDraft[];
  /** Loadings that were undone before the conveyance left, with their discharge. */
  readonly offloaded: readonly (readonly [Occurrence, Occurrence])[];
}

/** Legs that these occurrences (in order) tell of: one conveyance from loading to discharge, calls on the way included. */
export function chainLegs(occurrences: readonly Occurrence[], context: ChainContext): LegChain {
  const chain = new Chain(context);
  for (const occurrence of occurrences) STEPS[occurrence.code]?.(chain, occurrence);
  return chain;
}

type Step = (chain: Chain, occurrence: Occurrence) => void;

const STEPS: Partial<Readonly<Record<EventCode, Step>>> = {
  LOADED: (chain, occurrence) => chain.load(occurrence),
  DEPARTED: (chain, occurrence) => chain.depart(occurrence),
  ARRIVED: (chain, occurrence) => chain.arrive(occurrence),
  BORDER_ARRIVED: (chain, occurrence) => chain.arrive(occurrence),
  BORDER_CROSSED: (chain, occurrence) => chain.cross(occurrence),
  DISCHARGED: (chain, occurrence) => chain.discharge(occurrence),
  RELOADED: (chain, occurrence) => chain.reload(occurrence),
  GATE_OUT: (chain, occurrence) => chain.leaveGate(occurrence),
  GATE_IN: (chain, occurrence) => chain.enterGate(occurrence),
  DELIVERED: (chain, occurrence) => chain.deliver(occurrence),
  STRIPPED: (chain, occurrence) => chain.deliver(occurrence),
  EMPTY_RETURNED: (chain) => chain.end(),
};

class Chain implements LegChain {
  readonly legs: LegDraft[] = [];
  readonly offloaded: (readonly [Occurrence, Occurrence])[] = [];
  private open: LegDraft | null = null;

  constructor(private readonly context: ChainContext) {}

  load(occurrence: Occurrence): void {
    const { open } = this;
    if (open !== null && isLoadingOf(open, occurrence)) {
      open.from ??= spotOf(occurrence);
      open.loaded = occurrence;
      if (!carries(open, occurrence)) open.transport = null;
      adopt(open, occurrence);
      return;
    }
    this.dropVesselCall(occurrence);
    if (open?.loaded != null && isNotGone(open) && isSameSpot(open.from, occurrence)) this.undo(open, occurrence);
    this.begin(occurrence).loaded = occurrence;
  }

  depart(occurrence: Occurrence): void {
    const open = this.openFor(occurrence);
    if (this.wentOnWithout(occurrence)) return;
    if (open === null || !carries(open, occurrence) || leavesAnew(open, occurrence, this.context)) {
      this.begin(occurrence).departed = occurrence;
      return;
    }
    adopt(open, occurrence);
    const isStart = open.from === null ? open.arrived === null : isSameSpot(open.from, occurrence);
    if (isStart || occurrence.placeId === null) {
      open.from ??= spotOf(occurrence);
      open.departed ??= occurrence;
      return;
    }
    if (!completeCall(open, occurrence, 'departed')) this.call(open, occurrence);
  }

  arrive(occurrence: Occurrence): void {
    const open = this.openFor(occurrence);
    if (open !== null && carries(open, occurrence) && !isSameSpot(open.from, occurrence)) {
      adopt(open, occurrence);
      if (isSameSpot(open.arrived, occurrence) || (open.arrived !== null && occurrence.placeId === null)) return;
      if (completeCall(open, occurrence, 'arrived')) return;
      passCall(open);
      open.arrived = occurrence;
      open.to = spotOf(occurrence);
      return;
    }
    const ended = this.endedAt(occurrence);
    if (ended !== null) ended.arrived ??= occurrence;
    else if (open !== null && isAcrossBorder(open, occurrence, this.context)) endOn(open, occurrence);
    else if (open === null || !isSameSpot(open.from, occurrence)) this.finish({ arrived: occurrence }, true);
  }

  cross(occurrence: Occurrence): void {
    const { open } = this;
    if (open !== null && carries(open, occurrence) && !isSameSpot(open.from, occurrence)) this.call(open, occurrence);
  }

  discharge(occurrence: Occurrence): void {
    const open = this.openFor(occurrence);
    if (open === null || !(carries(open, occurrence) || isSameSpot(open.arrived, occurrence))) {
      const ended = this.endedAt(occurrence);
      if (ended === null) this.finish({ discharged: occurrence }, false);
      else if (ended.discharged?.code !== 'DISCHARGED') ended.discharged = occurrence;
      return;
    }
    if (isSameSpot(open.from, occurrence) && isNotGone(open)) {
      this.undo(open, occurrence);
      return;
    }
    if (carries(open, occurrence)) adopt(open, occurrence);
    this.endAt(open, occurrence);
  }

  reload(occurrence: Occurrence): void {
    this.joinArrival(occurrence);
    const { open } = this;
    const before = open ?? this.endedAt(occurrence);
    if (open !== null && isSameSpot(open.from, occurrence) && isNotGone(open)) return;
    if (open !== null) this.endAt(open, occurrence);
    const next = this.begin(occurrence);
    next.loaded = occurrence;
    next.mode ??= before?.mode ?? null;
    const isOldConveyance = before !== null && likeness(before.transport, occurrence.transport) === 'SAME';
    if (isOldConveyance) next.transport = null;
  }

  leaveGate(occurrence: Occurrence): void {
    const { open } = this;
    if (open !== null && isSameSpot(open.from, occurrence) && isNotGone(open) && open.mode !== 'ROAD') return;
    const isByRoad = occurrence.mode === 'ROAD' && !isEmptyUnit(occurrence);
    if (isByRoad && open?.mode === 'ROAD' && isSameSpot(open.from, occurrence)) open.departed ??= occurrence;
    else if (isByRoad) this.begin(occurrence).departed = occurrence;
    else this.open = null;
  }

  enterGate(occurrence: Occurrence): void {
    const { open } = this;
    if (open?.mode === 'ROAD' && !isEmptyUnit(occurrence) && !isSameSpot(open.from, occurrence)) {
      open.arrived = occurrence;
      open.to = spotOf(occurrence);
    } else if (open !== null && staysOn(open, occurrence)) {
      return;
    } else if (occurrence.mode === 'ROAD' && !isEmptyUnit(occurrence)) {
      this.finish({ arrived: occurrence }, false);
    }
    this.open = null;
  }

  deliver(occurrence: Occurrence): void {
    const { open } = this;
    if (open?.mode !== 'ROAD' || occurrence.placeId === null || isSameSpot(open.from, occurrence)) return;
    open.arrived ??= occurrence;
    open.to ??= spotOf(occurrence);
    this.open = null;
  }

  end(): void {
    this.open = null;
  }

  /** The open leg; or the last one, if it has no end yet and this is its conveyance: a stray gate move did not end it. */
  private openFor(occurrence: Occurrence): LegDraft | null {
    const last = this.legs.at(-1);
    const hasNoEnd = this.open === null && last !== undefined && last.to === null && last.discharged === null;
    if (hasNoEnd && likeness(last.transport, occurrence.transport) === 'SAME') this.open = last;
    return this.open;
  }

  private begin(occurrence: Occurrence): LegDraft {
    const leg = { ...newLeg(occurrence), from: spotOf(occurrence) };
    this.legs.push(leg);
    this.open = leg;
    return leg;
  }

  /** A leg of which only the end is known. */
  private finish(end: Pick<Partial<LegDraft>, 'arrived' | 'discharged'>, staysOpen: boolean): void {
    const occurrence = (end.arrived ?? end.discharged) as Occurrence;
    const leg = { ...newLeg(occurrence), to: spotOf(occurrence), ...end };
    this.legs.push(leg);
    this.open = staysOpen ? leg : null;
  }

  private endAt(leg: LegDraft, occurrence: Occurrence): void {
    if (leg.arrived !== null && occurrence.placeId !== null && !isSameSpot(leg.arrived, occurrence)) passCall(leg);
    leg.discharged = occurrence;
    if (occurrence.placeId !== null) leg.to = spotOf(occurrence);
    this.open = null;
  }

  private endedAt(occurrence: Occurrence): LegDraft | null {
    const last = this.legs.at(-1);
    if (last === undefined || last === this.open) return null;
    return isSameSpot(last.to, occurrence) && carries(last, occurrence) ? last : null;
  }

  private call(leg: LegDraft, departed: Occurrence): void {
    const arrived = isSameSpot(leg.arrived, departed) ? leg.arrived : null;
    if (arrived === null) passCall(leg);
    leg.calls.push({ spot: departed, arrived, departed });
    leg.arrived = null;
    leg.to = null;
  }

  /** The conveyance that the unit left sailed on: not a movement of the unit. */
  private wentOnWithout(occurrence: Occurrence): boolean {
    const last = this.legs.at(-1);
    if (this.open !== null || last === undefined || !isSameSpot(last.to, occurrence)) return false;
    return likeness(last.transport, occurrence.transport) === 'SAME';
  }

  /** Reloaded where it came in: it came with what it was on before, though the arrival names what it was put on. */
  private joinArrival(reloaded: Occurrence): void {
    const [before, last] = [this.legs.at(-2), this.legs.at(-1)];
    if (before === undefined || last === undefined || last !== this.open || last.arrived === null) return;
    if (!isUnended(before) || !modesAgree(before.mode, last.mode) || !isArrivalAt(last, reloaded)) return;
    this.legs.pop();
    endOn(before, last.arrived);
    this.open = before;
  }

  /** The vessel came to the port of loading without the unit. */
  private dropVesselCall(occurrence: Occurrence): void {
    const { open } = this;
    if (open === null || open.from !== null || open.discharged !== null || open.calls.length > 0) return;
    const isItsCall = isSameSpot(open.arrived, occurrence) && likeness(open.transport, occurrence.transport) === 'SAME';
    if (isItsCall) this.legs.pop();
  }

  private undo(open: LegDraft, occurrence: Occurrence): void {
    const before = this.legs.at(-2);
    if (open.loaded?.code === 'RELOADED' && before !== undefined && isSameSpot(before.to, occurrence)) {
      if (occurrence.code === 'DISCHARGED') before.discharged = occurrence;
      return;
    }
    if (open.loaded !== null) this.offloaded.push([open.loaded, occurrence]);
    this.legs.pop();
    this.open = null;
  }
}
