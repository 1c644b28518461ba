/**
 * Segment table → interchanges, groups, transaction sets. Senders leave out and miscount every part of the envelope: what is missing is
 * reported, what is there is kept, so that one broken transaction set never costs its neighbours.
 */
import type { Fault } from '../../../canonical/fault.js';
import { checkCount, checkReference } from './envelope-checks.js';
import type { Bounds } from './fault-budget.js';
import { X12Group, X12Interchange } from './interchange.js';
import { X12Message } from './message.js';
import type { SegmentReader } from './segment-reader.js';
import { syntaxFault } from './syntax-fault.js';
import { GE, GS, IEA, ISA, ISB, ISE, isTagShaped, SE, ST, TA1, type TagCode } from './tags.js';

export interface EnvelopeReading {
  readonly interchanges: readonly X12Interchange[];
  /** Faults of the envelope and of the body as a whole; those of a transaction set stand with it. */
  readonly faults: readonly Fault[];
}

/** Builds the envelope. `earlier` are the faults found so far, in the order of their segments; each transaction set takes its own. */
export function readEnvelope(segments: SegmentReader, earlier: readonly Fault[], bounds: Bounds): EnvelopeReading {
  return new EnvelopeReader(segments, earlier, bounds).read();
}

interface Extent {
  header: number | null;
  trailer: number | null;
  first: number;
  end: number;
}

interface OpenInterchange {
  readonly extent: Extent;
  readonly messages: X12Message[];
  readonly groups: X12Group[];
  readonly acknowledgements: number[];
  readonly value: X12Interchange;
}

interface OpenGroup {
  readonly extent: Extent;
  readonly messages: X12Message[];
  readonly value: X12Group;
}

/** Security headers and trailers may stand between ISA and GS (X12.58): they say nothing about any shipment. */
const SECURITY: ReadonlySet<TagCode> = new Set([ISB, ISE]);

class EnvelopeReader {
  private readonly interchanges: X12Interchange[] = [];
  private readonly faults: Fault[] = [];
  private interchange: OpenInterchange | null = null;
  private group: OpenGroup | null = null;
  private message: Extent | null = null;
  private strayFrom: number | null = null;
  private opened = 0;
  private nextEarlier = 0;

  constructor(
    private readonly segments: SegmentReader,
    private readonly earlier: readonly Fault[],
    private readonly bounds: Bounds,
  ) {}

  read(): EnvelopeReading {
    const { segments } = this;
    const { envelopesPerBody } = this.bounds.limits;
    let segment = 0;
    for (; segment < segments.count && this.opened < envelopesPerBody; segment++) {
      const tag = segments.tagCode(segment);
      if (this.readControlSegment(segment, tag)) this.closeStray(segment);
      else if (this.message === null && !SECURITY.has(tag)) this.strayFrom ??= segment;
    }
    this.closeInterchange(segment);
    this.closeStray(segment);
    if (segment < segments.count) {
      const detail = `more than ${envelopesPerBody} interchanges, groups and transaction sets`;
      this.report(syntaxFault('X12_LIMIT', 'error', { at: segments.place(segment), detail }));
    }
    this.checkLastTerminator();
    return { interchanges: this.interchanges, faults: [...this.faults, ...this.earlier.slice(this.nextEarlier)] };
  }

  /** False when the segment is none of the envelope, or a trailer without its header. */
  private readControlSegment(segment: number, tag: TagCode): boolean {
    switch (tag) {
      case ISA:
        this.closeInterchange(segment);
        this.openInterchange(segment, segment);
        return true;
      case TA1:
        if (this.message !== null) return false;
        (this.interchange ?? this.openInterchange(segment, null)).acknowledgements.push(segment);
        return true;
      case GS:
        this.closeGroup(segment);
        this.openGroup(segment);
        return true;
      case ST:
        this.closeMessage(segment);
        this.openMessage(segment);
        return true;
      case SE:
      case GE:
      case IEA:
        return this.readTrailer(segment, tag);
      default:
        return false;
    }
  }

  private readTrailer(segment: number, tag: TagCode): boolean {
    const extent = tag === SE ? this.message : tag === GE ? this.group?.extent : this.interchange?.extent;
    if (extent === null || extent === undefined) return false;
    if (tag === GE) this.closeMessage(segment);
    if (tag === IEA) this.closeGroup(segment);
    extent.trailer = segment;
    if (tag === SE) this.closeMessage(segment + 1);
    else if (tag === GE) this.closeGroup(segment + 1);
    else this.closeInterchange(segment + 1);
    return true;
  }

  private openInterchange(first: number, header: number | null): OpenInterchange {
    const extent: Extent = { header, trailer: null, first, end: first };
    const contents = { messages: [] as X12Message[], groups: [] as X12Group[], acknowledgements: [] as number[] };
    const value = new X12Interchange(this.segments, extent, contents);
    this.interchanges.push(value);
    this.opened += 1;
    return (this.interchange = { extent, ...contents, value });
  }

  private openGroup(segment: number): void {
    const interchange = this.interchange ?? this.openInterchange(segment, null);
    const extent: Extent = { header: segment, trailer: null, first: segment, end: segment };
    const messages: X12Message[] = [];
    const value = new X12Group(this.segments, extent, messages);
    interchange.groups.push(value);
    this.opened += 1;
    this.group = { extent, messages, value };
  }

