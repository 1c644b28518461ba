import type { Glance } from '../glance.js';
import { payloadOf } from '../xml/payload.js';
import { nctsElementsIn, nctsMembersIn } from './find-messages.js';

/** Whether a body holds messages of NCTS phase 5, in XML or JSON. */
export function looksLikeNcts(_body: Uint8Array, { json, xml }: Glance): boolean {
  if (json !== null) return nctsMembersIn(json.root).length > 0;
  const root = payloadOf(xml?.root ?? null);
  return root !== null && nctsElementsIn(root).length > 0;
}
