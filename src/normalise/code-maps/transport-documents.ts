/** Document codes (1001) of forwarding messages: what a message says by being the document it is. Codes of D.95B, unchanged since. */
import type { EventCode } from '../../canonical/event-code.js';
import type { ReferenceType } from '../../canonical/reference-number.js';
import type { EventClassifier, TransportMode } from '../../canonical/tracking-event.js';

export interface DocumentMeaning {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  /** What its own number (1004) is a number of; null when it is only its sender's. */
  readonly reference: ReferenceType | null;
}

const issued = (reference: ReferenceType | null): DocumentMeaning => ({
  code: 'DOCUMENTS_ISSUED',
  classifier: 'ACTUAL',
  reference,
});
/** A booking or an instruction asks for a transport that nobody has confirmed yet. */
const REQUESTED: DocumentMeaning = { code: 'BOOKED', classifier: 'REQUESTED', reference: null };
const CONFIRMED: DocumentMeaning = { code: 'BOOKED', classifier: 'ACTUAL', reference: 'BOOKING' };
const LISTED: DocumentMeaning = { code: 'MANIFESTED', classifier: 'ACTUAL', reference: null };
const NOTIFIED: DocumentMeaning = { code: 'CONSIGNEE_NOTIFIED', classifier: 'ACTUAL', reference: null };

const DOCUMENTS: ReadonlyMap<string, DocumentMeaning> = new Map<string, DocumentMeaning>([
  ['335', REQUESTED], // booking request
  ['340', REQUESTED], // shipping instructions
  ['341', REQUESTED], // shipper's letter of instructions (air)
  ['610', REQUESTED], // forwarding instructions
  ['640', issued('RELEASE_ORDER')], // delivery order
  ['700', issued(null)], // waybill
  ['701', issued(null)], // universal transport document: the CIM/SMGS note of the railways
  ['703', issued('HOUSE_BILL')],
  ['704', issued('MASTER_BILL')],
  ['705', issued('MASTER_BILL')],
  ['706', issued('MASTER_BILL')],
  ['707', issued('MASTER_BILL')],
  ['710', issued('MASTER_BILL')], // sea waybill
  ['711', issued('MASTER_BILL')], // inland waterway bill of lading
  ['712', issued('MASTER_BILL')], // non-negotiable maritime transport document
  ['714', issued('HOUSE_BILL')],
  ['720', issued('RAIL_NOTE')],
  ['722', issued('RAIL_NOTE')], // SMGS
  ['730', issued(null)], // road consignment note
  ['740', issued('MASTER_AIR_WAYBILL')],
  ['741', issued('MASTER_AIR_WAYBILL')],
  ['743', issued('HOUSE_AIR_WAYBILL')],
  ['760', issued(null)],
  ['761', issued('MASTER_BILL')], // through bill of lading
  ['763', issued(null)],
  ['764', issued(null)],
  ['765', issued(null)],
  ['766', issued('MASTER_BILL')], // combined transport bill of lading
  ['770', CONFIRMED],
  ['781', NOTIFIED],
  ['85', LISTED],
  ['785', LISTED],
  ['786', LISTED],
  ['787', LISTED],
  ['788', LISTED],
]);

/** Types whose meaning no document code changes: some senders give a booking confirmation the code of a request. */
const BY_TYPE_ALONE: ReadonlyMap<string, DocumentMeaning> = new Map([
  ['IFTMBP', REQUESTED],
  ['IFTMBF', REQUESTED],
  ['IFTMBC', CONFIRMED],
  ['IFTMAN', NOTIFIED],
]);

const BY_TYPE: ReadonlyMap<string, DocumentMeaning> = new Map([
  ['IFTMIN', REQUESTED],
  ['IFTMCS', issued(null)],
  ['IFCSUM', LISTED],
]);

/** Waybills whose number is one of its mode: code and mode. */
const BY_MODE: ReadonlyMap<string, DocumentMeaning> = new Map([
  ['700 RAIL', issued('RAIL_NOTE')],
  ['701 RAIL', issued('RAIL_NOTE')],
  ['700 AIR', issued('MASTER_AIR_WAYBILL')],
  ['703 AIR', issued('HOUSE_AIR_WAYBILL')],
]);

/**
 * What a message of this type with this document code says, on a way with these modes of transport. `reference` follows the code even where
 * the type alone gives the meaning.
 */
export function documentMeaning(type: string, code: string, modes: readonly (TransportMode | null)[]): DocumentMeaning {
  const [ofMode] = modes.flatMap((mode) => BY_MODE.get(`${code} ${mode}`) ?? []);
  const byCode = ofMode ?? DOCUMENTS.get(code) ?? null;
  const fixed = BY_TYPE_ALONE.get(type);
  if (fixed !== undefined) return { ...fixed, reference: fixed.reference ?? byCode?.reference ?? null };
  return byCode ?? BY_TYPE.get(type) ?? REQUESTED;
}

/** Codes whose document keeps its number through every version: there 1004 itself says which document a correction corrects. */
const KEEPS_ITS_NUMBER: ReadonlySet<string> = new Set(['700', '701', '703']);

/** Whether 1004 of such a message is the number of a bill, note or booking, and not one that its sender gives to every message. */
export const namesItsDocument = (type: string, code: string): boolean =>
  (BY_TYPE.has(type) || BY_TYPE_ALONE.has(type)) &&
  (KEEPS_ITS_NUMBER.has(code) || (DOCUMENTS.get(code)?.reference ?? null) !== null);

/** Dates (2005) of the document itself, the best first: issue, bill of lading, acceptance of the goods (the contract of a rail note), booking. */
export const DOCUMENT_DATES: Readonly<Partial<Record<EventCode, readonly string[]>>> = {
  DOCUMENTS_ISSUED: ['182', '95', '143'],
  BOOKED: ['118', '179'],
};

/** Response types (4343) with which a booking is turned down. */
export const REJECTING_RESPONSES: ReadonlySet<string> = new Set(['RE', 'NA']);

export interface ConsignmentDate {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  /** 3227 of the places it can be about, the nearest first. */
  readonly places: readonly string[];
}

const DELIVERY_PLACES: readonly string[] = ['7', '83', '20', '8'];
const delivered = (classifier: EventClassifier): ConsignmentDate => ({
  code: 'DELIVERED',
  classifier,
  places: DELIVERY_PLACES,
});

/** Dates (2005) of a consignment that say by themselves what happens to it, beside the times of its legs. */
export const CONSIGNMENT_DATES: ReadonlyMap<string, ConsignmentDate> = new Map<string, ConsignmentDate>([
  ['2', delivered('REQUESTED')],
  ['69', delivered('PLANNED')],
  ['76', delivered('PLANNED')],
  ['17', delivered('ESTIMATED')],
  ['191', delivered('ESTIMATED')],
  ['35', delivered('ACTUAL')],
  // The day on which a bill of lading says "shipped on board".
  ['342', { code: 'LOADED', classifier: 'ACTUAL', places: ['9', '76'] }],
]);
