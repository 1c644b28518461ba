/** A message of NCTS phase 5 in the terms of its schema, the same from XML and from JSON. */

/** A value as written, blanks around it removed, and the byte where it stands. */
export interface NctsText {
  readonly text: string;
  readonly byte: number;
}

export interface NctsMessage {
  /** Name of the root: `CC029C`. */
  readonly type: string;
  /** `messageType`, which says the same. */
  readonly statedType: NctsText | null;
  /** `NCTS5.1`; empty when the message does not say. */
  readonly phase: string;
  /** JSON Pointer or XPath. */
  readonly pointer: string;
  /** Byte range [start, end) in the body as received. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** False when the text breaks off inside it. */
  readonly isWhole: boolean;
  readonly sender: string | null;
  readonly recipient: string | null;
  readonly preparedAt: NctsText | null;
  readonly messageId: NctsText | null;
  /** Identification of the message that this one answers. */
  readonly correlationId: NctsText | null;
  readonly lrn: NctsText | null;
  readonly mrn: NctsText | null;
  /**
   * Single values about the movement by their names, of whatever group they stand in: `releaseDate` of TransitOperation, `decision` of
   * Invalidation, `conform` of UnloadingRemark.
   */
  readonly statements: ReadonlyMap<string, NctsText>;
  readonly offices: readonly NctsOffice[];
  readonly equipment: readonly NctsEquipment[];
  readonly documents: readonly NctsDocument[];
  /** Why: controls, invalid guarantees, motivations, errors. */
  readonly reasons: readonly NctsReason[];
  readonly incidents: readonly NctsIncident[];
}

export interface NctsOffice {
  /** What follows `CustomsOfficeOf` in its name: `Departure`, `DestinationActual`, `TransitDeclared`. */
  readonly role: string;
  readonly number: NctsText;
}

export interface NctsEquipment {
  /** Null where only seals are told: the goods are in no container. */
  readonly container: NctsText | null;
  readonly seals: readonly string[];
}

export interface NctsDocument {
  readonly group: 'TRANSPORT' | 'PREVIOUS' | 'UCR';
  /** Code of the document: `N704`; empty for a UCR. */
  readonly type: string;
  readonly number: NctsText;
}

export interface NctsReason {
  readonly code: string;
  readonly text: string;
}

export interface NctsIncident {
  /** Of list CL019. */
  readonly code: string;
  readonly text: string;
  readonly pointer: string;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly unlocode: NctsText | null;
  readonly country: string;
  /** Latitude and longitude as written. */
  readonly coordinates: string | null;
  /** Name of the place where an authority endorsed it, and the day. */
  readonly endorsedAt: string;
  readonly endorsedOn: NctsText | null;
  readonly equipment: readonly NctsEquipment[];
}
