import type { EventCode } from '../../canonical/event-code.js';
import type { CustomsProcedure, EventClassifier, TransportMode } from '../../canonical/tracking-event.js';

/** What a status code says, in our words. */
export interface StatusMeaning {
  readonly code: EventCode;
  /** Only when the code itself tells it: "estimated to depart". Else the qualifier of the time does. */
  readonly classifier?: EventClassifier;
  /** The kind of conveyance the code names ("loaded on rail"), for messages that carry no TDT. */
  readonly mode?: TransportMode;
  readonly procedure?: CustomsProcedure;
}
