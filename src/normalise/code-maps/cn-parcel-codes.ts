/**
 * Cross-border e-commerce: returnStatus of answers, by two programs that read them (the names), and the state of a parcel (memory). What is below 100
 * is of the Single Window; a negative number is an error.
 */
import type { Acknowledgement } from '../../canonical/interpretation.js';
import type { StatusMeaning } from './status-meaning.js';

export interface ParcelReturn {
  readonly name: string;
  /** What it says of the goods when it answers a list of goods; null when it only answers a message. */
  readonly meaning: StatusMeaning | null;
  readonly outcome: Acknowledgement['outcome'];
}

const HELD = { code: 'CUSTOMS_HELD' } as const;

export const PARCEL_RETURNS: ReadonlyMap<string, ParcelReturn> = new Map<string, ParcelReturn>([
  ['1', { name: 'Draft saved', meaning: null, outcome: 'RECEIVED' }],
  ['2', { name: 'Being submitted', meaning: null, outcome: 'RECEIVED' }],
  ['3', { name: 'Sent to customs', meaning: null, outcome: 'RECEIVED' }],
  ['4', { name: 'Not sent to customs', meaning: null, outcome: 'REJECTED' }],
  ['100', { name: 'Rejected by customs', meaning: { code: 'CUSTOMS_REJECTED' }, outcome: 'REJECTED' }],
  ['120', { name: 'Taken in by customs', meaning: { code: 'CUSTOMS_ACCEPTED' }, outcome: 'ACCEPTED' }],
  ['300', { name: 'Examined by hand', meaning: null, outcome: 'RECEIVED' }],
  ['399', { name: 'Examined', meaning: { code: 'CUSTOMS_ACCEPTED' }, outcome: 'ACCEPTED' }],
  ['500', { name: 'Selected for inspection', meaning: HELD, outcome: 'ACCEPTED' }],
  ['501', { name: 'Detained', meaning: HELD, outcome: 'ACCEPTED' }],
  ['502', { name: 'Detained, handed to the police of customs', meaning: HELD, outcome: 'ACCEPTED' }],
  ['599', { name: 'Detained, other', meaning: HELD, outcome: 'ACCEPTED' }],
  ['700', { name: 'To be sent back', meaning: null, outcome: 'ACCEPTED' }],
  ['800', { name: 'Released', meaning: { code: 'CUSTOMS_RELEASED' }, outcome: 'ACCEPTED' }],
]);

/** logisticsStatus of CEB513. Memory: S signed for. The R of elder messages is left open. */
export const PARCEL_STATES: ReadonlyMap<string, StatusMeaning> = new Map<string, StatusMeaning>([
  ['S', { code: 'DELIVERED' }],
]);
