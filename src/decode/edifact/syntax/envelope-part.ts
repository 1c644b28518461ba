import type { ByteRange, SegmentReader } from './segment-reader.js';

/** S002 or S003 of UNB, S006 or S007 of UNG: identification (0004, 0010), its code qualifier (0007) and the internal one (0008, 0014). */
export interface EdifactParty {
  readonly identification: string;
  readonly qualifier: string;
  readonly internalIdentification: string;
}

/** Segments `first` up to but without `end`; header and trailer are null when the sender left them out. */
export interface EnvelopeSegments {
  readonly header: number | null;
  readonly trailer: number | null;
  readonly first: number;
  readonly end: number;
}

/** What interchange, group and message have in common. */
export abstract class Envelope {
  constructor(
    readonly segments: SegmentReader,
    readonly extent: EnvelopeSegments,
  ) {}

  /** Whether it has its trailer. */
  get isComplete(): boolean {
    return this.extent.trailer !== null;
  }

  /** From the first byte of its header up to and with the last terminator: a part that could be sent on its own. */
  get range(): ByteRange {
    return {
      start: this.segments.segmentRange(this.extent.first).start,
      end: this.segments.endBehindTerminator(this.extent.end - 1),
    };
  }

  protected headerText(element: number, component = 0): string {
    return this.extent.header === null ? '' : this.segments.text(this.extent.header, element, component);
  }

  protected party(element: number): EdifactParty {
    return {
      identification: this.headerText(element, 0),
      qualifier: this.headerText(element, 1),
      internalIdentification: this.headerText(element, 2),
    };
  }
}
