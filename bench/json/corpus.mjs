/**
 * Bodies of our own making, in the shape and size of the examples that the standards publish: every event has another id, container, time
 * and place, because no feed repeats one message. All are the same for one seed.
 */
const LETTERS = '0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ';

/** ISO 6346: the value of each character times its power of two, modulo 11. */
function container(serial) {
  const number = `LBXU${String(serial % 1_000_000).padStart(6, '0')}`;
  const sum = [...number].reduce((total, character, at) => total + LETTERS.indexOf(character) * 2 ** at, 0);
  return `${number}${(sum % 11) % 10}`;
}

const PORTS = ['CNQZH', 'SGSIN', 'DEHAM', 'NLRTM', 'CNSGH', 'PLGDN', 'KZDOS', 'BEANR'];
const MOVES = ['LOAD', 'DISC', 'GTIN', 'GTOT', 'STUF', 'STRP'];
const uuid = (serial) => `3cecb101-7a1a-43a4-9d62-${String(serial).padStart(12, '0')}`;
const time = (serial, offset) => `${new Date(1_772_000_000_000 + serial * 61_000).toISOString().slice(0, 19)}${offset}`;
const of = (list, serial) => list[serial % list.length];

const dcsaFlat = (serial) => ({
  eventID: uuid(serial),
  eventCreatedDateTime: time(serial + 60, 'Z'),
  eventType: 'EQUIPMENT',
  eventClassifierCode: serial % 5 === 0 ? 'EST' : 'ACT',
  eventDateTime: time(serial, '+08:00'),
  equipmentEventTypeCode: of(MOVES, serial),
  equipmentReference: container(serial),
  ISOEquipmentCode: '45G1',
  emptyIndicatorCode: 'LADEN',
  eventLocation: {
    locationName: 'Pier 4, eastern yard',
    address: { name: 'Ocean terminal', street: 'Quay road', streetNumber: '100', floor: 'ground', city: 'Port town' },
    UNLocationCode: of(PORTS, serial),
  },
  transportCall: {
    transportCallID: uuid(serial + 1),
    carrierServiceCode: 'FE1',
    carrierExportVoyageNumber: `${100 + (serial % 900)}E`,
    carrierImportVoyageNumber: `${100 + (serial % 900)}W`,
    transportCallSequenceNumber: 2,
    UNLocationCode: of(PORTS, serial),
    modeOfTransport: 'VESSEL',
    vessel: {
      vesselIMONumber: '9321483',
      vesselName: 'King of the Seas',
      vesselFlag: 'DE',
      vesselCallSign: 'NCVV',
      vesselOperatorCarrierCode: 'LBX',
      vesselOperatorCarrierCodeListProvider: 'SMDG',
    },
  },
  documentReferences: [
    { documentReferenceType: 'BKG', documentReferenceValue: `LBBK${serial}` },
    { documentReferenceType: 'TRD', documentReferenceValue: `LBBL${serial}` },
  ],
  references: [{ referenceType: 'FF', referenceValue: `FF ${serial}` }],
  seals: [{ sealNumber: String(serial * 7), sealSource: 'CAR' }],
});

const dcsa3 = (serial) => ({
  eventID: uuid(serial),
  eventUpdatedDateTime: time(serial + 60, '.250Z'),
  isRetracted: false,
  eventRouting: {
    originatingParty: {
      partyName: 'Landbridge Line',
      identifyingCodes: [{ codeListProvider: 'SMDG', partyCode: 'LBX' }],
    },
  },
  eventClassification: {
    eventTypeCode: 'EQUIPMENT',
    eventClassifierCode: 'ACT',
    equipmentEventTypeCode: of(MOVES, serial),
  },
  eventDateTime: time(serial, '+08:00'),
  equipmentDetails: { equipmentReference: container(serial), ISOEquipmentCode: '45G1', emptyIndicatorCode: 'LADEN' },
  eventLocation: { locationName: 'Pier 4', UNLocationCode: of(PORTS, serial) },
  transportDetails: {
    transportCall: {
      portVisitReference: `VISIT${serial}`,
      UNLocationCode: of(PORTS, serial),
      modeOfTransport: 'VESSEL',
    },
    vesselTransport: {
      vessel: { vesselIMONumber: '9321483', name: 'King of the Seas' },
      carrierExportVoyageNumber: '610W',
    },
  },
  shipmentDetails: { documentReferences: [{ typeCode: 'TRD', reference: `LBBL${serial}` }] },
});

