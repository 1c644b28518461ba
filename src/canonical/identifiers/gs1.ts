import { checkedByLastDigit, illFormed, type CheckedNumber } from './checked-number.js';
import { compact } from './written-text.js';

const SSCC = /^(?:00)?(\d{18})$/;
const GSIN = /^\d{17}$/;

/** GS1 check digit (General Specifications 7.9): from the right 3 1 3 …, up to the next ten. */
export function gs1CheckDigit(digits: string): number {
  let sum = 0;
  for (let index = digits.length - 1, weight = 3; index >= 0; index -= 1, weight = 4 - weight) {
    sum += Number(digits[index]) * weight;
  }
  return (10 - (sum % 10)) % 10;
}

/** Reads the serial number of a logistic unit, 18 digits; its application identifier `00` in front is left out. */
export function readSscc(original: string): CheckedNumber {
  const text = compact(original.replaceAll(/[()]/g, ''));
  const number = SSCC.exec(text)?.[1];
  return number === undefined ? illFormed(text) : checkedByLastDigit(number, gs1CheckDigit(number.slice(0, -1)));
}

/** Reads a Global Shipment Identification Number, 17 digits. */
export function readGsin(original: string): CheckedNumber {
  const number = compact(original);
  return GSIN.test(number) ? checkedByLastDigit(number, gs1CheckDigit(number.slice(0, -1))) : illFormed(number);
}
