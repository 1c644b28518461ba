import { child, children, elementAt, textAt } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';

/** ERA's schema (`…/TAFTSI/3.5`, `…/TAPTSI/1.4`), that of the Joint Sector Group before it, and the name UIC gave it first. */
const NAMESPACES =
  /^(?:https?:\/\/www\.era\.europa\.eu\/schemes\/T[AP][FP]TSI\/|https?:\/\/(?:www\.)?taf-jsg\.info\/schemes)/i;
const MESSAGE_TYPE = /^\d{4}$/;

/** A root of these messages; several senders write their elements in no namespace at all. */
export function isTafRoot(root: XmlElement): boolean {
  if (NAMESPACES.test(root.namespace)) return true;
  const reference = elementAt(root, 'MessageHeader', 'MessageReference');
  if (reference === null) return false;
  return MESSAGE_TYPE.test(textAt(reference, 'MessageType')) || /Messages?$/.test(root.name);
}

/** What the Common Interface's `UICMessage/message` carries; the element itself when it is no such envelope, or carries only text. */
export function unwrap(payload: XmlElement): XmlElement {
  if (payload.name !== 'UICMessage') return payload;
  return children(payload, 'message')[0]?.children[0] ?? payload;
}

/** A message of ours, or the Common Interface's envelope around one. */
export const isTafPayload = (payload: XmlElement): boolean =>
  payload.name === 'UICMessage' || isTafRoot(unwrap(payload));

/** Header and status of a message. */
export interface TafHeader {
  /** Root without `Message`: `TrainRunningInformation`. What a message says, only its root tells: bodies of 4004 and 4005 are alike. */
  readonly name: string;
  /** `4005`, as written. */
  readonly type: XmlElement | null;
  readonly version: string;
  readonly identifier: XmlElement | null;
  readonly made: XmlElement | null;
  readonly senderReference: string;
  readonly sender: string;
  readonly recipient: string;
  /** 1 creation, 2 modification, 3 deletion. */
  readonly status: XmlElement | null;
}

const VERSION_IN_NAMESPACE = /\/(\d+(?:\.\d+)+)\/?$/;

export function readHeader(root: XmlElement): TafHeader {
  const header = child(root, 'MessageHeader');
  const reference = child(header, 'MessageReference');
  return {
    name: root.name.replace(/_?Messages?$/, ''),
    type: child(reference, 'MessageType'),
    version: textAt(reference, 'MessageTypeVersion') || (VERSION_IN_NAMESPACE.exec(root.namespace)?.[1] ?? ''),
    identifier: child(reference, 'MessageIdentifier'),
    made: child(reference, 'MessageDateTime') ?? child(header, 'MessageDateTimeCreated'),
    senderReference: textAt(header, 'SenderReference'),
    sender: textAt(header, 'Sender'),
    recipient: textAt(header, 'Recipient'),
    status: child(root, 'MessageStatus'),
  };
}
