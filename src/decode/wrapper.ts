/**
 * Mail, AS2 and HTTP put their own lines before a message, and a gateway may store them with it: a first line of HTTP, header fields
 * (RFC 5322, RFC 9112), an empty line, and for a multipart body its boundary and the fields of the part. What stands behind them is the
 * message; nothing here is decoded.
 */
const LF = 0x0a;
const CR = 0x0d;
const HYPHEN = 0x2d;
/** More lines than any gateway writes, and longer ones than it folds. */
const MOST_LINES = 200;
const MOST_LINE_BYTES = 8_192;
/** A part within a part is a signed message that is encrypted or compressed: one level is met as plain bytes. */
const MOST_PARTS = 3;

const REQUEST = /^(?:POST|PUT) \S+ HTTP\/\d|^HTTP\/\d(?:\.\d)? \d{3}\b/;
const FIELD = /^[A-Za-z][A-Za-z0-9-]*:(?:[ \t]|$)/;
const CONTINUATION = /^[ \t]+\S/;
/** One of these makes a block of fields a header, and not a message that happens to have colons. */
const TELLING =
  /^(?:Content-Type|MIME-Version|Message-ID|Received|Return-Path|AS2-[A-Za-z]+|Host|Subject|Content-Length):/i;

/** The bytes of the message inside a wrapper. */
export interface Wrapped {
  readonly start: number;
  readonly end: number;
}

/** Finds the message behind header fields that begin at `from`; null when no header stands there. */
export function findWrapped(body: Uint8Array, from: number): Wrapped | null {
  let start = skipHeader(body, from, REQUEST);
  if (start === null) return null;
  let end = body.length;
  for (let part = 0; part < MOST_PARTS; part++) {
    const boundary = boundaryAt(body, start);
    if (boundary === null) break;
    const behind = lineEnd(body, start);
    start = skipHeader(body, behind, null) ?? behind;
    end = endOfPart(body, { start, end }, boundary);
  }
  return { start, end };
}

/** Offset behind the empty line that ends a header; null when the lines are no header. */
function skipHeader(body: Uint8Array, from: number, first: RegExp | null): number | null {
  let isTelling = false;
  let at = from;
  for (let line = 0; line < MOST_LINES; line++) {
    const next = lineEnd(body, at);
    const text = textOf(body, at, next);
    if (at >= body.length) return null;
    if (text === '') return isTelling ? next : null;
    const isRequest = line === 0 && first?.test(text) === true;
    if (!isRequest && !FIELD.test(text) && !(line > 0 && CONTINUATION.test(text))) return null;
    isTelling ||= isRequest || TELLING.test(text);
    at = next;
  }
  return null;
}

/** `--boundary` at the beginning of a line. */
function boundaryAt(body: Uint8Array, at: number): string | null {
  if (body[at] !== HYPHEN || body[at + 1] !== HYPHEN) return null;
  const text = textOf(body, at, lineEnd(body, at));
  return /^--[\w'()+,./:=? -]{1,70}$/.test(text) ? text : null;
}

function endOfPart(body: Uint8Array, { start, end }: Wrapped, boundary: string): number {
  for (let at = start; at < end; at = lineEnd(body, at)) {
    if (body[at] !== HYPHEN || !startsWith(body, at, boundary)) continue;
    return at;
  }
  return end;
}

const startsWith = (body: Uint8Array, at: number, text: string): boolean => {
  for (let index = 0; index < text.length; index++) if (body[at + index] !== text.charCodeAt(index)) return false;
  return true;
};

/** Offset behind the line end; the body's length in its last line. */
function lineEnd(body: Uint8Array, from: number): number {
  const at = body.indexOf(LF, from);
  return at < 0 ? body.length : at + 1;
}

function textOf(body: Uint8Array, from: number, to: number): string {
  let end = Math.min(to, from + MOST_LINE_BYTES);
  while (end > from && (body[end - 1] === LF || body[end - 1] === CR)) end -= 1;
  return String.fromCharCode(...body.subarray(from, end));
}
