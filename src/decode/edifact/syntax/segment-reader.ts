import type { FaultPlace } from '../../../canonical/fault.js';
import type { Charset } from './charset.js';
import { integerOf, sameBytes } from './raw-bytes.js';
import { ENDED_BY_BODY, ENDED_BY_LINE, NEEDS_CLEANING, NOT_ASCII, type SegmentTable } from './segment-table.js';
import type { ServiceCharacters } from './service-characters.js';
import { type TagCode, tagNameOf } from './tags.js';
import type { TextZones } from './text-zones.js';
import type { ZoneText } from './zone-text.js';

/** Bytes of the body as received, from `start` up to but without `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const NOT_PLAIN = NEEDS_CLEANING | NOT_ASCII;
const NOTHING = -1;

/**
 * Access to everything the segments of a body hold. Segments count from 0. Element 0 is the tag, so an element's number is its
 * position in the directory; components and repetitions count from 0. What a sender left empty, left out or what cannot exist reads
 * as the empty string, for EDIFACT makes no difference between them. Nothing throws, whatever the numbers are.
 */
export class SegmentReader {
  private readonly haveRepetitions: boolean;
  private readonly elements: Int32Array;
  private readonly ends: Int32Array;
  // The segment last asked for: decoders read one after the other, and most accesses are to the same one as before.
  private selected = NOTHING;
  private firstElement = 0;
  private endElement = 0;
  /** Its texts are their bytes. */
  private isPlain = false;
  /** And its elements do not repeat. */
  private isSimple = false;
  private texts: ZoneText | null = null;
  private lastRepetition: Entries = { index: NOTHING, repetition: 0, first: 0, next: 0 };

  constructor(
    private readonly body: Uint8Array,
    private readonly table: SegmentTable,
    private readonly zones: TextZones,
    private readonly elementsPerSegment: number,
  ) {
    this.haveRepetitions = zones.haveRepetitions;
    this.elements = table.elements;
    this.ends = table.ends;
  }

  get count(): number {
    return this.table.segmentCount;
  }

  /** The tag's three bytes in one integer (tags.ts); 0 when it has another length. */
  tagCode(segment: number): TagCode {
    return this.isSegment(segment) ? this.table.tag(segment) : 0;
  }

  tag(segment: number): string {
    return tagNameOf(this.tagCode(segment)) ?? this.text(segment, 0);
  }

  /** The number of the last element: 3 for a tag followed by three element separators. */
  elementCount(segment: number): number {
    if (segment !== this.selected) this.select(segment);
    return Math.max(this.endElement - this.firstElement - 1, 0);
  }

  componentCount(segment: number, element: number, repetition = 0): number {
    if (this.haveRepetitions) {
      const entries = this.repetitionEntries(segment, element, repetition);
      return entries === null ? 0 : entries.next - entries.first;
    }
    const index = this.elementIndex(segment, element);
    return index === NOTHING || repetition !== 0 ? 0 : this.elements[index + 1]! - this.elements[index]!;
  }

  /** 1 for an element that stands in the segment and does not repeat (repetition came with syntax version 4). */
  repetitionCount(segment: number, element: number): number {
    const index = this.elementIndex(segment, element);
    if (index === NOTHING) return 0;
    let repetitions = 1;
    for (let entry = this.elements[index]!; entry < this.elements[index + 1]! - 1; entry++) {
      if (this.endsRepetition(segment, entry)) repetitions += 1;
    }
    return repetitions;
  }

  /** The text of a component: decoded, releases resolved, line breaks dropped, blanks as the sender wrote them. */
  text(segment: number, element: number, component = 0, repetition = 0): string {
    if (segment !== this.selected) this.select(segment);
    if (!this.isSimple || !(element > 0 && component >= 0) || repetition !== 0) {
      return this.anyText(this.find(segment, element, component, repetition), element);
    }
    // Nearly every text there is comes this way, which is `find` and `startOf` without their other cases.
    const index = this.firstElement + element;
    if (index >= this.endElement) return '';
    const entry = this.elements[index]! + component;
    if (!(entry < this.elements[index + 1]!)) return '';
    const start = this.ends[entry - 1]! + 1;
    const stop = this.ends[entry]!;
    return start === stop ? '' : this.texts!.plain(start, stop);
  }

