import type { JsonValue } from '../json/json-value.js';

/**
 * Versions of the standard, told apart by their structure:
 * `1.x` one `eventTypeCode` for all types, places and transport in the event itself · `2.x` flat, a code member per type, `transportCall` ·
 * `3.0.0-Beta-1` `metadata` and `payload` · `3.0.0` `eventClassification` and a details object per type.
 */
export type DcsaVersion = '1.x' | '2.x' | '3.0.0-Beta-1' | '3.0.0';

export type DcsaEventType = 'SHIPMENT' | 'TRANSPORT' | 'EQUIPMENT' | 'TRANSPORTEQUIPMENT' | 'IOT' | 'REEFER';

/** An event of any version, each statement where it stands. What the sender left out is a value that does not exist. */
export interface DcsaEvent {
  readonly version: DcsaVersion;
  /** The whole event and its JSON Pointer (RFC 6901). */
  readonly value: JsonValue;
  readonly pointer: string;
  readonly eventId: JsonValue;
  /** Who published it, by code and list; empty when nobody is named. With the event id it is the event's identity. */
  readonly publisher: string;
  readonly recipient: string;
  /** When this version of the event was made. */
  readonly updated: JsonValue;
  /** The event as a whole is withdrawn (3.0.0). */
  readonly isRetracted: boolean;
  /** Id of an earlier event that this one withdraws (3.0 Beta-1). */
  readonly retractedEventId: JsonValue;
  readonly type: JsonValue;
  readonly classifier: JsonValue;
  /** The code of its type, under whichever name. */
  readonly code: JsonValue;
  /** What an IoT device noticed, beside the code (3.0.0 drafts). */
  readonly detailCode: JsonValue;
  readonly occurred: JsonValue;
  readonly documentType: JsonValue;
  readonly equipment: DcsaEquipment;
  /** Places the event names, the most exact first. */
  readonly locations: readonly DcsaLocation[];
  readonly call: DcsaCall;
  /** Documents, the one the event is about first. */
  readonly documents: readonly DcsaReference[];
  readonly references: readonly DcsaReference[];
  /** Reasons and remarks in the sender's words. */
  readonly remarks: readonly string[];
}

export interface DcsaEquipment {
  readonly reference: JsonValue;
  readonly sizeType: JsonValue;
  readonly emptyIndicator: JsonValue;
  /** EXPORT, IMPORT or TRANSSHIPMENT. */
  readonly movement: string;
  readonly seals: readonly string[];
}

export interface DcsaLocation {
  readonly value: JsonValue;
  /** It is the place of the transport call, not of the event itself. */
  readonly isOfCall: boolean;
  readonly unlocode: string;
  readonly facilityCode: string;
  /** SMDG or BIC. */
  readonly facilityCodeProvider: string;
  readonly facilityType: string;
  readonly name: string;
  /** The facility in words. */
  readonly facilityName: string;
  /** Decimal degrees as written: `48.8585500`, or empty. */
  readonly latitude: string;
  readonly longitude: string;
}

export interface DcsaCall {
  readonly mode: JsonValue;
  readonly exportVoyage: string;
  readonly importVoyage: string;
  readonly vesselImo: JsonValue;
  readonly vesselName: string;
  readonly callSign: string;
  readonly operator: string;
  readonly railService: string;
  readonly departureId: string;
  readonly railCar: string;
  readonly truck: string;
}

export interface DcsaReference {
  readonly type: string;
  readonly number: JsonValue;
}
