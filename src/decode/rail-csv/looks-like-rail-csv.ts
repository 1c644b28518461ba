import type { Glance } from '../glance.js';
import { findHeader } from './find-header.js';
import { CSV_LIMITS } from './limits.js';
import { readCsvText } from './csv-text.js';

const BLANKS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);
/** Behind the beginning of a table no sniffing needs the bytes; half a character at the cut is no matter. */
const SNIFFED_BYTES = CSV_LIMITS.headerBytes;

/**
 * Whether a body is a table of operations with wagons or containers on rails: among its first rows one names a wagon or container, a time and
 * an operation. A body that opens a JSON text or an XML document is none.
 */
export function looksLikeRailCsv(body: Uint8Array, { json }: Glance): boolean {
  if (json !== null || opensXml(body)) return false;
  return findHeader(readCsvText(wholeRows(body))) !== null;
}

function opensXml(body: Uint8Array): boolean {
  let at = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 3 : 0;
  while (at < body.length && BLANKS.has(body[at]!)) at += 1;
  return body[at] === 0x3c;
}

/** The beginning of the body up to a line end, so that no character is cut in two. */
function wholeRows(body: Uint8Array): Uint8Array {
  if (body.length <= SNIFFED_BYTES) return body;
  const lastLine = body.lastIndexOf(0x0a, SNIFFED_BYTES);
  return body.subarray(0, lastLine > 0 ? lastLine : SNIFFED_BYTES);
}
