/** Control characters and blanks that the syntax layer meets, by their names in ISO 646. */
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;

export const isLineBreak = (byte: number | undefined): boolean => byte === CR || byte === LF;

export const isCapital = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;

export const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

export const isAlphanumeric = (byte: number): boolean =>
  isDigit(byte) || isCapital(byte) || (byte >= 0x61 && byte <= 0x7a);

const NUL = 0x00;
const VT = 0x0b;
const FF = 0x0c;
/** DOS marks the end of a file with it. */
const SUB = 0x1a;
/** A bit for each of those below SPACE. */
const BLANKS = [NUL, TAB, LF, VT, FF, CR, SUB].reduce((bits, byte) => bits | (1 << byte), 0);

/** What pads texts and files. Other control characters are delimiters: X12.6 proposes FS, GS, RS and US, translators send NL and BEL. */
export const isBlank = (byte: number): boolean => byte <= SPACE && (byte === SPACE || ((BLANKS >> byte) & 1) === 1);

/** Neither letter nor digit nor blank. */
export const isPunctuation = (byte: number): boolean => !isAlphanumeric(byte) && !isBlank(byte);

/** The first offset from `from` on that holds no blank. */
export function skipBlanks(body: Uint8Array, from: number): number {
  let at = from;
  while (at < body.length && isBlank(body[at]!)) at += 1;
  return at;
}
