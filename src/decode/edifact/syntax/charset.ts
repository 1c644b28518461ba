/**
 * Character sets. UNB's 0001 names the level, and often wrongly: what the bytes are is decided for each interchange once, from all its
 * bytes, and element texts are decoded one by one when somebody asks. Order: UTF-8 where the bytes are exactly that, then what the feed
 * is known to send (GB18030 and others are never declared), then Chinese from a Chinese feed whose level says nothing else, then the
 * declared level, then ISO 8859-1, in which every byte is something.
 */
import { FEED_CHARSETS, SINGLE_BYTE_CHARSETS, type FeedCharset } from '../../../canonical/charset.js';
import { readsAsChinese } from '../../chinese-text.js';
import { CR, ESC, LF } from './ascii.js';
import { longestUtf8Character } from './utf8.js';

/** Names of the WHATWG Encoding Standard, plus plain ASCII. `iso-8859-9` is read as windows-1254 there, of which it is a part. */
export type Charset = 'us-ascii' | FeedCharset;

export const CHARSETS: readonly Charset[] = ['us-ascii', ...FEED_CHARSETS];

export const isSingleByte = (charset: Charset): boolean =>
  charset === 'us-ascii' || (SINGLE_BYTE_CHARSETS as readonly string[]).includes(charset);

/** Code list 0001. Identifiers that are not here (IATA, IATB, private ones) declare nothing. */
const DECLARED: ReadonlyMap<string, Charset> = new Map([
  ['UNOA', 'us-ascii'],
  ['UNOB', 'us-ascii'],
  ['UNOC', 'iso-8859-1'],
  ['UNOD', 'iso-8859-2'],
  ['UNOE', 'iso-8859-5'],
  ['UNOF', 'iso-8859-7'],
  ['UNOG', 'iso-8859-3'],
  ['UNOH', 'iso-8859-4'],
  ['UNOI', 'iso-8859-6'],
  ['UNOJ', 'iso-8859-8'],
  ['UNOK', 'windows-1254'],
  ['UNOL', 'iso-8859-15'],
  ['UNOW', 'utf-8'],
  ['UNOX', 'iso-2022-jp'],
  ['UNOY', 'utf-8'],
  ['KECA', 'euc-kr'],
]);

export interface CharsetQuestion {
  readonly body: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** 0001 as it stands in UNB; the empty string when there is none. */
  readonly syntaxIdentifier: string;
  /** What this partner is known to send whatever it declares. */
  readonly partnerCharset: Charset | null;
  /** The partner writes from China, where texts in GB 18030 are sent under any level. */
  readonly mayBeChinese: boolean;
}

export interface CharsetAnswer {
  readonly charset: Charset;
  /** The bytes are not what UNB declares. */
  readonly contradictsDeclared: boolean;
}

/** Decides for a range that holds at least one byte above 7F or an escape sequence. */
export function decideCharset(question: CharsetQuestion): CharsetAnswer {
  const { partnerCharset } = question;
  const declared = DECLARED.get(question.syntaxIdentifier.toUpperCase()) ?? null;
  const isOutside = hasC1(question) && declared !== null && declared.startsWith('iso-8859');
  const answer = (charset: Charset): CharsetAnswer => ({
    charset,
    contradictsDeclared: charset !== partnerCharset && (charset !== declared || isOutside),
  });
  if (isUtf8(question, partnerCharset ?? declared)) return answer('utf-8');
  const chinese = isChinese(question, declared) ? 'gb18030' : null;
  for (const candidate of [partnerCharset, chinese, declared, 'iso-8859-1'] as const) {
    if (candidate === null || candidate === 'us-ascii' || !isReadable(question, candidate)) continue;
    // Senders of 80 to 9F under ISO 8859-1 mean the quotation marks and the euro sign that Windows has there.
    return answer(candidate === 'iso-8859-1' && hasC1(question) ? 'windows-1252' : candidate);
  }
  return answer('windows-1252');
}

/** Levels under which Chinese is sent: those that have no letters beyond ASCII to lose, the Western one, UTF-8 and private ones. */
const CHINESE_LEVELS: readonly (Charset | null)[] = [null, 'us-ascii', 'iso-8859-1', 'utf-8'];

const isChinese = ({ mayBeChinese, body, from, to }: CharsetQuestion, declared: Charset | null): boolean =>
  mayBeChinese && CHINESE_LEVELS.includes(declared) && readsAsChinese(body, from, to);

/**
 * Text of some length in another set is never UTF-8 by chance, but a short word can be: `ТА` in ISO 8859-5 is one character of two
 * bytes, as are some Chinese words in GB18030. Where such a set is expected, more evidence is asked for: a byte that the set does not
 * have, or a character of three bytes as all Chinese, Japanese and Korean ones are in UTF-8.
 */
function isUtf8(question: CharsetQuestion, expected: Charset | null): boolean {
  const longest = longestUtf8Character(question.body, question.from, question.to);
  if (longest < 2) return false;
  if (expected === null || expected === 'utf-8') return true;
  if (WITHOUT_LATIN_LETTERS.includes(expected)) return hasC1(question);
  return longest > 2 || isSingleByte(expected);
}

/** Sets of single bytes in which two letters in a row can be the bytes of one UTF-8 character. */
const WITHOUT_LATIN_LETTERS: readonly Charset[] = ['iso-8859-5', 'iso-8859-6', 'iso-8859-7', 'iso-8859-8'];

/** 80 to 9F are control characters in every part of ISO 8859; UTF-8 text of some length always has them, as trailing bytes. */
const hasC1 = ({ body, from, to }: CharsetQuestion): boolean =>
  body.subarray(from, to).some((byte) => byte >= 0x80 && byte <= 0x9f);

function isReadable({ body, from, to }: CharsetQuestion, charset: Charset): boolean {
  const bytes = body.subarray(from, to).filter((byte) => byte !== CR && byte !== LF);
  if (charset === 'iso-2022-jp' && !bytes.includes(ESC)) return false;
  return !decoderOf(charset).decode(bytes).includes('\uFFFD');
}

/** A decoder that never throws and keeps a byte order mark as a character. */
export const decoderOf = (charset: Charset): TextDecoder =>
  new TextDecoder(charset === 'us-ascii' ? 'utf-8' : charset, { ignoreBOM: true });

/** 80 to 9F of Windows-1252. Decoded here, because runtimes differ: some read ISO 8859-1's control characters under that name. */
const WINDOWS_1252_C1 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes)
    text += byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_C1[byte - 0x80] : String.fromCharCode(byte);
  return text;
}
