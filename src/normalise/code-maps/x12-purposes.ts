/**
 * Element 353, transaction set purpose: B2A-01, BX-01, M10-13. Names were compared with published copies of releases 003060 to 005040.
 * Everything else states: originals, additions, copies, confirmations, resubmissions.
 */
import type { MessageFunction } from './message-functions.js';

const PURPOSES: ReadonlyMap<string, MessageFunction> = new Map<string, MessageFunction>([
  ['01', 'RETRACTS'],
  ['03', 'RETRACTS'],
  ['17', 'RETRACTS'],
  ['04', 'REPLACES'],
  ['05', 'REPLACES'],
  ['18', 'REPLACES'],
  ['77', 'TESTS'],
]);

export const purposeOf = (code: string): MessageFunction => PURPOSES.get(code) ?? 'STATES';
