import type { JsonValue } from '../json/json-value.js';
import type { DcsaEquipment, DcsaEvent, DcsaReference } from './dcsa-event.js';
import { readCall } from './decode-call.js';
import { readLocations } from './decode-location.js';
import type { FoundEvent } from './find-events.js';
import { partyOf } from './parties.js';
import { CALL_SHAPE, type EventFields } from './shapes.js';
import { holdersOf, type Holders } from './versions.js';

/** An event in the terms of the standard, whatever its version. */
export function decodeEvent({ value, version, pointer }: FoundEvent): DcsaEvent {
  const holders = holdersOf(value, version);
  const { envelope, classification, body, shipment } = holders;
  const type = typeOf(holders);
  const call = holders.transport.get('transportCall');
  const callFields = CALL_SHAPE.read(call);
  const routing = envelope.get('eventRouting');
  return {
    version,
    value,
    pointer,
    eventId: envelope.get('eventID'),
    publisher: partyOf(routing.first(['originatingParties', 'originatingParty']), envelope.get('publisher')),
    recipient: partyOf(routing.first(['destinationParties', 'destinationParty']), value.document.nothing),
    updated: envelope.first(['eventUpdatedDateTime', 'eventCreatedDateTime']),
    isRetracted: envelope.get('isRetracted').isTrue,
    retractedEventId: envelope.get('retractedEventID'),
    type,
    classifier: classification.first(['eventClassifierCode', 'eventClassifier']),
    code: codeOf(holders, type.trimmed.toUpperCase()),
    detailCode: body.get('iotDetails').get('iotEventCode'),
    occurred: body.get('eventDateTime'),
    documentType: documentTypeIn(body),
    equipment: readEquipment(holders),
    locations: readLocations(holders, { event: value, call, callFields }),
    call: readCall(callFields, holders),
    documents: readDocuments(shipment),
    references: referencesIn(shipment, REFERENCE_LISTS),
    remarks: readRemarks(holders),
  };
}

const documentTypeIn = (fields: EventFields): JsonValue =>
  fields.first(['documentTypeCode', 'shipmentInformationTypeCode']);

/** `eventTypeCode` is the type in 3.0.0 and the code in 1.x and 2.x. */
function typeOf({ version, classification, envelope, body }: Holders): JsonValue {
  if (version === '3.0.0') return classification.first(['eventTypeCode', 'eventType']);
  return envelope.has('eventType') ? envelope.get('eventType') : body.get('eventType');
}

type EventMember = Parameters<EventFields['get']>[0];

const CODES: ReadonlyMap<string, readonly EventMember[]> = new Map<string, readonly EventMember[]>([
  ['TRANSPORT', ['transportEventTypeCode', 'transportEventType']],
  ['EQUIPMENT', ['equipmentEventTypeCode', 'equipmentEventType']],
  ['SHIPMENT', ['shipmentEventTypeCode', 'shipmentEventType']],
  ['IOT', ['iotEventTypeCode', 'iotEventType']],
  ['REEFER', ['reeferEventTypeCode', 'reeferEventType']],
]);
const ANY_CODE: readonly EventMember[] = [...CODES.values()].flat();

function codeOf({ version, classification }: Holders, type: string): JsonValue {
  const own = classification.first(CODES.get(type) ?? ANY_CODE);
  return own.exists || version === '3.0.0' ? own : classification.get('eventTypeCode');
}

function readEquipment({ equipment, body }: Holders): DcsaEquipment {
  const movement = equipment.first(['movementType', 'transportPhase']).trimmed.toUpperCase();
  return {
    reference: equipment.get('equipmentReference'),
    sizeType: equipment.get('ISOEquipmentCode'),
    emptyIndicator: equipment.first(['emptyIndicatorCode', 'emptyIndicator']),
    movement: movement === '' && body.get('isTransshipmentMove').isTrue ? 'TRANSSHIPMENT' : movement,
    seals: equipment.get('seals').items.map((seal) => seal.first(['sealNumber', 'number']).trimmed),
  };
}

/** 2.x names the document of a shipment event by `documentID`, Beta-1 by a text `documentReference`, 3.0.0 by an object of that name. */
function readDocuments(shipment: EventFields): readonly DcsaReference[] {
  const others = referencesIn(shipment, DOCUMENT_LISTS);
  const own = shipment.first(['documentReference', 'documentID']);
  if (!own.exists) return others;
  const main = own.isObject ? reference(own) : { type: documentTypeIn(shipment).trimmed.toUpperCase(), number: own };
  return [main, ...others];
}

const DOCUMENT_LISTS: readonly EventMember[] = [
  'documentReferences',
  'relatedDocumentReferences',
  'additionalDocumentReferences',
];
const REFERENCE_LISTS: readonly EventMember[] = ['references', 'shipmentReferences'];

const NO_REFERENCES: readonly DcsaReference[] = [];

function referencesIn(shipment: EventFields, lists: readonly EventMember[]): readonly DcsaReference[] {
  let references = NO_REFERENCES;
  for (const list of lists) {
    if (shipment.has(list)) references = [...references, ...shipment.get(list).items.map(reference)];
  }
  return references;
}

const REFERENCE_TYPES = ['referenceType', 'documentReferenceType', 'typeCode', 'type'];
const REFERENCE_NUMBERS = ['referenceValue', 'documentReferenceValue', 'reference', 'value'];

const reference = (value: JsonValue): DcsaReference => ({
  type: value.first(REFERENCE_TYPES).trimmed.toUpperCase(),
  number: value.first(REFERENCE_NUMBERS),
});

const NO_REMARKS: readonly string[] = [];

/** Why, in the sender's words. Codes of SMDG's delay list stand first. */
function readRemarks({ body, shipment, transport }: Holders): readonly string[] {
  const codes = [transport.get('delayReasonCode'), ...transport.get('delayReasonCodes').items];
  const texts = [transport.get('changeRemark'), body.get('reason'), shipment.get('reason')];
  if (![...codes, ...texts].some(({ isSaid }) => isSaid)) return NO_REMARKS;
  const remarks = [...codes.map(({ text }) => (text === '' ? '' : `delay ${text}`)), ...texts.map(({ text }) => text)];
  return [...new Set(remarks)].filter((text) => text !== '');
}
