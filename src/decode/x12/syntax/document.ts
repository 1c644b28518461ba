import type { Fault } from '../../../canonical/fault.js';
import type { X12Interchange } from './interchange.js';
import type { X12Message } from './message.js';
import type { SegmentReader } from './segment-reader.js';
import type { Charset } from './text-source.js';

/** A body read as X12: where everything stands, and what is wrong with it. No text is made before somebody asks for it. */
export class X12Document {
  constructor(
    readonly segments: SegmentReader,
    readonly interchanges: readonly X12Interchange[],
    readonly charset: Charset,
    /** Faults of the envelope and of the body as a whole, by byte; those inside a transaction set stand with it. */
    readonly faults: readonly Fault[],
  ) {}

  /** The transaction sets of all interchanges, in order. */
  get messages(): readonly X12Message[] {
    return this.interchanges.flatMap((interchange) => interchange.messages);
  }

  get allFaults(): readonly Fault[] {
    return [...this.faults, ...this.messages.flatMap((message) => message.faults)];
  }
}
