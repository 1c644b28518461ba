/** Business transaction types of the Core Business Vocabulary 2.0. What is not here becomes OTHER with its type. */
import type { ReferenceType } from '../../canonical/reference-number.js';

export const CBV_TRANSACTIONS: ReadonlyMap<string, ReferenceType> = new Map<string, ReferenceType>([
  ['bol', 'MASTER_BILL'],
  ['po', 'PURCHASE_ORDER'],
]);
