import { findStart } from './syntax/find-start.js';

/** Letters `UN` in UTF-16, in both byte orders. */
const UTF16_BEGINNINGS: readonly (readonly number[])[] = [
  [0x55, 0x00, 0x4e, 0x00],
  [0x00, 0x55, 0x00, 0x4e],
];
const UTF16_MARK_BYTES = 2;

/**
 * Whether a body begins as EDIFACT: UNA, UNB, UNG or UNH with a separator behind it. UTF-16 counts too, though the syntax layer can only
 * refuse it: the fault then names the right thing.
 */
export function looksLikeEdifact(body: Uint8Array): boolean {
  const { at, fault } = findStart(body);
  if (at !== null && fault === null) return true;
  return UTF16_BEGINNINGS.some((bytes) => startsAt(body, bytes, 0) || startsAt(body, bytes, UTF16_MARK_BYTES));
}

/** Whether EDIFACT stands in a body behind mail headers, job cards or damaged bytes. */
export const holdsEdifact = (body: Uint8Array): boolean => findStart(body).at !== null;

const startsAt = (body: Uint8Array, bytes: readonly number[], at: number): boolean =>
  bytes.every((byte, index) => body[at + index] === byte);
