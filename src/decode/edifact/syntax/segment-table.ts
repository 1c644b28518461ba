import { type TagCode, tagCodeIn } from './tags.js';

/** The segment holds a release character or a line break: its texts are not simply their bytes. */
export const NEEDS_CLEANING = 1;
/** The segment holds a byte above 7F, or an escape sequence. */
export const NOT_ASCII = 2;
/** A line break ended the segment, not the terminator. */
export const ENDED_BY_LINE = 4;
/** The body ended before the terminator. */
export const ENDED_BY_BODY = 8;

/**
 * Where every segment, element and component of a body begins and ends. A component begins behind the separator before it, the tag at
 * its segment's start; the kind of a separator is the byte that stands there. `firstElements` and `elements` have one entry more than
 * there are things, so that the end of one is the beginning of the next.
 */
export interface Columns {
  /** Per segment: the offset of its first byte. */
  readonly starts: Int32Array;
  /** Per segment: the index in `elements` of its tag; its elements follow. */
  readonly firstElements: Int32Array;
  /** Per element, tags included: the index in `ends` of its first component. */
  readonly elements: Int32Array;
  /** Per component: the offset behind its last byte. */
  readonly ends: Int32Array;
  /** Per segment: what is special about it. */
  readonly flags: Uint8Array;
}

export class SegmentTable implements Columns {
  readonly starts: Int32Array;
  readonly firstElements: Int32Array;
  readonly elements: Int32Array;
  readonly ends: Int32Array;
  readonly flags: Uint8Array;
  /** The flags of all segments together: what no segment has need not be looked for. */
  readonly allFlags: number;

  constructor(
    private readonly body: Uint8Array,
    columns: Columns,
    readonly segmentCount: number,
  ) {
    this.starts = columns.starts;
    this.firstElements = columns.firstElements;
    this.elements = columns.elements;
    this.ends = columns.ends;
    this.flags = columns.flags;
    let allFlags = 0;
    for (let segment = 0; segment < segmentCount; segment++) allFlags |= this.flags[segment]!;
    this.allFlags = allFlags;
  }

  /** The offset behind a segment's last byte, where its terminator stands. */
  stop(segment: number): number {
    return this.ends[this.elements[this.firstElements[segment + 1]!]! - 1]!;
  }

  tag(segment: number): TagCode {
    const stop = this.ends[this.elements[this.firstElements[segment]!]!]!;
    return tagCodeIn(this.body, this.starts[segment]!, stop);
  }
}

/** The columns while they are being filled. They double when they are full, so that filling stays linear. */
export class GrowingColumns implements Columns {
  starts: Int32Array;
  firstElements: Int32Array;
  elements: Int32Array;
  ends: Int32Array;
  flags: Uint8Array;

  /** A segment of the trade has about 25 bytes and a component 5, separators included. */
  constructor(bodyBytes: number) {
    const segments = (bodyBytes >> 4) + 16;
    const components = (bodyBytes >> 2) + 64;
    // One allocation for all: for a small message allocating costs more than scanning.
    const integers = new Int32Array(2 * segments + 2 * components + 2 + (segments >> 2) + 1);
    const take = (from: number, length: number): Int32Array => integers.subarray(from, from + length);
    this.starts = take(0, segments);
    this.firstElements = take(segments, segments);
    this.ends = take(2 * segments, components);
    this.elements = take(2 * segments + components, components + 2);
    this.flags = new Uint8Array(
      integers.buffer,
      (2 * segments + 2 * components + 2) * Int32Array.BYTES_PER_ELEMENT,
      segments,
    );
  }

  growSegments(): void {
    const length = this.starts.length * 2;
    this.starts = enlarged(this.starts, length);
    this.firstElements = enlarged(this.firstElements, length);
    const flags = new Uint8Array(length);
    flags.set(this.flags);
    this.flags = flags;
  }

  /** Every element but the one being read has a component of its own: room for the components is room for the elements. */
  growComponents(): void {
    this.ends = enlarged(this.ends, this.ends.length * 2);
    this.elements = enlarged(this.elements, this.ends.length + 2);
  }
}

function enlarged(column: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(column);
  return larger;
}
