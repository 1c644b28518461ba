import { checkedByLastDigit, illFormed, type CheckedNumber } from './checked-number.js';
import { compact } from './written-text.js';

const ESR = /^\d{6}$/;

/**
 * Reads a station code of the 1520 mm railways (ЕСР), six digits. The sixth is the sum of the first five times 1…5 modulo 11;
 * a remainder of 10 is computed again with the weights 3…7, and a second 10 counts as 0.
 */
export function readEsrStation(original: string): CheckedNumber {
  const number = compact(original);
  if (!ESR.test(number)) return illFormed(number);
  const first = weighted(number, 1);
  const digit = first < 10 ? first : weighted(number, 3) % 10;
  return checkedByLastDigit(number, digit);
}

function weighted(number: string, firstWeight: number): number {
  let sum = 0;
  for (let index = 0; index < 5; index += 1) sum += Number(number[index]) * (firstWeight + index);
  return sum % 11;
}
