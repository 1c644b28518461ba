import type { JsonValue } from '../json/json-value.js';
import { childPointer } from '../json/pointer.js';
import type { XmlElement } from '../xml/xml-element.js';
import { NctsElement, NctsMember, type NctsNode } from './ncts-node.js';

/** `CC029C`; a prefix is gone or stands before a colon. */
const ROOT = /^(?:[\w.-]+:)?CC\d{3}[A-Z]$/;
export const NCTS_NAMESPACE = 'http://ncts.dgtaxud.ec';
/** Gateways put a message into an envelope of their own, one or two elements deep. */
const DEEPEST = 3;

/** Messages in an XML document: its root, or those that a wrapper carries. */
export function nctsElementsIn(root: XmlElement, depth = 0): readonly NctsNode[] {
  if (isMessage(root)) return [new NctsElement(root)];
  return depth === DEEPEST ? [] : root.children.flatMap((child) => nctsElementsIn(child, depth + 1));
}

/** Messages in a JSON value: an object with the message under its name, inside whatever the interface wraps around it. */
export function nctsMembersIn(value: JsonValue, place = { pointer: '', depth: 0 }): readonly NctsNode[] {
  return value.containers.flatMap(({ name, value: inner }): readonly NctsNode[] => {
    const pointer = childPointer(place.pointer, name);
    if (ROOT.test(name) && inner.isObject) return [new NctsMember(name, inner, pointer)];
    return place.depth === DEEPEST ? [] : nctsMembersIn(inner, { pointer, depth: place.depth + 1 });
  });
}

/** The name alone is enough in its namespace; without one, as some senders have it, the header has to be there. */
function isMessage(element: XmlElement): boolean {
  if (!ROOT.test(element.name)) return false;
  if (element.namespace === NCTS_NAMESPACE) return true;
  return element.child('messageSender') !== null || element.child('messageIdentification') !== null;
}
