/**
 * Status codes of air cargo: Cargo-IMP FSU and FSA, Cargo-XML XFSU (code list 1.18) and the StatusCode list of ONE Record are one list.
 * Names follow the ontology that IATA publishes for ONE Record; community tables that swap RCS, RCF, AWD and CCD are wrong.
 * A row without meaning is known to the standard and has no event of ours: papers, plans of the ramp, remarks.
 */
import type { StatusMeaning } from './status-meaning.js';

export interface AirStatus {
  readonly name: string;
  readonly meaning: StatusMeaning | null;
}

type Row = readonly [code: string, name: string, meaning?: StatusMeaning];

const ROWS: readonly Row[] = [
  ['BKD', 'booked on a flight', { code: 'BOOKED', mode: 'AIR' }],
  ['DPU', "picked up from the shipper's door", { code: 'RECEIVED', mode: 'ROAD' }],
  ['FOH', 'freight on hand, not yet ready for carriage', { code: 'STORED' }],
  ['RCS', 'received from the shipper, ready for carriage', { code: 'RECEIVED' }],
  ['FIW', 'freight into warehouse control', { code: 'STORED' }],
  ['FOW', 'freight out of warehouse control'],
  ['DOC', 'documents received by the handling party'],
  ['PRE', 'prepared for loading on a flight'],
  ['MAN', 'manifested on a flight', { code: 'MANIFESTED', mode: 'AIR' }],
  ['DEP', 'departed on a flight', { code: 'DEPARTED', mode: 'AIR' }],
  ['ARR', 'arrived on a flight', { code: 'ARRIVED', mode: 'AIR' }],
  ['RCF', 'received from a flight', { code: 'DISCHARGED', mode: 'AIR' }],
  ['AWR', 'arrival documents received from a flight'],
  ['TRM', 'to be transferred to another carrier'],
  ['TFD', 'transferred to another carrier', { code: 'HANDED_OVER' }],
  ['RCT', 'received from another carrier', { code: 'HANDED_OVER' }],
  ['NFD', 'consignee or agent notified of the arrival', { code: 'CONSIGNEE_NOTIFIED' }],
  ['AWD', 'arrival documents delivered to consignee or agent'],
  ['CRC', 'reported to customs', { code: 'CUSTOMS_LODGED' }],
  // Out of the carrier's hands until customs gives it back.
  ['TGC', 'transferred to customs or government control', { code: 'CUSTOMS_HELD' }],
  ['CCD', 'cleared by customs', { code: 'CUSTOMS_RELEASED' }],
  ['DLV', 'delivered to consignee or agent', { code: 'DELIVERED' }],
  ['DDL', "delivered to the consignee's door", { code: 'DELIVERED', mode: 'ROAD' }],
  // What it means is in its discrepancy code.
  ['DIS', 'discrepancy'],
  ['OCI', 'other customs, security and regulatory information'],
  ['OSI', 'other service information'],
];

const DISCREPANCY_ROWS: readonly Row[] = [
  ['DFLD', 'definitely loaded', { code: 'LOADED', mode: 'AIR' }],
  ['FDAV', 'found mail document'],
  ['FDAW', 'found air waybill'],
  ['FDCA', 'found cargo'],
  ['FDMB', 'found mailbag'],
  ['MSAV', 'missing mail document'],
  ['MSAW', 'missing air waybill'],
  ['MSCA', 'missing cargo'],
  ['MSMB', 'missing mailbag'],
  ['OFLD', 'offloaded', { code: 'ROLLED' }],
  ['OVCD', 'overcarried'],
  ['SSPD', 'short shipped', { code: 'ROLLED' }],
];

const tableOf = (rows: readonly Row[]): ReadonlyMap<string, AirStatus> =>
  new Map(rows.map(([code, name, meaning]) => [code, { name, meaning: meaning ?? null }]));

/** By the three letters. */
export const AIR_STATUSES = tableOf(ROWS);

/** What DIS reports, by the four letters of the discrepancy. */
export const AIR_DISCREPANCIES = tableOf(DISCREPANCY_ROWS);
