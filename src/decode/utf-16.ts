/** UTF-16 under formats whose syntax is bytes of ASCII: Windows programs save EDIFACT and X12 as "Unicode text". */
import { transcode, type Transcoded } from './json/transcode.js';

export type Utf16 = 'utf-16le' | 'utf-16be';

interface Utf16Beginning {
  readonly charset: Utf16;
  /** Bytes of the byte order mark. */
  readonly from: number;
}

/** Characters of a body without mark that must show a zero byte beside one of ASCII: no text of a set of bytes has any. */
const PROVING_CHARACTERS = 4;
/** Enough for UNA and the header behind it, or for the whole of ISA. */
const LOOKED_AT_CHARACTERS = 256;

function beginningOf(body: Uint8Array): Utf16Beginning | null {
  const first = body[0] ?? -1;
  const second = body[1] ?? -1;
  if (first === 0xff && second === 0xfe) return { charset: 'utf-16le', from: 2 };
  if (first === 0xfe && second === 0xff) return { charset: 'utf-16be', from: 2 };
  if (first !== 0 && second !== 0) return null;
  const charset = second === 0 ? 'utf-16le' : 'utf-16be';
  for (let at = 0; at < 2 * PROVING_CHARACTERS; at += 2) {
    if (!isAscii(unitAt(body, at, charset))) return null;
  }
  return { charset, from: 0 };
}

const isAscii = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) || unit === 0x09 || unit === 0x0a || unit === 0x0d;

const unitAt = (body: Uint8Array, at: number, charset: Utf16): number => {
  const [low, high] = charset === 'utf-16le' ? [body[at], body[at + 1]] : [body[at + 1], body[at]];
  return ((high ?? 0xff) << 8) | (low ?? 0xff);
};

/** The first characters of a body in UTF-16, a byte for each and 0 for what is not ASCII; null for any other body. */
export function beginningOfUtf16(body: Uint8Array): Uint8Array | null {
  const beginning = beginningOf(body);
  if (beginning === null) return null;
  const { charset, from } = beginning;
  const length = Math.min(LOOKED_AT_CHARACTERS, (body.length - from) >> 1);
  return Uint8Array.from({ length }, (_unit, index) => {
    const unit = unitAt(body, from + 2 * index, charset);
    return unit < 0x80 ? unit : 0;
  });
}

/** A body in UTF-16, by its byte order mark or by the zeros beside its first characters, written anew in UTF-8; null for any other. */
export function fromUtf16(body: Uint8Array): (Transcoded & { readonly charset: Utf16 }) | null {
  const beginning = beginningOf(body);
  if (beginning === null) return null;
  const { charset, from } = beginning;
  return { ...transcode(body, from, charset), charset };
}
