import { isAlphanumeric, isBlank, isLineBreak, isPunctuation, LF, skipBlanks, SPACE } from './ascii.js';
import { controlTagAt, isTagAt } from './tags.js';

/** A separator that is not in use. */
export const NO_SEPARATOR = -1;

/** The delimiters of an interchange. X12 has no release character: what is a separator is never data. */
export interface Separators {
  readonly element: number;
  /** ISA16, inside elements that are composite. NO_SEPARATOR when nothing tells. */
  readonly component: number;
  /** ISA11, in releases from 004020 on. */
  readonly repetition: number;
  /** One character, which takes up to four bytes. Where line ends stand for it, LF alone: a CR before it is a blank. */
  readonly terminator: readonly number[];
}

export interface HeaderReading {
  readonly separators: Separators;
  /** What is wrong with ISA, in words; null when it is as it should be. */
  readonly malformed: string | null;
  /** ISA names a terminator, and the segments end with lines. */
  readonly isEndedByLines: boolean;
}

const TILDE = 0x7e;
const GS_LENGTH = 2;
const LINE_END: readonly number[] = [LF];
/** Behind this no delimiter is looked for: ISA has 106 bytes, GS at most 90. */
const HEADER_BYTES = 512;
const ISA_ELEMENTS = 16;
/** Offsets of the sixteen element separators in an ISA of fixed width. */
const FIXED_OFFSETS: readonly number[] = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103];
const REPETITION_ELEMENT = 11;

/**
 * Reads the delimiters off the ISA at `at`: the element separator is its fourth byte, ISA16 the component separator, and the terminator
 * stands between it and the next segment. Senders who do not pad ISA, break its line or leave elements out are read as well.
 */
export function readIsa(body: Uint8Array, at: number): HeaderReading {
  const element = body[at + 3]!;
  const { offsets, next } = findElements(body, at, element);
  const last = offsets[ISA_ELEMENTS - 1];
  const { component, terminator } =
    last === undefined ? beforeNext(body, next) : behindLastElement(body, last + 1, element);
  const repetitionAt = (offsets[REPETITION_ELEMENT - 1] ?? body.length) + 1;
  const isRepetition = body[repetitionAt + 1] === element && isPunctuation(body[repetitionAt]!);
  const endedByLines = isEndedByLines(body, next, { element, terminator });
  return {
    separators: {
      element,
      component,
      repetition: isRepetition ? body[repetitionAt]! : NO_SEPARATOR,
      terminator: endedByLines ? LINE_END : terminator,
    },
    malformed: malformationOf(at, offsets),
    isEndedByLines: endedByLines,
  };
}

/** Reads the delimiters off a GS or ST that stands without ISA: whatever ends its segment before another one begins. */
export function readBareHeader(body: Uint8Array, at: number): Separators {
  const element = body[at + GS_LENGTH]!;
  const end = Math.min(body.length, at + HEADER_BYTES);
  let terminator: readonly number[] = [TILDE];
  for (let offset = at + GS_LENGTH + 1; offset < end; offset++) {
    const byte = body[offset]!;
    if (!isPunctuation(byte) && !isLineBreak(byte)) continue;
    const length = characterLength(body, offset);
    if (byte === element || !isTagAt(body, skipBlanks(body, offset + length), element)) continue;
    terminator = isLineBreak(byte) ? LINE_END : bytesOf(body, offset, length);
    break;
  }
  return { element, component: NO_SEPARATOR, repetition: NO_SEPARATOR, terminator };
}

export function describeSeparators({ element, component, terminator }: Separators): string {
  const name = (bytes: readonly number[]): string =>
    bytes.map((byte) => (byte > SPACE && byte < 0x7f ? String.fromCharCode(byte) : hexOf(byte))).join(' ');
  const parts = component === NO_SEPARATOR ? '' : `, component ${name([component])}`;
  return `element ${name([element])}${parts}, terminator ${name(terminator)}`;
}

const hexOf = (byte: number): string => `0x${byte.toString(16).padStart(2, '0')}`;

interface HeaderElements {
  /** Offsets of the element separators, sixteen at most. */
  readonly offsets: readonly number[];
  /** Where the segment behind ISA begins; the end of what was looked at when none was found. */
  readonly next: number;
}

