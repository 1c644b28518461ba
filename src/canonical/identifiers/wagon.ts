import { illFormed, unchecked, type CheckedNumber } from './checked-number.js';
import { readCisWagon } from './cis-wagon.js';
import { readUicWagon } from './uic-wagon.js';
import { compact } from './written-text.js';

// China Railway numbers its wagons with 7 digits and no check digit, often with the type in front: X70 5312345.
const CHINESE_WAGON = /^\d{7}$/;
const CHINESE_TYPE_AND_NUMBER = /^[A-Z]{1,3}\d{0,3}[A-Z]?[-\s]+(\d{7})$/;
// North America (AAR): reporting mark of two to four letters and up to six digits.
const AAR_WAGON = /^[A-Z]{2,4}\d{1,6}$/;

/** Reads a wagon number of any railway: UIC (12 digits), 1520 mm (8), China (7, its type left out), North America. */
export function readWagonNumber(original: string): CheckedNumber {
  const number = compact(original);
  if (number.length === 12 && /^\d/.test(number)) return readUicWagon(number);
  if (number.length === 8 && /^\d/.test(number)) return readCisWagon(number);
  const chinese = CHINESE_TYPE_AND_NUMBER.exec(original.trim().toUpperCase())?.[1];
  if (chinese !== undefined) return unchecked(chinese);
  return CHINESE_WAGON.test(number) || AAR_WAGON.test(number) ? unchecked(number) : illFormed(number);
}
