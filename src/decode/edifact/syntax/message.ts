import type { Fault } from '../../../canonical/fault.js';
import { Envelope, type EnvelopeSegments } from './envelope-part.js';
import type { EdifactGroup, EdifactInterchange } from './interchange.js';
import { SegmentCursor } from './segment-cursor.js';
import type { SegmentReader } from './segment-reader.js';

export interface MessageContext {
  readonly interchange: EdifactInterchange;
  readonly group: EdifactGroup | null;
  /** Faults in the message's own segments, in their order. */
  readonly faults: readonly Fault[];
}

/** UNH…UNT */
export class EdifactMessage extends Envelope {
  constructor(
    segments: SegmentReader,
    extent: EnvelopeSegments,
    private readonly context: MessageContext,
  ) {
    super(segments, extent);
  }

  get interchange(): EdifactInterchange {
    return this.context.interchange;
  }

  get group(): EdifactGroup | null {
    return this.context.group;
  }

  get faults(): readonly Fault[] {
    return this.context.faults;
  }

  /** 0062 */
  get reference(): string {
    return this.headerText(1);
  }

  /** 0065: `IFTSTA`; some senders leave it empty. */
  get type(): string {
    return this.headerText(2, 0);
  }

  /** 0052: `D` */
  get version(): string {
    return this.headerText(2, 1);
  }

  /** 0054: `95B` */
  get release(): string {
    return this.headerText(2, 2);
  }

  /** 0051: `UN` */
  get agency(): string {
    return this.headerText(2, 3);
  }

  /** 0057: the implementation guide, as `SMDG20` or `ITG14`. */
  get associationCode(): string {
    return this.headerText(2, 4);
  }

  /** 0068 */
  get commonAccessReference(): string {
    return this.headerText(3);
  }

  /** From the segment after UNH to the one before UNT. */
  cursor(): SegmentCursor {
    const { first, end, trailer } = this.extent;
    return new SegmentCursor(this.segments, first + 1, trailer ?? end);
  }
}
