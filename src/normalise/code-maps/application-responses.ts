/** What an APERAK answers, by the elements that say so. Names of the UN lists; memory where they are not in D.21A's 1225. */
import type { Acknowledgement } from '../../canonical/interpretation.js';

type Outcome = Acknowledgement['outcome'];

/** 4343 of BGM. */
export const OUTCOMES_BY_RESPONSE: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['AB', 'RECEIVED'], // message acknowledgement
  ['AC', 'ACCEPTED_WITH_ERRORS'], // with detail and change
  ['AD', 'ACCEPTED'], // with detail, no change
  ['AI', 'ACCEPTED_WITH_ERRORS'], // only changes
  ['AJ', 'RECEIVED'], // pending
  ['AP', 'ACCEPTED'],
  ['CA', 'ACCEPTED_WITH_ERRORS'], // conditionally accepted
  ['RE', 'REJECTED'],
]);

/** 1225 of BGM. */
export const OUTCOMES_BY_FUNCTION: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['12', 'REJECTED'], // not processed
  ['27', 'REJECTED'], // not accepted
  ['28', 'ACCEPTED_WITH_ERRORS'], // with amendment in heading
  ['29', 'ACCEPTED'], // without amendment
  ['30', 'ACCEPTED_WITH_ERRORS'], // with amendment in detail
  ['32', 'ACCEPTED'], // approval
  ['34', 'ACCEPTED_WITH_ERRORS'], // with amendment
  ['44', 'ACCEPTED'], // without reserves
  ['45', 'ACCEPTED_WITH_ERRORS'], // with reserves
  ['48', 'REJECTED'], // accepted, contents rejected
  ['63', 'REJECTED'], // not accepted, provisional
]);

/** 1001 of BGM. */
export const OUTCOMES_BY_DOCUMENT: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['312', 'ACCEPTED'], // acknowledgement
  ['313', 'REJECTED'], // application error
]);

/** RFF qualifiers of the message that is answered, the surest first: previous message, sender's reference, transaction, document. */
export const ANSWERED_QUALIFIERS: readonly string[] = ['ACW', 'AGO', 'TN', 'DM', 'ACE', 'ABO'];
