import type { PlaceScheme } from '../place.js';
import { splitTerminalSuffix } from './unlocode.js';
import { withoutBlanks } from './written-text.js';

/** A place code without what it says about the inside of the place. */
export interface SplitPlaceCode {
  /** Upper case, without blanks: the code of the place itself. */
  readonly code: string;
  /** Terminal or berth named behind it, or null. */
  readonly facility: string | null;
}

// SMDG terminal codes are unique within their port only, so the port stands in front: SGSIN/PSATUA.
const SMDG = /^([A-Z]{2}[A-Z0-9]{3})\/([A-Z0-9]{2,6})$/;
// BIC facility code: the UN/LOCODE and four characters of the depot or terminal.
const BIC = /^([A-Z]{2}[A-Z0-9]{3})([A-Z0-9]{4})$/;

/**
 * Splits a place code into the code of the place and the facility inside it, where the scheme writes both in one:
 * UN/LOCODE with a terminal suffix (also in private lists), SMDG `SGSIN/PSATUA`, BIC facility code of nine characters.
 */
export function splitPlaceCode(scheme: PlaceScheme, written: string): SplitPlaceCode {
  const code = withoutBlanks(written);
  switch (scheme) {
    case 'UNLOCODE':
    case 'FEED': {
      const split = splitTerminalSuffix(code);
      return split === null ? { code, facility: null } : { code: split.unlocode, facility: split.facility };
    }
    case 'SMDG':
      return splitBy(SMDG, code);
    case 'BIC':
      return splitBy(BIC, code);
    default:
      return { code, facility: null };
  }
}

function splitBy(shape: RegExp, code: string): SplitPlaceCode {
  const [, place, facility] = shape.exec(code) ?? [];
  return place === undefined || facility === undefined ? { code, facility: null } : { code: place, facility };
}
