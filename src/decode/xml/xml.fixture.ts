import { readXml } from './read-xml.js';
import type { XmlDocument } from './xml-document.js';
import type { XmlElement } from './xml-element.js';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const readText = (text: string): XmlDocument => readXml(bytesOf(text));

/** An element as lists: `['a', 'its text', [children]]`. */
export const outline = (element: XmlElement): readonly unknown[] => [
  element.name,
  element.text,
  element.children.map(outline),
];

/** Codes of the faults and the bytes they stand at. */
export const findings = ({ faults }: XmlDocument): readonly string[] =>
  faults.map(({ code, severity, at }) => `${severity} ${code} ${at.byte}`);

/** Every element of a document, parents first. */
export const everyElement = (roots: readonly XmlElement[]): readonly XmlElement[] =>
  roots.flatMap((root) => [root, ...everyElement(root.children)]);

export function utf16(text: string, { isBig, mark }: { readonly isBig: boolean; readonly mark: boolean }): Uint8Array {
  const units = Array.from(mark ? `\ufeff${text}` : text, (character) => character).join('');
  const bytes = new Uint8Array(units.length * 2);
  for (let i = 0; i < units.length; i++) {
    const unit = units.charCodeAt(i);
    bytes[2 * i + (isBig ? 0 : 1)] = unit >> 8;
    bytes[2 * i + (isBig ? 1 : 0)] = unit & 0xff;
  }
  return bytes;
}
