import type { Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import {
  decodeDeclaration,
  decodeDeclarationReceipts,
  decodeImportReceipt,
} from '../../decode/cn-single-window/declaration.js';
import { decodeParcelMessage } from '../../decode/cn-single-window/e-commerce.js';
import { decodeManifestReceipt, decodePlatformReceipt } from '../../decode/cn-single-window/manifest-receipt.js';
import { decodeManifest } from '../../decode/cn-single-window/manifest.js';
import { kindOfMessage, type CnMessageKind } from '../../decode/cn-single-window/message-kind.js';
import type { XmlDocument } from '../../decode/xml/xml-document.js';
import type { XmlElement } from '../../decode/xml/xml-element.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { ofRoots } from '../xml-interpretation.js';
import { interpretDeclarationReceipt, interpretImportReceipt } from './declaration-receipt.js';
import { interpretDeclaration } from './declaration.js';
import { interpretParcels } from './e-commerce.js';
import { interpretManifestReceipt } from './manifest-receipt.js';
import { interpretManifest } from './manifest.js';

export { CN_SINGLE_WINDOW_VERSION } from './message-scope.js';

/** Interprets every message of a body in XML. Never throws. */
export const interpretCnSingleWindow = (document: XmlDocument, context: InterpretContext): Interpretation =>
  ofRoots(document, 'CN_SINGLE_WINDOW', {
    isOurs: (root) => kindOfMessage(root) !== null,
    read: (root) => {
      const kind = kindOfMessage(root);
      const messages = kind === null ? [] : READERS[kind](root, context);
      return { messages, faults: messages.length > 0 ? [] : emptyFaults(root) };
    },
  });

function emptyFaults(root: XmlElement): Interpretation['faults'] {
  const list = new FaultList();
  list.error('NOTHING_REPORTED', { byte: root.start }, `${root.name} holds no result`);
  return list.all;
}

type Reader = (root: XmlElement, context: InterpretContext) => readonly MessageSummary[];

const READERS: Readonly<Record<CnMessageKind, Reader>> = {
  MANIFEST: (root, context) => interpretManifest(decodeManifest(root), context),
  MANIFEST_RECEIPT: (root, context) => [interpretManifestReceipt(decodeManifestReceipt(root), context)],
  PLATFORM_RECEIPT: (root, context) => [interpretManifestReceipt(decodePlatformReceipt(root), context)],
  DECLARATION: (root, context) => [interpretDeclaration(decodeDeclaration(root), context)],
  DECLARATION_RECEIPT: (root, context) =>
    decodeDeclarationReceipts(root).map((receipt) => interpretDeclarationReceipt(receipt, context)),
  IMPORT_RECEIPT: (root, context) => [interpretImportReceipt(decodeImportReceipt(root), context)],
  E_COMMERCE: (root, context) => interpretParcels(decodeParcelMessage(root), context),
};
