/** Where the EDIFACT begins: mail headers, job cards, control characters and damaged bytes may stand before it. */
import type { Fault } from '../../../canonical/fault.js';
import { isHeader, isLetterOrDigit, isUna, skipBlanks } from './service-characters.js';
import { syntaxFault } from './syntax-fault.js';
import { tagCodeAt, UNB } from './tags.js';

export type Start =
  { readonly at: number; readonly fault: Fault | null } | { readonly at: null; readonly fault: Fault };

const U = 0x55;
const NOT_FOUND = -1;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

export function findStart(body: Uint8Array): Start {
  const first = skipBlanks(body, skipByteOrderMark(body, 0));
  if (first >= body.length) return nowhere('EMPTY_MESSAGE', 'no byte but blanks');
  if (isUtf16(body)) return nowhere('EDIFACT_CHARSET', 'UTF-16: it has to be turned into UTF-8 before it is read');
  if (isStart(body, first)) return { at: first, fault: null };
  const at = search(body, first);
  if (at < 0) return nowhere('EDIFACT_STRAY_BYTES', 'no UNB, UNG or UNH in the body');
  const detail = `${at - first} bytes before the first service segment`;
  return { at, fault: syntaxFault('EDIFACT_STRAY_BYTES', 'warning', { at: { byte: first }, detail }) };
}

function nowhere(code: 'EMPTY_MESSAGE' | 'EDIFACT_CHARSET' | 'EDIFACT_STRAY_BYTES', detail: string): Start {
  return { at: null, fault: syntaxFault(code, 'error', { at: { byte: 0 }, detail }) };
}

const isStart = (body: Uint8Array, at: number): boolean => isHeader(body, at) || isUna(body, at);

/** Behind a letter or digit only a whole `UNB+UNO` counts, so that no word in a mail header is taken for a segment. */
function search(body: Uint8Array, from: number): number {
  for (let at = body.indexOf(U, from); at >= 0; at = body.indexOf(U, at + 1)) {
    if (!isStart(body, at)) continue;
    if (!isLetterOrDigit(body[at - 1] ?? 0)) return at;
    const namesLevel = body[at + 4] === U && body[at + 5] === 0x4e && body[at + 6] === 0x4f;
    if (tagCodeAt(body, at) === UNB && namesLevel) return at;
  }
  return NOT_FOUND;
}

const skipByteOrderMark = (body: Uint8Array, at: number): number =>
  BYTE_ORDER_MARK.every((byte, index) => body[at + index] === byte) ? at + BYTE_ORDER_MARK.length : at;

/** By its byte order mark, or by the zero bytes beside the first letter. */
function isUtf16(body: Uint8Array): boolean {
  const first = (body[0]! << 8) | (body[1] ?? 0);
  return first === 0xfeff || first === 0xfffe || first === U || first === U << 8;
}
