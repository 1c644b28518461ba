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
/** Where the digits of a UUID stand in its text. */
const UUID_GROUPS = [
  [0, 8],
  [9, 13],
  [14, 18],
  [19, 23],
  [24, 36],
] as const;

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
        return this.#long(BigInt(value as number | bigint));
      case 'timestamptz':
        return this.#long(BigInt(Math.round((value as number) - POSTGRES_EPOCH_MS)) * 1000n);
      case 'boolean':
        this.#size(1);
        this.#length = this.#buffer.writeInt8(value === true ? 1 : 0, this.#length);
        return;
    }
  }

  #uuid(value: string): void {
    this.#size(16);
    let at = this.#length;
    for (const [start, end] of UUID_GROUPS) at += this.#buffer.write(value.slice(start, end), at, 'hex');
    this.#length = at;
  }

  #long(value: bigint): void {
    this.#size(8);
    this.#length = this.#buffer.writeBigInt64BE(value, this.#length);
  }

  #text(given: string): void {
    const value = given.includes('\0') ? cleanText(given) : given;
    // One UTF-16 unit becomes three bytes of UTF-8 at most.
    this.#reserve(4 + value.length * 3);
    const written = this.#buffer.write(value, this.#length + 4, 'utf8');
    this.#buffer.writeInt32BE(written, this.#length);
    this.#length += 4 + written;
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
