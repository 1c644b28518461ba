import { illFormed, unchecked, type CheckedNumber } from './checked-number.js';
import { compact } from './written-text.js';

// IATA ULD Regulations: type code (letter and two of letter or digit), serial of four or five digits, owner: an airline
// designator (two characters, at least one a letter) or three letters. There is no check digit.
const ULD = /^[A-Z][A-Z0-9]{2}\d{4,5}(?:[A-Z]{3}|[A-Z][A-Z0-9]|\d[A-Z])$/;

/** Reads the number of an air cargo unit load device, `AKE 12345 LH`. */
export function readUld(original: string): CheckedNumber {
  const number = compact(original);
  return ULD.test(number) ? unchecked(number) : illFormed(number);
}
