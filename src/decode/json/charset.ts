/**
 * Character sets of JSON. RFC 8259 asks for UTF-8; UTF-16 is met from Windows programs, GB 2312 and Windows-1252 from old ones. What is not
 * UTF-8 is written anew in UTF-8 for reading, and every offset is led back to the bytes as received.
 */

export type JsonCharset = 'us-ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** Sets that are written anew. */
export type ForeignCharset = Exclude<JsonCharset, 'us-ascii' | 'utf-8'>;

export interface Beginning {
  /** Null for UTF-8, and for what only its further bytes can tell. */
  readonly charset: 'utf-16le' | 'utf-16be' | null;
  /** Bytes of the byte order mark. */
  readonly from: number;
}

const OBJECT_START = 0x7b;
const ARRAY_START = 0x5b;

/** Reads the byte order mark. Without one, UTF-16 shows in the zero beside the first bracket (RFC 4627, 3). */
export function beginningOf(body: Uint8Array): Beginning {
  const first = body[0] ?? -1;
  const second = body[1] ?? -1;
  if (first === 0xef && second === 0xbb && body[2] === 0xbf) return { charset: null, from: 3 };
  if (first === 0xff && second === 0xfe) return { charset: 'utf-16le', from: 2 };
  if (first === 0xfe && second === 0xff) return { charset: 'utf-16be', from: 2 };
  if (second === 0 && isBracket(first)) return { charset: 'utf-16le', from: 0 };
  if (first === 0 && isBracket(second)) return { charset: 'utf-16be', from: 0 };
  return { charset: null, from: 0 };
}

const isBracket = (byte: number): boolean => byte === OBJECT_START || byte === ARRAY_START;

/**
 * The set of bytes that are not UTF-8. In GB 2312 every byte above 7F belongs to a pair of two above A0; letters of Western Europe stand
 * alone between others, so that one of them is enough to tell.
 */
export function charsetOfForeignBytes(body: Uint8Array): 'gb18030' | 'windows-1252' {
  for (let at = 0; at < body.length; at++) {
    if (body[at]! < 0x80) continue;
    if (body[at]! <= 0xa0 || (body[at + 1] ?? 0) <= 0xa0) return 'windows-1252';
    at += 1;
  }
  return 'gb18030';
}
