import type {
  ConnectionState,
  CustomsProcedure,
  EtaState,
  EventClassifier,
  EventCode,
  EventFlag,
  ExceptionKind,
  JourneyFlag,
  JourneyStatus,
  NumberKind,
  ReferenceType,
  SourceKind,
  StopKind,
  TimeBasis,
  TransportMode,
  UnitKind,
  WaitingCause,
} from './enums.js';

/** What the queries of the console answer, in the words of the schema. */

export interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number;
}

export interface Place {
  readonly key: string;
  readonly country: string;
  readonly names: { readonly en: string; readonly zh: string | null; readonly ru: string | null };
  readonly unlocode: string | null;
  readonly zone: string | null;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
}

export interface CodedPlace {
  readonly code: string;
  readonly name: string | null;
  readonly facility: string | null;
}

export interface Located {
  readonly place: Place | null;
  readonly placeCode: CodedPlace | null;
}

export interface EventTime {
  readonly local: string;
  readonly instant: string | null;
  readonly offset: string | null;
  readonly basis: TimeBasis;
  readonly precision: 'DAY' | 'HOUR' | 'MINUTE' | 'SECOND';
  readonly original: string;
}

export interface Party {
  readonly name: string;
  readonly kind: SourceKind | null;
}

export interface Reference {
  readonly type: ReferenceType;
  readonly number: string;
}

export interface Unit {
  readonly kind: UnitKind;
  readonly number: string;
  readonly checkDigit: 'VALID' | 'INVALID' | 'NOT_APPLICABLE';
  readonly sizeType: string | null;
  readonly laden: 'EMPTY' | 'LADEN' | null;
}

export interface Transport {
  readonly mode: TransportMode | null;
  readonly carrier: string | null;
  readonly flight: string | null;
  readonly train: string | null;
  readonly truck: string | null;
  readonly vesselName: string | null;
  readonly voyage: string | null;
  readonly wagon: string | null;
}

/** A fact in one line. */
export interface Fact extends Located {
  readonly id: string;
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  readonly occurredAt: EventTime;
  readonly reportedAt: string | null;
  readonly recordedAt: string;
  readonly reportedBy: Party;
  readonly flags: readonly EventFlag[];
}

export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly truncated: boolean;
}

export interface FactSource {
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly pointer: string;
  readonly decoder: string;
  readonly rule: string;
  readonly excerpt: Excerpt | null;
  readonly rawMessage: {
    readonly id: string;
    readonly feedId: string;
    readonly format: string | null;
    readonly receivedAt: string;
  } | null;
}

/** A fact with all that it says and where it was said. */
export interface WholeFact extends Fact {
  readonly wording: string;
  readonly remark: string | null;
  readonly unit: Unit | null;
  readonly transport: Transport | null;
  readonly customs: {
    readonly authority: string | null;
    readonly country: string | null;
    readonly declaration: string | null;
    readonly holdReason: string | null;
    readonly procedure: CustomsProcedure | null;
    readonly wording: string | null;
  } | null;
  readonly references: readonly Reference[];
  readonly sourceCount: number;
  readonly sources: readonly FactSource[];
}

export interface Explanation {
  readonly rule: string;
  readonly text: string;
  readonly winningEvent: { readonly id: string } | null;
  readonly losingEvents: readonly { readonly reason: string; readonly event: Fact | null }[];
}

export interface TimedValue {
  readonly time: EventTime;
  readonly event: { readonly id: string; readonly reportedBy: Party } | null;
}

export interface Milestone extends Located {
  readonly code: EventCode;
  readonly mode: TransportMode | null;
  readonly inferred: boolean;
  readonly planned: TimedValue | null;
  readonly estimated: TimedValue | null;
  readonly actual: TimedValue | null;
  readonly explanation: Explanation;
}

export interface Leg {
  readonly mode: TransportMode | null;
  readonly conveyance: Transport | null;
  readonly from: Place | null;
  readonly fromCode: CodedPlace | null;
  readonly to: Place | null;
  readonly toCode: CodedPlace | null;
}

export interface Stop extends Located {
  readonly kind: StopKind;
  readonly dwell: { readonly minutes: number } | null;
}

export interface ClearanceEntry {
  readonly country: string | null;
  readonly procedure: CustomsProcedure | null;
  readonly declaration: string | null;
  readonly status: EventCode;
  readonly since: EventTime;
  readonly event: { readonly id: string } | null;
}

