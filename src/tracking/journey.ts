import type { CodedPlace } from '../canonical/place.js';
import type { Reference, ReferenceKey } from '../canonical/reference-number.js';
import type { EventTime } from '../canonical/time.js';
import type { EventId, Transport, TransportMode } from '../canonical/tracking-event.js';
import type { EventCode } from '../canonical/event-code.js';
import type { TransportUnit, UnitKey } from '../canonical/transport-unit.js';
import type { BorderCrossing } from './border-crossing.js';
import type { Connection, Eta, LastKnownPlace, NextPlace } from './outlook.js';

/** UUID, a pure function of the unit and the journey's anchor (see `journey-id.ts`). */
export type JourneyId = string & { readonly __brand: 'JourneyId' };
/** UUID, a pure function of the transport document. */
export type ShipmentId = string & { readonly __brand: 'ShipmentId' };

/** Ordered by progress. */
export const JOURNEY_STATUSES = [
  'PLANNED',
  'EMPTY_RELEASED',
  'AT_ORIGIN',
  'IN_TRANSIT',
  'AT_BORDER',
  'AT_TRANSHIPMENT',
  'AT_DESTINATION',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
  'EMPTY_RETURNED',
  'CANCELLED',
] as const;
export type JourneyStatus = (typeof JOURNEY_STATUSES)[number];

/** Why the status (or a milestone's value) is what it is. `rule` names a row of `rules.ts`; `text` is that rule's sentence, filled in. */
export interface Explanation {
  readonly rule: string;
  readonly text: string;
  readonly winningEvent: EventId | null;
  readonly losingEvents: readonly { readonly event: EventId; readonly reason: string }[];
}

/** A time with the event that says it. */
export interface TimedValue {
  readonly time: EventTime;
  readonly event: EventId;
}

/** One thing that happens once at one place of the journey, as planned, as estimated (latest word) and as it was. */
export interface Milestone {
  readonly code: EventCode;
  readonly place: CodedPlace | null;
  readonly mode: TransportMode | null;
  readonly planned: TimedValue | null;
  readonly estimated: TimedValue | null;
  readonly actual: TimedValue | null;
  /** Nobody reported it; later facts leave no other possibility. It has no time of its own. */
  readonly inferred: boolean;
  readonly explanation: Explanation;
}

/** One mode, one conveyance, from a place to a place. Each begins where the one before ends. */
export interface Leg {
  readonly mode: TransportMode | null;
  readonly conveyance: Transport | null;
  readonly from: CodedPlace | null;
  readonly to: CodedPlace | null;
  /** Nobody reported this leg: the unit was in one place and then in the other. */
  readonly inferred: boolean;
  /** That end is told by the neighbouring leg, or by where the unit was next, alone. */
  readonly fromInferred: boolean;
  readonly toInferred: boolean;
  /** Why an inferred leg must be; null for a reported or announced one. */
  readonly explanation: Explanation | null;
  readonly loaded: Milestone | null;
  readonly departed: Milestone | null;
  readonly arrived: Milestone | null;
  readonly discharged: Milestone | null;
}

