import type { FaultPlace } from '../../../canonical/fault.js';
import type { ByteRange, SegmentReader } from './segment-reader.js';

/**
 * A decoder's way through the segments of a message: it stands on one segment, and what it reads is that segment's. Behind the last
 * one the tag is the empty string and every text is empty, so that a loop over a group ends by itself.
 *
 *     while (cursor.tag === 'STS') { …; cursor.next(); }
 */
export class SegmentCursor {
  private position: number;

  /** Goes from segment `first` up to but without `end`. */
  constructor(
    private readonly segments: SegmentReader,
    first: number,
    private readonly end: number,
  ) {
    this.position = Math.min(first, end);
  }

  /** The segment it stands on, as the reader counts. */
  get segment(): number {
    return this.position;
  }

  get isDone(): boolean {
    return this.position >= this.end;
  }

  get tag(): string {
    return this.isDone ? '' : this.segments.tag(this.position);
  }

  /** The tag one segment further on. */
  get nextTag(): string {
    return this.position + 1 >= this.end ? '' : this.segments.tag(this.position + 1);
  }

  /** Steps to the next segment; false when there is none. */
  next(): boolean {
    if (!this.isDone) this.position += 1;
    return !this.isDone;
  }

  text(element: number, component = 0, repetition = 0): string {
    return this.isDone ? '' : this.segments.text(this.position, element, component, repetition);
  }

  has(element: number, component = 0, repetition = 0): boolean {
    return !this.isDone && this.segments.has(this.position, element, component, repetition);
  }

  is(element: number, component: number, text: string): boolean {
    return this.isDone ? text === '' : this.segments.is(this.position, element, component, text);
  }

  integer(element: number, component = 0): number | null {
    return this.isDone ? null : this.segments.integer(this.position, element, component);
  }

  decimal(element: number, component = 0): number | null {
    return this.isDone ? null : this.segments.decimal(this.position, element, component);
  }

  get elementCount(): number {
    return this.isDone ? 0 : this.segments.elementCount(this.position);
  }

  componentCount(element: number, repetition = 0): number {
    return this.isDone ? 0 : this.segments.componentCount(this.position, element, repetition);
  }

  repetitionCount(element: number): number {
    return this.isDone ? 0 : this.segments.repetitionCount(this.position, element);
  }

  range(element: number, component = 0, repetition = 0): ByteRange | null {
    return this.isDone ? null : this.segments.range(this.position, element, component, repetition);
  }

  elementRange(element: number): ByteRange | null {
    return this.isDone ? null : this.segments.elementRange(this.position, element);
  }

  get segmentRange(): ByteRange {
    return this.segments.segmentRange(Math.min(this.position, this.end - 1));
  }

  /** The place to put into a fault about this segment. */
  place(element?: number, component?: number): FaultPlace {
    return this.segments.place(Math.min(this.position, this.end - 1), element, component);
  }
}
