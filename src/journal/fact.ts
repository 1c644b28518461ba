import type { ReferenceKey } from '../canonical/reference-number.js';
import type { EventSource, TrackingEvent } from '../canonical/tracking-event.js';

/** A tracking event as one content says it, ready to be written down. */
export interface Fact {
  readonly contentKey: string;
  readonly feed: string;
  readonly event: TrackingEvent;
  /** The event as JSON, as it will be read back. */
  readonly text: string;
  /** The documents by which it belongs together with other facts. */
  readonly links: readonly ReferenceKey[];
  /** First day of the month of the fact's own time: it follows from the fact, so that inserting twice is inserting once. */
  readonly month: string;
  /** `reportedAt` with milliseconds. */
  readonly source: EventSource;
  /** When it counts as known, milliseconds since 1970; null: when it is written. */
  readonly recordedAtMs: number | null;
}
