import { checkedByLastDigit, illFormed, type CheckedNumber } from './checked-number.js';
import { luhnDigit } from './luhn.js';
import { compact } from './written-text.js';

const UIC_WAGON = /^\d{12}$/;

/** Reads a European vehicle number of 12 digits (UIC 438-2, TSI OPE appendix 6), `31 80 0691 235-2`: Luhn over the first 11. */
export function readUicWagon(original: string): CheckedNumber {
  const number = compact(original);
  return UIC_WAGON.test(number) ? checkedByLastDigit(number, luhnDigit(number.slice(0, -1))) : illFormed(number);
}
