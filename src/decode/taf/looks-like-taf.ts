import type { Glance } from '../glance.js';
import { payloadsOf } from '../xml/payload.js';
import { isTafPayload } from './envelope.js';

/**
 * Whether a body is a message of TAF or TAP TSI: by the namespace of its root (ERA's of any version, or that of the sector's schema before it),
 * else by the header that only these messages have. The Common Interface's envelope is stepped into.
 */
export const looksLikeTaf = (_body: Uint8Array, { xml }: Glance): boolean =>
  xml !== null && payloadsOf(xml).some(isTafPayload);
