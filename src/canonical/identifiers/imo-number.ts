import { checkedByLastDigit, illFormed, type CheckedNumber } from './checked-number.js';
import { compact } from './written-text.js';

const IMO = /^\d{7}$/;
const PREFIX = /^IMO/;
// Numbers that senders write when they have none. Some of them pass the check digit.
const DUMMIES = new Set(['0000000', '1111111', '1234567', '7654321', '9999999']);

/**
 * Reads a ship's IMO number, with or without the letters: IMO Resolution A.1117(30), digits 1–6 times 7…2, last digit of the sum.
 * A dummy (`1234567`) is ill-formed: it names no ship.
 */
export function readImoNumber(original: string): CheckedNumber {
  const number = compact(original).replace(PREFIX, '');
  if (!IMO.test(number) || DUMMIES.has(number)) return illFormed(number);
  let sum = 0;
  for (let index = 0; index < 6; index += 1) sum += Number(number[index]) * (7 - index);
  return checkedByLastDigit(number, sum % 10);
}
