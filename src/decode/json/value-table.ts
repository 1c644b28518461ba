/** What a value is. A key is followed by its value; everything else is a value. */
export const NULL = 1;
export const BOOLEAN = 2;
export const NUMBER = 3;
export const STRING = 4;
export const OBJECT = 5;
export const ARRAY = 6;
export const KEY = 7;

/** Bits beside the kind. */
export const KIND_BITS = 0x0f;
/** A string or key that holds a backslash. */
export const ESCAPED = 0x10;
/** A string or key that holds a byte above 7F. */
export const NOT_ASCII = 0x20;
/** A container that the text breaks off in: what it holds so far is whole, its end is missing. */
export const BROKEN_OFF = 0x40;

/** Number of a value or key in the order of the text; the root is 0. */
export type ValueNumber = number;

/** Cells of a row: kind and bits; byte range [start, end), quotation marks and brackets included; link. */
export const ROW = 4;
export const START = 1;
export const END = 2;
/** Of a container the row behind its last one; of a key its mark, equal for equal keys. */
export const LINK = 3;

const LEAST_ROWS = 16;
/** Messages of the trade have a value or key for every 12 to 20 bytes; a table that grows copies itself. */
const BYTES_PER_ROW = 12;

/** Where every value of a JSON text stands. Scalars take no object and no string until somebody asks for them. */
export class ValueTable {
  count = 0;
  cells: Int32Array;

  constructor(bytes: number) {
    this.cells = new Int32Array(ROW * (LEAST_ROWS + Math.ceil(bytes / BYTES_PER_ROW)));
  }

  add(kind: number, start: number, end: number): ValueNumber {
    const row = this.count;
    const at = row * ROW;
    if (at === this.cells.length) this.grow();
    const { cells } = this;
    cells[at] = kind;
    cells[at + START] = start;
    cells[at + END] = end;
    this.count = row + 1;
    return row;
  }

  kind(row: ValueNumber): number {
    return this.cells[row * ROW]!;
  }

  start(row: ValueNumber): number {
    return this.cells[row * ROW + START]!;
  }

  end(row: ValueNumber): number {
    return this.cells[row * ROW + END]!;
  }

  link(row: ValueNumber): number {
    return this.cells[row * ROW + LINK]!;
  }

  /** The row behind a value and all inside it. */
  behind(row: ValueNumber): ValueNumber {
    const kind = this.cells[row * ROW]! & KIND_BITS;
    return kind === OBJECT || kind === ARRAY ? this.cells[row * ROW + LINK]! : row + 1;
  }

  private grow(): void {
    const larger = new Int32Array(this.cells.length * 2);
    larger.set(this.cells);
    this.cells = larger;
  }
}

/** Length and three bytes of a key: enough to tell nearly all keys apart. `first` and `last` are 0 for an empty one. */
export const keyMark = (length: number, first: number, middle: number, last: number): number =>
  (length << 24) ^ (first << 16) ^ (middle << 8) ^ last;

/** The mark that the scan gives an ASCII key of this name. */
export function markOfName(name: string): number {
  const { length } = name;
  if (length === 0) return 0;
  return keyMark(length, name.charCodeAt(0), name.charCodeAt(length >> 1), name.charCodeAt(length - 1));
}
