import { checkedByLastDigit, illFormed, type CheckedNumber } from './checked-number.js';
import { iso6346CheckDigit } from './iso-6346.js';
import { compact } from './written-text.js';

// EN 13044-1: swap bodies and semi-trailers in Europe; the fourth letter keeps them apart from containers.
const ILU = /^[A-Z]{3}[A-EK]\d{7}$/;

/** Reads an ILU code: owner key of four letters (the fourth A–E or K), six digits, check digit as in ISO 6346. */
export function readIluCode(original: string): CheckedNumber {
  const number = compact(original);
  return ILU.test(number) ? checkedByLastDigit(number, iso6346CheckDigit(number.slice(0, -1))) : illFormed(number);
}
