/**
 * CHANNEL of a customs receipt (DEC_RESULT): what became of a declaration. Names stand in two brokers' programs that read such receipts; 7 and K
 * were met in receipts as well. What each means to us is our reading. Rows without one have a name that says too little (money to be paid,
 * quarantine before it joined customs), or two names (A, F): they stay UNKNOWN until a feed maps them. Capitals and small letters differ.
 */
import type { Acknowledgement } from '../../canonical/interpretation.js';
import type { StatusMeaning } from './status-meaning.js';

export interface Channel {
  readonly name: string;
  readonly meaning: StatusMeaning | null;
  /** Of the client program and the Single Window, before customs sees anything: it states no fact. */
  readonly outcome: Acknowledgement['outcome'] | null;
}

const ACCEPTED = { code: 'CUSTOMS_ACCEPTED' } as const;
const REJECTED = { code: 'CUSTOMS_REJECTED' } as const;
const HELD = { code: 'CUSTOMS_HELD' } as const;
const RELEASED = { code: 'CUSTOMS_RELEASED' } as const;
const CANCELLED = { code: 'CUSTOMS_CANCELLED' } as const;

type Row = readonly [code: string, name: string, says?: StatusMeaning | Acknowledgement['outcome']];

const ROWS: readonly Row[] = [
  // "Success" in its note means that it was submitted, not that it was accepted.
  ['7', 'Submitted', { code: 'CUSTOMS_LODGED' }],
  ['L', 'Taken in by customs', ACCEPTED],
  ['G', 'Examined', ACCEPTED],
  ['J', 'Examined, paperless', ACCEPTED],
  ['W', 'Examined, paperless inspection and release', ACCEPTED],
  ['C', 'Selected for inspection', HELD],
  ['H', 'Suspended, to be declared by hand', HELD],
  // What was examined, perhaps released, is examined anew.
  ['M', 'To be examined again', HELD],
  ['P', 'Released', RELEASED],
  ['I', 'Released, paperless', RELEASED],
  ['B', 'Released on guarantee', RELEASED],
  ['K', 'Released on guarantee, paperless', RELEASED],
  // 结关: customs closes what it released; for exports when the goods have left.
  ['R', 'Closed', RELEASED],
  ['E', 'Not accepted', REJECTED],
  ['Z', 'Returned to be mended', REJECTED],
  ['D', 'Deleted by customs', CANCELLED],
  ['A', 'Deleted before release, or to be declared by hand'],
  ['F', 'Released, papers to be handed in; elsewhere: returned'],
  ['T', 'Duties to be paid'],
  ['X', 'May enter the port (Yangshan)'],
  ['S', 'Inspection is carried out'],
  ['a', 'Certificate: taken in by inspection'],
  ['b', 'Sent to inspection and quarantine'],
  ['c', 'Withdrawn by inspection and quarantine'],
  ['d', 'Applied for inspection and quarantine'],
  ['SpL', 'Summary declaration taken in', ACCEPTED],
  ['SpJ', 'Summary declaration examined', ACCEPTED],
  ['SpE', 'Summary declaration not accepted', REJECTED],
  ['SpC', 'Summary declaration selected for inspection', HELD],
  ['SpK', 'Summary declaration: goods may be taken', RELEASED],
  ['Sp1', 'Summary declaration to be completed'],
  ['N', 'File sent again', 'RECEIVED'],
  ['S0', 'Draft saved', 'RECEIVED'],
  ['F1', 'Draft not saved', 'REJECTED'],
  ['f0', 'Error of the client program', 'REJECTED'],
  ['Y', 'Not submitted', 'REJECTED'],
];

export const CHANNELS: ReadonlyMap<string, Channel> = new Map(
  ROWS.map(([code, name, says = null]) => [
    code,
    typeof says === 'string' ? { name, meaning: null, outcome: says } : { name, meaning: says, outcome: null },
  ]),
);
