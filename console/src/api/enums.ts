/** The enums of the schema that the console has words for. A test compares them with schema.graphql. */

export const JOURNEY_STATUSES = [
  'PLANNED',
  'EMPTY_RELEASED',
  'AT_ORIGIN',
  'IN_TRANSIT',
  'AT_TRANSHIPMENT',
  'AT_BORDER',
  'AT_DESTINATION',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
  'EMPTY_RETURNED',
  'CANCELLED',
] as const;
export type JourneyStatus = (typeof JOURNEY_STATUSES)[number];

export const EVENT_CODES = [
  'BOOKED',
  'BOOKING_CANCELLED',
  'EMPTY_RELEASED',
  'STUFFED',
  'SEALED',
  'RECEIVED',
  'GATE_IN',
  'STORED',
  'MANIFESTED',
  'DOCUMENTS_ISSUED',
  'LOADED',
  'ROLLED',
  'DEPARTED',
  'EN_ROUTE',
  'DELAYED',
  'ARRIVED',
  'DISCHARGED',
  'RELOADED',
  'HANDED_OVER',
  'BORDER_ARRIVED',
  'BORDER_CROSSED',
  'CUSTOMS_LODGED',
  'CUSTOMS_ACCEPTED',
  'CUSTOMS_HELD',
  'CUSTOMS_INSPECTED',
  'CUSTOMS_RELEASED',
  'CUSTOMS_REJECTED',
  'CUSTOMS_CANCELLED',
  'CUSTOMS_EXITED',
  'TRANSIT_OPENED',
  'TRANSIT_CLOSED',
  'INSPECTED',
  'DAMAGED',
  'CONSIGNEE_NOTIFIED',
  'READY_FOR_PICKUP',
  'GATE_OUT',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
  'NOT_DELIVERED',
  'STRIPPED',
  'EMPTY_RETURNED',
  'UNKNOWN',
] as const;
export type EventCode = (typeof EVENT_CODES)[number];

export const EVENT_CLASSIFIERS = ['PLANNED', 'ESTIMATED', 'ACTUAL', 'REQUESTED'] as const;
export type EventClassifier = (typeof EVENT_CLASSIFIERS)[number];

export const EVENT_FLAGS = [
  'ACTUAL_AFTER_MESSAGE',
  'CODE_UNMAPPED',
  'PARTIAL',
  'PLACE_UNRESOLVED',
  'SOURCE_NOT_ENTITLED',
  'TIME_IMPLAUSIBLE',
  'UNIT_NUMBER_INVALID',
] as const;
export type EventFlag = (typeof EVENT_FLAGS)[number];

export const TRANSPORT_MODES = ['RAIL', 'SEA', 'INLAND_WATERWAY', 'ROAD', 'AIR'] as const;
export type TransportMode = (typeof TRANSPORT_MODES)[number];

export const STOP_KINDS = ['ORIGIN', 'MODE_CHANGE', 'TRANSHIPMENT', 'BORDER', 'CALL', 'DEPOT', 'DESTINATION'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

export const SOURCE_KINDS = ['AIRLINE', 'CARRIER', 'CUSTOMS', 'FORWARDER', 'RAILWAY', 'TERMINAL'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const REFERENCE_TYPES = [
  'MASTER_BILL',
  'HOUSE_BILL',
  'BOOKING',
  'RAIL_NOTE',
  'MASTER_AIR_WAYBILL',
  'HOUSE_AIR_WAYBILL',
  'DECLARATION',
  'TRANSIT_DOCUMENT',
  'FORWARDER_REFERENCE',
  'SHIPPER_REFERENCE',
  'CONSIGNEE_REFERENCE',
  'PURCHASE_ORDER',
  'RELEASE_ORDER',
  'PACKAGE',
  'OTHER',
] as const;
export type ReferenceType = (typeof REFERENCE_TYPES)[number];

export const NUMBER_KINDS = [
  'AIR_WAYBILL',
  'BILL_OF_LADING',
  'BOOKING',
  'CHINESE_DECLARATION',
  'CONTAINER',
  'MRN',
  'OWN_REFERENCE',
  'PACKAGE',
  'RAIL_NOTE',
  'SWAP_BODY',
  'TRAIN',
  'ULD',
  'WAGON',
] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

export const UNIT_KINDS = ['AIR_WAYBILL', 'CONTAINER', 'PACKAGE', 'SWAP_BODY', 'TRAILER', 'ULD', 'WAGON'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const JOURNEY_FLAGS = ['ON_HOLD', 'DELAYED'] as const;
export type JourneyFlag = (typeof JOURNEY_FLAGS)[number];

export const WAITING_CAUSES = ['CUSTOMS', 'RELOAD', 'TRAIN', 'UNKNOWN'] as const;
export type WaitingCause = (typeof WAITING_CAUSES)[number];

export const CONNECTION_STATES = ['AHEAD', 'ENDANGERED', 'MADE', 'MISSED'] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

export const ETA_STATES = ['OPEN', 'ARRIVED', 'OVERTAKEN'] as const;
export type EtaState = (typeof ETA_STATES)[number];

export const ACKNOWLEDGEMENT_OUTCOMES = ['ACCEPTED', 'ACCEPTED_WITH_ERRORS', 'RECEIVED', 'REJECTED'] as const;
export type AcknowledgementOutcome = (typeof ACKNOWLEDGEMENT_OUTCOMES)[number];

export const EXCEPTION_KINDS = [
  'HOLD',
  'CLEARANCE_CONTRADICTION',
  'MISSED_CONNECTION',
  'LATE_AGAINST_PLAN',
  'DWELL_TOO_LONG',
  'SEAL_CHANGED',
  'FUTURE_DATED',
  'IMPOSSIBLE_SEQUENCE',
  'REFERENCE_CONFLICT',
  'ROLLED',
  'SOURCE_NOT_ENTITLED',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export const TIME_BASES = ['EXPLICIT', 'ZONE_WORD', 'FEED_RULE', 'PLACE_ZONE', 'FEED_DEFAULT', 'UNKNOWN'] as const;
export type TimeBasis = (typeof TIME_BASES)[number];

export const CUSTOMS_PROCEDURES = ['EXPORT', 'TRANSIT', 'IMPORT', 'WAREHOUSING', 'RE_EXPORT'] as const;
export type CustomsProcedure = (typeof CUSTOMS_PROCEDURES)[number];

export const REPLAY_STATUSES = ['PREVIEWED', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED', 'FAILED'] as const;
export type ReplayStatus = (typeof REPLAY_STATUSES)[number];

export const QUARANTINE_STATUSES = ['OPEN', 'RESOLVED', 'DISCARDED'] as const;
export type QuarantineStatus = (typeof QUARANTINE_STATUSES)[number];

export const DISPOSITIONS = ['PROCESSED', 'PARTLY_QUARANTINED', 'QUARANTINED', 'ACKNOWLEDGEMENT', 'REPEAT'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const CHANGE_KINDS = ['CREATED', 'UPDATED', 'STATUS_CHANGED', 'RETIRED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const SHIPMENT_ORDERS = ['LAST_EVENT_DESC', 'LAST_EVENT_ASC', 'STARTED_DESC', 'STARTED_ASC'] as const;
export type ShipmentOrder = (typeof SHIPMENT_ORDERS)[number];
