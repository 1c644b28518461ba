import { cleanText } from './json-text.js';

/** Types of columns that we copy, by their SQL names. */
export type ColumnType = 'uuid' | 'text' | 'json' | 'bytea' | 'integer' | 'bigint' | 'boolean' | 'date' | 'timestamptz';

/**
 * uuid, text, json: string; bytea: bytes; integer: number; bigint: number or bigint;
 * timestamptz: milliseconds since 1970; date: `YYYY-MM-DD`.
 */
export type ColumnValue = string | number | bigint | boolean | Buffer | null;

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
/** Postgres counts from 2000-01-01. */
const POSTGRES_EPOCH_MS = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;
/** Value of each hexadecimal digit by its character code. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0);
const UUID_LENGTH = 36;
const HYPHEN = 0x2d;
/** Up to so many characters a loop writes plain text faster than a call into the engine does. */
const SHORT_TEXT = 48;
const TWO_TO_32 = 0x1_0000_0000;

const CHUNK_BYTES = 1024 * 1024;

/** Rows in Postgres' binary COPY format (PostgreSQL manual, "COPY", "Binary Format"), in chunks. */
export class RowBuffer {
  readonly #full: Buffer[] = [];
  #buffer = Buffer.allocUnsafe(16 * 1024);
  #length = SIGNATURE.copy(this.#buffer);

  constructor(private readonly types: readonly ColumnType[]) {}

  append(row: readonly ColumnValue[]): void {
    this.#reserve(2);
    this.#length = this.#buffer.writeInt16BE(this.types.length, this.#length);
    for (let index = 0; index < this.types.length; index += 1) this.#field(this.types[index]!, row[index] ?? null);
  }

  /** The whole, with its trailer. */
  finish(): readonly Buffer[] {
    this.#reserve(2);
    this.#length = this.#buffer.writeInt16BE(-1, this.#length);
    return [...this.#full, this.#buffer.subarray(0, this.#length)];
  }

  #field(type: ColumnType, value: ColumnValue): void {
    if (value === null) return this.#size(-1);
    switch (type) {
      case 'uuid':
        return this.#uuid(value as string);
      case 'text':
      case 'json':
        return this.#text(value as string);
      case 'bytea':
        return this.#bytes(value as Buffer);
      case 'integer':
        this.#size(4);
        this.#length = this.#buffer.writeInt32BE(value as number, this.#length);
        return;
      case 'date':
        this.#size(4);
        this.#length = this.#buffer.writeInt32BE(
          Math.round((Date.parse(`${value as string}T00:00:00Z`) - POSTGRES_EPOCH_MS) / DAY_MS),
          this.#length,
        );
        return;
      case 'bigint':
        return this.#long(value as number | bigint);
      case 'timestamptz':
        return this.#microseconds(Math.round((value as number) - POSTGRES_EPOCH_MS));
      case 'boolean':
        this.#size(1);
        this.#length = this.#buffer.writeInt8(value === true ? 1 : 0, this.#length);
        return;
    }
  }

  #uuid(value: string): void {
    this.#size(16);
    const buffer = this.#buffer;
    let at = this.#length;
    for (let index = 0; index < UUID_LENGTH; index += 2) {
      if (value.charCodeAt(index) === HYPHEN) index += 1;
      buffer[at++] = (DIGITS[value.charCodeAt(index)]! << 4) | DIGITS[value.charCodeAt(index + 1)]!;
    }
    this.#length = at;
  }

  /** Numbers that a double holds exactly are written without the detour over a BigInt. */
  #long(value: number | bigint): void {
    this.#size(8);
    if (typeof value === 'bigint' || !Number.isSafeInteger(value)) {
      this.#length = this.#buffer.writeBigInt64BE(BigInt(value), this.#length);
      return;
    }
    this.#buffer.writeInt32BE(Math.floor(value / TWO_TO_32), this.#length);
    this.#length = this.#buffer.writeUInt32BE(value - Math.floor(value / TWO_TO_32) * TWO_TO_32, this.#length + 4);
  }

  #microseconds(milliseconds: number): void {
    const micros = milliseconds * 1_000;
    this.#long(Number.isSafeInteger(micros) ? micros : BigInt(milliseconds) * 1_000n);
  }

  #text(given: string): void {
    // One UTF-16 unit becomes three bytes of UTF-8 at most.
    this.#reserve(4 + given.length * 3);
    if (given.length <= SHORT_TEXT && this.#plainText(given)) return;
    const value = given.includes('\0') ? cleanText(given) : given;
    const written = this.#buffer.write(value, this.#length + 4, 'utf8');
    this.#buffer.writeInt32BE(written, this.#length);
    this.#length += 4 + written;
  }

  /** Writes a text of ASCII characters; writes nothing and returns false when it holds a NUL or any other. */
  #plainText(text: string): boolean {
    const buffer = this.#buffer;
    const start = this.#length + 4;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === 0 || code > 0x7f) return false;
      buffer[start + index] = code;
    }
    buffer.writeInt32BE(text.length, this.#length);
    this.#length = start + text.length;
    return true;
  }

  #bytes(value: Buffer): void {
    this.#size(value.length);
    this.#length += value.copy(this.#buffer, this.#length);
  }

  /** Writes a field's length and makes room for the field. */
  #size(size: number): void {
    this.#reserve(4 + Math.max(size, 0));
    this.#length = this.#buffer.writeInt32BE(size, this.#length);
  }

  /** Sees to room for so many bytes in one piece. */
  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    if (this.#length > 0) this.#full.push(this.#buffer.subarray(0, this.#length));
    this.#buffer = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, bytes));
    this.#length = 0;
  }
}
