import { illFormed, unchecked, type CheckedNumber } from './checked-number.js';
import { compact } from './written-text.js';

// 报关单号: customs office (4), year (4), import/export flag (1), serial number (9). 统一编号, used until customs gives
// the former: I or E, year (4) and 13 digits. Neither has a check digit.
const DECLARATION = /^\d{4}(?:19|20)\d{12}$/;
const UNIFIED = /^[IE](?:19|20)\d{15}$/;

/** Reads the number of a Chinese customs declaration (18 digits) or its Single Window number (I or E and 17 digits). */
export function readChineseDeclaration(original: string): CheckedNumber {
  const number = compact(original);
  return DECLARATION.test(number) || UNIFIED.test(number) ? unchecked(number) : illFormed(number);
}
