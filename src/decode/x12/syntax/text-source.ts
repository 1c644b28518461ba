/**
 * Character set and texts. X12 declares none: bytes of ASCII are that, others are UTF-8 where all of them together are exactly that, else
 * Windows-1252, in which every byte is something. It is decided once for a body.
 */
import { isLineBreak } from './ascii.js';

export type Charset = 'us-ascii' | 'utf-8' | 'windows-1252';

/**
 * Texts of a body. The first one asked for makes one string in which every byte is one character; plain texts are slices of it, which
 * costs a tenth of decoding each. Nothing is made before.
 */
export class TextSource {
  readonly charset: Charset;
  private view: string | null = null;

  constructor(
    private readonly body: Uint8Array,
    isAscii: boolean,
  ) {
    this.charset = isAscii ? 'us-ascii' : isUtf8(body) ? 'utf-8' : 'windows-1252';
  }

  /** The text of bytes that are ASCII and hold no line break. */
  plain(start: number, stop: number): string {
    this.view ??= this.makeView();
    return this.view.slice(start, stop);
  }

  /** The text of any bytes, line breaks dropped. */
  any(start: number, stop: number): string {
    const bytes = this.body.subarray(start, stop).filter((byte) => !isLineBreak(byte));
    return this.charset === 'utf-8' ? UTF8.decode(bytes) : decodeWindows1252(bytes);
  }

  private makeView(): string {
    const text = this.charset === 'us-ascii' ? UTF8.decode(this.body) : '';
    // A byte order mark or a terminator beyond ASCII makes the view shorter than the bytes; the Latin reading never is.
    return text.length === this.body.length ? text : new TextDecoder('iso-8859-1').decode(this.body);
  }
}

/** It keeps nothing between two texts. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

const REPLACEMENT = '\uFFFD';

/** Whether the bytes are UTF-8. A replacement character that was sent as such does not make them anything else. */
function isUtf8(body: Uint8Array): boolean {
  const text = UTF8.decode(body);
  if (!text.includes(REPLACEMENT)) return true;
  const written = new TextEncoder().encode(text);
  return written.length === body.length && written.every((byte, index) => byte === body[index]);
}

/** 80 to 9F of Windows-1252. Decoded here, because runtimes differ: some read ISO 8859-1's control characters under that name. */
const WINDOWS_1252_C1 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_C1[byte - 0x80] : String.fromCharCode(byte);
  }
  return text;
}
