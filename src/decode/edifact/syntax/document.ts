import type { Fault } from '../../../canonical/fault.js';
import type { EdifactInterchange } from './interchange.js';
import type { EdifactMessage } from './message.js';
import type { SegmentReader } from './segment-reader.js';

/** A body read as EDIFACT: where everything stands, and what is wrong with it. No text is made before somebody asks for it. */
export class EdifactDocument {
  /** The messages of all interchanges, in order. */
  readonly messages: readonly EdifactMessage[];

  constructor(
    readonly body: Uint8Array,
    readonly segments: SegmentReader,
    readonly interchanges: readonly EdifactInterchange[],
    /** Faults of the envelope and of the body as a whole, by byte; those inside a message stand with the message. */
    readonly faults: readonly Fault[],
  ) {
    this.messages = interchanges.flatMap((interchange) => interchange.messages);
  }

  get allFaults(): readonly Fault[] {
    return [...this.faults, ...this.messages.flatMap((message) => message.faults)];
  }
}
