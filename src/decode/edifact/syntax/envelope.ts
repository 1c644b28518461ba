/**
 * Segment table → interchanges, groups, messages. Senders leave out and miscount every part of the envelope: what is missing is
 * reported, what is there is kept, so that one broken message never costs its neighbours.
 */
import type { Fault } from '../../../canonical/fault.js';
import { checkCount, checkReference, checkTerminators, checkUnb } from './envelope-checks.js';
import { EdifactGroup, EdifactInterchange } from './interchange.js';
import { EdifactMessage } from './message.js';
import type { Bounds } from './fault-budget.js';
import type { SegmentReader } from './segment-reader.js';
import { syntaxFault } from './syntax-fault.js';
import { isTagShaped, SERVICE_PREFIX, tagCodeOf, UNB, UNE, UNG, UNH, UNT, UNZ } from './tags.js';

export interface EnvelopeReading {
  readonly interchanges: readonly EdifactInterchange[];
  /** Faults of the envelope and of the body as a whole; those of a message stand with it. */
  readonly faults: readonly Fault[];
}

/** Builds the envelope. `earlier` are the faults found so far, in the order of their segments; each message takes its own. */
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
  readonly messages: EdifactMessage[];
  readonly groups: EdifactGroup[];
  readonly value: EdifactInterchange;
}

interface OpenGroup {
  readonly extent: Extent;
  readonly messages: EdifactMessage[];
  readonly value: EdifactGroup;
}

/** Security headers (ISO 9735-5) may stand between UNB and UNH: USH, USA, USC … */
const SECURITY_PREFIX = tagCodeOf('USH') >> 8;

