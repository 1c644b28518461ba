/**
 * Letter codes of ANSI X12 element 157, which ocean carriers send in IFTSTA's C555 as they send them in a 315.
 * Names are those of X12 releases 003010 to 003070. Left out because their meaning changed between releases or between
 * the 315 and the 214: AN, AP, and everything that names an appointment or a document. US customs holds keep no authority
 * but US customs itself: holds by others (PE to PK) have no event of ours.
 */
import type { StatusMeaning } from './status-meaning.js';

export interface LetterStatus {
  readonly name: string;
  readonly meaning: StatusMeaning;
  /** Words of which the sender's own description of the code holds at least one, when it means what X12 means. */
  readonly words: RegExp;
  /** Nobody else uses the letters for anything else. */
  readonly distinctive: boolean;
}

type Row = readonly [code: string, name: string, meaning: StatusMeaning, words: RegExp, distinctive?: 'distinctive'];

const ROWS: readonly Row[] = [
  ['A', 'Arrived', { code: 'ARRIVED' }, /ARRIV/],
  ['AE', 'Loaded on vessel', { code: 'LOADED', mode: 'SEA' }, /LOAD|ON ?BOARD/, 'distinctive'],
  ['AF', 'Actual pick-up', { code: 'RECEIVED' }, /PICK/],
  ['AG', 'Estimated delivery', { code: 'DELIVERED', classifier: 'ESTIMATED' }, /EST/],
  ['AH', 'Attempted delivery', { code: 'NOT_DELIVERED' }, /ATTEMPT/],
  ['AL', 'Loaded on rail', { code: 'LOADED', mode: 'RAIL' }, /LOAD/],
  ['AM', 'Loaded on truck', { code: 'LOADED', mode: 'ROAD' }, /LOAD/],
  ['AO', 'Loaded on barge', { code: 'LOADED', mode: 'INLAND_WATERWAY' }, /LOAD/],
  ['AR', 'Rail arrival at destination ramp', { code: 'ARRIVED', mode: 'RAIL' }, /RAIL|RAMP|TRAIN/],
  ['AV', 'Available for delivery', { code: 'READY_FOR_PICKUP' }, /AVAIL/],
  ['B', 'Bad order', { code: 'DAMAGED' }, /BAD ?ORDER|DAMAG/],
  ['C', 'Estimated to depart', { code: 'DEPARTED', classifier: 'ESTIMATED' }, /EST/],
  ['CA', 'Shipment cancelled', { code: 'BOOKING_CANCELLED' }, /CANCEL/],
  ['CS', 'Container sealed', { code: 'SEALED' }, /SEAL/],
  ['CT', 'Customs released', { code: 'CUSTOMS_RELEASED' }, /CUSTOMS/],
  ['CU', 'Carrier and customs release', { code: 'CUSTOMS_RELEASED' }, /CUSTOMS/],
  ['D', 'Delivered', { code: 'DELIVERED' }, /DELIVER|UNLOADING/],
  ['E', 'Estimated to arrive', { code: 'ARRIVED', classifier: 'ESTIMATED' }, /EST/],
  ['EE', 'Empty equipment dispatched', { code: 'EMPTY_RELEASED' }, /EMPTY/],
  ['I', 'In-gate', { code: 'GATE_IN' }, /GATE/],
  ['J', 'Delivered to connecting line', { code: 'HANDED_OVER' }, /CONNECT|INTERCHANGE/],
  ['OA', 'Out-gate', { code: 'GATE_OUT' }, /GATE/, 'distinctive'],
  ['P', 'Departed terminal location', { code: 'DEPARTED' }, /DEPART/],
  ['PA', 'US customs hold, intensive examination', { code: 'CUSTOMS_HELD' }, /HOLD|EXAM/],
  ['PB', 'US customs hold, insufficient paperwork', { code: 'CUSTOMS_HELD' }, /HOLD/],
  ['PC', 'US customs hold, discrepancy in paperwork', { code: 'CUSTOMS_HELD' }, /HOLD/],
  ['PD', 'US customs hold, discrepancy in piece count', { code: 'CUSTOMS_HELD' }, /HOLD/],
  ['R', 'Received from prior carrier', { code: 'HANDED_OVER' }, /RECEIV/],
  ['RD', 'Return container', { code: 'EMPTY_RETURNED' }, /RETURN/],
  ['RL', 'Rail departure from origin ramp', { code: 'DEPARTED', mode: 'RAIL' }, /RAIL|RAMP|TRAIN/],
  ['SD', 'Shipment delayed', { code: 'DELAYED' }, /DELAY/],
  ['UR', 'Unloaded from a rail car', { code: 'DISCHARGED', mode: 'RAIL' }, /UNLOAD|DISCHARG|RAMP/],
  ['UV', 'Unloaded from vessel', { code: 'DISCHARGED', mode: 'SEA' }, /UNLOAD|DISCHARG/, 'distinctive'],
  ['VA', 'Vessel arrival', { code: 'ARRIVED', mode: 'SEA' }, /ARRIV/, 'distinctive'],
  ['VD', 'Vessel departure', { code: 'DEPARTED', mode: 'SEA' }, /DEPART|SAIL/, 'distinctive'],
  ['X1', 'Arrived at delivery location', { code: 'ARRIVED' }, /ARRIV/],
  ['X4', 'Arrived at terminal location', { code: 'ARRIVED' }, /ARRIV/],
  ['X6', 'En route to delivery location', { code: 'EN_ROUTE' }, /ROUTE/],
];

export const STATUS_LETTERS: ReadonlyMap<string, LetterStatus> = new Map(
  ROWS.map(([code, name, meaning, words, distinctive]) => [
    code,
    { name, meaning, words, distinctive: distinctive !== undefined },
  ]),
);

/** 3055 agencies whose letter codes are those of X12: 22 the carriers' Information Systems Agreement, 116 ANSI ASC X12. */
export const LETTER_AGENCIES: ReadonlySet<string> = new Set(['22', '116']);
