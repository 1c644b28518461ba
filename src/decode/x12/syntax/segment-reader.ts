import type { FaultPlace } from '../../../canonical/fault.js';
import { isBlank } from './ascii.js';
import { ENDED_BY_BODY, NEEDS_CLEANING, NOT_ASCII, type SegmentTable } from './segment-table.js';
import type { Separators } from './separators.js';
import { type TagCode, tagNameOf } from './tags.js';
import type { TextSource } from './text-source.js';
import type { Zone } from './zone.js';

/** Bytes of the body as received, from `start` up to but without `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const NOT_PLAIN = NEEDS_CLEANING | NOT_ASCII;
const NOTHING = -1;
const ZERO = 0x30;
/** Integers of more digits are not exact in a JavaScript number. */
const EXACT_DIGITS = 15;

/**
 * Access to everything the segments of a body hold. Segments count from 0. Element 0 is the tag, so an element's number is its reference
 * designator: `text(segment, 3)` of a B4 is B4-03. What a sender left empty, left out or what cannot exist reads as the empty string,
 * for X12 makes no difference between them. Nothing throws, whatever the numbers are.
 */
export class SegmentReader {
  constructor(
    private readonly body: Uint8Array,
    private readonly table: SegmentTable,
    private readonly source: { readonly zones: readonly Zone[]; readonly text: TextSource },
  ) {}

  get count(): number {
    return this.table.segmentCount;
  }

  /** The tag as an integer (tags.ts); 0 when it has another length than two or three. */
  tagCode(segment: number): TagCode {
    return this.isSegment(segment) ? this.table.tag(segment) : 0;
  }

  tag(segment: number): string {
    return tagNameOf(this.tagCode(segment)) || this.text(segment, 0);
  }

  /** The number of the last element: 3 for a tag followed by three element separators. */
  elementCount(segment: number): number {
    if (!this.isSegment(segment)) return 0;
    return this.table.firstElement(segment + 1) - this.table.firstElement(segment) - 1;
  }

  /** The text of an element: decoded, line breaks dropped, without the blanks around it (ISA and some senders pad theirs). */
  text(segment: number, element: number): string {
    const entry = this.find(segment, element);
    if (entry === NOTHING) return '';
    const start = this.startOf(entry, segment, element);
    const stop = this.table.ends[entry]!;
    if (start === stop) return '';
    const text = this.textOf(segment, start, stop);
    // Trimming costs as much as the text itself, and few are padded.
    return isBlank(this.body[start]!) || isBlank(this.body[stop - 1]!) ? text.trim() : text;
  }

  /** The same with its blanks. */
  rawText(segment: number, element: number): string {
    const entry = this.find(segment, element);
    if (entry === NOTHING) return '';
    const start = this.startOf(entry, segment, element);
    const stop = this.table.ends[entry]!;
    return start === stop ? '' : this.textOf(segment, start, stop);
  }

  /** A component of a composite element, counted from 0; component 0 of any other is the element itself. */
  component(segment: number, element: number, component: number): string {
    const range = this.range(segment, element);
    const { component: separator } = this.separatorsOf(segment);
    if (range === null || component < 0) return '';
    let { start } = range;
    for (let index = 0; index < component; index++) {
      const next = this.body.indexOf(separator, start);
      if (separator < 0 || next < 0 || next >= range.end) return '';
      start = next + 1;
    }
    const next = separator < 0 ? NOTHING : this.body.indexOf(separator, start);
    const stop = next < 0 || next >= range.end ? range.end : next;
    return start === stop ? '' : this.textOf(segment, start, stop).trim();
  }

  /** Whether an element has any byte but blanks. */
  has(segment: number, element: number): boolean {
    return this.text(segment, element) !== '';
  }

  /** A count or control number: digits, with leading zeros and blanks around them allowed. Null for anything else, also for nothing. */
  integer(segment: number, element: number): number | null {
    const range = this.range(segment, element);
    return range === null ? null : integerOf(this.body, range);
  }

  /** An element of type R or N0: digits with or without a decimal point. Null for anything else. */
  decimal(segment: number, element: number): number | null {
    const text = this.text(segment, element);
    return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : null;
  }

  /** Where an element stands, without separators; null when it is not there. */
  range(segment: number, element: number): ByteRange | null {
    const entry = this.find(segment, element);
    return entry === NOTHING ? null : { start: this.startOf(entry, segment, element), end: this.table.ends[entry]! };
  }

  /** Where a segment stands, without its terminator. */
  segmentRange(segment: number): ByteRange {
    return this.isSegment(segment)
      ? { start: this.table.start(segment), end: this.table.stop(segment) }
      : { start: 0, end: 0 };
  }

  /** Behind a segment's terminator, or behind its last byte when it has none. */
  endBehindTerminator(segment: number): number {
    const { end } = this.segmentRange(segment);
    if (!this.hasTerminator(segment)) return end;
    const { terminator } = this.separatorsOf(segment);
    // A CR that belongs to the line end was taken off the segment.
    const isLineEnd = terminator.length === 1 && this.body[end] !== terminator[0];
    return Math.min(end + terminator.length + (isLineEnd ? 1 : 0), this.body.length);
  }

  /** Whether a terminator ended a segment, and not the end of the body. */
  hasTerminator(segment: number): boolean {
    return this.isSegment(segment) && (this.table.flags(segment) & ENDED_BY_BODY) === 0;
  }

  /** The delimiters that the segment was read with. */
  separatorsOf(segment: number): Separators {
    const { zones } = this.source;
    let low = 0;
    let high = zones.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (zones[middle]!.firstSegment <= segment) low = middle;
      else high = middle - 1;
    }
    return zones[low]?.separators ?? NO_SEPARATORS;
  }

  /** The place to put into a fault: where the element begins, or the segment when it is not there. */
  place(segment: number, element?: number): FaultPlace {
    const { start } = this.segmentRange(segment);
    if (element === undefined) return { byte: start, segment };
    return { byte: this.range(segment, element)?.start ?? start, segment, element };
  }

  private isSegment(segment: number): boolean {
    return segment >= 0 && segment < this.table.segmentCount;
  }

  private textOf(segment: number, start: number, stop: number): string {
    const { text } = this.source;
    return (this.table.flags(segment) & NOT_PLAIN) === 0 ? text.plain(start, stop) : text.any(start, stop);
  }

  private startOf(entry: number, segment: number, element: number): number {
    return element === 0 ? this.table.start(segment) : this.table.ends[entry - 1]! + 1;
  }

  /** Index of an element in the table, or NOTHING. */
  private find(segment: number, element: number): number {
    if (!this.isSegment(segment) || !(element >= 0)) return NOTHING;
    const index = this.table.firstElement(segment) + element;
    return index < this.table.firstElement(segment + 1) ? index : NOTHING;
  }
}

const NO_SEPARATORS: Separators = { element: NOTHING, component: NOTHING, repetition: NOTHING, terminator: [] };

function integerOf(body: Uint8Array, { start, end }: ByteRange): number | null {
  let first = start;
  let last = end;
  while (first < last && isBlank(body[first]!)) first += 1;
  while (first < last && isBlank(body[last - 1]!)) last -= 1;
  while (first < last - 1 && body[first] === ZERO) first += 1;
  if (first === last || last - first > EXACT_DIGITS) return null;
  let value = 0;
  for (let at = first; at < last; at++) {
    const digit = body[at]! - ZERO;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}
