import type { JsonValue } from '../json/json-value.js';

/** A LogisticsEvent of IATA ONE Record, each statement where it stands. What the sender left out is a value that does not exist. */
export interface OneRecordEvent {
  /** `LogisticsEvent`, or `StatusUpdateEvent`, its form for statuses of whole shipments. */
  readonly type: string;
  readonly value: JsonValue;
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly id: JsonValue;
  readonly created: JsonValue;
  readonly occurred: JsonValue;
  /** Code as an IRI (`…/StatusCode#DEP`), as a code of a CodeListElement, or as a bare text. */
  readonly code: JsonValue;
  readonly name: string;
  readonly timeType: JsonValue;
  readonly isPartial: boolean;
  /** Pieces the event is about, where the sender counts them; empty when not. */
  readonly pieceCount: string;
  readonly objects: readonly LogisticsObject[];
  readonly location: OneRecordLocation | null;
  readonly movement: OneRecordMovement | null;
  readonly recordedBy: string;
}

/** An object that an event is about. Most senders name it by its URI alone; some embed what they know of it. */
export interface LogisticsObject {
  /** `Shipment`, `Piece`, `Waybill`, `ULD`, `TransportMovement` …; empty when it is not told. */
  readonly type: string;
  readonly id: JsonValue;
  readonly waybills: readonly OneRecordWaybill[];
  /** Number of a unit load device, `AKE12345LH`; empty for anything else. */
  readonly uld: string;
  /** Unique Piece Identifier; empty for anything else. */
  readonly upid: string;
}

export interface OneRecordWaybill {
  /** MASTER, DIRECT, HOUSE, or empty. */
  readonly type: string;
  readonly prefix: string;
  readonly number: string;
  readonly value: JsonValue;
}

export interface OneRecordLocation {
  readonly value: JsonValue;
  readonly id: string;
  /** Codes with the name of their list, where it is told. */
  readonly codes: readonly { readonly code: string; readonly list: string }[];
  readonly name: string;
}

export interface OneRecordMovement {
  /** Flight number, or the number of a line by road, rail or water. */
  readonly identifier: string;
  /** Mode code without its list: `AIR_TRANSPORT`, `4`. */
  readonly mode: string;
}
