import { child } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';
import { textIn, type CnText } from './texts.js';

/** Head of a manifest message or of its receipt. */
export interface CnHead {
  readonly messageId: CnText | null;
  readonly functionCode: CnText | null;
  /** `MT1401`, as Head says it, else as the namespace does; empty when neither does. */
  readonly messageType: string;
  readonly sender: string | null;
  readonly receiver: string | null;
  /** CCYYMMDDhhmmss and milliseconds, in Beijing time. */
  readonly sendTime: CnText | null;
  readonly version: string;
}

const TYPE_IN_NAMESPACE = /:(MT[0-9A-Z]{4})(?::|$)/i;

export function decodeHead(root: XmlElement): CnHead {
  const head = child(root, 'Head');
  const stated = textIn(head, 'MessageType')?.text ?? TYPE_IN_NAMESPACE.exec(root.namespace)?.[1] ?? '';
  return {
    messageId: textIn(head, 'MessageID'),
    functionCode: textIn(head, 'FunctionCode'),
    messageType: stated.toUpperCase(),
    sender: textIn(head, 'SenderID')?.text ?? null,
    receiver: textIn(head, 'ReceiverID')?.text ?? null,
    sendTime: textIn(head, 'SendTime'),
    version: textIn(head, 'Version')?.text ?? '',
  };
}
