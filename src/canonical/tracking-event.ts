import type { CodedPlace } from './place.js';
import type { EventTime } from './time.js';
import type { TransportUnit } from './transport-unit.js';
import type { Reference } from './reference-number.js';
import type { EventCode, EventKind } from './event-code.js';

/** Hash of everything the fact says and of who says it, 32 lower-case hexadecimal digits written as a UUID. */
export type EventId = string & { readonly __brand: 'EventId' };

/** DCSA event classifier: PLN, EST, ACT, REQ. */
export const EVENT_CLASSIFIERS = ['PLANNED', 'ESTIMATED', 'ACTUAL', 'REQUESTED'] as const;
export type EventClassifier = (typeof EVENT_CLASSIFIERS)[number];

export const TRANSPORT_MODES = ['SEA', 'INLAND_WATERWAY', 'RAIL', 'ROAD', 'AIR'] as const;
export type TransportMode = (typeof TRANSPORT_MODES)[number];

/** What moves the unit. `conveyance` is what tells one leg from the next: vessel and voyage, train, wagon, flight or truck. */
export interface Transport {
  readonly mode: TransportMode | null;
  /** IMO number (7 digits) or call sign, as written, blanks removed. */
  readonly vesselId: string | null;
  readonly vesselName: string | null;
  readonly voyage: string | null;
  readonly train: string | null;
  readonly wagon: string | null;
  readonly flight: string | null;
  readonly truck: string | null;
  /** Carrier code as written (SCAC, SMDG liner code, RICS …). */
  readonly carrier: string | null;
}

export const CUSTOMS_PROCEDURES = ['EXPORT', 'TRANSIT', 'IMPORT', 'WAREHOUSING', 'RE_EXPORT'] as const;
export type CustomsProcedure = (typeof CUSTOMS_PROCEDURES)[number];

export interface CustomsStatement {
  /** ISO 3166-1 alpha-2 of the authority's country. */
  readonly country: string | null;
  readonly authority: string | null;
  readonly procedure: CustomsProcedure | null;
  readonly declaration: string | null;
  readonly holdReason: string | null;
  /** The status in the source's own words or code. */
  readonly wording: string | null;
}

/**
 * A correction takes back what an earlier message said. The earlier message is named by the sender's own key
 * (`documentKey`); it touches only sources reported before `reportedAt`, so that a replacement never removes itself.
 */
export interface Correction {
  readonly action: 'RETRACTS' | 'REPLACES';
  readonly documentKey: string;
  readonly reportedAt: string | null;
}

/** Kinds of source, the ground of precedence when two disagree. */
export const SOURCE_KINDS = ['TERMINAL', 'RAILWAY', 'CARRIER', 'AIRLINE', 'FORWARDER', 'CUSTOMS'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Reporter {
  /** The party that speaks, stable over its feeds. */
  readonly party: string;
  readonly kind: SourceKind;
}

/** Marks on a fact that keep it from moving state, or that a reader must see. They are part of what the fact says. */
export const EVENT_FLAGS = [
  /** An ACTUAL later than the message that reports it. Kept, shown, moves nothing. */
  'ACTUAL_AFTER_MESSAGE',
  /** Before 1990 or more than two years after its message, or an arrival before its departure. Kept, shown, moves nothing. */
  'TIME_IMPLAUSIBLE',
  'PLACE_UNRESOLVED',
  'CODE_UNMAPPED',
  'UNIT_NUMBER_INVALID',
  /** A customs status from a feed that may not speak for that authority. Kept, shown, moves nothing. */
  'SOURCE_NOT_ENTITLED',
  /** About some of the pieces only (`pieces` says how many): what is true of a part is not yet true of the whole. Kept, shown; moves nothing until all are told of. */
  'PARTIAL',
] as const;
export type EventFlag = (typeof EVENT_FLAGS)[number];

/** Flags whose bearer is shown and changes no state. */
export const INERT_FLAGS: readonly EventFlag[] = [
  'ACTUAL_AFTER_MESSAGE',
  'TIME_IMPLAUSIBLE',
  'CODE_UNMAPPED',
  'SOURCE_NOT_ENTITLED',
  'PARTIAL',
];

/** How much of a unit a fact is about, where its sender counts: an air waybill's pieces may travel apart. */
export interface PieceCount {
  readonly count: number;
  /** Pieces of the whole; null when it is not told. */
  readonly total: number | null;
  /** Of the pieces counted, in kilograms. */
  readonly grossKg: number | null;
}

/**
 * A fact that somebody reported. It holds only what was said and by whom: everything in it goes into its id. When, and in
 * which messages it reached us is provenance (`EventSource`), so that the same fact in two messages is one event.
 */
export interface TrackingEvent {
  readonly id: EventId;
  readonly kind: EventKind;
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  readonly occurredAt: EventTime;
  readonly place: CodedPlace | null;
  readonly transport: Transport | null;
  readonly unit: TransportUnit | null;
  readonly references: readonly Reference[];
  readonly customs: CustomsStatement | null;
  readonly correction: Correction | null;
  readonly reportedBy: Reporter;
  /** The status code or words as written, with its agency: `22:VD`, `87:REFORWARDED`. Empty when the message type alone says it. */
  readonly wording: string;
  readonly remark: string | null;
  readonly flags: readonly EventFlag[];
  /** Only where the sender counts pieces. */
  readonly pieces?: PieceCount;
}

/** Where in which message the fact stands. */
export interface EventSource {
  /** Byte range [start, end) in the body as received. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** Segment and element, line or path: `UNH 1 / STS 14`. */
  readonly pointer: string;
  /** Decoder and version: `edifact/iftsta@1`. */
  readonly decoder: string;
  /** The mapping rule that read the status: `iftsta/rec24/24` or `feed rail-cn/FC`. */
  readonly rule: string;
  /** The sender's own key of the message (party, message type, document number); corrections name it. */
  readonly documentKey: string | null;
  /** When the sender says the message was made: ISO 8601 UTC, or null. */
  readonly reportedAt: string | null;
}

export interface InterpretedEvent {
  readonly event: TrackingEvent;
  readonly source: EventSource;
}

/** What the fold takes: the fact, when it was first recorded, and the sources that (still) support it. */
export interface JournalEntry {
  readonly event: TrackingEvent;
  /** ISO 8601 UTC with milliseconds. */
  readonly recordedAt: string;
  readonly sources: readonly Pick<EventSource, 'documentKey' | 'reportedAt'>[];
}