  /** Whether a component has any byte. */
  has(segment: number, element: number, component = 0, repetition = 0): boolean {
    const entry = this.find(segment, element, component, repetition);
    return entry >= 0 && this.startOf(entry, element) < this.ends[entry]!;
  }

  /** Whether a component's text is `text`, in its first repetition; as a rule found on the bytes, without making a string. */
  is(segment: number, element: number, component: number, text: string): boolean {
    const entry = this.find(segment, element, component, 0);
    if (entry < 0) return text === '';
    if (!this.isPlain) return this.text(segment, element, component) === text;
    const start = this.startOf(entry, element);
    if (this.ends[entry]! - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) {
      if (this.body[start + i] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  /** A count or sequence number: digits, with leading zeros and blanks around them allowed. Null for anything else, also for nothing. */
  integer(segment: number, element: number, component = 0): number | null {
    const range = this.range(segment, element, component);
    return range === null ? null : integerOf(this.body, range);
  }

  /** A number with `.` or `,` as its decimal mark, whichever UNA says: both are in use under either. Null for anything else. */
  decimal(segment: number, element: number, component = 0): number | null {
    const text = this.text(segment, element, component).trim();
    return /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text) ? Number(text.replace(',', '.')) : null;
  }

  /** Whether two components hold the same text but for blanks around it; as a rule found on the bytes. */
  hasSameText(one: ComponentPlace, other: ComponentPlace): boolean {
    const first = this.range(one.segment, one.element);
    const second = this.range(other.segment, other.element);
    if (first !== null && second !== null && sameBytes(this.body, first, second)) return true;
    return this.text(one.segment, one.element).trim() === this.text(other.segment, other.element).trim();
  }

  /** Where a component stands, without separators; null when it is not there. */
  range(segment: number, element: number, component = 0, repetition = 0): ByteRange | null {
    const entry = this.find(segment, element, component, repetition);
    return entry < 0 ? null : { start: this.startOf(entry, element), end: this.ends[entry]! };
  }

  /** Where an element stands with all its components and repetitions; null when it is not there. */
  elementRange(segment: number, element: number): ByteRange | null {
    const index = this.elementIndex(segment, element);
    if (index === NOTHING) return null;
    const { elements, ends } = this;
    return { start: this.startOf(elements[index]!, element), end: ends[elements[index + 1]! - 1]! };
  }

  /** Where a segment stands, without its terminator. */
  segmentRange(segment: number): ByteRange {
    return this.isSegment(segment)
      ? { start: this.table.starts[segment]!, end: this.table.stop(segment) }
      : { start: 0, end: 0 };
  }

  /** Behind a segment's terminator, or behind its last byte when it has none. */
  endBehindTerminator(segment: number): number {
    return this.segmentRange(segment).end + (this.hasTerminator(segment) ? 1 : 0);
  }

  /** Whether the terminator itself ended a segment, and not a line break or the end of the body. */
  hasTerminator(segment: number): boolean {
    return (this.table.flags[segment]! & (ENDED_BY_LINE | ENDED_BY_BODY)) === 0;
  }

  /** The segments from `first` up to but without `end` that have no terminator. */
  withoutTerminator(first: number, end: number): readonly number[] {
    const found: number[] = [];
    if ((this.table.allFlags & (ENDED_BY_LINE | ENDED_BY_BODY)) === 0) return found;
    for (let segment = first; segment < end; segment++) if (!this.hasTerminator(segment)) found.push(segment);
    return found;
  }

  /** The service characters that the segment was read with. */
  charactersOf(segment: number): ServiceCharacters {
    return this.zones.of(segment).characters;
  }

  /** Where the UNA stands that a header was read with, or the header itself without one. */
  startWithUna(header: number): number {
    const zone = this.zones.of(header);
    return zone.firstSegment === header ? zone.byte : this.segmentRange(header).start;
  }

  /** The character set that the segment's texts are decoded from. */
  charsetOf(segment: number): Charset {
    return this.zones.of(segment).charset;
  }

  /** The place to put into a fault: where the component or element begins, or the segment when it is not there. */
  place(segment: number, element?: number, component?: number): FaultPlace {
    if (element === undefined) return { byte: this.segmentRange(segment).start, segment };
    const range =
      component === undefined ? this.elementRange(segment, element) : this.range(segment, element, component);
    const byte = (range ?? this.segmentRange(segment)).start;
    return component === undefined ? { byte, segment, element } : { byte, segment, element, component };
  }

  private isSegment(segment: number): boolean {
    return segment >= 0 && segment < this.table.segmentCount;
  }

  /** The text of a component of the selected segment. */
  private anyText(entry: number, element: number): string {
    if (entry === NOTHING || this.texts === null) return '';
    const start = this.startOf(entry, element);
    const stop = this.ends[entry]!;
    if (start === stop) return '';
    return this.isPlain ? this.texts.plain(start, stop) : this.texts.any(start, stop);
  }

  /** Where a component of the selected segment begins. */
  private startOf(entry: number, element: number): number {
    const isTag = element === 0 && entry === this.elements[this.firstElement];
    return isTag ? this.table.starts[this.selected]! : this.ends[entry - 1]! + 1;
  }

  /** Index of an element in the table, or NOTHING. */
  private elementIndex(segment: number, element: number): number {
    if (segment !== this.selected) this.select(segment);
    const index = this.firstElement + element;
    return element >= 0 && index < this.endElement ? index : NOTHING;
  }

  private select(segment: number): void {
    const { table } = this;
    this.selected = segment;
    const isThere = this.isSegment(segment);
    this.firstElement = isThere ? table.firstElements[segment]! : 0;
    const limit = this.firstElement + 1 + this.elementsPerSegment;
    this.endElement = isThere ? Math.min(table.firstElements[segment + 1]!, limit) : 0;
    this.isPlain = isThere && (table.flags[segment]! & NOT_PLAIN) === 0;
    this.isSimple = this.isPlain && !this.haveRepetitions;
    this.texts = isThere ? this.zones.of(segment).text : null;
  }

  /** Index of a component in the table, or NOTHING. Every access comes through here: without repetitions it makes no object. */
  private find(segment: number, element: number, component: number, repetition: number): number {
    if (this.haveRepetitions) {
      const entries = this.repetitionEntries(segment, element, repetition);
      const isThere = entries !== null && component >= 0 && component < entries.next - entries.first;
      return isThere ? entries.first + component : NOTHING;
    }
    const index = this.elementIndex(segment, element);
    if (index === NOTHING || repetition !== 0 || !(component >= 0)) return NOTHING;
    const entry = this.elements[index]! + component;
    return entry < this.elements[index + 1]! ? entry : NOTHING;
  }

  /** The components of one repetition. Going on from the last one found keeps reading them all linear. */
  private repetitionEntries(segment: number, element: number, repetition: number): Entries | null {
    const index = this.elementIndex(segment, element);
    if (index === NOTHING || !(repetition >= 0)) return null;
    const last = this.lastRepetition;
    const isBehindLast = last.index === index && last.repetition <= repetition;
    if (isBehindLast && last.repetition === repetition) return last;
    const next = this.elements[index + 1]!;
    let first = isBehindLast ? last.next : this.elements[index]!;
    let left = isBehindLast ? repetition - last.repetition - 1 : repetition;
    for (let entry = first; entry < next; entry++) {
      if (entry + 1 < next && !this.endsRepetition(segment, entry)) continue;
      if (left === 0) return (this.lastRepetition = { index, repetition, first, next: entry + 1 });
      left -= 1;
      first = entry + 1;
    }
    return null;
  }

  /** The separator's own byte tells what it separates. */
  private endsRepetition(segment: number, entry: number): boolean {
    return this.body[this.ends[entry]!] === this.zones.of(segment).characters.repetition;
  }
}

/** The first component of an element. */
export interface ComponentPlace {
  readonly segment: number;
  readonly element: number;
}

/** One repetition of the element at `index`: components `first` up to but without `next`. */
interface Entries {
  readonly index: number;
  readonly repetition: number;
  readonly first: number;
  readonly next: number;
}
