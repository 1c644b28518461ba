import { CR, LF, SPACE } from './ascii.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

const ZERO = 0x30;
/** Integers of more digits are not exact in a JavaScript number. */
const EXACT_DIGITS = 15;

/** The value of decimal digits, blanks around them and line breaks between them passed over; null for anything else. */
export function integerOf(body: Uint8Array, { start, end }: Range): number | null {
  let first = start;
  let last = end;
  while (first < last && body[first]! <= SPACE) first += 1;
  while (first < last && body[last - 1]! <= SPACE) last -= 1;
  if (first === last) return null;
  let value = 0;
  let digits = 0;
  for (let at = first; at < last; at++) {
    const byte = body[at]!;
    if (byte === CR || byte === LF) continue;
    if (byte < ZERO || byte > ZERO + 9) return null;
    value = value * 10 + byte - ZERO;
    if (value > 0) digits += 1;
    if (digits > EXACT_DIGITS) return null;
  }
  return value;
}

export function sameBytes(body: Uint8Array, one: Range, other: Range): boolean {
  const length = one.end - one.start;
  if (other.end - other.start !== length) return false;
  for (let i = 0; i < length; i++) if (body[one.start + i] !== body[other.start + i]) return false;
  return true;
}
