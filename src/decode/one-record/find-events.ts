import type { JsonValue } from '../json/json-value.js';
import { childPointer } from '../json/pointer.js';
import type { Ontology } from './ontology.js';

export interface FoundEvent {
  readonly value: JsonValue;
  readonly type: string;
  readonly pointer: string;
  /** The objects in which it stands, the innermost first: a piece whose event it is, the shipment of that piece, its waybill. */
  readonly holders: readonly JsonValue[];
}

export const EVENT_CLASSES: ReadonlySet<string> = new Set(['LogisticsEvent', 'StatusUpdateEvent']);
/** Objects embed others, a shipment its pieces and they their events; no example goes deeper than half of this. */
const DEEPEST = 12;

/** The events of a body: one alone, the items of a collection or a graph, or those that an object brings along. */
export function findEvents(root: JsonValue, ontology: Ontology): readonly FoundEvent[] {
  const found: FoundEvent[] = [];
  const walk = (value: JsonValue, place: { pointer: string; depth: number; holders: readonly JsonValue[] }): void => {
    const classes = value.isObject ? ontology.classesOf(value) : [];
    const type = classes.find((name) => EVENT_CLASSES.has(name));
    if (type !== undefined) {
      found.push({ value, type, pointer: place.pointer, holders: place.holders });
      return;
    }
    if (place.depth === DEEPEST) return;
    const isObject = classes.some((name) => name !== 'Collection');
    const holders = isObject ? [value, ...place.holders] : place.holders;
    for (const { name, value: inner } of value.containers) {
      if (name === '@context') continue;
      walk(inner, { pointer: childPointer(place.pointer, name), depth: place.depth + 1, holders });
    }
  };
  walk(root, { pointer: '', depth: 0, holders: [] });
  return found;
}
