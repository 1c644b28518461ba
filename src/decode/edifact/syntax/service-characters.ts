/**
 * UNA, service string advice (ISO 9735, section 5.1): component separator, element separator, decimal mark, release character,
 * repetition separator (reserved before version 4) and segment terminator, one byte each and without separators of its own.
 */
import { CR, LF } from './ascii.js';
import { tagCodeAt, UNA, UNB, UNG, UNH } from './tags.js';

/** The bytes that structure an interchange; NO_CHARACTER where it has none. */
export interface ServiceCharacters {
  readonly component: number;
  readonly element: number;
  readonly decimalMark: number;
  readonly release: number;
  readonly repetition: number;
  readonly terminator: number;
}

export const NO_CHARACTER = -1;

const SPACE = 0x20;
const ASTERISK = 0x2a;
const MALFORMED_UNA_BYTES = 32;

/** ISO 9735 section 5: `:` `+` `.` `?` and `'`. */
export const DEFAULT_CHARACTERS: ServiceCharacters = {
  component: 0x3a,
  element: 0x2b,
  decimalMark: 0x2e,
  release: 0x3f,
  repetition: NO_CHARACTER,
  terminator: 0x27,
};

/** The non-printing separators of level B in ISO 9735:1988: IS1, IS3 and IS4, without a release character. */
export const LEVEL_B_CHARACTERS: ServiceCharacters = {
  component: 0x1f,
  element: 0x1d,
  decimalMark: 0x2e,
  release: NO_CHARACTER,
  repetition: NO_CHARACTER,
  terminator: 0x1c,
};

/** What a UNA says and where the body goes on; `characters` is null when it does not hold six service characters. */
export interface UnaReading {
  readonly characters: ServiceCharacters | null;
  readonly next: number;
}

/** Reads the UNA at `at`. It counts only when UNB, UNG or UNH follows it with the element separator that it declares. */
export function readUna(body: Uint8Array, at: number): UnaReading {
  const after = skipBlanks(body, at + 9);
  const characters = charactersOfUna(body, at);
  if (characters !== null && isHeader(body, after) && body[after + 3] === characters.element) {
    return { characters, next: at + 9 };
  }
  // Truncated forms are in use (`UNA:+.'`): whatever stands before the header belongs to UNA.
  for (let next = at + 3; next <= at + MALFORMED_UNA_BYTES; next++) {
    if (isHeader(body, next)) return { characters: null, next };
  }
  return { characters: null, next: Math.min(at + 3, body.length) };
}

function charactersOfUna(body: Uint8Array, at: number): ServiceCharacters | null {
  if (at + 9 > body.length) return null;
  const component = body[at + 3]!;
  const element = body[at + 4]!;
  const decimalMark = body[at + 5]!;
  const release = body[at + 6]!;
  const repetition = body[at + 7]!;
  const terminator = body[at + 8]!;
  const separators = [component, element, terminator];
  if (!isSeparating(component) || !isSeparating(element) || !isTerminating(terminator)) return null;
  if (component === element || component === terminator || element === terminator) return null;
  if (isLetterOrDigit(decimalMark) || isLetterOrDigit(release) || isLetterOrDigit(repetition)) return null;
  if (separators.includes(release)) return null;
  const repeats = repetition > SPACE && !separators.includes(repetition) && repetition !== release;
  // A line break can be the terminator; but `UNA:+.?'` and a line break is a UNA that lost its reserved blank.
  if (terminator < SPACE && repetition > SPACE && repetition !== ASTERISK) return null;
  const stated = {
    component,
    element,
    decimalMark,
    release: release === SPACE ? NO_CHARACTER : release,
    repetition: repeats ? repetition : NO_CHARACTER,
    terminator,
  };
  return isDefault(stated) ? DEFAULT_CHARACTERS : stated;
}

const isDefault = (characters: ServiceCharacters): boolean =>
  sameSeparators(characters, DEFAULT_CHARACTERS) &&
  characters.release === DEFAULT_CHARACTERS.release &&
  characters.repetition === DEFAULT_CHARACTERS.repetition &&
  characters.decimalMark === DEFAULT_CHARACTERS.decimalMark;

/** Whether UNB, UNG or UNH stands at the offset, followed by a byte that can separate. */
export function isHeader(body: Uint8Array, at: number): boolean {
  const tag = tagCodeAt(body, at);
  return (tag === UNB || tag === UNH || tag === UNG) && isSeparating(body[at + 3] ?? SPACE);
}

export const isUna = (body: Uint8Array, at: number): boolean =>
  tagCodeAt(body, at) === UNA && !isLetterOrDigit(body[at + 3] ?? SPACE);

/** Printable ASCII that is neither letter, digit nor blank, or one of IS4 to IS1: what may separate elements. */
export const isSeparating = (byte: number): boolean =>
  (byte > SPACE && byte < 0x7f && !isLetterOrDigit(byte)) || (byte >= 0x1c && byte <= 0x1f);

/** A line break may end segments too, where UNA says so. */
const isTerminating = (byte: number): boolean => isSeparating(byte) || byte === CR || byte === LF;

export const isLetterOrDigit = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

export function skipBlanks(body: Uint8Array, from: number): number {
  let at = from;
  while (at < body.length && body[at]! <= SPACE) at += 1;
  return at;
}

export const sameSeparators = (a: ServiceCharacters, b: ServiceCharacters): boolean =>
  a.component === b.component && a.element === b.element && a.terminator === b.terminator;

/** For a person to read: `element 2b, component 3a, terminator 27`. */
export function describeCharacters({ element, component, terminator }: ServiceCharacters): string {
  return `element ${element.toString(16)}, component ${component.toString(16)}, terminator ${terminator.toString(16)}`;
}
