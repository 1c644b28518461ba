import type { Fault } from '../../../canonical/fault.js';
import { Envelope, type EnvelopeSegments } from './envelope-part.js';
import type { X12Group, X12Interchange } from './interchange.js';
import type { SegmentReader } from './segment-reader.js';

export interface MessageContext {
  readonly interchange: X12Interchange;
  readonly group: X12Group | null;
  /** Faults in the transaction set's own segments, in their order. */
  readonly faults: readonly Fault[];
}

/** ST…SE, a transaction set. */
export class X12Message extends Envelope {
  constructor(
    segments: SegmentReader,
    extent: EnvelopeSegments,
    private readonly context: MessageContext,
  ) {
    super(segments, extent);
  }

  get interchange(): X12Interchange {
    return this.context.interchange;
  }

  get group(): X12Group | null {
    return this.context.group;
  }

  get faults(): readonly Fault[] {
    return this.context.faults;
  }

  /** ST01: `315` */
  get type(): string {
    return this.headerText(1);
  }

  /** ST02 */
  get controlNumber(): string {
    return this.headerText(2);
  }

  /** GS08, else ST03 (005010 and later), else ISA12. */
  get version(): string {
    return this.group?.version || this.headerText(3) || this.interchange.version;
  }

  /** The body breaks off inside it. */
  get isCutOff(): boolean {
    return this.extent.trailer === null && this.extent.end === this.segments.count;
  }
}
