/**
 * The one pass over the bytes: body → segment table. It knows delimiters and line breaks, and of the tags only ISA, behind which the
 * delimiters may change. Which segments make a transaction set is envelope.ts.
 */
import type { Fault } from '../../../canonical/fault.js';
import { CR, isBlank, isCapital, isLineBreak, LF, SPACE } from './ascii.js';
import type { Bounds } from './fault-budget.js';
import {
  ENDED_BY_BODY,
  GrowingColumns,
  NEEDS_CLEANING,
  NOT_ASCII,
  SegmentTable,
  tagAndFlags,
} from './segment-table.js';
import type { Separators } from './separators.js';
import { syntaxFault } from './syntax-fault.js';
import { ISA, tagCodeAt } from './tags.js';
import { openZone, type Zone } from './zone.js';

export interface Scan {
  readonly table: SegmentTable;
  /** In order; every segment belongs to the last zone that begins at or before it. */
  readonly zones: readonly Zone[];
  readonly faults: readonly Fault[];
}

const NONE = -1;
const LAST_ASCII = 0x7f;
/** From SPACE on so many bytes are data in every charset, but for the delimiters. */
const PLAIN_BYTES = LAST_ASCII - SPACE;
const LETTER_I = 0x49;

/** Reads all segments from `from`, where the first header stands. Time and memory are linear in the bytes. */
export function scanSegments(body: Uint8Array, from: number, bounds: Bounds): Scan {
  return new SegmentScanner(body, bounds).scan(from);
}

class SegmentScanner {
  private readonly columns: GrowingColumns;
  private readonly zones: Zone[] = [];
  private readonly faults: Fault[] = [];
  private separators: Separators = { element: NONE, component: NONE, repetition: NONE, terminator: [LF] };
  private separator = NONE;
  /** The first byte of the terminator. */
  private terminator = LF;
  /** Flags of the segment being read, or of the last one read. */
  private flags = 0;
  private allFlags = 0;

  constructor(
    private readonly body: Uint8Array,
    private readonly bounds: Bounds,
  ) {
    this.columns = new GrowingColumns(body.length);
  }

  /** The loop that sees every byte. Its state is in local variables and what is rare is done elsewhere, for the time goes here. */
  scan(from: number): Scan {
    const { body, columns } = this;
    const { elementsPerSegment, segmentsPerBody } = this.bounds.limits;
    const end = body.length;
    let { rows, ends } = columns;
    let segment = 0;
    let element = 0;
    let at = this.nextSegment(0, from);
    for (; at >= 0 && segment < segmentsPerBody; segment++) {
      const { separator, terminator } = this;
      const start = at;
      const firstElement = element;
      for (; at < end; at++) {
        const byte = body[at]!;
        if (byte === separator) {
          if (element === ends.length) ends = columns.growElements();
          ends[element++] = at;
        } else if ((byte === terminator || (byte - SPACE) >>> 0 > PLAIN_BYTES) && this.endsSegment(byte, at)) break;
      }
      if (element === ends.length) ends = columns.growElements();
      const stop = this.stopOf(at, start);
      ends[element++] = stop;
      if (element - firstElement > elementsPerSegment) {
        this.reportOverlong(segment, start, element - firstElement);
        element = firstElement + elementsPerSegment;
      }
      const row = segment * 4;
      if (row + 8 > rows.length) rows = columns.growRows();
      // The columns in their order.
      rows[row] = start;
      rows[row + 1] = stop;
      rows[row + 2] = firstElement;
      rows[row + 3] = this.tagAndFlags(start, ends[firstElement]!, at);
      at = this.nextSegment(segment + 1, at + this.separators.terminator.length);
    }
    columns.close(segment, element);
    if (at >= 0) this.reportUnread(at);
    return { table: new SegmentTable(columns, segment, this.allFlags), zones: this.zones, faults: this.faults };
  }

  /** Looks at a byte that may be more than data: whether the terminator begins there. */
  private endsSegment(byte: number, at: number): boolean {
    if (byte === this.terminator && this.isTerminatorAt(at)) return true;
    if (byte > LAST_ASCII) this.flags |= NOT_ASCII;
    // CR before the LF that ends the segment is no part of it.
    else if (byte === LF || (byte === CR && (this.terminator !== LF || this.body[at + 1] !== LF)))
      this.flags |= NEEDS_CLEANING;
    return false;
  }

  private isTerminatorAt(at: number): boolean {
    const { terminator } = this.separators;
    for (let index = 1; index < terminator.length; index++) {
      if (this.body[at + index] !== terminator[index]) return false;
    }
    return true;
  }

  /** Where a segment that its terminator at `at` ends has its last byte: CR before LF belongs to the line end. */
  private stopOf(at: number, start: number): number {
    if (at >= this.body.length) this.flags |= ENDED_BY_BODY;
    const stop = Math.min(at, this.body.length);
    return this.separators.terminator[0] === LF && stop > start && this.body[stop - 1] === CR ? stop - 1 : stop;
  }

  private tagAndFlags(start: number, tagStop: number, at: number): number {
    this.allFlags |= this.flags;
    const isWrapped = (this.flags & NEEDS_CLEANING) !== 0 && at > start;
    const tag = isWrapped ? this.wrappedTag(start, tagStop) : tagCodeAt(this.body, start, tagStop);
    return tagAndFlags(tag, this.flags);
  }

  /** The tag without the line break that wrapping at a fixed width may have put into it. */
  private wrappedTag(start: number, stop: number): number {
    const letters = this.body.subarray(start, Math.min(stop, start + 8)).filter((byte) => !isLineBreak(byte));
    return stop - start > 8 ? 0 : tagCodeAt(letters, 0, letters.length);
  }

  /** Where the next segment begins, behind blanks, line breaks, empty segments and byte order marks; NONE at the end of the body. */
  private nextSegment(segment: number, from: number): number {
    const { body } = this;
    this.flags = 0;
    for (let at = from; at < body.length; at++) {
      const byte = body[at]!;
      if (isCapital(byte) && byte !== LETTER_I && byte !== this.terminator && segment > 0) return at;
      if (isBlank(byte)) continue;
      if (byte === this.terminator && this.isTerminatorAt(at)) {
        at += this.separators.terminator.length - 1;
        continue;
      }
      if (byte === 0xef && body[at + 1] === 0xbb && body[at + 2] === 0xbf) {
        at += 2;
        continue;
      }
      const isHeader = segment === 0 || tagCodeAt(body, at, at + 3) === ISA;
      if (isHeader) this.openZone(segment, at);
      return at;
    }
    return NONE;
  }

  private openZone(segment: number, at: number): void {
    const opened = openZone(this.body, at, segment);
    if (opened === null) return;
    this.zones.push(opened.zone);
    for (const fault of opened.faults) this.report(fault);
    this.separators = opened.zone.separators;
    this.separator = this.separators.element;
    this.terminator = this.separators.terminator[0]!;
  }

  private reportOverlong(segment: number, byte: number, elements: number): void {
    const { elementsPerSegment } = this.bounds.limits;
    const detail = `${elements} elements in one segment; those after ${elementsPerSegment} are not read`;
    this.report(syntaxFault('X12_LIMIT', 'error', { at: { byte, segment }, detail }));
  }

  private reportUnread(byte: number): void {
    const detail = `more than ${this.bounds.limits.segmentsPerBody} segments`;
    this.report(syntaxFault('X12_LIMIT', 'error', { at: { byte }, detail }));
  }

  private report(fault: Fault): void {
    this.bounds.budget.add(this.faults, fault);
  }
}
