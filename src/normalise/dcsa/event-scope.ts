import type { DcsaEvent } from '../../decode/dcsa/dcsa-event.js';
import type { EventList } from '../event-list.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import type { PlaceFinder } from './place-finder.js';

/** One event object while it is interpreted: DCSA has no message around its events, each is one of its own. */
export interface EventScope {
  readonly event: DcsaEvent;
  readonly context: InterpretContext;
  readonly places: PlaceFinder;
  readonly faults: FaultList;
  readonly facts: EventList;
}

/** The type in capitals, `TRANSPORT`. */
export const typeOf = ({ type }: DcsaEvent): string => type.trimmed.toUpperCase();
