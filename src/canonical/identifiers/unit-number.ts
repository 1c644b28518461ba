import type { UnitKind } from '../transport-unit.js';
import { readAirWaybill } from './air-waybill.js';
import { illFormed, unchecked, type CheckedNumber } from './checked-number.js';
import { readSscc } from './gs1.js';
import { readIluCode } from './ilu-code.js';
import { readContainerNumber } from './iso-6346.js';
import { readUld } from './uld.js';
import { readWagonNumber } from './wagon.js';
import { compact } from './written-text.js';

// Licence plates carry letters of every script: 渝A12345.
const LICENCE_PLATE = /^[\p{L}\p{N}]{3,17}$/u;
// An..35 is the longest that EDIFACT and X12 allow for a package's number.
const PACKAGE = /^[\x21-\x7e]{1,35}$/;

const READERS: Readonly<Record<UnitKind, (original: string) => CheckedNumber>> = {
  CONTAINER: readContainerNumber,
  SWAP_BODY: readBoxOnEuropeanRails,
  TRAILER: readTrailer,
  WAGON: readWagonNumber,
  ULD: readUld,
  AIR_WAYBILL: readAirWaybill,
  PACKAGE: readPackage,
};

/**
 * Reads the number of a transport unit as a message writes it. Nothing is refused: what has the wrong shape comes back
 * with blanks and hyphens removed and `wellFormed: false`, what fails its check digit with `INVALID`.
 */
export const readUnitNumber = (kind: UnitKind, original: string): CheckedNumber => READERS[kind](original);

function readBoxOnEuropeanRails(original: string): CheckedNumber {
  const ilu = readIluCode(original);
  return ilu.wellFormed ? ilu : readContainerNumber(original);
}

/** A trailer is numbered by its ILU code, by ISO 6346 (category Z), or by its licence plate, which has no check digit. */
function readTrailer(original: string): CheckedNumber {
  const coded = readBoxOnEuropeanRails(original);
  if (coded.wellFormed) return coded;
  return LICENCE_PLATE.test(coded.number) ? unchecked(coded.number) : coded;
}

function readPackage(original: string): CheckedNumber {
  const sscc = readSscc(original);
  if (sscc.wellFormed) return sscc;
  const number = compact(original);
  return PACKAGE.test(number) ? unchecked(number) : illFormed(number);
}
