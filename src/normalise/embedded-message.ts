import type { Fault } from '../canonical/fault.js';
import type { Acknowledgement } from '../canonical/interpretation.js';
import type { InterpretedEvent } from '../canonical/tracking-event.js';
import type { TimeSpan } from './event-time.js';
import type { InterpretContext } from './interpret-context.js';

/** A message of another format inside an envelope: its bytes, and what the envelope says of it. */
export interface EmbeddedMessage {
  /** The whole body, so that every place counts from its first byte. */
  readonly body: Uint8Array;
  /** The content is [start, end). */
  readonly start: number;
  readonly end: number;
  /** Byte that ends segments of the envelope, and lines where the sender left line ends out. */
  readonly terminator: number | null;
  /** ISO 8601 UTC, or null. */
  readonly reportedAt: string | null;
  readonly madeAt: TimeSpan | null;
}

/** What it says; type, parties and references of the summary are the envelope's. */
export interface EmbeddedReading {
  readonly documentKey: string | null;
  readonly events: readonly InterpretedEvent[];
  readonly faults: readonly Fault[];
  readonly acknowledgement?: Acknowledgement;
}

/** Formats that may stand in an envelope meet it here: neither folder knows the other, `interpreters.ts` knows both. */
export type InterpretEmbedded = (message: EmbeddedMessage, context: InterpretContext) => EmbeddedReading;
