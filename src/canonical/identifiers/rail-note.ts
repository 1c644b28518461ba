import { illFormed, unchecked, type CheckedNumber } from './checked-number.js';
import { compact } from './written-text.js';

// SMGS: number of the consignment, 7 or 8 digits, some railways with up to three letters in front. CIM: country, station,
// undertaking and dispatch number written together. Neither form of writing has a check digit over the whole.
const RAIL_NOTE = /^[A-Z]{0,3}\d{5,20}$/;

/** Reads the number of a CIM, SMGS or common CIM/SMGS consignment note. */
export function readRailNote(original: string): CheckedNumber {
  const number = compact(original);
  return RAIL_NOTE.test(number) ? unchecked(number) : illFormed(number);
}
