/** Texts of port files: ASCII, GB 18030 and its elder parts (GB 2312, GBK), or UTF-8. Nothing declares which. */
import type { FeedCharset } from '../../canonical/charset.js';

export type PortFileCharset = 'us-ascii' | FeedCharset;

/**
 * What the feed is known to write, else UTF-8 where the bytes are exactly that; Chinese text in GB 18030 is never UTF-8 by chance, but for a word
 * or two.
 */
export function charsetOf(body: Uint8Array, known: FeedCharset | null): PortFileCharset {
  if (body.every((byte) => byte < 0x80)) return 'us-ascii';
  if (known !== null) return known;
  return isUtf8(body) ? 'utf-8' : 'gb18030';
}

const REPLACEMENT = '\uFFFD';

const isUtf8 = (body: Uint8Array): boolean =>
  !new TextDecoder('utf-8', { ignoreBOM: true }).decode(body).includes(REPLACEMENT);

/** Whether every byte of the body belongs to a character of the set. */
export const isReadable = (body: Uint8Array, charset: PortFileCharset): boolean =>
  charset === 'us-ascii' || !decoderOf(charset).decode(body).includes(REPLACEMENT);

export const decoderOf = (charset: PortFileCharset): TextDecoder =>
  new TextDecoder(charset === 'us-ascii' ? 'utf-8' : charset, { ignoreBOM: true });
