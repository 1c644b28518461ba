import { beginningOfUtf16 } from '../utf-16.js';
import { findStart } from './syntax/find-start.js';
import { headerAt } from './syntax/zone.js';

/**
 * Whether a body is X12: ISA, or GS or ST without it, at the very beginning (byte order mark and blanks aside) and with a separator behind
 * it that is neither letter nor digit, in UTF-16 too.
 */
export const looksLikeX12 = (body: Uint8Array): boolean => findStart(beginningOfUtf16(body) ?? body) !== null;

const I = 0x49;
const ISA_ELEMENTS = 16;
/** ISA has 106 bytes, and a few more with elements that are not padded as they should be. */
const HEADER_BYTES = 160;

/** Offset of the first whole ISA with its GS, between two offsets of a body that is in another format; null when there is none. */
export function x12Within(body: Uint8Array, from: number, to: number): number | null {
  for (let at = body.indexOf(I, from); at >= 0 && at < to; at = body.indexOf(I, at + 1)) {
    if (headerAt(body, at) === 'ISA' && hasGroup(body, at)) return at;
  }
  return null;
}

function hasGroup(body: Uint8Array, at: number): boolean {
  const text = String.fromCharCode(...body.subarray(at, at + HEADER_BYTES));
  const elements = text.split(text[3]!);
  return (
    elements.length > ISA_ELEMENTS && /^[^A-Za-z0-9]{1,6}GS$/.test((elements[ISA_ELEMENTS] ?? '').replace(/^./, ''))
  );
}