class EnvelopeReader {
  private readonly interchanges: EdifactInterchange[] = [];
  private readonly faults: Fault[] = [];
  private readonly withoutTerminator: number[] = [];
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
      if (tag >> 8 === SERVICE_PREFIX && this.readServiceSegment(segment, tag)) continue;
      const isSecurity = tag >> 8 === SECURITY_PREFIX && this.interchange !== null;
      if (this.message === null && !isSecurity) this.strayFrom ??= segment;
    }
    this.closeInterchange(segment);
    this.closeStray(segment);
    if (segment < segments.count) {
      const detail = `more than ${envelopesPerBody} interchanges, groups and messages`;
      this.report(syntaxFault('EDIFACT_LIMIT', 'error', { at: segments.place(segment), detail }));
    }
    this.report(checkTerminators(segments, this.withoutTerminator));
    const faults = [...this.faults, ...this.earlier.slice(this.nextEarlier)];
    return { interchanges: this.interchanges, faults };
  }

  /** False when the segment has no place in the envelope: UNS, or a trailer without its header. */
  private readServiceSegment(segment: number, tag: number): boolean {
    switch (tag) {
      case UNB:
        this.closeInterchange(segment);
        this.openInterchange(segment, segment);
        break;
      case UNG:
        this.closeGroup(segment);
        this.openGroup(segment);
        break;
      case UNH:
        this.closeMessage(segment);
        this.openMessage(segment);
        return true;
      case UNT:
        if (this.message === null) return false;
        this.message.trailer = segment;
        this.closeMessage(segment + 1);
        return true;
      case UNE:
        if (this.group === null) return false;
        this.closeMessage(segment);
        this.group.extent.trailer = segment;
        this.closeGroup(segment + 1);
        break;
      case UNZ:
        if (this.interchange === null) return false;
        this.closeGroup(segment);
        this.interchange.extent.trailer = segment;
        this.closeInterchange(segment + 1);
        break;
      default:
        return false;
    }
    this.closeStray(segment);
    if (!this.segments.hasTerminator(segment)) this.withoutTerminator.push(segment);
    return true;
  }

  private openInterchange(first: number, header: number | null): OpenInterchange {
    const extent: Extent = { header, trailer: null, first, end: first };
    const messages: EdifactMessage[] = [];
    const groups: EdifactGroup[] = [];
    const value = new EdifactInterchange(this.segments, extent, { messages, groups });
    this.interchanges.push(value);
    this.opened += 1;
    if (header !== null) this.report(checkUnb(this.segments, header));
    else {
      const detail = `${this.segments.tag(first)} stands without UNB`;
      this.report(syntaxFault('EDIFACT_NO_ENVELOPE', 'warning', { at: this.segments.place(first), detail }));
    }
    return (this.interchange = { extent, messages, groups, value });
  }

  private openGroup(segment: number): void {
    const interchange = this.interchange ?? this.openInterchange(segment, null);
    const extent: Extent = { header: segment, trailer: null, first: segment, end: segment };
    const messages: EdifactMessage[] = [];
    const value = new EdifactGroup(this.segments, extent, messages);
    interchange.groups.push(value);
    this.opened += 1;
    this.group = { extent, messages, value };
  }

  private openMessage(segment: number): void {
    this.closeStray(segment);
    if (this.interchange === null) this.openInterchange(segment, null);
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
    const closed = trailer === null ? end - 1 : end;
    this.report(checkTerminators(segments, segments.withoutTerminator(extent.first, closed)), faults);
    if (trailer === null) this.report(this.truncation(end), faults);
    else {
      this.report(checkCount(segments, trailer, { found: end - extent.first, what: 'segments' }), faults);
      this.report(checkReference(segments, { segment: extent.first, element: 1 }, trailer), faults);
    }
    const context = { interchange: interchange.value, group: this.group?.value ?? null, faults };
    const message = new EdifactMessage(segments, extent, context);
    interchange.messages.push(message);
    this.group?.messages.push(message);
  }

  private closeGroup(end: number): void {
    this.closeMessage(end);
    if (this.group === null) return;
    const { extent, messages } = this.group;
    this.group = null;
    extent.end = end;
    if (extent.trailer === null) this.report(this.missingTrailer('UNE', extent));
    else {
      this.report(checkCount(this.segments, extent.trailer, { found: messages.length, what: 'messages' }));
      this.report(checkReference(this.segments, { segment: extent.first, element: 5 }, extent.trailer));
    }
  }

  private closeInterchange(end: number): void {
    this.closeGroup(end);
    if (this.interchange === null) return;
    const { extent, messages, groups } = this.interchange;
    this.interchange = null;
    extent.end = end;
    if (extent.trailer !== null) {
      // 0036 counts the groups where there are any (one group with two messages is 1), else the messages.
      const counted =
        groups.length > 0 ? { found: groups.length, what: 'groups' } : { found: messages.length, what: 'messages' };
      this.report(checkCount(this.segments, extent.trailer, counted));
      if (extent.header === null) return;
      this.report(checkReference(this.segments, { segment: extent.header, element: 5 }, extent.trailer));
    } else if (extent.header !== null) this.report(this.missingTrailer('UNZ', extent));
  }

  /** Segments outside every message: an error when they look like segments, for then the header that they followed is lost. */
  private closeStray(end: number): void {
    if (this.strayFrom === null) return;
    const { segments, strayFrom: first } = this;
    this.strayFrom = null;
    let readable = 0;
    for (let segment = first; segment < end; segment++) {
      if (isTagShaped(segments.tagCode(segment)) && segments.elementCount(segment) > 0) readable += 1;
    }
    const bytes = segments.segmentRange(end - 1).end - segments.segmentRange(first).start;
    const detail = `${bytes} bytes outside any message, with ${readable} readable segments`;
    const severity = readable > 0 ? 'error' : 'warning';
    this.report(syntaxFault('EDIFACT_STRAY_BYTES', severity, { at: segments.place(first), detail }));
  }

  private truncation(end: number): Fault {
    const { segments } = this;
    const where = end < segments.count ? `before ${segments.tag(end)}` : 'with the body';
    const detail = `no UNT: the message ends ${where}, behind ${segments.tag(end - 1)}`;
    const at = { byte: segments.endBehindTerminator(end - 1), segment: end - 1 };
    return syntaxFault('EDIFACT_TRUNCATED', 'error', { at, detail });
  }

  private missingTrailer(tag: string, { first, end }: Extent): Fault {
    const at = { byte: this.segments.endBehindTerminator(end - 1), segment: end - 1 };
    const detail = `no ${tag} for the ${this.segments.tag(first)} in segment ${first}`;
    return syntaxFault('EDIFACT_TRAILER_MISSING', 'warning', { at, detail });
  }

  /** Hands over what the scan found in these segments; what lies between messages stays with the body. */
  private takeEarlier({ first, end }: Extent, faults: Fault[]): void {
    for (; this.nextEarlier < this.earlier.length; this.nextEarlier++) {
      const fault = this.earlier[this.nextEarlier]!;
      const segment = fault.at.segment ?? -1;
      if (segment >= end) return;
      (segment >= first ? faults : this.faults).push(fault);
    }
  }

  private report(fault: Fault | null, list: Fault[] = this.faults): void {
    if (fault !== null) this.bounds.budget.add(list, fault);
  }
}
