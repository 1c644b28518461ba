import type { XmlElement } from './xml-element.js';

/**
 * Ways through elements. They take null and give null, so that a path into a message can be followed without asking at every step. Names are
 * local names in any namespace: senders leave namespaces out, or put them where the schema has none.
 */

/** The first child of this name. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  return element === null ? null : element.child(name);
}

/** Every child of this name. */
export function children(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element === null ? NONE : element.childrenNamed(name);
}

const NONE: readonly XmlElement[] = [];

/** The first of these children that says anything: one thing goes by different names in the versions of a standard. */
export function firstChild(element: XmlElement | null, names: readonly string[]): XmlElement | null {
  for (const name of names) {
    const found = child(element, name);
    if (found !== null && (found.text !== '' || found.hasChildren)) return found;
  }
  return null;
}

/** The element at the end of a path of names, by the first child at each step. */
export function elementAt(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let at = element;
  for (const name of path) at = child(at, name);
  return at;
}

/** Every element at the end of a path of names, by all children at each step. */
export function elementsAt(element: XmlElement | null, ...path: readonly string[]): readonly XmlElement[] {
  let at: readonly XmlElement[] = element === null ? NONE : [element];
  for (const name of path) at = at.flatMap((each) => children(each, name));
  return at;
}

/** The text of the element at the end of a path; empty when it is not there. */
export function textAt(element: XmlElement | null, ...path: readonly string[]): string {
  return elementAt(element, ...path)?.text ?? '';
}

/** The value of an attribute; of two with one local name that without a namespace. Empty when there is none. */
export function attributeOf(element: XmlElement | null, name: string): string {
  if (element === null) return '';
  const named = element.attributes.filter((attribute) => attribute.name === name);
  return (named.find(({ namespace }) => namespace === '') ?? named[0])?.value ?? '';
}

/** The first element of this name inside, in the order of the text; the element itself does not count. */
export function firstDescendant(element: XmlElement | null, name: string): XmlElement | null {
  for (const candidate of element?.children ?? NONE) {
    const found = candidate.name === name ? candidate : firstDescendant(candidate, name);
    if (found !== null) return found;
  }
  return null;
}

/** Where an element stands, for faults and origins: `/CC029C/Consignment/HouseConsignment[2]`. */
export const pointerTo = ({ pointer }: XmlElement): string => pointer;
