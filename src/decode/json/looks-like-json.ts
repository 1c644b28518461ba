import { beginningOf } from './charset.js';

const BLANKS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);
const BLANKS_OF_UTF16: ReadonlySet<number> = new Set([0x00, ...BLANKS]);
const OBJECT_START = 0x7b;
const ARRAY_START = 0x5b;

/** Whether the first byte behind mark and blanks opens an object or an array; a lone scalar is no message. Zero bytes belong to UTF-16. */
export function looksLikeJson(body: Uint8Array): boolean {
  const { charset, from } = beginningOf(body);
  const blanks = charset === null ? BLANKS : BLANKS_OF_UTF16;
  let at = from;
  while (at < body.length && blanks.has(body[at]!)) at += 1;
  return body[at] === OBJECT_START || body[at] === ARRAY_START;
}
