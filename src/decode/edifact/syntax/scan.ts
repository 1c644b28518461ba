/**
 * The one pass over the bytes: body → segment table. It knows service characters, releases and line breaks, and of the tags only
 * UNA and the headers after which the service characters may change. Which segments make a message is envelope.ts.
 */
import type { Fault } from '../../../canonical/fault.js';
import { CR, ESC, LF, SPACE } from './ascii.js';
import type { Bounds } from './fault-budget.js';
import {
  beginsLine,
  beginsSegment,
  isFollowedBySegment,
  type LineContext,
  skipLineBreaks,
  skipToText,
} from './line-breaks.js';
import {
  ENDED_BY_BODY,
  ENDED_BY_LINE,
  GrowingColumns,
  NEEDS_CLEANING,
  NOT_ASCII,
  SegmentTable,
} from './segment-table.js';
import { DEFAULT_CHARACTERS, isUna, type ServiceCharacters } from './service-characters.js';
import { syntaxFault } from './syntax-fault.js';
import { type Zone, ZoneTracker } from './zone.js';

export interface Scan {
  readonly table: SegmentTable;
  /** In order; every segment belongs to the last zone that begins at or before it. */
  readonly zones: readonly Zone[];
  readonly faults: readonly Fault[];
}

// What a byte means. The order matters: everything between DATA and TERMINATOR ends a component and not the segment. These are no
// enum and are not exported: compilers see through constants of the same module only, and the loop compares every byte with them.
const DATA = 0;
const COMPONENT = 1;
const REPETITION = 2;
const ELEMENT = 3;
const TERMINATOR = 4;
const RELEASE = 5;
const HIGH = 6;
const LINE_BREAK = 7;
/** Only under UNOX (ISO 2022), where bytes between escape sequences may look like separators. */
const ESCAPE = 8;
/** The terminator's byte in a zone whose first segment has none: line ends may stand in for it, and the byte may be text. */
const DOUBTFUL_TERMINATOR = 9;

const U = 0x55;
const N = 0x4e;
const NONE = -1;

/** Reads all segments from `from`, where the first header or its UNA stands. Time and memory are linear in the bytes. */
export function scanSegments(body: Uint8Array, from: number, bounds: Bounds): Scan {
  return new SegmentScanner(body, from, bounds).scan();
}

class SegmentScanner {
  private readonly columns: GrowingColumns;
  private readonly tracker: ZoneTracker;
  private readonly faults: Fault[] = [];
  private classes = DEFAULT_CLASSES;
  /** The next byte to read; NONE when no further segment begins. */
  private at = NONE;
  /** How many of each there are so far; the last of each is being read, but for the components. */
  private segments = 0;
  private elements = 0;
  private components = 0;
  /** Whether a segment begins a line, known for the segment asked about last. */
  private lineStart = { segment: NONE, isAtLineStart: false };

  constructor(
    private readonly body: Uint8Array,
    private readonly from: number,
    private readonly bounds: Bounds,
  ) {
    this.columns = new GrowingColumns(body.length);
    this.tracker = new ZoneTracker(body, from, { bounds, faults: this.faults });
  }

  scan(): Scan {
    const { columns, tracker, faults } = this;
    this.openSegment(this.from);
    while (this.at >= 0) {
      this.readOrdinary();
      this.readSpecial();
    }
    columns.firstElements[this.segments] = this.elements;
    columns.elements[this.elements] = this.components;
    return { table: new SegmentTable(this.body, columns, this.segments), zones: tracker.zones, faults };
  }

