import type { ReferenceType } from '../reference-number.js';
import { readAirWaybill } from './air-waybill.js';
import { illFormed, unchecked, type CheckedNumber } from './checked-number.js';
import { readChineseDeclaration } from './chinese-declaration.js';
import { readSscc } from './gs1.js';
import { readMrn } from './mrn.js';
import { readRailNote } from './rail-note.js';
import { compact, withoutBlanks } from './written-text.js';

/** EDIFACT 1154 in its narrower form, X12 REF02 and DCSA's references all end here or earlier. */
const MAX_LENGTH = 35;
// Senders fill a mandatory reference with 0, 1, XXX or a word; such a thing must never link two shipments.
const NUMBERED = /\d/;
const ONE_CHARACTER_REPEATED = /^(.)\1*$/;

/**
 * Reads the number of a document as a message writes it: upper case, no blanks. Numbers of fixed shape
 * (air waybill, MRN, Chinese declaration, rail note, SSCC) lose their hyphens too. `wellFormed: false` means it must not link anything: shorter than three
 * characters, longer than 35, without a digit, or one character repeated.
 */
export function readDocumentNumber(type: ReferenceType, original: string): CheckedNumber {
  for (const read of FIXED_SHAPES[type] ?? []) {
    const reading = read(original);
    if (reading.wellFormed) return reading;
  }
  const number = withoutBlanks(original);
  return isLinking(number) ? unchecked(number) : illFormed(number);
}

const FIXED_SHAPES: Partial<Readonly<Record<ReferenceType, readonly ((original: string) => CheckedNumber)[]>>> = {
  MASTER_AIR_WAYBILL: [readAirWaybill],
  DECLARATION: [readMrn, readChineseDeclaration],
  TRANSIT_DOCUMENT: [readMrn],
  RAIL_NOTE: [readRailNote],
  PACKAGE: [readSscc],
};

function isLinking(number: string): boolean {
  if (number.length < 3 || number.length > MAX_LENGTH) return false;
  return NUMBERED.test(number) && !ONE_CHARACTER_REPEATED.test(compact(number));
}
