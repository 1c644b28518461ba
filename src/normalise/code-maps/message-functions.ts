/** Message functions (1225): what a message does to earlier ones of the same document number. */
export type MessageFunction = 'STATES' | 'RETRACTS' | 'REPLACES' | 'TESTS';

const FUNCTIONS: ReadonlyMap<string, MessageFunction> = new Map<string, MessageFunction>([
  ['1', 'RETRACTS'], // cancellation
  ['3', 'RETRACTS'], // deletion
  ['17', 'RETRACTS'], // cancel, to be reissued
  ['50', 'RETRACTS'], // withdraw
  ['4', 'REPLACES'], // change
  ['5', 'REPLACES'], // replace
  ['18', 'REPLACES'], // reissue
  ['53', 'TESTS'],
]);

/**
 * Lists whose change (4) holds only the items that change, by the guides of SMDG: it must not take back the rest of the list, and of two
 * plans the later word stands anyway.
 */
const CHANGED_BY_ITEM: ReadonlySet<string> = new Set(['COPARN 4', 'COPRAR 4', 'BAPLIE 4', 'IFCSUM 4']);

/** Originals, additions, copies, duplicates and retransmissions state; so does whatever stands there that no list knows. */
export const functionOf = (code: string, type: string): MessageFunction =>
  CHANGED_BY_ITEM.has(`${type} ${code}`) ? 'STATES' : (FUNCTIONS.get(code) ?? 'STATES');
