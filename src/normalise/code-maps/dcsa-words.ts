/** Code lists of DCSA Track & Trace that stand beside the event code: codes of 1.x to the drafts of 3.0.0, words of 3.0.0. */
import type { ReferenceType } from '../../canonical/reference-number.js';
import type { EventClassifier, TransportMode } from '../../canonical/tracking-event.js';
import type { TransportUnit } from '../../canonical/transport-unit.js';

export const DCSA_CLASSIFIERS: ReadonlyMap<string, EventClassifier> = new Map<string, EventClassifier>([
  ['ACT', 'ACTUAL'],
  ['EST', 'ESTIMATED'],
  ['PLN', 'PLANNED'],
  ['REQ', 'REQUESTED'],
  ['ACTUAL', 'ACTUAL'],
  ['ESTIMATED', 'ESTIMATED'],
  ['PLANNED', 'PLANNED'],
  ['REQUESTED', 'REQUESTED'],
]);

/** `modeOfTransport`; 1.x writes the numbers of UN/ECE Recommendation 19. MULTIMODAL is no mode of a leg. */
export const DCSA_MODES: ReadonlyMap<string, TransportMode> = new Map<string, TransportMode>([
  ['VESSEL', 'SEA'],
  ['BARGE', 'INLAND_WATERWAY'],
  ['RAIL', 'RAIL'],
  ['TRUCK', 'ROAD'],
  ['1', 'SEA'],
  ['2', 'RAIL'],
  ['3', 'ROAD'],
  ['8', 'INLAND_WATERWAY'],
]);

export const DCSA_LADEN: ReadonlyMap<string, TransportUnit['laden']> = new Map<string, TransportUnit['laden']>([
  ['EMPTY', 'EMPTY'],
  ['LADEN', 'LADEN'],
]);

export const DCSA_DIRECTIONS: ReadonlyMap<string, TransportUnit['direction']> = new Map<
  string,
  TransportUnit['direction']
>([
  ['EXPORT', 'EXPORT'],
  ['IMPORT', 'IMPORT'],
  ['TRANSSHIPMENT', 'TRANSHIPMENT'],
]);

/** `facilityType` as words, by their codes. */
export const DCSA_FACILITY_TYPES: ReadonlyMap<string, string> = new Map([
  ['BORDER', 'BORD'],
  ['CUSTOMER_LOCATION', 'CLOC'],
  ['CONTAINER_FREIGHT_STATION', 'COFS'],
  ['DEPOT', 'DEPO'],
  ['INLAND_TERMINAL', 'INTE'],
  ['OFF_DOCK_STORAGE', 'OFFD'],
  ['PORT_TERMINAL', 'POTE'],
  ['WAYPOINT', 'WAYP'],
]);

export const BORDER_FACILITY = 'BORD';
export const WAYPOINT_FACILITY = 'WAYP';

/** Documents by code and word; one without a type of ours goes under OTHER with its code. */
const DOCUMENTS: readonly (readonly [code: string, word: string, type: ReferenceType | null])[] = [
  ['BKG', 'BOOKING', 'BOOKING'],
  // 1.x and 2.x; deprecated there already.
  ['BOK', '', 'BOOKING'],
  ['TRD', 'TRANSPORT_DOCUMENT', 'MASTER_BILL'],
  ['CRO', 'CONTAINER_RELEASE_ORDER', 'RELEASE_ORDER'],
  ['DEO', 'DELIVERY_ORDER', 'RELEASE_ORDER'],
  ['CBR', 'CARRIER_BOOKING_REQUEST', null],
  ['SHI', 'SHIPPING_INSTRUCTIONS', null],
  ['ARN', 'ARRIVAL_NOTICE', null],
  ['VGM', 'VERIFIED_GROSS_MASS', null],
  ['CUC', 'CUSTOMS_CLEARANCE', null],
  ['PFD', 'PROOF_OF_DELIVERY', null],
  ['TRO', 'TRANSPORT_ORDER', null],
];

/** References of the shipper or forwarder. EQ names equipment and is no reference. */
const REFERENCES: readonly (readonly [code: string, word: string, type: ReferenceType | null])[] = [
  ['FF', 'FREIGHT_FORWARDERS_REFERENCE', 'FORWARDER_REFERENCE'],
  ['SI', 'SHIPPERS_REFERENCE', 'SHIPPER_REFERENCE'],
  ['AAO', 'CONSIGNEES_REFERENCE', 'CONSIGNEE_REFERENCE'],
  ['PO', 'PURCHASE_ORDER_REFERENCE', 'PURCHASE_ORDER'],
  ['ECR', 'EMPTY_CONTAINER_RELEASE_REFERENCE', 'RELEASE_ORDER'],
  // Numbers of export declarations: United States (ITN), Canada, Brazil.
  ['AES', 'AUTOMATED_EXPORT_SYSTEM', 'DECLARATION'],
  ['CER', 'CANADIAN_EXPORT_REPORTING_NUMBER', 'DECLARATION'],
  ['DUE', 'DECLARACAO_UNICA_DE_EXPORTACAO', 'DECLARATION'],
  ['EQ', 'EQUIPMENT_REFERENCE', null],
  ['CR', 'CUSTOMERS_REFERENCE', null],
  ['CSI', 'CUSTOMER_SHIPMENT_ID', null],
  ['BPR', 'BOOKING_PARTY_REFERENCE_NUMBER', null],
  ['BID', 'BOOKING_REQUEST_ID', null],
  // Number of a taxpayer, the same on all his shipments.
  ['RUC', 'REGISTRO_UNICO_DEL_CONTRIBUYENTE', null],
];

const codes = (rows: typeof DOCUMENTS): ReadonlyMap<string, string> =>
  new Map(rows.map(([code, word]) => [word, code]));
const types = (rows: typeof DOCUMENTS): ReadonlyMap<string, ReferenceType> =>
  new Map(rows.flatMap(([code, , type]) => (type === null ? [] : [[code, type]])));

const DOCUMENT_CODES = codes(DOCUMENTS);
const REFERENCE_CODES = codes(REFERENCES);

/** The code of a document or reference type, whether it is written so or as a word. */
export const documentCodeOf = (written: string): string => DOCUMENT_CODES.get(written) ?? written;
export const referenceCodeOf = (written: string): string => REFERENCE_CODES.get(written) ?? written;

export const DCSA_DOCUMENT_TYPES = types(DOCUMENTS);
export const DCSA_REFERENCE_TYPES = types(REFERENCES);
export const EQUIPMENT_REFERENCE = 'EQ';
