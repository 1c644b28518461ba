import { checkedByLastDigit, illFormed, type CheckedNumber } from './checked-number.js';
import { luhnDigit } from './luhn.js';
import { compact } from './written-text.js';

const CIS_WAGON = /^\d{8}$/;

/** Reads a wagon number of the 1520 mm railways, 8 digits: digit sum with the weights 2 1 2 1 2 1 2, that is Luhn over the first 7. */
export function readCisWagon(original: string): CheckedNumber {
  const number = compact(original);
  return CIS_WAGON.test(number) ? checkedByLastDigit(number, luhnDigit(number.slice(0, -1))) : illFormed(number);
}
