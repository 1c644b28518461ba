import type { Fault } from '../canonical/fault.js';
import type { MessageSummary } from '../canonical/interpretation.js';

/** A message inside the body, without what is kept elsewhere: its events are in the journal, its faults beside it. */
export type StoredSummary = Omit<MessageSummary, 'events' | 'faults'>;

/** A fault and the number of the message in the body that it belongs to; -1: the body as a whole. */
export interface PlacedFault {
  readonly part: number;
  readonly fault: Fault;
}
