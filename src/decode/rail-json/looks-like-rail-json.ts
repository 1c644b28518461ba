import type { Glance } from '../glance.js';
import { hasExportedWagon, ROOT_KEY } from './decode-rail-json.js';

/** Whether a body is our rail message, by its root key, or the wagon export of the 1520 mm railways, by the members of its wagons. */
export function looksLikeRailJson(_body: Uint8Array, { json }: Glance): boolean {
  if (json === null || json.root.has('@context')) return false;
  return json.root.get(ROOT_KEY).isObject || hasExportedWagon(json.root);
}
