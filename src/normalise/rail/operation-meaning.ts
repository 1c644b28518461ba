import { isEventCode } from '../../canonical/event-code.js';
import { textOf, type RailRecord } from '../../decode/rail-records/rail-record.js';
import { CIS_OPERATIONS, operationCode } from '../code-maps/rail-operations.js';
import { meaningOfRailWord } from '../code-maps/rail-words.js';
import { meaningByFeed } from '../feed-codes.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { meaningOfWords } from '../code-maps/status-words.js';
import type { RailScope } from './rail-scope.js';

/** What an operation says, or that nobody can tell. */
export interface OperationMeaning {
  /** Null when it is in no map. */
  readonly meaning: StatusMeaning | null;
  readonly rule: string;
  /** `KOP_VMD:02`, or the words as written. */
  readonly wording: string;
  /** The operation in words: the sender's, else the list's; null when there are none. */
  readonly name: string | null;
}

/** `Выгрузка (26)`: reports of the railways write the code behind the name. */
const NAME_AND_CODE = /^(.{0,200}?)\s*[(（]\s*(\d{1,2})\s*[)）]$/u;
const CODE = /^\d{1,2}$/;

/** Reads the operation: the feed's own map first, then the network's codes, then words as a whole. */
export function operationOf({ context, format }: RailScope, record: RailRecord): OperationMeaning {
  const { code, name } = writtenOperation(record);
  const wording = code === '' ? name : `KOP_VMD:${operationCode(code)}`;
  const own = meaningByFeed(context.feed, [wording, code, operationCode(code), String(Number(code)), name]);
  if (own !== null) return { ...own, wording, name: name || null };
  const listed = code !== '' && record.network === 'CIS' ? CIS_OPERATIONS.get(operationCode(code)) : undefined;
  const said = name || (listed?.name ?? null);
  if (listed?.meaning != null) {
    return { meaning: listed.meaning, rule: `${format}/KOP_VMD/${operationCode(code)}`, wording, name: said };
  }
  const meaning = listed === undefined ? meaningOfName(name) : null;
  return { meaning, rule: meaning === null ? 'unmapped' : `${format}/words`, wording, name: said };
}

function writtenOperation(record: RailRecord): { readonly code: string; readonly name: string } {
  const [operation, named] = [textOf(record, 'operation'), textOf(record, 'operationName')];
  for (const text of [operation, named]) {
    if (CODE.test(text)) return { code: text, name: text === operation ? named : operation };
    const [, words = '', code] = NAME_AND_CODE.exec(text) ?? [];
    if (code !== undefined) return { code, name: words };
  }
  return { code: '', name: operation || named };
}

/** Our own event codes are words too: `DEPARTED`, `border crossed`. */
function meaningOfName(name: string): StatusMeaning | null {
  if (name === '') return null;
  const own = name
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  if (isEventCode(own) && own !== 'UNKNOWN') return { code: own };
  return meaningOfRailWord(name) ?? meaningOfWords(name);
}
