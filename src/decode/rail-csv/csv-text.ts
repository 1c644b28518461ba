import type { FeedCharset } from '../../canonical/charset.js';
import type { Fault } from '../../canonical/fault.js';
import { fromUtf16 } from '../utf-16.js';

export type CsvCharset = 'us-ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | FeedCharset;

/** The bytes of a table, in a set whose delimiters, quotes and line ends are those of ASCII. */
export interface CsvText {
  readonly charset: CsvCharset;
  readonly bytes: Uint8Array;
  /** Where the text begins in `bytes`, behind a byte order mark. */
  readonly from: number;
  readonly faults: readonly Fault[];
  readonly textOf: (start: number, end: number) => string;
  /** An offset in `bytes` as one in the body as received. */
  readonly inBody: (offset: number) => number;
}

/**
 * Finds the character set of a table: that of a byte order mark, UTF-8 where the bytes are that, what the feed is known to send, else what the
 * bytes show. In all of them no part of a longer character looks like a delimiter, a quote or a line end, so that the bytes are read as they
 * stand; UTF-16, which spreadsheets call "Unicode text", is written anew.
 */
export function readCsvText(body: Uint8Array, feedCharset: FeedCharset | null = null): CsvText {
  const utf16 = fromUtf16(body);
  if (utf16 !== null) return ofUtf16(utf16);
  const from = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 3 : 0;
  const high = body.findIndex((byte, at) => at >= from && byte > 0x7f);
  if (high < 0) return plainText(body, { charset: 'us-ascii', from, faults: [] });
  if (isUtf8(body)) return plainText(body, { charset: 'utf-8', from, faults: [] });
  if (feedCharset !== null) return plainText(body, { charset: feedCharset, from, faults: [] });
  const charset = foreignCharset(body);
  return plainText(body, { charset, from, faults: [charsetFault(high, charset)] });
}

function plainText(bytes: Uint8Array, known: Pick<CsvText, 'charset' | 'from' | 'faults'>): CsvText {
  const decoder = new TextDecoder(known.charset === 'us-ascii' ? 'utf-8' : known.charset, { ignoreBOM: true });
  const textOf = (start: number, end: number): string => decoder.decode(bytes.subarray(start, end));
  return { ...known, bytes, textOf, inBody: (offset) => offset };
}

function ofUtf16({ bytes, offsets, charset }: NonNullable<ReturnType<typeof fromUtf16>>): CsvText {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    charset,
    bytes,
    from: 0,
    faults: [charsetFault(0, charset)],
    textOf: (start, end) => decoder.decode(bytes.subarray(start, end)),
    inBody: (offset) => offsets.inBody(offset),
  };
}

const charsetFault = (byte: number, charset: CsvCharset): Fault => ({
  stage: 'decode',
  severity: 'warning',
  code: 'CSV_CHARSET',
  at: { byte },
  detail: `the text is not UTF-8 and is read as ${charset.toUpperCase()}`,
});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Signs of Windows-1251 below the letters that reports do use: Ё ё № « » and the no-break blank. */
const SIGNS_1251: ReadonlySet<number> = new Set([0xa0, 0xa8, 0xab, 0xb8, 0xb9, 0xbb]);

/**
 * In Windows-1251 every letter of Russian is C0 or above; in GB 18030 two thirds of all Chinese characters have a byte below that. Bytes
 * that are neither are read as Windows-1251, in which every byte is something.
 */
function foreignCharset(bytes: Uint8Array): 'gb18030' | 'windows-1251' {
  const hasBelow = bytes.some((byte) => byte > 0x7f && byte < 0xc0 && !SIGNS_1251.has(byte));
  if (!hasBelow) return 'windows-1251';
  return new TextDecoder('gb18030').decode(bytes).includes('\uFFFD') ? 'windows-1251' : 'gb18030';
}
