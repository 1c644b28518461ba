import type { CargoImpMessage } from '../../decode/cargo-imp/read-messages.js';
import type { AirFact, AirScope } from '../air/air-fact.js';
import type { AirportFinder } from './airports.js';
import type { MessageTime } from './message-time.js';

/** One message being interpreted: its elements, when it was made, and where facts and faults go. */
export interface MessageScope extends AirScope {
  readonly message: CargoImpMessage;
  /** Its number in the body, from 1. */
  readonly ordinal: number;
  readonly time: MessageTime;
  readonly airports: AirportFinder;
}

/** Where a fact stands: `FSU 1 / DEP`. */
export const placeIn = (
  { message, ordinal }: MessageScope,
  at: { readonly start: number; readonly end: number; readonly id: string },
): AirFact['at'] => ({ start: at.start, end: at.end, pointer: `${message.type} ${ordinal} / ${at.id}` });
