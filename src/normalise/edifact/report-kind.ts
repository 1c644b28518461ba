import type { EventCode } from '../../canonical/event-code.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import type { DatedTime } from '../event-time.js';
import type { PlaceReading } from '../place-reading.js';
import type { CallReader } from './calls.js';
import type { Movement } from './leg-events.js';
import type { Link } from './links.js';
import type { MessageScope } from './message-scope.js';
import type { TransportReading } from './transports.js';
import type { EquipmentReading } from './units.js';

/**
 * What sets one message about the containers of a terminal apart from the other: CODECO and COPARN speak of the gate, COARRI and COPRAR
 * of the quay.
 */
export interface ReportKind {
  /** `codeco`, for the names of rules. */
  readonly name: string;
  /** A report states what was done, an order what is to be done. */
  readonly classifier: 'ACTUAL' | 'PLANNED';
  /** The move that the document code (1001) names; null when it is in no map. */
  moveOf(documentCode: string): EventCode | null;
  /** The move of this container, which may differ from the document's: an empty released, a box that was not aboard. */
  eventOf(scope: MessageScope, question: PlaceQuestion): EventCode;
  placeOf(scope: MessageScope, question: PlaceQuestion): FoundPlace | null;
  /** When the move was made or is to be made; null when nothing tells. */
  timeOf(scope: MessageScope, question: CallQuestion): MoveTime | null;
  transportOf(scope: MessageScope, report: ReadReport, equipment: Equipment): TransportReading | null;
  /** Calls of the ship or train that the header announces, as far as they concern this container. */
  callsOf(scope: MessageScope, question: CallQuestion): readonly Movement[];
  /** Which of the header's transports make calls. */
  isCalling(transport: TransportReading): boolean;
  /** What an order tells beside the move: that the container is booked, or listed for a ship. */
  linksOf(question: LinkQuestion): readonly Link[];
  /** Reports what the texts of a container say against the document code. */
  compareTexts(scope: MessageScope, move: EventCode, texts: readonly SegmentNumber[]): void;
}

/** The header as its containers look through it; its lists are short, for every container does. */
export interface ReadReport {
  readonly carrier: string | null;
  /** TDT of the header. */
  readonly transports: readonly TransportReading[];
  /** LOC of the header itself, and those behind its TDTs. */
  readonly places: readonly SegmentNumber[];
  readonly transportPlaces: readonly SegmentNumber[];
  /** DTM of the header itself. */
  readonly times: readonly SegmentNumber[];
  /** Calls of the header's ships or trains. */
  readonly calls: CallReader;
  readonly references: readonly Reference[];
  /** RFF of the goods that a container holds, by the container's number. */
  readonly goodsReferences: ReadonlyMap<string, readonly SegmentNumber[]>;
}

export interface PlaceQuestion {
  readonly report: ReadReport;
  readonly equipment: Equipment;
  readonly move: EventCode;
  readonly unit: EquipmentReading | null;
}

export interface FoundPlace {
  readonly reading: PlaceReading;
  /** How it was found, when it is only a fallback: goes into the name of the rule. */
  readonly fallback: string | null;
}

export interface CallQuestion extends PlaceQuestion {
  readonly place: PlaceReading | null;
}

export interface MoveTime {
  readonly occurredAt: DatedTime;
  /** `DTM+133`, when it is not the move's own time: goes into the name of the rule. */
  readonly fallback: string | null;
}

export interface LinkQuestion extends PlaceQuestion {
  readonly references: readonly Reference[];
  /** The move has a time, and is told as planned. */
  readonly isDated: boolean;
  /** A call of a ship of the header is told of the container. */
  readonly hasCall: boolean;
}
