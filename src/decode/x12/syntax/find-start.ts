import { skipBlanks } from './ascii.js';
import { headerAt } from './zone.js';

const UTF8_MARK = [0xef, 0xbb, 0xbf] as const;

/** Letters `IS`, `GS` and `ST` in UTF-16, big and little endian. */
const UTF16_BEGINNINGS: readonly (readonly number[])[] = [
  [0x49, 0x00, 0x53, 0x00],
  [0x00, 0x49, 0x00, 0x53],
  [0x47, 0x00, 0x53, 0x00],
  [0x00, 0x47, 0x00, 0x53],
  [0x53, 0x00, 0x54, 0x00],
  [0x00, 0x53, 0x00, 0x54],
];
const UTF16_MARK_BYTES = 2;

/** Offset of the first header behind a byte order mark and blanks; null when none stands there. */
export function findStart(body: Uint8Array): number | null {
  const at = skipBlanks(body, startsWith(body, UTF8_MARK, 0) ? UTF8_MARK.length : 0);
  return headerAt(body, at) === null ? null : at;
}

/** Whether the body begins like X12 in UTF-16, which can only be refused: the fault then names the right thing. */
export const isUtf16 = (body: Uint8Array): boolean =>
  UTF16_BEGINNINGS.some((bytes) => startsWith(body, bytes, 0) || startsWith(body, bytes, UTF16_MARK_BYTES));

const startsWith = (body: Uint8Array, bytes: readonly number[], at: number): boolean =>
  bytes.every((byte, index) => body[at + index] === byte);
