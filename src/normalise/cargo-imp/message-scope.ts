import type { CargoImpMessage } from '../../decode/cargo-imp/read-messages.js';
import type { DraftSource, EventList } from '../event-list.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import type { AirportFinder } from './airports.js';
import type { MessageTime } from './message-time.js';

/** One message being interpreted: its elements, when it was made, and where facts and faults go. */
export interface MessageScope {
  readonly message: CargoImpMessage;
  /** Its number in the body, from 1. */
  readonly ordinal: number;
  readonly context: InterpretContext;
  readonly time: MessageTime;
  readonly airports: AirportFinder;
  readonly faults: FaultList;
  readonly events: EventList;
}

/** Where a fact stands: `FSU 1 / DEP`. */
export const sourceOf = (
  { message, ordinal }: MessageScope,
  at: { readonly start: number; readonly end: number; readonly id: string },
  rule: string,
): DraftSource => ({
  byteStart: at.start,
  byteEnd: at.end,
  pointer: `${message.type} ${ordinal} / ${at.id}`,
  rule,
});
