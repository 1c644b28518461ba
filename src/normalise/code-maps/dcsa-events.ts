/**
 * Event codes of DCSA Track & Trace: the four letters of 1.x to the drafts of 3.0.0, and the words that 3.0.0 uses since. Names are those
 * of the OpenAPI specifications 2.2.0 and 3.0.0. No code of one event type means anything else under another, so one table serves all.
 *
 * Statuses of documents (drafted, pending, approved …) say nothing of where cargo is: they have no event of ours. Neither have the
 * measurements of reefers and IoT devices.
 */
import type { StatusMeaning } from './status-meaning.js';

export interface DcsaEventCode {
  readonly name: string;
  /** Null when it is known to the standard and has no event of ours. */
  readonly meaning: StatusMeaning | null;
}

type Row = readonly [code: string, word: string, meaning?: StatusMeaning];

const ROWS: readonly Row[] = [
  // Transport
  ['ARRI', 'ARRIVED', { code: 'ARRIVED' }],
  ['DEPA', 'DEPARTED', { code: 'DEPARTED' }],
  ['', 'APPROACHING', { code: 'EN_ROUTE' }],
  // Equipment. Gate moves, pick-ups and drop-offs of empties are decided by dcsa-moves.ts.
  ['LOAD', 'LOADED', { code: 'LOADED' }],
  ['DISC', 'DISCHARGED', { code: 'DISCHARGED' }],
  ['GTIN', 'GATED_IN', { code: 'GATE_IN' }],
  ['GTOT', 'GATED_OUT', { code: 'GATE_OUT' }],
  ['PICK', 'PICKED_UP', { code: 'GATE_OUT' }],
  ['DROP', 'DROPPED_OFF', { code: 'GATE_IN' }],
  ['STUF', 'STUFFED', { code: 'STUFFED' }],
  ['STRP', 'STRIPPED', { code: 'STRIPPED' }],
  ['INSP', 'INSPECTED', { code: 'INSPECTED' }],
  ['RSEA', 'RESEALED', { code: 'SEALED' }],
  // The specifications do not say what was removed: a seal, or the equipment from the shipment.
  ['RMVD', 'REMOVED'],
  ['AVPU', 'AVAILABLE_FOR_PICKUP', { code: 'READY_FOR_PICKUP' }],
  ['AVDO', 'AVAILABLE_FOR_DROP_OFF'],
  ['CROS', 'CROSSED', { code: 'BORDER_CROSSED' }],
  // Selected is not yet scanned or inspected: the box waits, and CUSR sets it free.
  ['CUSS', 'CUSTOMS_SELECTED_FOR_SCAN', { code: 'CUSTOMS_HELD' }],
  ['CUSI', 'CUSTOMS_SELECTED_FOR_INSPECTION', { code: 'CUSTOMS_HELD' }],
  ['CUSR', 'CUSTOMS_RELEASED', { code: 'CUSTOMS_RELEASED' }],
  // Shipment: what happened to a document. Which one matters is in DOCUMENT_STATUSES.
  ['RECE', 'RECEIVED'],
  ['DRFT', 'DRAFTED'],
  ['PENA', 'PENDING_APPROVAL'],
  ['PENM', 'PENDING_AMENDMENT'],
  ['PENU', 'PENDING_UPDATE'],
  ['PSAM', 'PENDING_SURRENDER_FOR_AMENDMENT'],
  ['PSDL', 'PENDING_SURRENDER_FOR_DELIVERY'],
  ['REJE', 'REJECTED'],
  ['APPR', 'APPROVED'],
  ['ISSU', 'ISSUED'],
  ['SURR', 'SURRENDERED'],
  ['SUAM', 'SURRENDERED_FOR_AMENDMENT'],
  ['SUDL', 'SURRENDERED_FOR_DELIVERY'],
  ['SUBM', 'SUBMITTED'],
  ['VOID', 'VOIDED'],
  ['CONF', 'CONFIRMED'],
  ['REQS', 'REQUESTED'],
  ['CMPL', 'COMPLETED'],
  ['HOLD', 'ON_HOLD'],
  ['RELS', 'RELEASED'],
  ['DECL', 'DECLINED'],
  ['CANC', 'CANCELLED'],
  ['CACF', 'CANCELLATION_CONFIRMED'],
  ['CADC', 'CANCELLATION_DECLINED'],
  ['CARE', 'CANCELLATION_RECEIVED'],
  ['AMCF', 'AMENDMENT_CONFIRMED'],
  ['AMCN', 'AMENDMENT_CANCELLED'],
  ['AMDC', 'AMENDMENT_DECLINED'],
  ['AMPR', 'AMENDMENT_IN_PROGRESS'],
  ['AMRE', 'AMENDMENT_RECEIVED'],
  ['UPCF', 'UPDATE_CONFIRMED'],
  ['UPCN', 'UPDATE_CANCELLED'],
  ['UPDC', 'UPDATE_DECLINED'],
  ['UPDT', 'UPDATE_IN_PROGRESS'],
  ['UPRE', 'UPDATE_RECEIVED'],
  // Reefer and IoT
  ['MEAS', 'MEASURED'],
  ['ADJU', 'ADJUSTED'],
  ['DETC', 'DETECTED'],
  ['', 'BREADCRUMB'],
  ['', 'DEVICE_STATUS'],
  ['', 'DOOR_OPENED'],
  ['', 'DOOR_CLOSED'],
  ['', 'GEOFENCE_ENTRY'],
  ['', 'GEOFENCE_EXIT'],
  ['', 'MOTION_START'],
  ['', 'MOTION_STOP'],
  ['', 'PAIRING'],
  ['', 'UNPAIRING'],
];

/** The four letters of a code, whether it is written so or as a word. Words without letters stand for themselves. */
export const dcsaCodeOf = (written: string): string => CODES.get(written) ?? written;

const CODES: ReadonlyMap<string, string> = new Map(ROWS.map(([code, word]) => [word, code || word]));

/** By the four letters, or the word where there are none. */
export const DCSA_EVENTS: ReadonlyMap<string, DcsaEventCode> = new Map(
  ROWS.map(([code, word, meaning]) => [
    code || word,
    { name: word.replaceAll('_', ' ').toLowerCase(), meaning: meaning ?? null },
  ]),
);

/** Statuses of a document (`documentTypeCode/shipmentEventTypeCode`) that say something of the shipment under it. */
export const DOCUMENT_STATUSES: ReadonlyMap<string, StatusMeaning> = new Map<string, StatusMeaning>([
  ['BKG/CONF', { code: 'BOOKED' }],
  ['BKG/CANC', { code: 'BOOKING_CANCELLED' }],
  ['BKG/CACF', { code: 'BOOKING_CANCELLED' }],
  ['TRD/ISSU', { code: 'DOCUMENTS_ISSUED' }],
  ['ARN/ISSU', { code: 'CONSIGNEE_NOTIFIED' }],
  // CUS, customs inspection, in 2.x; CUC, customs clearance, in 3.0.0.
  ['CUS/HOLD', { code: 'CUSTOMS_HELD' }],
  ['CUS/RELS', { code: 'CUSTOMS_RELEASED' }],
  ['CUC/HOLD', { code: 'CUSTOMS_HELD' }],
  ['CUC/RELS', { code: 'CUSTOMS_RELEASED' }],
]);

/** What an IoT device noticed, in the drafts of 3.0.0: it stands beside `DETC`. */
export const IOT_CODES: ReadonlyMap<string, string> = new Map([
  ['DRO', 'door opened'],
  ['DRC', 'door closed'],
  ['LOC', 'location update'],
]);
