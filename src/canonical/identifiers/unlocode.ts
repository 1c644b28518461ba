// UNECE Recommendation 16: country (two letters) and place (three letters, or digits 2–9 where letters ran out).
// Three codes of the list break that rule and carry 0 (DEB90, DE9B0, IT940), so any digit is let through.
const UNLOCODE = /^[A-Z]{2}[A-Z0-9]{3}$/;
// Terminals write one or two characters behind the code of their port: IDJKT45. Only with a digit among them is that
// a suffix; ATLANTA, BERGEN and RUPERT begin with existing codes too.
const WITH_SUFFIX = /^([A-Z]{2}[A-Z0-9]{3})(\d[A-Z0-9]?|[A-Z]\d)$/;

/** Whether the text has the shape of a UN/LOCODE; whether it is one, only the list can say (DELHI is Lagerlechfeld). */
export const isUnlocodeShaped = (code: string): boolean => UNLOCODE.test(code);

/** A UN/LOCODE and what a sender wrote behind it to name the terminal. */
export interface SuffixedUnlocode {
  readonly unlocode: string;
  readonly facility: string;
}

/** Splits `IDJKT45` into `IDJKT` and `45`; null when the text is no UN/LOCODE with a suffix of one or two characters, one a digit. */
export function splitTerminalSuffix(code: string): SuffixedUnlocode | null {
  const [, unlocode, facility] = WITH_SUFFIX.exec(code) ?? [];
  return unlocode === undefined || facility === undefined ? null : { unlocode, facility };
}