export interface Hold {
  readonly authority: string | null;
  readonly country: string | null;
  readonly reason: string | null;
  readonly sourceWording: string | null;
  readonly placedAt: EventTime;
  readonly placedBy: { readonly id: string } | null;
  readonly releasedAt: EventTime | null;
  readonly releasedBy: { readonly id: string } | null;
}

export interface JourneyException {
  readonly kind: ExceptionKind;
  readonly text: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly events: readonly Fact[];
}

/** An estimate, with when it was said. */
export interface SaidValue {
  readonly time: EventTime;
  readonly event: { readonly id: string; readonly reportedAt: string | null; readonly recordedAt: string } | null;
}

export interface Eta extends Located {
  readonly source: Party;
  readonly state: EtaState;
  readonly value: SaidValue;
  readonly history: readonly SaidValue[];
  readonly actual: TimedValue | null;
  readonly lateMinutes: number | null;
}

export interface BorderCrossing extends Located {
  readonly arrived: BorderMilestone | null;
  readonly reloaded: BorderMilestone | null;
  readonly departed: BorderMilestone | null;
  readonly dwellMinutes: number | null;
  readonly from: Transport | null;
  readonly to: Transport | null;
  readonly customs: readonly {
    readonly country: string | null;
    readonly procedure: string | null;
    readonly status: EventCode;
    readonly at: TimedValue;
  }[];
  readonly waiting: readonly {
    readonly cause: WaitingCause;
    readonly minutes: number;
    readonly until: object | null;
  }[];
}

export type BorderMilestone = Pick<Milestone, 'code' | 'inferred' | 'planned' | 'estimated' | 'actual'> & Located;

export interface Connection extends Located {
  readonly state: ConnectionState;
  readonly arrival: TimedValue;
  readonly departure: TimedValue;
  readonly slackMinutes: number | null;
}

/** A journey as it stands in a list. */
export interface JourneyLine extends Located {
  readonly id: string;
  readonly unit: Unit;
  readonly status: JourneyStatus;
  readonly flags: readonly JourneyFlag[];
  readonly origin: Place | null;
  readonly originCode: CodedPlace | null;
  readonly destination: Place | null;
  readonly destinationCode: CodedPlace | null;
  readonly startedAt: string | null;
  readonly lastEventAt: string | null;
}

export interface Journey extends Omit<JourneyLine, 'place' | 'placeCode'> {
  readonly explanation: Explanation;
  readonly opening: Explanation;
  readonly milestones: readonly Milestone[];
  readonly legs: readonly Leg[];
  readonly stops: readonly Stop[];
  readonly clearance: {
    readonly export: readonly ClearanceEntry[];
    readonly transits: readonly ClearanceEntry[];
    readonly import: readonly ClearanceEntry[];
    readonly others: readonly ClearanceEntry[];
  };
  readonly holds: readonly Hold[];
  readonly etas: readonly Eta[];
  readonly exceptions: readonly JourneyException[];
  readonly borderCrossings: readonly BorderCrossing[];
  readonly connections: readonly Connection[];
  readonly events: { readonly totalCount: number };
  readonly references: readonly Reference[];
  readonly lastKnownPlace:
    (Located & { readonly since: TimedValue; readonly last: TimedValue; readonly isThere: boolean }) | null;
  readonly nextPlace:
    | (Located & {
        readonly arrival: {
          readonly planned: { readonly time: EventTime } | null;
          readonly estimated: { readonly time: EventTime } | null;
        } | null;
      })
    | null;
}

export interface Shipment {
  readonly id: string;
  readonly document: Reference;
  readonly status: JourneyStatus;
  readonly origin: Place | null;
  readonly originCode: CodedPlace | null;
  readonly destination: Place | null;
  readonly destinationCode: CodedPlace | null;
  readonly lastEventAt: string | null;
  readonly journeys: Page<{
    readonly id: string;
    readonly unit: { readonly number: string; readonly kind: UnitKind };
    readonly status: JourneyStatus;
    readonly flags: readonly JourneyFlag[];
  }>;
}

export interface NumberReading {
  readonly kind: NumberKind;
  readonly normalized: string;
  readonly checkDigit: Unit['checkDigit'];
}

export interface Tracked {
  readonly outcome: 'FOUND' | 'NOT_YET_REPORTED' | 'UNKNOWN';
  readonly readings: readonly NumberReading[];
  readonly journeyCount: number;
  readonly journeys: readonly JourneyLine[];
  readonly shipmentCount: number;
  readonly shipments: readonly Omit<Shipment, 'journeys'>[];
}