const epcis = (serial) => ({
  eventID: `urn:uuid:${uuid(serial)}`,
  type: 'ObjectEvent',
  eventTime: time(serial, 'Z'),
  eventTimeZoneOffset: '+08:00',
  epcList: [`urn:epc:id:bic:${container(serial)}`],
  action: 'OBSERVE',
  bizStep: of(['departing', 'arriving', 'loading', 'unloading'], serial),
  disposition: 'in_transit',
  readPoint: { id: 'https://unlocode.example/SGSIN' },
  bizTransactionList: [{ type: 'bol', bizTransaction: `urn:landbridge:bol:LBBL${serial}` }],
});

const epcisDocument = (events) => ({
  '@context': [
    'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
    { lb: 'https://landbridge.example/epcis/' },
  ],
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: '2026-03-10T08:00:00Z',
  epcisBody: { eventList: events },
});

const oneRecord = (serial) => ({
  '@context': { cargo: 'https://onerecord.iata.org/ns/cargo#', xsd: 'http://www.w3.org/2001/XMLSchema#' },
  '@id': `https://1r.example.com/logistics-objects/${uuid(serial)}/logistics-events/${uuid(serial + 1)}`,
  '@type': 'cargo:LogisticsEvent',
  'cargo:creationDate': { '@type': 'xsd:dateTime', '@value': time(serial + 60, '.125Z') },
  'cargo:eventCode': {
    '@id': `https://onerecord.iata.org/ns/code-lists/StatusCode#${of(['DEP', 'ARR', 'RCF', 'RCS'], serial)}`,
  },
  'cargo:eventDate': { '@type': 'xsd:dateTime', '@value': time(serial, '+08:00') },
  'cargo:eventTimeType': { '@id': 'cargo:ACTUAL' },
  'cargo:partialEventIndicator': false,
  'cargo:eventFor': {
    '@type': 'cargo:Shipment',
    '@id': `https://1r.example.com/logistics-objects/${uuid(serial)}`,
    'cargo:waybill': {
      '@type': 'cargo:Waybill',
      'cargo:waybillType': { '@id': 'cargo:MASTER' },
      'cargo:waybillPrefix': '999',
      'cargo:waybillNumber': airWaybill(serial),
    },
  },
  'cargo:eventLocation': {
    '@type': 'cargo:Location',
    'cargo:locationName': 'Singapore Changi',
    'cargo:locationCodes': [{ '@type': 'cargo:CodeListElement', 'cargo:code': 'SIN', 'cargo:codeListName': 'IATA' }],
  },
});

const airWaybill = (serial) => {
  const digits = String(serial % 10_000_000).padStart(7, '0');
  return `${digits}${Number(digits) % 7}`;
};

/** `count` events of a kind, `each` to a body. */
function bodiesOf({ make, wrap, count, each }) {
  const bodies = [];
  for (let first = 0; first < count; first += each) {
    const events = Array.from({ length: each }, (_, at) => make(first + at));
    bodies.push(Buffer.from(JSON.stringify(wrap(events))));
  }
  return bodies;
}

const alone = ([event]) => event;

/** Kinds of bodies as they come from Kafka topics (one event each) and from interfaces that are polled (pages). */
export const makeCorpora = () =>
  [
    { name: 'DCSA 2.x, one event a body', make: dcsaFlat, wrap: alone, count: 400, each: 1 },
    { name: 'DCSA 2.x, pages of 50', make: dcsaFlat, wrap: (events) => events, count: 2000, each: 50 },
    { name: 'DCSA 3.0.0, pages of 50', make: dcsa3, wrap: (events) => ({ events }), count: 2000, each: 50 },
    { name: 'EPCIS, documents of 20', make: epcis, wrap: epcisDocument, count: 2000, each: 20 },
    { name: 'ONE Record, one event a body', make: oneRecord, wrap: alone, count: 400, each: 1 },
  ].map((kind) => {
    const bodies = bodiesOf(kind);
    return { ...kind, bodies, bytes: bodies.reduce((sum, { length }) => sum + length, 0) };
  });
