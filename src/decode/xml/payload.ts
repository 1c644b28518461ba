import { child } from './navigation.js';
import type { XmlDocument } from './xml-document.js';
import type { XmlElement } from './xml-element.js';

/** The messages of a body: every root, or what the SOAP envelope (1.1 and 1.2) around it carries. */
export const payloadsOf = ({ roots }: XmlDocument): readonly XmlElement[] => roots.flatMap(payloadsIn);

/** The message that a root is or carries; null for none, and for a body that was not read. */
export const payloadOf = (root: XmlElement | null): XmlElement | null =>
  root === null ? null : (payloadsIn(root)[0] ?? null);

/** SOAP names its parts alike in both versions; a `Fault` in place of a message is a payload too. */
function payloadsIn(root: XmlElement): readonly XmlElement[] {
  if (root.name !== 'Envelope') return [root];
  const body = child(root, 'Body');
  return body === null ? [root] : body.children;
}