  /**
   * The loop that sees nearly every byte, and the one place written for speed: its state is in local variables, it calls nothing, and
   * it stops at whatever is not ordinary. Ordinary are data, separators, and terminators with an ordinary segment behind them.
   */
  private readOrdinary(): void {
    const { body, classes } = this;
    const { starts, firstElements, elements, ends } = this.columns;
    const lastByte = body.length - 1;
    const lastComponent = ends.length - 1;
    const lastSegment = Math.min(starts.length - 1, this.bounds.limits.segmentsPerBody);
    let { at, segments, elements: element, components: component } = this;
    for (; at < lastByte; at++) {
      let kind = classes[body[at]!]!;
      // Two bytes a turn, for most are data.
      if (kind === DATA) kind = classes[body[++at]!]!;
      if (kind === DATA) continue;
      if (at >= lastByte || component >= lastComponent) break;
      if (kind < TERMINATOR) {
        ends[component++] = at;
        if (kind === ELEMENT) elements[element++] = component;
      } else if (kind === TERMINATOR) {
        let next = at + 1;
        // CR LF or LF. A loop here would cost a fifth: compilers give up keeping the state in registers.
        if (next < lastByte && classes[body[next]!] === LINE_BREAK) next += 1;
        if (next < lastByte && classes[body[next]!] === LINE_BREAK) next += 1;
        const byte = body[next]!;
        if (byte <= SPACE || byte === U || classes[byte] !== DATA || segments >= lastSegment) break;
        ends[component++] = at;
        starts[segments] = next;
        firstElements[segments++] = element;
        elements[element++] = component;
        at = next;
      } else break;
    }
    this.at = at;
    this.segments = segments;
    this.elements = element;
    this.components = component;
  }

  /** Reads the byte that the loop stopped at. */
  private readSpecial(): void {
    const { body, at } = this;
    const kind = at < body.length ? this.classes[body[at]!]! : TERMINATOR;
    if (kind === DATA) this.at = at + 1;
    else if (kind < TERMINATOR) {
      this.addComponent(at);
      if (kind === ELEMENT) this.columns.elements[this.elements++] = this.components;
      this.at = at + 1;
    } else if (kind === TERMINATOR) {
      if (at >= body.length) this.flag(ENDED_BY_BODY);
      this.addComponent(Math.min(at, body.length));
      this.openSegment(at + 1);
    } else this.passSpecialByte(kind, at);
  }

  private addComponent(end: number): void {
    if (this.components === this.columns.ends.length) this.columns.growComponents();
    this.columns.ends[this.components++] = end;
  }

  /** Sets a flag of the segment being read. */
  private flag(flag: number): void {
    this.columns.flags[this.segments - 1]! |= flag;
  }

  /** Goes to the next segment, behind blanks, line breaks, empty segments, UNA and byte order marks. */
  private openSegment(from: number): void {
    const { columns } = this;
    const { segmentsPerBody } = this.bounds.limits;
    this.at = this.findSegment(from);
    if (this.at >= 0 && this.segments === segmentsPerBody) {
      const where = { at: { byte: this.at }, detail: `more than ${segmentsPerBody} segments` };
      this.bounds.budget.add(this.faults, syntaxFault('EDIFACT_LIMIT', 'error', where));
      this.at = NONE;
    }
    if (this.at < 0) return;
    if (this.segments + 1 === columns.starts.length) columns.growSegments();
    columns.starts[this.segments] = this.at;
    columns.firstElements[this.segments++] = this.elements;
    columns.elements[this.elements++] = this.components;
  }

  private findSegment(from: number): number {
    const { body, tracker } = this;
    for (let at = from; at < body.length; at++) {
      const byte = body[at]!;
      const kind = this.classes[byte]!;
      if (isBetweenSegments(kind, byte)) continue;
      if (byte === U && body[at + 1] === N) {
        if (!isUna(body, at)) return this.enterServiceSegment(at);
        at = tracker.readUna(at) - 1;
      } else if (kind === HIGH && tracker.passByteOrderMark(at)) at += 2;
      else return at;
    }
    return NONE;
  }

  private enterServiceSegment(at: number): number {
    if (this.tracker.enter(at, this.segments)) {
      const { characters, hasEscapes } = this.tracker.current;
      const isDefault = characters === DEFAULT_CHARACTERS && !hasEscapes;
      this.classes = isDefault ? DEFAULT_CLASSES : byteClassesOf(characters, hasEscapes);
    }
    return at;
  }

