import { isCapital, isDigit } from './ascii.js';

/** A segment identifier (two or three characters) as one integer, so that comparing tags needs no string. 0 stands for anything else. */
export type TagCode = number;

/** The code of an identifier: `tagCodeOf('B4')`, `tagCodeOf('ISA')`. */
export const tagCodeOf = (tag: string): TagCode =>
  tag.length === 2 || tag.length === 3
    ? (tag.charCodeAt(0) << 16) | (tag.charCodeAt(1) << 8) | (tag.length === 3 ? tag.charCodeAt(2) : 0)
    : 0;

/** The bytes from `start` up to `stop` as a tag code; 0 when they are not two or three. */
export function tagCodeAt(body: Uint8Array, start: number, stop: number): TagCode {
  const length = stop - start;
  if (length !== 2 && length !== 3) return 0;
  return (body[start]! << 16) | (body[start + 1]! << 8) | (length === 3 ? body[start + 2]! : 0);
}

export const ISA = tagCodeOf('ISA');
export const ISB = tagCodeOf('ISB');
export const ISE = tagCodeOf('ISE');
export const TA1 = tagCodeOf('TA1');
export const GS = tagCodeOf('GS');
export const ST = tagCodeOf('ST');
export const SE = tagCodeOf('SE');
export const GE = tagCodeOf('GE');
export const IEA = tagCodeOf('IEA');

/** Whether the code begins with a capital letter and goes on with capitals or digits, as every identifier in the directory does. */
export function isTagShaped(code: TagCode): boolean {
  const third = code & 0xff;
  const second = (code >> 8) & 0xff;
  return (
    isCapital(code >> 16) &&
    (isCapital(second) || isDigit(second)) &&
    (third === 0 || isCapital(third) || isDigit(third))
  );
}

export function tagNameOf(code: TagCode): string {
  if (code === 0) return '';
  const known = NAMES.get(code);
  if (known !== undefined) return known;
  const third = code & 0xff;
  return String.fromCharCode(code >> 16, (code >> 8) & 0xff) + (third === 0 ? '' : String.fromCharCode(third));
}

/** One string for each of the usual ones. */
const NAMES: ReadonlyMap<TagCode, string> = new Map(
  (
    'ISA ISB ISE TA1 GS ST SE GE IEA AK1 AK2 AK3 AK4 AK5 AK9 AT7 AT8 B10 B2A B3 B4 BA1 BNX BX C3 C8 CM CTX D9 DTM F9 G62 H1 H3 IK3 IK4 IK5 ' +
    'K1 L0 L1 L11 L3 L5 LX M10 M11 M12 M13 M15 M3 M7 MS1 MS2 N1 N10 N3 N4 N7 N8 N9 P4 PER Q2 Q5 R2 R4 REF SG V1 V9 VID W2 X4 Y2'
  )
    .split(' ')
    .map((tag) => [tagCodeOf(tag), tag]),
);

/** Offset of the control segment (`GS`, `TA1` …) that begins at `at` and is followed by the element separator: its tag, or 0. */
export function controlTagAt(body: Uint8Array, at: number, element: number): TagCode {
  for (const length of [2, 3]) {
    if (body[at + length] !== element) continue;
    const tag = tagCodeAt(body, at, at + length);
    if (CONTROL_TAGS.has(tag)) return tag;
  }
  return 0;
}

const CONTROL_TAGS: ReadonlySet<TagCode> = new Set([ISA, ISB, ISE, TA1, GS, ST, SE, GE, IEA]);

/** Whether an identifier followed by the element separator begins at `at`. */
export function isTagAt(body: Uint8Array, at: number, element: number): boolean {
  const length = body[at + 2] === element ? 2 : body[at + 3] === element ? 3 : 0;
  return length > 0 && isTagShaped(tagCodeAt(body, at, at + length));
}
