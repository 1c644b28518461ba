import type { Glance } from '../glance.js';
import { payloadOf } from '../xml/payload.js';
import { isCargoXml } from './decode-message.js';

/** Whether a body is a message of IATA Cargo-XML. */
export function looksLikeCargoXml(_body: Uint8Array, { xml }: Glance): boolean {
  const root = payloadOf(xml?.root ?? null);
  return root !== null && isCargoXml(root);
}
