import { elementAt } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';

/** A value as written, blanks around it removed, and the byte where it stands. */
export interface CnText {
  readonly text: string;
  readonly byte: number;
}

/** The text of the element at the end of a path; null when there is none. */
export function textIn(element: XmlElement | null, ...path: readonly string[]): CnText | null {
  const found = elementAt(element, ...path);
  const text = found?.text ?? '';
  return found === null || text === '' ? null : { text, byte: found.textStart };
}

/** The first of several paths that leads to a text: producers of one message differ in their names. */
export function firstTextIn(element: XmlElement | null, paths: readonly (readonly string[])[]): CnText | null {
  for (const path of paths) {
    const found = textIn(element, ...path);
    if (found !== null) return found;
  }
  return null;
}

/** Byte range [start, end) in the body as received, and the path for people. */
export interface CnOrigin {
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly pointer: string;
}

export const originOf = (element: XmlElement, pointer: string): CnOrigin => ({
  byteStart: element.start,
  byteEnd: element.end,
  pointer,
});
