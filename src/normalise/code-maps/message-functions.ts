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

/** Originals, additions, copies, duplicates and retransmissions state; so does whatever stands there that no list knows. */
export const functionOf = (code: string): MessageFunction => FUNCTIONS.get(code) ?? 'STATES';
