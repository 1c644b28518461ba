import { checkedByLastDigit, illFormed, type CheckedNumber } from './checked-number.js';
import { compact } from './written-text.js';

// IATA Resolution 600a: airline prefix of three digits, serial number of seven, check digit.
const AIR_WAYBILL = /^\d{11}$/;

/** Reads a master air waybill number, `618-12345675`: the check digit is the serial number modulo 7. Normalised to 11 digits. */
export function readAirWaybill(original: string): CheckedNumber {
  const number = compact(original);
  return AIR_WAYBILL.test(number) ? checkedByLastDigit(number, Number(number.slice(3, 10)) % 7) : illFormed(number);
}
