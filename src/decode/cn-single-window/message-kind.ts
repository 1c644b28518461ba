/** What a root element is, by its name and namespace; the prefix never tells. */
import { child, elementAt, textAt } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';

export type CnMessageKind =
  | 'MANIFEST'
  | 'MANIFEST_RECEIPT'
  | 'PLATFORM_RECEIPT'
  | 'DECLARATION'
  | 'DECLARATION_RECEIPT'
  | 'IMPORT_RECEIPT'
  | 'E_COMMERCE';

/** `urn:Declaration:datamodel:standard:CN:MT1401:1`; some producers leave the country or the version out. */
const MANIFEST_NAMESPACE = 'urn:Declaration:datamodel:standard:';
const DECLARATION_NAMESPACE = 'http://www.chinaport.gov.cn/dec';
const E_COMMERCE_NAMESPACE = 'http://www.chinaport.gov.cn/ceb';
const MESSAGE_TYPE = /^MT[0-9A-Z]{4}$/i;
const E_COMMERCE_NAME = /^CEB\d{3}Message$/;

/** Null for what is no message of the Single Window. */
export function kindOfMessage(root: XmlElement): CnMessageKind | null {
  const { name, namespace } = root;
  switch (name) {
    case 'Manifest':
      return isManifest(root) ? manifestKind(root) : null;
    case 'Response':
      return namespace.startsWith(MANIFEST_NAMESPACE) ? 'MANIFEST_RECEIPT' : null;
    case 'PlatImpRet':
      return 'PLATFORM_RECEIPT';
    case 'DEC_RESULT':
    case 'DEC_DATA':
      return 'DECLARATION_RECEIPT';
    case 'DecImportResponse':
      return isOf(namespace, DECLARATION_NAMESPACE) ? 'IMPORT_RECEIPT' : null;
    case 'DecMessage':
      return isOf(namespace, DECLARATION_NAMESPACE) ? 'DECLARATION' : null;
    default:
      return E_COMMERCE_NAME.test(name) && isOf(namespace, E_COMMERCE_NAMESPACE) ? 'E_COMMERCE' : null;
  }
}

/** Names of these messages are their own; a producer that forgets the namespace is understood. */
const isOf = (namespace: string, expected: string): boolean => namespace === expected || namespace === '';

const isManifest = (root: XmlElement): boolean =>
  root.namespace.startsWith(MANIFEST_NAMESPACE) || MESSAGE_TYPE.test(textAt(root, 'Head', 'MessageType'));

const manifestKind = (root: XmlElement): CnMessageKind =>
  child(root, 'Response') === null ? 'MANIFEST' : 'MANIFEST_RECEIPT';

/** The manifest that a receipt of the platform carries back. */
export const manifestInReceipt = (root: XmlElement): XmlElement | null => elementAt(root, 'RetBizData', 'Manifest');
