import type { Glance } from '../glance.js';
import { payloadOf } from '../xml/payload.js';
import { kindOfMessage } from './message-kind.js';

/** Whether a body is a message of the China International Trade Single Window, or of customs behind it. */
export function looksLikeCnSingleWindow(_body: Uint8Array, { xml }: Glance): boolean {
  const root = payloadOf(xml?.root ?? null);
  return root !== null && kindOfMessage(root) !== null;
}
