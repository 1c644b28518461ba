/**
 * Lines of a body. Gateways end them with CRLF, LF or CR, and Type B sets SOH, STX and ETX between its parts: every control character but
 * the tab ends a line. The syntax is ASCII; texts beyond it are UTF-8 where the whole body is, else Windows-1252.
 */
import { firstNonUtf8 } from '../json/utf8.js';
import { CARGO_IMP_LIMITS } from './limits.js';

/** A line that holds something, blanks around it left out. Its bytes are [start, end). */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type CargoImpCharset = 'us-ascii' | 'utf-8' | 'windows-1252';

export interface BodyLines {
  readonly lines: readonly Line[];
  readonly charset: CargoImpCharset;
  /** Byte at which reading stopped because there are more lines than a body may have; null when all were read. */
  readonly cutAt: number | null;
}

/** The bytes of a body that are lines, and how many lines are wanted. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  /** A character that ends lines beside the control characters: the segment terminator of the envelope around them. */
  readonly terminator?: number | null;
  readonly most?: number;
}

const TAB = 0x09;
const BLANK = 0x20;
const FIRST_BEYOND_ASCII = 0x80;
const SHORT_LINE_BYTES = 200;

export function readLines(body: Uint8Array, range: LineRange): BodyLines {
  const { start: from, end: to, terminator = null, most = CARGO_IMP_LIMITS.linesPerBody } = range;
  const charset = charsetOf(body, from, to);
  const decoder = new TextDecoder(charset === 'utf-8' ? 'utf-8' : 'windows-1252', { ignoreBOM: true });
  const lines: Line[] = [];
  let start = behindMark(body, from, to);
  for (let at = start; at <= to; at += 1) {
    if (at < to && !endsLine(body[at]!, terminator)) continue;
    const line = trimmed(body, start, at);
    start = at + 1;
    if (line === null) continue;
    if (lines.length === most) return { lines, charset, cutAt: line.start };
    const bytes = body.subarray(line.start, line.end);
    lines.push({ ...line, text: isShortAscii(bytes) ? String.fromCharCode(...bytes) : decoder.decode(bytes) });
  }
  return { lines, charset, cutAt: null };
}

/** A decoder takes microseconds for a line of a few characters. */
const isShortAscii = (bytes: Uint8Array): boolean =>
  bytes.length <= SHORT_LINE_BYTES && bytes.every((byte) => byte < FIRST_BEYOND_ASCII);

const endsLine = (byte: number, terminator: number | null): boolean =>
  (byte < BLANK && byte !== TAB) || byte === terminator;

function trimmed(body: Uint8Array, from: number, to: number): Omit<Line, 'text'> | null {
  let [start, end] = [from, to];
  while (start < end && isBlank(body[start]!)) start += 1;
  while (end > start && isBlank(body[end - 1]!)) end -= 1;
  return start === end ? null : { start, end };
}

const isBlank = (byte: number): boolean => byte === BLANK || byte === TAB;

function charsetOf(body: Uint8Array, from: number, to: number): CargoImpCharset {
  for (let at = from; at < to; at += 1) {
    if (body[at]! >= FIRST_BEYOND_ASCII) return firstNonUtf8(body, at, to) < 0 ? 'utf-8' : 'windows-1252';
  }
  return 'us-ascii';
}

/** Behind the byte order mark of UTF-8. */
const behindMark = (body: Uint8Array, from: number, to: number): number =>
  to - from >= 3 && body[from] === 0xef && body[from + 1] === 0xbb && body[from + 2] === 0xbf ? from + 3 : from;
