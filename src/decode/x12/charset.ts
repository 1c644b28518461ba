/**
 * X12 declares no character set. UTF-8 and Windows-1252 are read from the bytes (syntax/text-source.ts); others only where the feed is known
 * to write them, or writes from China and the bytes read as Chinese. Such a body is written anew before it is scanned, because the second
 * byte of a character can be that of a delimiter: 7E is `~` and 7C is `|`.
 */
import { MULTI_BYTE_CHARSETS, type FeedCharset } from '../../canonical/charset.js';
import { readsAsChinese } from '../chinese-text.js';
import type { PlainCharset } from '../json/transcode.js';

/** Sets of several bytes that are not read here: UTF-8 needs no hint, and nobody writes X12 in Japanese. */
const isPlain = (charset: FeedCharset): charset is PlainCharset =>
  ['gb18030', 'big5', 'euc-kr'].includes(charset) || !(MULTI_BYTE_CHARSETS as readonly string[]).includes(charset);

/** The set that a body has to be written anew from; null for ASCII, UTF-8 and what nobody knows better than the bytes. */
export function charsetBeyondUtf8(
  body: Uint8Array,
  feed: { readonly charset: FeedCharset | null; readonly country: string },
): PlainCharset | null {
  const { charset } = feed;
  const isKnown = charset !== null && isPlain(charset);
  if (!isKnown && feed.country !== 'CN') return null;
  if (!body.some((byte) => byte >= 0x80) || isReadable(body, 'utf-8')) return null;
  if (isKnown && isReadable(body, charset)) return charset;
  return feed.country === 'CN' && readsAsChinese(body, 0, body.length) ? 'gb18030' : null;
}

const isReadable = (body: Uint8Array, charset: FeedCharset): boolean =>
  !new TextDecoder(charset, { ignoreBOM: true }).decode(body).includes('\uFFFD');
