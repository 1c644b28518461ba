import type { XmlCharset } from './charset-names.js';

/** Places in the text between two that are kept. */
const STEP = 64;

/** Leads places in a decoded text (UTF-16 units) back to the bytes as received. What it needs is made when it is first asked. */
export class ByteOffsets {
  private kept: Int32Array | null = null;
  private readonly isOneToOne: boolean;

  constructor(
    private readonly body: Uint8Array,
    /** The text of `body[from…]`. */
    private readonly text: string,
    private readonly from: number,
    private readonly charset: XmlCharset,
  ) {
    this.isOneToOne = text.length === body.length - from && !charset.startsWith('utf-16');
  }

  /** The byte at which the character at `unit` begins; the body's length at the end of the text. */
  inBody(unit: number): number {
    if (this.isOneToOne) return this.from + unit;
    if (unit >= this.text.length) return this.body.length;
    this.kept ??= this.measure();
    const point = Math.floor(unit / STEP);
    let at = this.kept[point]!;
    for (let i = this.characterStart(point * STEP); i < unit;) {
      at += widthAt(this.body, at, this.charset);
      i += this.units(i);
    }
    return Math.min(at, this.body.length);
  }

  private measure(): Int32Array {
    const kept = new Int32Array(Math.ceil(this.text.length / STEP));
    let at = this.from;
    let point = 0;
    for (let i = 0; i < this.text.length;) {
      const units = this.units(i);
      if (i + units > point * STEP) {
        kept[point] = at;
        point += 1;
      }
      at += widthAt(this.body, at, this.charset);
      i += units;
    }
    return kept;
  }

  private units(at: number): number {
    return isHighSurrogate(this.text.charCodeAt(at)) ? 2 : 1;
  }

  /** A kept place inside a pair of surrogates stands for the pair. */
  private characterStart(at: number): number {
    return at > 0 && isHighSurrogate(this.text.charCodeAt(at - 1)) ? at - 1 : at;
  }
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Bytes of the character at `at`. Bytes that the set does not have count as the decoder takes them: as one character. */
function widthAt(body: Uint8Array, at: number, charset: XmlCharset): number {
  const lead = body[at] ?? 0;
  switch (charset) {
    case 'utf-8':
      return widthOfUtf8(body, at, lead);
    case 'utf-16le':
      return isHighSurrogate(((body[at + 1] ?? 0) << 8) | lead) ? 4 : 2;
    case 'utf-16be':
      return isHighSurrogate((lead << 8) | (body[at + 1] ?? 0)) ? 4 : 2;
    case 'gb18030':
      return widthOfGb18030(body, at, lead);
    case 'big5':
      return lead >= 0x81 && lead <= 0xfe && (body[at + 1] ?? 0) >= 0x40 ? 2 : 1;
    default:
      return 1;
  }
}

/** A sequence that breaks off is replaced by one character as far as it goes (Unicode 3.9, U+FFFD for maximal subparts). */
function widthOfUtf8(body: Uint8Array, at: number, lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = body[at + 1] ?? 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 1;
  let width = 2;
  while (width < length && ((body[at + width] ?? 0) & 0xc0) === 0x80) width += 1;
  return width;
}

/** GB 18030: one byte, a pair, or four bytes of which the second and fourth are digits. */
function widthOfGb18030(body: Uint8Array, at: number, lead: number): number {
  if (lead < 0x81 || lead > 0xfe) return 1;
  const second = body[at + 1] ?? 0;
  if (second >= 0x30 && second <= 0x39) return 4;
  return second >= 0x40 ? 2 : 1;
}
