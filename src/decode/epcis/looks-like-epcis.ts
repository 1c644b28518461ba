import type { Glance } from '../glance.js';
import { payloadOf } from '../xml/payload.js';
import { isEpcis } from './json-events.js';
import { isEpcisXml } from './xml-events.js';

/** Whether a body is an EPCIS document in JSON-LD or XML, or events of it without a document. */
export function looksLikeEpcis(_body: Uint8Array, { json, xml }: Glance): boolean {
  if (json !== null) return isEpcis(json.root);
  const root = payloadOf(xml?.root ?? null);
  return root !== null && isEpcisXml(root);
}
