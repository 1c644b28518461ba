/**
 * Grammar of RFC 8259 over bytes. One pass, no recursion, no text made. What senders get wrong and what leaves one reading is passed
 * over and reported (control characters inside strings, escapes that JSON does not have); anything else ends the reading where it stands.
 */
import type { JsonLimits } from './limits.js';
import {
  ARRAY,
  BOOLEAN,
  BROKEN_OFF,
  END,
  ESCAPED,
  KEY,
  keyMark,
  KIND_BITS,
  LINK,
  NOT_ASCII,
  NULL,
  NUMBER,
  OBJECT,
  ROW,
  STRING,
  type ValueNumber,
  type ValueTable,
} from './value-table.js';

/** Why the reading ended before the text did. */
export interface ScanStop {
  readonly code: 'JSON_TRUNCATED' | 'JSON_MALFORMED' | 'JSON_LIMIT';
  readonly byte: number;
  readonly detail: string;
}

/** A byte that JSON does not allow there, and that was read all the same. */
export interface Irregularity {
  readonly byte: number;
  readonly what: 'CONTROL_CHARACTER' | 'ESCAPE';
}

export interface ScanResult {
  readonly stop: ScanStop | null;
  /** Offset behind the root value, or where the reading ended. */
  readonly end: number;
  /** The first of each kind. */
  readonly irregularities: readonly Irregularity[];
  readonly isAscii: boolean;
}

/** What a byte means inside a string. */
const PLAIN = 0;
const QUOTE = 1;
const BACKSLASH = 2;
const CONTROL = 3;
const HIGH = 4;

const STRING_CLASSES = new Uint8Array(256);
STRING_CLASSES.fill(CONTROL, 0, 0x20);
STRING_CLASSES.fill(HIGH, 0x80);
STRING_CLASSES[0x22] = QUOTE;
STRING_CLASSES[0x5c] = BACKSLASH;

/** 1 for the bytes behind a backslash that JSON knows, `u` included. */
const KNOWN_ESCAPES = new Uint8Array(256);
for (const letter of '"\\/bfnrtu') KNOWN_ESCAPES[letter.charCodeAt(0)] = 1;

const LITERALS: ReadonlyMap<number, { readonly text: string; readonly kind: number }> = new Map([
  [0x74, { text: 'true', kind: BOOLEAN }],
  [0x66, { text: 'false', kind: BOOLEAN }],
  [0x6e, { text: 'null', kind: NULL }],
]);

/** Fills the table from `bytes[from…]`. The bytes are UTF-8, or at least a set in which 00 to 7F are ASCII. */
export class JsonScan {
  private readonly end: number;
  private at: number;
  private readonly open: ValueNumber[] = [];
  private stop: ScanStop | null = null;
  private readonly irregularities: Irregularity[] = [];
  private bits = 0;

  constructor(
    private readonly bytes: Uint8Array,
    from: number,
    private readonly table: ValueTable,
    private readonly limits: JsonLimits,
  ) {
    this.at = from;
    this.end = bytes.length;
  }

  run(): ScanResult {
    let wantsValue = true;
    do {
      wantsValue = wantsValue ? this.beginValue() : this.goOn();
    } while (this.stop === null && (wantsValue || this.open.length > 0));
    if (this.stop !== null) this.breakOff();
    const { stop, at, irregularities, bits } = this;
    return { stop, end: at, irregularities, isAscii: (bits & NOT_ASCII) === 0 };
  }

  /** Reads a scalar or opens a container. Whether another value has to follow at once: the first one of a container. */
  private beginValue(): boolean {
    const byte = this.nextByte();
    switch (byte) {
      case 0x22:
        this.readString(STRING);
        return false;
      case 0x7b:
        return this.openContainer(OBJECT, 0x7d);
      case 0x5b:
        return this.openContainer(ARRAY, 0x5d);
      case 0x74:
      case 0x66:
      case 0x6e:
        this.readLiteral(byte);
        return false;
      default:
        if (byte === 0x2d || (byte >= 0x30 && byte <= 0x39)) this.readNumber();
        else this.refuse('a value');
        return false;
    }
  }

  /** Goes on behind a value inside a container. Whether a value has to follow. */
  private goOn(): boolean {
    const container = this.open[this.open.length - 1]!;
    const isObject = (this.table.kind(container) & KIND_BITS) === OBJECT;
    const byte = this.nextByte();
    if (byte === 0x2c) {
      this.at += 1;
      return isObject ? this.readKey() : true;
    }
    if (byte === (isObject ? 0x7d : 0x5d)) this.closeContainer();
    else this.refuse(isObject ? "',' or '}'" : "',' or ']'");
    return false;
  }

  private openContainer(kind: number, closing: number): boolean {
    if (this.open.length >= this.limits.depth) {
      this.refuseLimit(`values are nested more than ${this.limits.depth} deep`);
      return false;
    }
    const row = this.add(kind, this.at, this.at);
    this.table.cells[row * ROW + LINK] = row + 1;
    this.open.push(row);
    if (this.stop !== null) return false;
    this.at += 1;
    if (this.nextByte() === closing) {
      this.closeContainer();
      return false;
    }
    return kind === OBJECT ? this.readKey() : true;
  }

