import type { CodedPlace } from '../canonical/place.js';
import type { EventCode } from '../canonical/event-code.js';
import type { Milestone, TimedValue } from './journey.js';

/**
 * What became of an estimate: the unit is still to come there, has come there, or is beyond that place, went another way, or its trip
 * is over.
 */
export const ETA_STATES = ['OPEN', 'ARRIVED', 'OVERTAKEN'] as const;
export type EtaState = (typeof ETA_STATES)[number];

/** The latest word of one source about one place's arrival. */
export interface Eta {
  readonly place: CodedPlace | null;
  readonly party: string;
  readonly value: TimedValue;
  readonly state: EtaState;
  /** What the same source said before of the same arrival, oldest first. */
  readonly history: readonly TimedValue[];
  /** When it came there; null until then. */
  readonly actual: TimedValue | null;
  /** Whole minutes by which the unit came later than the latest word said; negative when earlier. Null without two exact times. */
  readonly lateMinutes: number | null;
}

/** Where the unit was last known to be, and by which fact. */
export interface LastKnownPlace {
  readonly place: CodedPlace;
  /** The first and the last fact of this stay; one and the same where there is only one. */
  readonly since: TimedValue;
  readonly last: TimedValue;
  /** What the last of them says. */
  readonly code: EventCode;
  /** False once it has left from there. */
  readonly isThere: boolean;
}

/** Where the unit comes to next, by the facts and plans. */
export interface NextPlace {
  readonly place: CodedPlace;
  /** As planned and as best estimated; null where nobody has said when. */
  readonly arrival: Milestone | null;
}

/**
 * Whether the unit makes its next conveyance: both are still ahead; the arrival is expected after the departure; it left on it; it
 * left on another, having come after the one that was planned.
 */
export const CONNECTION_STATES = ['AHEAD', 'ENDANGERED', 'MADE', 'MISSED'] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** A change from one scheduled conveyance to the next. */
export interface Connection {
  /** Where the next one leaves. */
  readonly place: CodedPlace | null;
  /** As it was, else as best estimated, else as planned. */
  readonly arrival: TimedValue;
  readonly departure: TimedValue;
  /** Whole minutes from that arrival to that departure; null without two exact times. */
  readonly slackMinutes: number | null;
  readonly state: ConnectionState;
}
