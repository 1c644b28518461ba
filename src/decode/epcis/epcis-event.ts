/** GS1 EPCIS 2.0 in the terms of the standard, the same from JSON-LD and from XML. */

export const EPCIS_EVENT_TYPES = [
  'ObjectEvent',
  'AggregationEvent',
  'AssociationEvent',
  'TransactionEvent',
  'TransformationEvent',
] as const;
export type EpcisEventType = (typeof EPCIS_EVENT_TYPES)[number];

/** A value as written, blanks around it removed, and the byte where it stands. */
export interface EpcisText {
  readonly text: string;
  readonly byte: number;
}

export interface EpcisDocument {
  /** `2.0`; the empty string when the document does not say. */
  readonly schemaVersion: string;
  readonly creationDate: EpcisText | null;
  readonly sender: string | null;
  readonly receiver: string | null;
  readonly events: readonly EpcisEvent[];
  /** Where the document begins. */
  readonly byte: number;
}

export interface EpcisEvent {
  /** One of EPCIS_EVENT_TYPES, or the name of an event type that is none of the standard's. */
  readonly type: string;
  /** JSON Pointer or XPath. */
  readonly pointer: string;
  /** Byte range [start, end) in the body as received. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** False when the text breaks off inside it. */
  readonly isWhole: boolean;
  readonly eventId: EpcisText | null;
  readonly eventTime: EpcisText | null;
  readonly timeZoneOffset: EpcisText | null;
  readonly recordTime: EpcisText | null;
  /** ADD, OBSERVE or DELETE; empty in a transformation. */
  readonly action: string;
  readonly bizStep: EpcisText | null;
  readonly disposition: EpcisText | null;
  readonly readPoint: EpcisText | null;
  readonly bizLocation: EpcisText | null;
  /** What the others are put in or on, or taken from. */
  readonly parent: EpcisText | null;
  /** EPCs of single objects, whatever list they stand in. Classes and quantities are no units. */
  readonly objects: readonly EpcisText[];
  readonly transactions: readonly EpcisTransaction[];
  readonly error: EpcisErrorDeclaration | null;
}

export interface EpcisTransaction {
  /** As written, or empty. */
  readonly type: string;
  readonly id: EpcisText;
}

/** The event with this id was wrong from the beginning (7.4.1.4). */
export interface EpcisErrorDeclaration {
  readonly declaredAt: EpcisText | null;
  readonly reason: string;
  readonly correctiveEventIds: readonly string[];
}
