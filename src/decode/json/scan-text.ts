import { ESCAPED, KEY, KIND_BITS, NOT_ASCII, STRING, type ValueNumber, type ValueTable } from './value-table.js';

/** A decoder that is given whole texts keeps nothing between them. A byte order mark inside a text is a character of it. */
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });
const LATIN_1 = new TextDecoder('iso-8859-1');

/**
 * Texts of scalars and keys, made when they are asked for. One string of the whole body, in which every byte is one character, serves all
 * that are plain: a slice of it costs a tenth of decoding.
 */
export class ScanText {
  private view: string | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly table: ValueTable,
    private readonly isAscii: boolean,
  ) {}

  /** The text of a string or key without its quotation marks and escapes; any other scalar as it stands; empty for a container. */
  of(row: ValueNumber): string {
    const kind = this.table.kind(row);
    const start = this.table.start(row);
    const end = this.table.end(row);
    const type = kind & KIND_BITS;
    if (type !== STRING && type !== KEY) return type > STRING ? '' : this.slice(start, end);
    const bits = kind & (ESCAPED | NOT_ASCII);
    if (bits === 0) return this.slice(start + 1, end - 1);
    const raw = (bits & NOT_ASCII) === 0 ? this.slice(start + 1, end - 1) : this.decode(start + 1, end - 1);
    return (bits & ESCAPED) === 0 ? raw : unescaped(raw);
  }

  private slice(start: number, end: number): string {
    this.view ??= this.makeView();
    return this.view.slice(start, end);
  }

  private makeView(): string {
    const text = this.isAscii ? UTF_8.decode(this.bytes) : '';
    // Bytes outside of strings can be anything. In ISO 8859-1 every byte is one character, and those below 80 are ASCII.
    return text.length === this.bytes.length ? text : LATIN_1.decode(this.bytes);
  }

  private decode(start: number, end: number): string {
    return UTF_8.decode(this.bytes.subarray(start, end));
  }
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(.))/gs;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/** Escapes that JSON does not have (`\x41`, `C:\temp`) stay as they are, backslash included. */
const unescaped = (raw: string): string =>
  raw.replaceAll(ESCAPE, (written: string, code: string | undefined, short: string | undefined) =>
    code === undefined ? (SHORT_ESCAPES[short ?? ''] ?? written) : String.fromCharCode(Number.parseInt(code, 16)),
  );
