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
  /** The wagons and trains that it names; null when it names none. */
  readonly carriers: CarrierLinks | null;
  /** First day of the month of the fact's own time: it follows from the fact, so that inserting twice is inserting once. */
  readonly month: string;
  /** `reportedAt` with milliseconds. */
  readonly source: EventSource;
  /** When it counts as known, milliseconds since 1970; null: when it is written. */
  readonly recordedAtMs: number | null;
}

/** A wagon or train of which something is said on a day, `2026-03-01` in UTC. */
export interface ToldCarrier {
  readonly carrier: string;
  readonly day: string;
}

/** What a fact says of who is on what (docs/decisions/0007). */
export interface CarrierLinks {
  /** The unit that the fact names, a wagon under its key as a carrier; null when it names none. */
  readonly rider: string | null;
  /** The carriers that the rider is on by this fact. */
  readonly on: readonly string[];
  /** The carriers of which the fact tells something that may hold for others aboard. */
  readonly told: readonly string[];
  /** Of the fact's own time. */
  readonly day: string;
}
