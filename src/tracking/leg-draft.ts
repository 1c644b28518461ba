import type { CodedPlace } from '../canonical/place.js';
import type { Transport, TransportMode } from '../canonical/tracking-event.js';
import type { Occurrence } from './occurrence.js';
import { joinTransports, likeness, modesAgree } from './conveyance.js';

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