function findElements(body: Uint8Array, at: number, element: number): HeaderElements {
  const end = Math.min(body.length, at + HEADER_BYTES);
  // In an ISA of fixed width nothing else counts: an identification may end with the letters of another segment.
  const isFixed = FIXED_OFFSETS.every((offset) => body[at + offset] === element);
  const offsets: number[] = isFixed ? FIXED_OFFSETS.map((offset) => at + offset) : [];
  for (let offset = isFixed ? offsets.at(-1)! + 1 : at + 3; offset < end; offset++) {
    const byte = body[offset]!;
    if (byte === element && offsets.length < ISA_ELEMENTS) offsets.push(offset);
    const isBoundary = byte !== element && byte !== SPACE && !isAlphanumeric(byte);
    if (isBoundary && controlTagAt(body, offset + 1, element) !== 0) return { offsets, next: offset + 1 };
  }
  return { offsets, next: end };
}

type EndOfHeader = Pick<Separators, 'component' | 'terminator'>;

/** ISA16 at `at`, then the terminator, then blanks, then another segment. */
function behindLastElement(body: Uint8Array, at: number, element: number): EndOfHeader {
  if (at >= body.length) return { component: NO_SEPARATOR, terminator: [TILDE] };
  const component = body[at]!;
  const afterComponent = at + 1;
  const text = skipBlanks(body, afterComponent);
  // ISA16 is left out, and its place is the terminator's.
  if (controlTagAt(body, afterComponent, element) !== 0) return { component: NO_SEPARATOR, terminator: [component] };
  if (controlTagAt(body, text, element) !== 0) return endedByBlanks(body, at, { element, text });
  let behind = afterComponent;
  while (body[behind] === SPACE) behind += 1;
  if (behind >= body.length) return { component, terminator: [TILDE] };
  const terminator = isBlank(body[behind]!) ? LINE_END : bytesOf(body, behind, characterLength(body, behind));
  return { component, terminator };
}

/** Only blanks stand behind ISA16: a line end is the terminator, unless ISA16 is missing and its place holds it. The next segment tells. */
function endedByBlanks(
  body: Uint8Array,
  at: number,
  { element, text }: { readonly element: number; readonly text: number },
): EndOfHeader {
  const candidate = body[at]!;
  const end = Math.min(body.length, text + HEADER_BYTES);
  for (let offset = text; offset < end && !isLineBreak(body[offset]); offset++) {
    if (body[offset] !== candidate || candidate === element) continue;
    if (isTagAt(body, skipBlanks(body, offset + 1), element)) {
      return { component: NO_SEPARATOR, terminator: [candidate] };
    }
  }
  return { component: candidate, terminator: LINE_END };
}

/** ISA has too few elements: what stands before the next segment ended it. */
function beforeNext(body: Uint8Array, next: number): EndOfHeader {
  let at = next - 1;
  while (at > 0 && isBlank(body[at]!)) at -= 1;
  const byte = body[at] ?? TILDE;
  return { component: NO_SEPARATOR, terminator: isPunctuation(byte) ? [byte] : LINE_END };
}

function isEndedByLines(
  body: Uint8Array,
  from: number,
  { element, terminator }: Pick<Separators, 'element' | 'terminator'>,
): boolean {
  if (terminator[0] === LF) return false;
  const end = Math.min(body.length, from + HEADER_BYTES);
  for (let offset = from; offset < end; offset++) {
    if (body[offset] === terminator[0]) return false;
    if (body[offset] === LF) return controlTagAt(body, skipBlanks(body, offset), element) !== 0;
  }
  return false;
}

function malformationOf(at: number, offsets: readonly number[]): string | null {
  if (offsets.length < ISA_ELEMENTS) return `ISA has ${offsets.length} elements of ${ISA_ELEMENTS}`;
  const element = FIXED_OFFSETS.findIndex((offset, index) => offsets[index] !== at + offset);
  return element < 0 ? null : `ISA${String(element).padStart(2, '0')} does not have its fixed length`;
}

/** Bytes of the character at an offset: UTF-8 where the bytes are that, else one. */
function characterLength(body: Uint8Array, at: number): number {
  const lead = body[at] ?? 0;
  const length = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
  for (let offset = 1; offset < length; offset++) {
    const byte = body[at + offset] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 1;
  }
  return length;
}

const bytesOf = (body: Uint8Array, at: number, length: number): readonly number[] => [
  ...body.subarray(at, at + length),
];
