import type { TagCode } from './tags.js';

/** The segment holds a line break that is no terminator: its texts are not simply their bytes. */
export const NEEDS_CLEANING = 1;
/** The segment holds a byte above 7F. */
export const NOT_ASCII = 2;
/** The body ended before the terminator. */
export const ENDED_BY_BODY = 4;

/** A segment's four integers in `rows`. */
const enum Column {
  /** Offset of its first byte. */
  Start,
  /** Offset behind its last byte. */
  Stop,
  /** Index in `ends` of its tag; its elements follow. */
  FirstElement,
  /** Its tag code (tags.ts), shifted, and its flags. */
  TagAndFlags,
}
const ROW = 4;
const FLAG_BITS = 3;
const FLAGS = 7;

/** The last of a segment's integers. */
export const tagAndFlags = (tag: TagCode, flags: number): number => (tag << FLAG_BITS) | flags;

/**
 * Where every segment and element of a body begins and ends, as two columns of integers: a row per segment; per element, tags included,
 * the offset behind its last byte. An element begins behind the separator before it, the tag at its segment's start. Components and
 * repetitions are few, and are looked for inside an element when somebody asks.
 */
export class SegmentTable {
  private readonly rows: Int32Array;
  readonly ends: Int32Array;

  /** `allFlags` are those of all segments together: what no segment has need not be looked for. */
  constructor(
    columns: GrowingColumns,
    readonly segmentCount: number,
    readonly allFlags: number,
  ) {
    this.rows = columns.rows;
    this.ends = columns.ends;
  }

  start(segment: number): number {
    return this.rows[segment * ROW + Column.Start]!;
  }

  stop(segment: number): number {
    return this.rows[segment * ROW + Column.Stop]!;
  }

  firstElement(segment: number): number {
    return this.rows[segment * ROW + Column.FirstElement]!;
  }

  tag(segment: number): TagCode {
    return this.rows[segment * ROW + Column.TagAndFlags]! >> FLAG_BITS;
  }

  flags(segment: number): number {
    return this.rows[segment * ROW + Column.TagAndFlags]! & FLAGS;
  }
}

/** The columns while they are being filled. They double when they are full, so that filling stays linear. */
export class GrowingColumns {
  rows: Int32Array;
  ends: Int32Array;

  /** A segment of the trade has about 25 bytes and an element 5, separators included. */
  constructor(bodyBytes: number) {
    this.rows = new Int32Array(((bodyBytes >> 4) + 16) * ROW);
    this.ends = new Int32Array((bodyBytes >> 2) + 64);
  }

  /** Ends the last segment; nothing is added afterwards. */
  close(segments: number, elements: number): void {
    this.rows[segments * ROW + Column.FirstElement] = elements;
  }

  growRows(): Int32Array {
    return (this.rows = enlarged(this.rows));
  }

  growElements(): Int32Array {
    return (this.ends = enlarged(this.ends));
  }
}

function enlarged(column: Int32Array): Int32Array {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
