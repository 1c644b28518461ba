import { localName } from '../../decode/one-record/ontology.js';
import { AIR_DISCREPANCIES, AIR_STATUSES, type AirStatus } from '../code-maps/air-status.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { meaningByFeed } from '../feed-codes.js';
import type { EventScope } from './event-scope.js';

/** What the code of an event says, or that nobody can tell. */
export interface EventMeaning {
  /** Null when the code is in no map. */
  readonly meaning: StatusMeaning | null;
  /** `one-record/DEP`, `feed carrier/GHA1` */
  readonly rule: string;
  /** The code without its list; the name of the event where there is no code. */
  readonly wording: string;
  /** The code's own name, for people. */
  readonly name: string | null;
}

/** Reads `eventCode`: the feed's own map first, then the list of air cargo. */
export function meaningOf(scope: EventScope): EventMeaning {
  const { code, name } = scope.event;
  const written = code.trimmed;
  const short = codeOf(written);
  const wording = short === '' ? name : short;
  const known = statusOf(short);
  const own = meaningByFeed(scope.context.feed, [written, short, name]);
  if (own !== null) return { ...own, wording, name: known?.name ?? null };
  const meaning = known?.meaning ?? null;
  const rule = meaning === null ? 'unmapped' : `one-record/${short}`;
  return { meaning, rule, wording, name: known?.name ?? null };
}

/** `DEP` of `…/code-lists/StatusCode#DEP`, of `…/coreCodeLists#StatusCode_DEP` (data model 3.0) and of itself. */
const codeOf = (written: string): string =>
  localName(written)
    .replace(/^StatusCode_/, '')
    .toUpperCase();

/** Discrepancies stand in the list with their code behind DIS: `DIS_OFLD`. */
function statusOf(code: string): AirStatus | undefined {
  const discrepancy = /^DIS[_/-]([A-Z]{4})$/.exec(code)?.[1];
  return discrepancy === undefined ? AIR_STATUSES.get(code) : AIR_DISCREPANCIES.get(discrepancy);
}
