/** Messages of IATA Cargo-XML in the terms of their schemas. */

/** A value as written, blanks around it removed, and the byte where it stands. */
export interface AirText {
  readonly text: string;
  readonly byte: number;
}

/** Where something stands in the body, for origins. */
export interface AirSpan {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
}

/** Names that the parties use: XFSU, XFWB, XFHL, XFZB; of other messages the name of the root. */
export type CargoXmlKind = 'XFSU' | 'XFWB' | 'XFHL' | 'XFZB';

export interface CargoXmlMessage extends AirSpan {
  /** Null for a message of Cargo-XML that is none of these. */
  readonly kind: CargoXmlKind | null;
  readonly rootName: string;
  readonly isWhole: boolean;
  readonly header: CargoXmlHeader;
  readonly master: AirConsignment;
  readonly statuses: readonly AirStatusReport[];
  /** Flights of a waybill. */
  readonly movements: readonly AirMovement[];
  readonly houses: readonly AirHouse[];
  /** When and where a waybill was issued. */
  readonly issuedAt: AirText | null;
  readonly issuedIn: AirText | null;
}

export interface CargoXmlHeader {
  readonly id: string | null;
  readonly version: string;
  readonly issued: AirText | null;
  /** `Creation`, `Update`, `Deletion`; empty when it is not told. */
  readonly purpose: string;
  readonly sender: string | null;
  readonly recipient: string | null;
  /** Number of the document that the message is about. */
  readonly businessId: AirText | null;
}

/** How much is meant. */
export interface AirQuantity {
  /** T total, P part, S split, D divided, M multi; empty where it is not told. */
  readonly description: string;
  readonly pieces: number | null;
  readonly totalPieces: number | null;
  readonly grossKg: number | null;
}

export interface AirConsignment {
  /** Air waybill. */
  readonly number: AirText | null;
  readonly quantity: AirQuantity;
}

/** A status of the consignment, or of a part of it. */
export interface AirStatusReport extends AirSpan {
  /** False when the text breaks off inside it. */
  readonly isWhole: boolean;
  /** Three letters of list 1.18. */
  readonly code: AirText | null;
  readonly discrepancy: string;
  readonly quantity: AirQuantity;
  readonly movements: readonly AirMovement[];
  /** Airport where it happened. */
  readonly location: AirText | null;
  readonly occurred: AirMoment | null;
  readonly houses: readonly AirText[];
  readonly ulds: readonly AirText[];
  /** Number of a transfer manifest. */
  readonly manifest: string;
  readonly customsNotes: readonly AirCustomsNote[];
}

/** A time and what it is: A actual, E estimated, S scheduled; empty where that is not told. */
export interface AirMoment {
  readonly time: AirText;
  readonly indicator: string;
}

export interface AirMovement extends AirSpan {
  /** `CA1041`, upper case and without blanks; empty when it is not told. */
  readonly flight: string;
  readonly carrier: string;
  readonly departure: AirCall;
  readonly arrival: AirCall;
}

export interface AirCall {
  readonly airport: AirText | null;
  readonly moments: readonly AirMoment[];
}

export interface AirHouse extends AirSpan {
  readonly number: AirText | null;
  readonly customsNotes: readonly AirCustomsNote[];
}

/** Customs, security and regulatory information. */
export interface AirCustomsNote {
  /** `M` a movement reference number and others. */
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}
