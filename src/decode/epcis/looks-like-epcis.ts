import type { Glance } from '../glance.js';
import { isEpcis } from './json-events.js';

/** Whether a body is an EPCIS 2.0 document in JSON-LD, or a list of its events. */
export const looksLikeEpcis = (_body: Uint8Array, { json }: Glance): boolean => json !== null && isEpcis(json.root);
