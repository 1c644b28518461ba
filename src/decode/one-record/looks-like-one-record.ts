import type { Glance } from '../glance.js';
import { EVENT_CLASSES, findEvents } from './find-events.js';
import { Ontology } from './ontology.js';

/**
 * Whether a body is JSON-LD of ONE Record: its context names the ontology, or it holds a LogisticsEvent. Answers of the interface and other
 * objects belong to it too; what they are is said when they are read.
 */
export function looksLikeOneRecord(_body: Uint8Array, { json }: Glance): boolean {
  if (json === null) return false;
  const { root } = json;
  const ontology = new Ontology(root);
  if (ontology.isNamed || ontology.classesOf(root).some((name) => EVENT_CLASSES.has(name))) return true;
  return findEvents(root, ontology).length > 0;
}
