import type { CargoXmlMessage } from '../../decode/cargo-xml/cargo-xml-message.js';
import type { EventList } from '../event-list.js';
import type { DatedTime } from '../event-time.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';

/** One message while it is interpreted. */
export interface MessageScope {
  readonly message: CargoXmlMessage;
  readonly context: InterpretContext;
  readonly faults: FaultList;
  readonly facts: EventList;
  /** When the message says that it was issued; null when it does not. */
  readonly issued: DatedTime | null;
}
