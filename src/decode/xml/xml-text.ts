import type { Fault } from '../../canonical/fault.js';
import { charsetOfForeignBytes } from '../json/charset.js';
import { firstNonUtf8 } from '../json/utf8.js';
import { ByteOffsets } from './byte-offsets.js';
import { charsetNamed, type XmlCharset } from './charset-names.js';
import { xmlFault } from './xml-fault.js';

/** A body as text. */
export interface XmlText {
  readonly text: string;
  readonly charset: XmlCharset;
  readonly offsets: ByteOffsets;
  readonly faults: readonly Fault[];
}

/**
 * Finds the character set and decodes. The byte order mark decides, then the bytes; the declaration decides only between sets that the
 * bytes leave open, since programs that write XML by hand copy it from elsewhere.
 */
export function readXmlText(body: Uint8Array): XmlText {
  const { from, charset: marked } = beginningOf(body);
  const name = marked === null ? declaredName(body, from) : null;
  const declared = name === null ? null : charsetNamed(name);
  const [charset, detail] = marked === null ? charsetOf(body, from, { name, declared }) : [marked, null];
  const text = decode(body.subarray(from), charset);
  const offsets = new ByteOffsets(body, text, from, charset);
  const faults = detail === null ? [] : [xmlFault('XML_CHARSET', 'warning', { byte: from, detail })];
  const unreadable = charset === 'us-ascii' ? -1 : text.indexOf('\ufffd');
  if (unreadable >= 0) {
    const byte = offsets.inBody(unreadable);
    faults.push(xmlFault('XML_CHARSET', 'warning', { byte, detail: `a byte here is no character of ${charset}` }));
  }
  return { text, charset, offsets, faults };
}

/** UTF-16 without a mark shows in the zero beside the first `<` or blank. */
function beginningOf(body: Uint8Array): {
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | null;
  readonly from: number;
} {
  const first = body[0] ?? -1;
  const second = body[1] ?? -1;
  if (first === 0xef && second === 0xbb && body[2] === 0xbf) return { charset: null, from: 3 };
  if (first === 0xff && second === 0xfe) return { charset: 'utf-16le', from: 2 };
  if (first === 0xfe && second === 0xff) return { charset: 'utf-16be', from: 2 };
  if (second === 0 && first > 0 && body[3] === 0) return { charset: 'utf-16le', from: 0 };
  if (first === 0 && second > 0 && body[2] === 0) return { charset: 'utf-16be', from: 0 };
  return { charset: null, from: 0 };
}

const DECLARED_WITHIN = 256;
const GREATER_THAN = 0x3e;
const ENCODING = /^\s*<\?xml\s[^>]*?\sencoding\s*=\s*["']\s*([^"'>\s]+)/i;

function declaredName(body: Uint8Array, from: number): string | null {
  const end = body.subarray(from, from + DECLARED_WITHIN).indexOf(GREATER_THAN);
  if (end < 0) return null;
  return ENCODING.exec(String.fromCharCode(...body.subarray(from, from + end)))?.[1] ?? null;
}

interface Declared {
  readonly name: string | null;
  readonly declared: XmlCharset | null;
}

type Chosen = readonly [charset: XmlCharset, detail: string | null];

/** The set of a body without UTF-16, and what is odd about it. */
function charsetOf(body: Uint8Array, from: number, { name, declared }: Declared): Chosen {
  const said = name === null ? 'no other set is declared' : `'${name}' is declared`;
  if (isAscii(body)) {
    const isOdd = declared?.startsWith('utf-16') === true;
    return ['us-ascii', isOdd ? `${said}, and every byte is ASCII` : null];
  }
  const isByBytes =
    declared === null || declared === 'us-ascii' || declared === 'utf-8' || declared.startsWith('utf-16');
  const firstBroken = firstNonUtf8(body, from, body.length);
  if (firstBroken < 0 && isByBytes) return ['utf-8', oddityOfUtf8(declared, said)];
  const utf8 = lookAtUtf8(body, from);
  if (utf8.broken === 0 && (isByBytes || utf8.isSure)) return ['utf-8', oddityOfUtf8(declared, said)];
  if (!isByBytes) return [declared, null];
  if (utf8.sequences > utf8.broken) return ['utf-8', null];
  const charset = charsetOfLoneBytes(body);
  return [charset, `the text is not UTF-8 and is read as ${charset}; ${said}`];
}

/** Without a declaration the text is UTF-8 (XML 1.0, 4.3.3). */
function oddityOfUtf8(declared: XmlCharset | null, said: string): string | null {
  return declared === null || declared === 'utf-8' ? null : `${said}, and the text is UTF-8`;
}

function isAscii(body: Uint8Array): boolean {
  for (let at = 0; at < body.length; at++) if (body[at]! >= 0x80) return false;
  return true;
}

interface Utf8Look {
  readonly sequences: number;
  /** Bytes that belong to no sequence; one that the end of the body cuts off does not count. */
  readonly broken: number;
  /** Whether the sequences are too many, or too long, to be letters of another set by chance. */
  readonly isSure: boolean;
}

function lookAtUtf8(body: Uint8Array, from: number): Utf8Look {
  let broken = 0;
  let sequences = 0;
  let hasLong = false;
  let at = from;
  while (at < body.length) {
    const stop = firstNonUtf8(body, at, body.length);
    for (; at < (stop < 0 ? body.length : stop); at++) {
      if (body[at]! < 0xc0) continue;
      sequences += 1;
      if (body[at]! >= 0xe0) hasLong = true;
    }
    if (stop < 0) break;
    if (body.length - stop > 3 || body[stop]! < 0xc2) broken += 1;
    at = stop + 1;
  }
  return { sequences, broken, isSure: hasLong || sequences >= 3 };
}

/** Letters of Western Europe stand alone between others; Cyrillic ones stand together, and not in pairs as Chinese ones do. */
function charsetOfLoneBytes(body: Uint8Array): 'gb18030' | 'windows-1251' | 'windows-1252' {
  const charset = charsetOfForeignBytes(body);
  if (charset === 'gb18030') return charset;
  const hasWord = body.some((byte, at) => byte >= 0xc0 && (body[at + 1] ?? 0) >= 0xc0 && (body[at + 2] ?? 0) >= 0xc0);
  return hasWord ? 'windows-1251' : 'windows-1252';
}

function decode(bytes: Uint8Array, charset: XmlCharset): string {
  if (charset === 'us-ascii') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (charset !== 'utf-16be') return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  const swapped = new Uint8Array(bytes.length & ~1);
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1]!;
    swapped[at + 1] = bytes[at]!;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(swapped);
}