export const STOP_KINDS = ['ORIGIN', 'BORDER', 'TRANSHIPMENT', 'MODE_CHANGE', 'CALL', 'DESTINATION', 'DEPOT'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

export interface Stop {
  readonly place: CodedPlace | null;
  readonly kind: StopKind;
  readonly arrived: Milestone | null;
  readonly departed: Milestone | null;
  /** Whole minutes between actual arrival and actual departure; null while either is missing or of day precision. */
  readonly dwellMinutes: number | null;
}

/** One row of the clearance overview: the latest customs statement per country, procedure and declaration. */
export interface ClearanceEntry {
  readonly country: string | null;
  readonly procedure: string | null;
  readonly declaration: string | null;
  readonly status: EventCode;
  readonly since: EventTime;
  readonly event: EventId;
}

export interface Hold {
  readonly authority: string | null;
  readonly country: string | null;
  readonly reason: string | null;
  readonly sourceWording: string | null;
  readonly placedAt: EventTime;
  readonly placedBy: EventId;
  readonly releasedAt: EventTime | null;
  readonly releasedBy: EventId | null;
}

export const JOURNEY_FLAGS = ['ON_HOLD', 'DELAYED'] as const;
export type JourneyFlag = (typeof JOURNEY_FLAGS)[number];

export const EXCEPTION_KINDS = [
  'FUTURE_DATED',
  'IMPOSSIBLE_SEQUENCE',
  'SOURCE_NOT_ENTITLED',
  'ROLLED',
  'REFERENCE_CONFLICT',
  'LATE_AGAINST_PLAN',
  'MISSED_CONNECTION',
  'DWELL_TOO_LONG',
  'HOLD',
  'CLEARANCE_CONTRADICTION',
  'SEAL_CHANGED',
] as const;

/** Something the facts of this journey say that cannot all be true, or that a person must look at. */
export interface JourneyException {
  readonly kind: (typeof EXCEPTION_KINDS)[number];
  readonly text: string;
  readonly events: readonly EventId[];
  /** ISO 8601 UTC: since when it has been so; for what lies ahead, since when it has been said. */
  readonly openedAt: string;
  /** When it ended; null while it stands. */
  readonly closedAt: string | null;
}

/** One cycle of a transport unit, as the facts known tell it. Plain JSON: what is stored is what is answered. */
export interface Journey {
  readonly id: JourneyId;
  /** Ids this journey had or would have under another anchor (one per document it travels under); each answers with this journey. */
  readonly aliases: readonly JourneyId[];
  readonly unitKey: UnitKey;
  readonly unit: TransportUnit;
  readonly status: JourneyStatus;
  readonly flags: readonly JourneyFlag[];
  readonly explanation: Explanation;
  /** Why a journey of its own begins here. */
  readonly opening: Explanation;
  /** Where it is now as far as known; null while under way. */
  readonly location: CodedPlace | null;
  /** Null while no movement is known. */
  readonly lastKnownPlace: LastKnownPlace | null;
  /** Null once the trip is over, and while nobody has said where it goes. */
  readonly nextPlace: NextPlace | null;
  readonly origin: CodedPlace | null;
  readonly destination: CodedPlace | null;
  readonly legs: readonly Leg[];
  readonly stops: readonly Stop[];
  readonly milestones: readonly Milestone[];
  readonly clearance: readonly ClearanceEntry[];
  readonly holds: readonly Hold[];
  readonly etas: readonly Eta[];
  readonly connections: readonly Connection[];
  readonly borderCrossings: readonly BorderCrossing[];
  readonly exceptions: readonly JourneyException[];
  readonly references: readonly Reference[];
  /** Ids of every live event of this cycle, in timeline order. */
  readonly events: readonly EventId[];
  readonly retractedEvents: readonly EventId[];
  /** Sort instant of its first and of its last fact that is no plan; null when there are only plans. */
  readonly startedAt: string | null;
  readonly lastEventAt: string | null;
}

/** What a forwarder asks about: one transport document and the journeys it covers. Plain JSON. */
export interface Shipment {
  readonly id: ShipmentId;
  readonly document: Reference;
  readonly documentKey: ReferenceKey;
  /** The least advanced of its journeys. */
  readonly status: JourneyStatus;
  readonly explanation: Explanation;
  readonly origin: CodedPlace | null;
  readonly destination: CodedPlace | null;
  readonly journeys: readonly JourneyId[];
  readonly references: readonly Reference[];
  /** Facts that name the document and no unit. */
  readonly documentEvents: readonly EventId[];
  readonly startedAt: string | null;
  readonly lastEventAt: string | null;
}

/** One change worth telling: it goes to the outbox. */
export interface JourneyChange {
  readonly journey: JourneyId;
  readonly unitKey: UnitKey;
  readonly kind: 'CREATED' | 'STATUS_CHANGED' | 'UPDATED' | 'RETIRED';
  readonly status: JourneyStatus;
  readonly previousStatus: JourneyStatus | null;
}