  /** Passes a byte that is neither data nor separator, with whatever belongs to it. */
  private passSpecialByte(kind: number, at: number): void {
    switch (kind) {
      case HIGH:
        this.passHighBytes(at);
        return;
      case RELEASE:
        this.passRelease(at);
        return;
      case LINE_BREAK:
        this.passLineBreak(at);
        return;
      case ESCAPE:
        this.flag(NOT_ASCII);
        this.at = this.behindShiftedText(at);
        return;
      default:
        this.at = at + 1;
        if (!isFollowedBySegment(this.body, this.at, this.tracker.characters)) return;
        this.addComponent(at);
        this.openSegment(this.at);
    }
  }

  private passHighBytes(at: number): void {
    const { body, classes } = this;
    let next = at + 1;
    while (next < body.length && (classes[body[next]!] === HIGH || classes[body[next]!] === DATA)) next += 1;
    this.flag(NOT_ASCII);
    this.at = next;
  }

  /** Wrapping at a fixed width may part a release character from the byte it releases. */
  private passRelease(at: number): void {
    const released = skipLineBreaks(this.body, at + 1);
    this.flag(this.body[released]! >= 0x80 ? NEEDS_CLEANING | NOT_ASCII : NEEDS_CLEANING);
    this.at = released + 1;
  }

  private passLineBreak(at: number): void {
    const { body } = this;
    const next = skipToText(body, at + 1, this.tracker.characters);
    const isEnd = next >= body.length;
    if (isEnd || beginsSegment(body, next, this.lineContext())) {
      this.flag(isEnd ? ENDED_BY_BODY : ENDED_BY_LINE);
      if (!isEnd && this.segments - 1 === this.tracker.current.firstSegment) this.doubtTerminators();
      this.addComponent(at);
      this.openSegment(next);
    } else {
      this.flag(NEEDS_CLEANING);
      this.at = next;
    }
  }

  /** The first segment of the zone has no terminator: line ends may stand in for it throughout, and its byte may be text. */
  private doubtTerminators(): void {
    this.classes = this.classes.slice();
    this.classes[this.tracker.characters.terminator] = DOUBTFUL_TERMINATOR;
  }

  private lineContext(): LineContext {
    const { characters, current } = this.tracker;
    const segment = this.segments - 1;
    const start = this.columns.starts[segment]!;
    if (this.lineStart.segment !== segment) {
      const isAtLineStart = segment === current.firstSegment || beginsLine(this.body, start);
      this.lineStart = { segment, isAtLineStart };
    }
    const isDoubtful = this.classes[characters.terminator] === DOUBTFUL_TERMINATOR;
    return { characters, start, beganLine: this.lineStart.isAtLineStart, isDoubtful };
  }

  /** ISO 2022: between `ESC $ …` and `ESC ( …` two bytes make a character, and either may look like a separator. */
  private behindShiftedText(at: number): number {
    if (this.body[at + 1] !== 0x24) return at + 1;
    const back = this.body.indexOf(ESC, at + 1);
    if (back >= 0) return this.body[back + 1] === 0x28 ? back + 3 : back;
    // None leads back any more: those still to come are bytes like others, and are not looked for again.
    this.classes[ESC] = HIGH;
    return at + 1;
  }
}

const isBetweenSegments = (kind: number, byte: number): boolean =>
  kind === TERMINATOR || kind === DOUBTFUL_TERMINATOR || kind === LINE_BREAK || (kind === DATA && byte <= SPACE);

/** The class of each byte value in a zone. A line break that is itself the terminator is the terminator. */
function byteClassesOf(characters: ServiceCharacters, hasEscapes: boolean): Uint8Array {
  const classes = new Uint8Array(256).fill(HIGH, 0x80);
  const assign = (byte: number, kind: number): void => {
    if (byte >= 0) classes[byte] = kind;
  };
  assign(CR, LINE_BREAK);
  assign(LF, LINE_BREAK);
  if (hasEscapes) assign(ESC, ESCAPE);
  assign(characters.repetition, REPETITION);
  assign(characters.release, RELEASE);
  assign(characters.component, COMPONENT);
  assign(characters.element, ELEMENT);
  assign(characters.terminator, TERMINATOR);
  return classes;
}

/** Most interchanges are read with these; they are copied before they are changed. */
const DEFAULT_CLASSES = byteClassesOf(DEFAULT_CHARACTERS, false);
