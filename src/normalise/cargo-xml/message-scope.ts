import type { CargoXmlMessage } from '../../decode/cargo-xml/cargo-xml-message.js';
import type { AirScope } from '../air/air-fact.js';
import type { DatedTime } from '../event-time.js';

/** One message while it is interpreted. */
export interface MessageScope extends AirScope {
  readonly message: CargoXmlMessage;
  /** When the message says that it was issued; null when it does not. */
  readonly issued: DatedTime | null;
}
