/**
 * Words and codes of Chinese port files. The English descriptions of reports and the codes of sides and fullness were read off terminals' programs
 * that write such files; the Chinese descriptions are memory.
 */
import type { TransportUnit } from '../../canonical/transport-unit.js';
import type { MessageFunction } from './message-functions.js';

/** Record 00, field 3. A change (4) names nothing that it would change, and files hold a part of a voyage as well as the whole: it states. */
const FUNCTIONS: ReadonlyMap<string, MessageFunction> = new Map<string, MessageFunction>([['3', 'RETRACTS']]);

export const portFunctionOf = (code: string): MessageFunction => FUNCTIONS.get(code) ?? 'STATES';

/** What a gate report or a quay report is of, by words in its description (record 00, field 2). */
export const GATE_WORDS: readonly (readonly [words: RegExp, move: 'GATE_IN' | 'GATE_OUT'])[] = [
  [/GATE[\s_-]*IN\b|进门|进场/i, 'GATE_IN'],
  [/GATE[\s_-]*OUT\b|出门|出场/i, 'GATE_OUT'],
];

export const QUAY_WORDS: readonly (readonly [words: RegExp, move: 'DISCHARGED' | 'LOADED'])[] = [
  // "Unload" holds "load".
  [/DISCHARG|\bUNLOAD|卸船|卸货/i, 'DISCHARGED'],
  [/\bLOAD|装船|装货/i, 'LOADED'],
];

/** E empty, F full, L less than a container load of one shipper. */
export const LADEN_BY_LETTER: ReadonlyMap<string, TransportUnit['laden']> = new Map<string, TransportUnit['laden']>([
  ['E', 'EMPTY'],
  ['F', 'LADEN'],
  ['L', 'LADEN'],
]);

/** I import, E export, T and Z transhipment. V (to be stuffed) and D (to be stripped) of gate reports are on no side. */
export const SIDE_BY_LETTER: ReadonlyMap<string, TransportUnit['direction']> = new Map<
  string,
  TransportUnit['direction']
>([
  ['I', 'IMPORT'],
  ['E', 'EXPORT'],
  ['T', 'TRANSHIPMENT'],
  ['Z', 'TRANSHIPMENT'],
]);