  private closeContainer(): void {
    const row = this.open.pop()!;
    this.at += 1;
    this.table.cells[row * ROW + END] = this.at;
    this.table.cells[row * ROW + LINK] = this.table.count;
  }

  /** Reads a key and its colon. Whether a value has to follow: always, unless the reading ended. */
  private readKey(): boolean {
    if (this.nextByte() !== 0x22) {
      this.refuse('a key in quotation marks');
      return false;
    }
    const row = this.readString(KEY);
    if (row === null) return false;
    this.table.cells[row * ROW + LINK] = this.markOf(row);
    if (this.nextByte() !== 0x3a) {
      this.refuse("':'");
      return false;
    }
    this.at += 1;
    return true;
  }

  private markOf(row: ValueNumber): number {
    const { bytes, table } = this;
    const first = table.start(row) + 1;
    const length = table.end(row) - 1 - first;
    if (length === 0) return 0;
    return keyMark(length, bytes[first]!, bytes[first + (length >> 1)]!, bytes[first + length - 1]!);
  }

  private readString(kind: number): ValueNumber | null {
    const { bytes, end, at: start } = this;
    let at = start + 1;
    let bits = 0;
    for (; at < end; at++) {
      const meaning = STRING_CLASSES[bytes[at]!]!;
      if (meaning === PLAIN) continue;
      if (meaning === QUOTE) break;
      if (meaning === HIGH) bits |= NOT_ASCII;
      else if (meaning === CONTROL) this.note(at, 'CONTROL_CHARACTER');
      else {
        bits |= ESCAPED;
        at += 1;
        if (at < end && KNOWN_ESCAPES[bytes[at]!] === 0) this.note(at - 1, 'ESCAPE');
      }
    }
    if (at >= end) {
      this.at = end;
      this.refuse('the end of a string');
      return null;
    }
    this.at = at + 1;
    this.bits |= bits;
    return this.add(kind | bits, start, at + 1);
  }

  /** Grammar of RFC 8259, 6: no plus sign, no leading zero, digits on both sides of the point. */
  private readNumber(): void {
    const start = this.at;
    if (this.bytes[this.at] === 0x2d) this.at += 1;
    const isZero = this.bytes[this.at] === 0x30;
    const digits = this.skipDigits();
    let isNumber = digits > 0 && !(isZero && digits > 1);
    if (this.bytes[this.at] === 0x2e) {
      this.at += 1;
      isNumber = this.skipDigits() > 0 && isNumber;
    }
    if (this.bytes[this.at] === 0x65 || this.bytes[this.at] === 0x45) {
      this.at += 1;
      if (this.bytes[this.at] === 0x2b || this.bytes[this.at] === 0x2d) this.at += 1;
      isNumber = this.skipDigits() > 0 && isNumber;
    }
    // A number at the end of a text that is not finished may have lost digits.
    if (this.at >= this.end && (this.open.length > 0 || !isNumber)) this.refuse('the end of a number');
    else if (isNumber) this.add(NUMBER, start, this.at);
    else {
      this.at = start;
      this.refuse('a number');
    }
  }

  private skipDigits(): number {
    const { bytes, at: start } = this;
    let at = start;
    while (bytes[at]! >= 0x30 && bytes[at]! <= 0x39) at += 1;
    this.at = at;
    return at - start;
  }

  private readLiteral(first: number): void {
    const { text, kind } = LITERALS.get(first)!;
    for (let i = 0; i < text.length; i++) {
      if (this.bytes[this.at + i] === text.charCodeAt(i)) continue;
      if (this.at + i >= this.end) this.at = this.end;
      this.refuse(`'${text}'`);
      return;
    }
    this.add(kind, this.at, this.at + text.length);
    this.at += text.length;
  }

  /** The next byte that is no blank, or -1 at the end. */
  private nextByte(): number {
    const { bytes, end } = this;
    let at = this.at;
    while (at < end) {
      const byte = bytes[at]!;
      if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) {
        this.at = at;
        return byte;
      }
      at += 1;
    }
    this.at = end;
    return -1;
  }

  private add(kind: number, start: number, end: number): ValueNumber {
    if (this.table.count >= this.limits.values) this.refuseLimit(`there are more than ${this.limits.values} values`);
    return this.table.add(kind, start, end);
  }

  private note(byte: number, what: Irregularity['what']): void {
    if (!this.irregularities.some((known) => known.what === what)) this.irregularities.push({ byte, what });
  }

  private refuse(expected: string): void {
    const { at: byte } = this;
    if (byte >= this.end) {
      this.stop ??= { code: 'JSON_TRUNCATED', byte, detail: `the text ends where ${expected} should stand` };
      return;
    }
    this.stop ??= { code: 'JSON_MALFORMED', byte, detail: `${expected} should stand here` };
  }

  private refuseLimit(detail: string): void {
    this.stop ??= { code: 'JSON_LIMIT', byte: this.at, detail };
  }

  /** Gives every container that is still open its end, and takes back a key whose value is missing. */
  private breakOff(): void {
    const { table } = this;
    if (table.count > 0 && (table.kind(table.count - 1) & KIND_BITS) === KEY) table.count -= 1;
    for (const row of this.open) {
      table.cells[row * ROW] = table.kind(row) | BROKEN_OFF;
      table.cells[row * ROW + END] = this.at;
      table.cells[row * ROW + LINK] = table.count;
    }
  }
}
