import { checkedByLastDigit, illFormed, type CheckedNumber } from './checked-number.js';
import { iso6346CheckDigit } from './iso-6346.js';
import { compact } from './written-text.js';

// Delegated Regulation (EU) 2015/2446 as used in NCTS: two digits of the year, country, 13 characters, check digit.
const MRN = /^\d{2}[A-Z]{2}[A-Z0-9]{13}\d$/;

/** Reads a Movement Reference Number of 18 characters; its check digit is the sum of ISO 6346 over the first 17. */
export function readMrn(original: string): CheckedNumber {
  const number = compact(original);
  return MRN.test(number) ? checkedByLastDigit(number, iso6346CheckDigit(number.slice(0, -1))) : illFormed(number);
}
