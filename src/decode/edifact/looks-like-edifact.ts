import { beginningOfUtf16 } from '../utf-16.js';
import { findStart } from './syntax/find-start.js';
import { isHeader, isUna } from './syntax/service-characters.js';
import { tagCodeAt, UNB } from './syntax/tags.js';

/** Whether a body begins as EDIFACT: UNA, UNB, UNG or UNH with a separator behind it, in UTF-16 too. */
export function looksLikeEdifact(body: Uint8Array): boolean {
  const { at, fault } = findStart(beginningOfUtf16(body) ?? body);
  return at !== null && fault === null;
}

/** Whether EDIFACT stands in a body behind mail headers, job cards or damaged bytes. */
export const holdsEdifact = (body: Uint8Array): boolean => findStart(body).at !== null;

const U = 0x55;
const LEVEL = [0x55, 0x4e, 0x4f] as const;
const UNA_BYTES = 9;
/** UNA and a line break behind it. */
const BEFORE_UNB = UNA_BYTES + 2;

/** Offset of the first interchange whose UNB names a level, between two offsets of a body that is in another format; null when there is none. */
export function edifactWithin(body: Uint8Array, from: number, to: number): number | null {
  for (let at = body.indexOf(U, from); at >= 0 && at < to; at = body.indexOf(U, at + 1)) {
    if (tagCodeAt(body, at) !== UNB || !isHeader(body, at)) continue;
    if (!LEVEL.every((byte, index) => body[at + 4 + index] === byte)) continue;
    for (let una = at - UNA_BYTES; una >= Math.max(from, at - BEFORE_UNB); una--) if (isUna(body, una)) return una;
    return at;
  }
  return null;
}
