import type { NctsMessage } from '../../decode/ncts/ncts-message.js';
import type { EventList } from '../event-list.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import type { Office } from './office.js';
import type { Outcome } from './outcome.js';

/** One message while it is interpreted. */
export interface MessageScope {
  readonly message: NctsMessage;
  readonly context: InterpretContext;
  readonly faults: FaultList;
  readonly facts: EventList;
  readonly outcome: Outcome;
  readonly office: Office;
}