  private openMessage(segment: number): void {
    const interchange = this.interchange ?? this.openInterchange(segment, null);
    if (this.group === null && interchange.extent.header !== null) {
      const detail = 'ST stands in an interchange without GS';
      this.report(syntaxFault('X12_NO_ENVELOPE', 'warning', { at: this.segments.place(segment), detail }));
    }
    this.opened += 1;
    this.message = { header: segment, trailer: null, first: segment, end: segment };
  }

  private closeMessage(end: number): void {
    const { message: extent, interchange, segments } = this;
    if (extent === null || interchange === null) return;
    this.message = null;
    extent.end = end;
    const faults: Fault[] = [];
    this.takeEarlier(extent, faults);
    const { trailer } = extent;
    if (trailer === null) this.report(this.truncation(end), faults);
    else {
      this.report(checkCount(segments, trailer, { found: end - extent.first, what: 'segments' }), faults);
      this.report(checkReference(segments, { segment: extent.first, element: 2 }, trailer), faults);
    }
    const context = { interchange: interchange.value, group: this.group?.value ?? null, faults };
    const message = new X12Message(segments, extent, context);
    interchange.messages.push(message);
    this.group?.messages.push(message);
  }

  private closeGroup(end: number): void {
    this.closeMessage(end);
    if (this.group === null) return;
    const { extent, messages } = this.group;
    this.group = null;
    extent.end = end;
    if (extent.trailer === null) {
      this.report(this.missingTrailer('GE', extent));
      return;
    }
    this.report(checkCount(this.segments, extent.trailer, { found: messages.length, what: 'transaction sets' }));
    this.report(checkReference(this.segments, { segment: extent.first, element: 6 }, extent.trailer));
  }

  private closeInterchange(end: number): void {
    this.closeGroup(end);
    if (this.interchange === null) return;
    const { extent, groups } = this.interchange;
    this.interchange = null;
    extent.end = end;
    if (extent.trailer === null) {
      if (extent.header !== null) this.report(this.missingTrailer('IEA', extent));
      return;
    }
    this.report(checkCount(this.segments, extent.trailer, { found: groups.length, what: 'groups' }));
    if (extent.header === null) return;
    this.report(checkReference(this.segments, { segment: extent.header, element: 13 }, extent.trailer));
  }

  /** Segments outside every transaction set: an error when they look like segments, for then the header that they followed is lost. */
  private closeStray(end: number): void {
    if (this.strayFrom === null) return;
    const { segments, strayFrom: first } = this;
    this.strayFrom = null;
    let readable = 0;
    for (let segment = first; segment < end; segment++) {
      if (isTagShaped(segments.tagCode(segment)) && segments.elementCount(segment) > 0) readable += 1;
    }
    const bytes = segments.segmentRange(end - 1).end - segments.segmentRange(first).start;
    const detail = `${bytes} bytes outside any transaction set, with ${readable} readable segments`;
    const severity = readable > 0 ? 'error' : 'warning';
    this.report(syntaxFault('X12_STRAY_BYTES', severity, { at: segments.place(first), detail }));
  }

  private truncation(end: number): Fault {
    const { segments } = this;
    const where = end < segments.count ? `before ${segments.tag(end)}` : 'with the body';
    const detail = `no SE: the transaction set ends ${where}, behind ${segments.tag(end - 1)}`;
    const at = { byte: segments.endBehindTerminator(end - 1), segment: end - 1 };
    return syntaxFault('X12_TRUNCATED', 'error', { at, detail });
  }

  private missingTrailer(tag: string, { first, end }: Extent): Fault {
    const at = { byte: this.segments.endBehindTerminator(end - 1), segment: end - 1 };
    const detail = `no ${tag} for the ${this.segments.tag(first)} at byte ${this.segments.segmentRange(first).start}`;
    return syntaxFault('X12_TRAILER_MISSING', 'warning', { at, detail });
  }

  private checkLastTerminator(): void {
    const { segments } = this;
    const last = segments.count - 1;
    if (last < 0 || segments.hasTerminator(last)) return;
    const detail = `the last segment, ${segments.tag(last)}, has no terminator`;
    const at = { byte: segments.segmentRange(last).end, segment: last };
    this.report(syntaxFault('X12_TERMINATOR_MISSING', 'warning', { at, detail }));
  }

  /** Hands over what the scan found in these segments; what lies between transaction sets stays with the body. */
  private takeEarlier({ first, end }: Extent, faults: Fault[]): void {
    for (; this.nextEarlier < this.earlier.length; this.nextEarlier++) {
      const fault = this.earlier[this.nextEarlier]!;
      const segment = fault.at.segment ?? -1;
      if (segment >= end) return;
      // That a bare ST stands without an envelope is told of the body.
      const isOwn = segment >= first && fault.code !== 'X12_NO_ENVELOPE';
      (isOwn ? faults : this.faults).push(fault);
    }
  }

  private report(fault: Fault | null, list: Fault[] = this.faults): void {
    if (fault !== null) this.bounds.budget.add(list, fault);
  }
}
