import { CR, ESC, LF } from './ascii.js';
import { type Charset, decoderOf, decodeWindows1252, isSingleByte } from './charset.js';
import { literalRanges } from './literal-ranges.js';
import type { ServiceCharacters } from './service-characters.js';

export interface ZoneTextSource {
  readonly body: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly charset: Charset;
  readonly characters: ServiceCharacters;
}

/**
 * Texts of one zone. The first one asked for makes one string of the zone in which every byte is one character; plain texts are slices
 * of it, which costs a tenth of decoding each. Nothing is made before, and texts that are not plain are decoded on their own. A slice
 * keeps the zone's string in memory: who stores texts for long copies them.
 */
export class ZoneText {
  private readonly from: number;
  private readonly highestPlainByte: number;
  private view: string | null = null;
  private decoder: TextDecoder | null = null;

  constructor(private readonly source: ZoneTextSource) {
    const { charset, from } = source;
    this.from = from;
    // Under a set of single bytes the view is right for every byte, else for ASCII only.
    this.highestPlainByte = isSingleByte(charset) && charset !== 'us-ascii' && charset !== 'windows-1252' ? 0xff : 0x7f;
  }

  /** The text of bytes that are ASCII and need no cleaning. */
  plain(start: number, stop: number): string {
    this.view ??= this.makeView();
    return this.view.slice(start - this.from, stop - this.from);
  }

  /** The text of any bytes: line breaks dropped, releases resolved, decoded. */
  any(start: number, stop: number): string {
    const { body, characters } = this.source;
    let isClean = true;
    let isInView = true;
    for (let at = start; at < stop; at++) {
      const byte = body[at]!;
      if (byte > this.highestPlainByte || byte === ESC) isInView = false;
      else if (byte === characters.release || byte === CR || byte === LF) isClean = false;
    }
    if (isInView && isClean) return this.plain(start, stop);
    const literal = isClean ? [start, stop] : literalRanges(body, { start, end: stop }, characters);
    return isInView ? this.join(literal) : this.decode(literal);
  }

  private join(ranges: readonly number[]): string {
    let text = '';
    for (let i = 0; i < ranges.length; i += 2) text += this.plain(ranges[i]!, ranges[i + 1]!);
    return text;
  }

  private decode(ranges: readonly number[]): string {
    const { body, charset } = this.source;
    const bytes = new Uint8Array(ranges.at(-1)! - ranges[0]!);
    let length = 0;
    for (let i = 0; i < ranges.length; i += 2) {
      const part = body.subarray(ranges[i], ranges[i + 1]);
      bytes.set(part, length);
      length += part.length;
    }
    const literal = bytes.subarray(0, length);
    if (charset === 'windows-1252') return decodeWindows1252(literal);
    this.decoder ??= decoderOf(charset);
    return this.decoder.decode(literal);
  }

  /** It begins with a service segment: Node 20 would drop a leading FF under ISO 8859-1, taking it for a mark. */
  private makeView(): string {
    const { body, from, to, charset } = this.source;
    const bytes = body.subarray(from, to);
    const text = decoderOf(this.highestPlainByte === 0xff ? charset : 'us-ascii').decode(bytes);
    // A view that is not one character to a byte has foreign bytes between segments: the Latin reading always is.
    return text.length === bytes.length ? text : decoderOf('iso-8859-1').decode(bytes);
  }
}
