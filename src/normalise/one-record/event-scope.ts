import type { OneRecordEvent } from '../../decode/one-record/one-record-event.js';
import type { EventList } from '../event-list.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import type { PlaceReading } from '../place-reading.js';

/** One event while it is interpreted: each is a message of its own, whatever collection it came in. */
export interface EventScope {
  readonly event: OneRecordEvent;
  readonly context: InterpretContext;
  /** The place that the feed speaks for. */
  readonly ownPlace: PlaceReading | null;
  readonly faults: FaultList;
  readonly facts: EventList;
}
