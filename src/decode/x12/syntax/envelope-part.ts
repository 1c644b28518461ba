import type { ByteRange, SegmentReader } from './segment-reader.js';

/** Segments `first` up to but without `end`; header and trailer are null when the sender left them out. */
export interface EnvelopeSegments {
  readonly header: number | null;
  readonly trailer: number | null;
  readonly first: number;
  readonly end: number;
}

/** What interchange, group and transaction set have in common. */
export abstract class Envelope {
  constructor(
    readonly segments: SegmentReader,
    readonly extent: EnvelopeSegments,
  ) {}

  /** Whether it has its trailer. */
  get isComplete(): boolean {
    return this.extent.trailer !== null;
  }

  /** From the first byte of its header up to and with the last terminator. */
  get range(): ByteRange {
    return {
      start: this.segments.segmentRange(this.extent.first).start,
      end: this.segments.endBehindTerminator(this.extent.end - 1),
    };
  }

  protected headerText(element: number): string {
    return this.extent.header === null ? '' : this.segments.text(this.extent.header, element);
  }
}
