import type { CodedPlace } from '../canonical/place.js';
import type { Transport, TransportMode } from '../canonical/tracking-event.js';
import type { Occurrence } from './occurrence.js';
import { joinTransports, likeness, modesAgree } from './conveyance.js';
import { DAY_MS } from './fact.js';

/** A clock without its zone is wrong by half a day at most. */
const CLOCKS_DIFFER_MS = DAY_MS;

export interface Spot {
  readonly place: CodedPlace | null;
  readonly placeId: string | null;
}

/** A place the conveyance calls at while the unit stays aboard. */
export interface Call {
  readonly spot: Spot;
  readonly arrived: Occurrence | null;
  readonly departed: Occurrence | null;
}

/** A leg while it is put together; its maker alone changes it. */
export interface LegDraft {
  mode: TransportMode | null;
  transport: Transport | null;
  from: Spot | null;
  to: Spot | null;
  loaded: Occurrence | null;
  departed: Occurrence | null;
  arrived: Occurrence | null;
  discharged: Occurrence | null;
  calls: Call[];
}

export const spotOf = ({ place, placeId }: Spot): Spot | null => (placeId === null ? null : { place, placeId });

export const isSameSpot = (a: Spot | null, b: Spot | null): boolean =>
  a !== null && b !== null && a.placeId !== null && a.placeId === b.placeId;

export const carries = (leg: LegDraft, { transport, mode }: Pick<Occurrence, 'transport' | 'mode'>): boolean =>
  modesAgree(leg.mode, mode) && likeness(leg.transport, transport) !== 'DIFFERENT';

export const newLeg = ({ mode, transport }: Pick<Occurrence, 'mode' | 'transport'>): LegDraft => ({
  mode,
  transport,
  from: null,
  to: null,
  loaded: null,
  departed: null,
  arrived: null,
  discharged: null,
  calls: [],
});

/** Takes over what an occurrence says of the conveyance. */
export function adopt(leg: LegDraft, { mode, transport }: Occurrence): void {
  leg.mode ??= mode;
  leg.transport = joinTransports([leg.transport, transport]);
}

/** The arrival so far was at a call: the unit stayed aboard. */
export function passCall(leg: LegDraft): void {
  const { arrived } = leg;
  if (arrived !== null) leg.calls.push({ spot: arrived, arrived, departed: null });
  leg.arrived = null;
  leg.to = null;
}

/** It arrived there, whatever conveyance the arrival names. */
export function endOn(leg: LegDraft, arrived: Occurrence): void {
  leg.arrived = arrived;
  leg.to = spotOf(arrived);
}

/**
 * Gives a call its other end, where that is told with a clock that puts it out of turn: a place is called at once on a way. Whether
 * there was such a call.
 */
export function completeCall(leg: LegDraft, occurrence: Occurrence, end: 'arrived' | 'departed'): boolean {
  for (let index = leg.calls.length - 1; index >= 0; index -= 1) {
    const call = leg.calls[index] as Call;
    if (Math.abs(occurrence.order - (call.arrived ?? call.departed ?? occurrence).order) > CLOCKS_DIFFER_MS)
      return false;
    if (call[end] !== null || !isSameSpot(call.spot, occurrence)) continue;
    leg.calls[index] = { ...call, [end]: occurrence };
    return true;
  }
  return false;
}

/** Loaded and no more: neither departed nor seen elsewhere. */
export const isNotGone = (leg: LegDraft): boolean =>
  leg.departed === null && leg.arrived === null && leg.calls.length === 0;

/** Occurrences of a leg in the order of its way. */
export function* alongLeg({ loaded, departed, calls, arrived, discharged }: LegDraft): Generator<Occurrence> {
  if (loaded !== null) yield loaded;
  if (departed !== null) yield departed;
  for (const call of calls) {
    if (call.arrived !== null) yield call.arrived;
    if (call.departed !== null) yield call.departed;
  }
  if (arrived !== null) yield arrived;
  if (discharged !== null) yield discharged;
}
