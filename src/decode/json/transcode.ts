import type { FeedCharset, SINGLE_BYTE_CHARSETS } from '../../canonical/charset.js';
import type { ForeignCharset } from './charset.js';

/** Sets whose characters tell how many bytes they took: those of single bytes, and those of pairs beside ASCII. */
export type PlainCharset = (typeof SINGLE_BYTE_CHARSETS)[number] | Extract<FeedCharset, 'gb18030' | 'big5' | 'euc-kr'>;
type ReadCharset = ForeignCharset | PlainCharset;

/** A body written anew in UTF-8. */
export interface Transcoded {
  readonly bytes: Uint8Array;
  readonly offsets: OffsetMap;
}

/** Characters between two known points of the map. */
const STEP = 64;

/** Leads an offset in the UTF-8 form back to the body as received: a point for every 64 characters, counted on from there. */
export class OffsetMap {
  constructor(
    private readonly text: string,
    private readonly charset: ReadCharset,
    private readonly points: { readonly units: Int32Array; readonly utf8: Int32Array; readonly body: Int32Array },
    private readonly bodyBytes: number,
  ) {}

  inBody(offset: number): number {
    const { units, utf8, body } = this.points;
    let low = 0;
    let high = utf8.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (utf8[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    let unit = units[low]!;
    let at = body[low]!;
    for (let reached = utf8[low]!; reached < offset && unit < this.text.length;) {
      const character = this.text.codePointAt(unit)!;
      reached += utf8Length(character);
      at += lengthIn(this.charset, character);
      unit += character > 0xffff ? 2 : 1;
    }
    return Math.min(at, this.bodyBytes);
  }
}

/** Writes `body[from…]` anew. Bytes that the set does not have become U+FFFD; offsets behind one can be off by a byte or two. */
export function transcode(body: Uint8Array, from: number, charset: ReadCharset): Transcoded {
  const text = decode(body.subarray(from), charset);
  const bytes = new TextEncoder().encode(text);
  const count = Math.max(1, Math.ceil(text.length / STEP));
  const points = { units: new Int32Array(count), utf8: new Int32Array(count), body: new Int32Array(count) };
  let utf8 = 0;
  let at = from;
  let point = 0;
  for (let unit = 0; unit < text.length;) {
    if (unit >= point * STEP) {
      points.units[point] = unit;
      points.utf8[point] = utf8;
      points.body[point] = at;
      point += 1;
    }
    const character = text.codePointAt(unit)!;
    utf8 += utf8Length(character);
    at += lengthIn(charset, character);
    unit += character > 0xffff ? 2 : 1;
  }
  for (; point < count; point++) {
    points.units[point] = text.length;
    points.utf8[point] = utf8;
    points.body[point] = at;
  }
  return { bytes, offsets: new OffsetMap(text, charset, points, body.length) };
}

function decode(bytes: Uint8Array, charset: ReadCharset): string {
  if (charset !== 'utf-16be') return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  const swapped = new Uint8Array(bytes.length & ~1);
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1]!;
    swapped[at + 1] = bytes[at]!;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(swapped);
}

function utf8Length(character: number): number {
  if (character < 0x80) return 1;
  if (character < 0x800) return 2;
  return character < 0x10000 ? 3 : 4;
}

/** Bytes of a character: in GB 18030 some outside the pairs take four, which GBK, the part that is met, does not have. */
function lengthIn(charset: ReadCharset, character: number): number {
  switch (charset) {
    case 'utf-16le':
    case 'utf-16be':
      return character > 0xffff ? 4 : 2;
    case 'gb18030':
    case 'big5':
    case 'euc-kr':
      if (character < 0x80) return 1;
      return character > 0xffff ? 4 : 2;
    default:
      return 1;
  }
}
