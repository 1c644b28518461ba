import { JsonShape, type JsonFields } from '../json/json-shape.js';

/** Every member of every version that is read, by the kind of object it stands in. */

export const EVENT_SHAPE = new JsonShape([
  // Envelope
  'eventID',
  'eventType',
  'eventCreatedDateTime',
  'eventUpdatedDateTime',
  'isRetracted',
  'retractedEventID',
  'publisher',
  'eventRouting',
  'iotDetails',
  // Classification
  'eventTypeCode',
  'eventClassifierCode',
  'eventClassifier',
  'transportEventTypeCode',
  'transportEventType',
  'equipmentEventTypeCode',
  'equipmentEventType',
  'shipmentEventTypeCode',
  'shipmentEventType',
  'iotEventTypeCode',
  'iotEventType',
  'reeferEventTypeCode',
  'reeferEventType',
  // When, where, why
  'eventDateTime',
  'eventLocation',
  'location',
  'reason',
  'changeRemark',
  'delayReasonCode',
  'delayReasonCodes',
  'facilityTypeCode',
  // Documents and references
  'documentTypeCode',
  'shipmentInformationTypeCode',
  'documentID',
  'documentReference',
  'documentReferences',
  'relatedDocumentReferences',
  'additionalDocumentReferences',
  'references',
  'shipmentReferences',
  // Equipment
  'equipmentReference',
  'ISOEquipmentCode',
  'emptyIndicatorCode',
  'emptyIndicator',
  'movementType',
  'transportPhase',
  'isTransshipmentMove',
  'seals',
  // Transport
  'transportCall',
  'transportReference',
  'transportLegReference',
  'modeOfTransportCode',
  'modeOfTransport',
]);
export type EventFields = JsonFields<Parameters<ReturnType<(typeof EVENT_SHAPE)['read']>['get']>[0]>;

export const CALL_SHAPE = new JsonShape([
  'modeOfTransport',
  'vessel',
  'vesselTransport',
  'location',
  'carrierVoyageNumber',
  'exportVoyageNumber',
  'carrierExportVoyageNumber',
  'universalExportVoyageReference',
  'exportVoyageNumberOrReference',
  'importVoyageNumber',
  'carrierImportVoyageNumber',
  'universalImportVoyageReference',
  'importVoyageNumberOrReference',
  'railTransport',
  'railServiceReference',
  'railService',
  'railCarReference',
  'railCar',
  'departureID',
  'licencePlate',
  'licensePlate',
  'truckTransport',
  'facilityTypeCode',
  'facilityType',
]);
export type CallFields = JsonFields<Parameters<ReturnType<(typeof CALL_SHAPE)['read']>['get']>[0]>;

export const VESSEL_SHAPE = new JsonShape([
  'vesselIMONumber',
  'vesselName',
  'name',
  'vesselCallSignNumber',
  'vesselCallSign',
  'callSign',
  'vesselOperatorCarrierCode',
  'operatorCarrierCode',
]);

export const LOCATION_SHAPE = new JsonShape([
  'UNLocationCode',
  'locationName',
  'facility',
  'facilityCode',
  'facilityCodeListProvider',
  'facilityTypeCode',
  'facilityType',
  'otherFacility',
  'latitude',
  'longitude',
  'geoCoordinate',
]);
