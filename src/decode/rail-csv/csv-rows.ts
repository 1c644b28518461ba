import { CSV_LIMITS } from './limits.js';

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;

/** One row: where its cells stand, quotes and blanks included. */
export interface CsvRow {
  /** Start and end of every cell, one behind the other. */
  readonly cells: readonly number[];
  readonly start: number;
  /** Behind the last cell, without the line end. */
  readonly end: number;
  /** Where the next row begins. */
  readonly next: number;
  /** 1-based line on which the row begins; quoted cells may hold line ends. */
  readonly line: number;
  readonly nextLine: number;
  /** A quote is opened and not closed: the row ends at its first line end. */
  readonly isUnclosed: boolean;
  /** It has more cells than `limits.ts` allows; the rest is not read. */
  readonly isCut: boolean;
}

/**
 * Reads rows (RFC 4180 with any delimiter, any line end). A quote opens a cell only at its beginning and closes it only at its end; one that is
 * not closed within the length of a cell is a character like any other, so that it swallows no further rows. Time is linear: how far the next
 * closing quote is away is looked for once.
 */
export class CsvRows {
  /** The next closing quote, found too far from an opening one; the search for it is not made again before it. */
  private farQuote = -1;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly delimiter: number,
  ) {}

  /** The row that begins at `at`; null at the end of the text. */
  row(at: number, line: number): CsvRow | null {
    if (at >= this.bytes.length) return null;
    const cells: number[] = [];
    let position = at;
    let lines = 0;
    let isUnclosed = false;
    for (;;) {
      const quoteAt = this.quoteAtBeginning(position);
      const closed = quoteAt < 0 ? -1 : this.closingQuote(quoteAt + 1);
      isUnclosed ||= quoteAt >= 0 && closed < 0;
      if (closed >= 0) lines += this.linesBetween(quoteAt, closed);
      const end = this.cellEnd(closed >= 0 ? closed + 1 : position);
      if (cells.length < CSV_LIMITS.cellsPerRow * 2) cells.push(position, end);
      const isLast = this.bytes[end] !== this.delimiter;
      if (isLast) {
        const next = this.behindLineEnd(end);
        const isCut = cells.at(-1) !== end;
        return { cells, start: at, end, next, line, nextLine: line + lines + 1, isUnclosed, isCut };
      }
      position = end + 1;
    }
  }

  /** The quote that opens a cell, blanks before it aside; -1 when none does. */
  private quoteAtBeginning(from: number): number {
    let at = from;
    while (this.bytes[at] === 0x20) at += 1;
    return this.bytes[at] === QUOTE ? at : -1;
  }

  private closingQuote(from: number): number {
    const found = from <= this.farQuote ? this.farQuote : this.findClosing(from);
    if (found - from <= CSV_LIMITS.cellBytes) return found;
    this.farQuote = found;
    return -1;
  }

  /** Where the quote is that closes; behind every byte when none does. */
  private findClosing(from: number): number {
    for (let at = from; at < this.bytes.length; at += 1) {
      if (this.bytes[at] !== QUOTE) continue;
      if (this.bytes[at + 1] === QUOTE) at += 1;
      else if (this.isCellEnd(at + 1)) return at;
    }
    return Number.MAX_SAFE_INTEGER;
  }

  /** Only a quote before a delimiter, a line end or the end closes a cell: `7" pipe` does not. */
  private isCellEnd(from: number): boolean {
    let at = from;
    while (this.bytes[at] === 0x20) at += 1;
    const byte = this.bytes[at];
    return byte === undefined || byte === this.delimiter || byte === CR || byte === LF;
  }

  private cellEnd(from: number): number {
    let at = from;
    for (; at < this.bytes.length; at += 1) {
      const byte = this.bytes[at];
      if (byte === this.delimiter || byte === CR || byte === LF) break;
    }
    return at;
  }

  private behindLineEnd(at: number): number {
    if (this.bytes[at] === CR && this.bytes[at + 1] === LF) return at + 2;
    return at + 1;
  }

  private linesBetween(from: number, to: number): number {
    let lines = 0;
    for (let at = from; at < to; at += 1) if (this.bytes[at] === LF) lines += 1;
    return lines;
  }
}
