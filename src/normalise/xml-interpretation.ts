import type { Fault } from '../canonical/fault.js';
import type { Interpretation, MessageFormat } from '../canonical/interpretation.js';
import { payloadsOf } from '../decode/xml/payload.js';
import type { XmlDocument } from '../decode/xml/xml-document.js';
import type { XmlElement } from '../decode/xml/xml-element.js';

/** What one document of a body says. */
export type RootReading = Pick<Interpretation, 'messages' | 'faults'>;

/**
 * The interpretation of an XML body: nearly always one message, but some senders join several. A document of another format between
 * them is not read, and an error says so.
 */
export function ofRoots(
  document: XmlDocument,
  format: MessageFormat,
  {
    isOurs,
    read,
  }: { readonly isOurs: (root: XmlElement) => boolean; readonly read: (root: XmlElement) => RootReading },
): Interpretation {
  const readings = payloadsOf(document).map((root) => (isOurs(root) ? read(root) : foreign(root, format)));
  return {
    format,
    charset: document.charset,
    messages: readings.flatMap(({ messages }) => messages),
    faults: [...document.faults, ...readings.flatMap(({ faults }) => faults)],
  };
}

function foreign(root: XmlElement, format: MessageFormat): RootReading {
  const detail = `the element ${root.name.slice(0, SHOWN)} is no message of ${format}; it is not read`;
  const fault: Fault = {
    stage: 'normalise',
    severity: 'error',
    code: 'UNSUPPORTED_MESSAGE_TYPE',
    at: { byte: root.start },
    detail,
  };
  return { messages: [], faults: [fault] };
}

const SHOWN = 100;
