import { isEventCode } from '../../canonical/event-code.js';
import {
  categoryComponent,
  documentCodeList,
  statusOf,
  STATUS_ELEMENT,
  type WrittenStatus,
} from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { SENDER_LISTS } from '../code-maps/sender-lists.js';
import { LETTER_AGENCIES, STATUS_LETTERS, type LetterStatus } from '../code-maps/status-letters.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { STATUS_NUMBERS } from '../code-maps/status-numbers.js';
import { meaningOfWords } from '../code-maps/status-words.js';
import type { MessageScope } from './message-scope.js';

/** What a status says, or that nobody can tell. */
export interface ReadStatus {
  /** Null when the code is in no map. */
  readonly meaning: StatusMeaning | null;
  /** The table row that read it: `iftsta/9011/24`, `feed cn-rail/FC`. */
  readonly rule: string;
  /** The code as written with its agency, or the words when there is no code; empty when STS says nothing. */
  readonly wording: string;
  /** The sender's own words beside the code, and the reasons. */
  readonly words: readonly string[];
  readonly reasons: readonly string[];
}

/** The status as written, wherever the sender put it. */
interface StatusCode extends WrittenStatus {
  /** Name of a published list of this sender's, when the code is from it. */
  readonly senderList: string | null;
}

/** 9015: in D.95B to D.98B the only value, later one among others; senders leave it out as well. */
const TRANSPORT_CATEGORIES: ReadonlySet<string> = new Set(['', '1']);
/** 3055 agencies under which a number is that of the UN list. */
const STANDARD_AGENCIES: ReadonlySet<string> = new Set(['', '6']);
/** From D.99A on C555 refers to Recommendation 24. */
const FIRST_RELEASE_OF_REC24 = 19_991;

/** What STS says: the feed's own map, the sender's published list, the standard's list, then whole phrases; never a guess. */
export function readStatus(scope: MessageScope, sts: SegmentNumber, bgm: SegmentNumber | null): ReadStatus {
  const status = writtenStatus(scope, sts, bgm);
  const wording = wordingOf(status);
  const found = byFeed(scope, status, wording) ?? byLists(scope, status);
  const { text, reasons } = status;
  const words = text !== '' && text !== wording ? [text] : [];
  if (found !== null) return { ...found, wording, words, reasons };
  return { meaning: null, rule: 'unmapped', wording, words, reasons };
}

/** Says why a code is UNKNOWN; the code waits there to be mapped. */
export function reportUnmapped(scope: MessageScope, sts: SegmentNumber, { wording, words }: ReadStatus): void {
  const name = STATUS_NUMBERS.get(wording)?.name ?? words[0];
  const what =
    wording === ''
      ? 'STS names no status'
      : `status '${wording}'${name === undefined ? '' : ` (${name})`} is in no map`;
  const at = scope.segments.place(sts, STATUS_ELEMENT);
  scope.faults.warnOnce(wording, { code: 'STATUS_UNMAPPED', at, detail: what });
}

function writtenStatus(scope: MessageScope, sts: SegmentNumber, bgm: SegmentNumber | null): StatusCode {
  const status = statusOf(scope.segments, sts);
  const listName = bgm === null ? '' : documentCodeList(scope.segments, bgm).toUpperCase();
  const list = status.code === '' ? SENDER_LISTS.get(listName) : undefined;
  if (list === undefined) return { ...status, senderList: null };
  const detail = categoryComponent(scope.segments, sts, list.detailComponent);
  const code = categoryComponent(scope.segments, sts, list.statusComponent);
  return {
    ...status,
    code: [detail, code].filter((part) => part !== '').join(':'),
    agency: listName,
    senderList: listName,
  };
}

/** `22:VD`, `87:REFORWARDED`, `24`; a category other than transport stands before it: `Z21/Z05`. */
function wordingOf({ category, code, agency, text }: StatusCode): string {
  const said = code === '' ? text : code;
  const prefix = TRANSPORT_CATEGORIES.has(category) ? '' : `${category}/`;
  return said === '' ? prefix : `${prefix}${agency === '' ? '' : `${agency}:`}${said}`;
}

interface Found {
  readonly meaning: StatusMeaning;
  readonly rule: string;
}

/** The feed's map, by the whole wording, by the code and by the words. */
function byFeed({ context }: MessageScope, { code, text }: StatusCode, wording: string): Found | null {
  const { statusCodes, id } = context.feed;
  for (const key of [wording, code, text]) {
    const entry = key !== '' && Object.hasOwn(statusCodes, key) ? statusCodes[key] : undefined;
    if (entry !== undefined && isEventCode(entry.code)) {
      const { code: eventCode, classifier } = entry;
      const meaning = classifier === undefined ? { code: eventCode } : { code: eventCode, classifier };
      return { meaning, rule: `feed ${id}/${key}` };
    }
  }
  return null;
}

function byLists(scope: MessageScope, status: StatusCode): Found | null {
  if (!TRANSPORT_CATEGORIES.has(status.category)) return null;
  if (status.senderList !== null) return bySenderList(status);
  return byNumber(scope, status) ?? byLetters(scope, status) ?? byWords(status);
}

function bySenderList({ code, senderList }: StatusCode): Found | null {
  const number = code.slice(code.lastIndexOf(':') + 1);
  const meaning = STATUS_NUMBERS.get(number)?.meaning ?? null;
  return meaning === null ? null : { meaning, rule: `iftsta/${senderList?.toLowerCase()}/${code}` };
}

/** Numbers of 9011 or Recommendation 24, unless another agency claims them. */
function byNumber({ release }: MessageScope, { code, agency }: StatusCode): Found | null {
  if (!STANDARD_AGENCIES.has(agency)) return null;
  const number = code.replace(/^0+(?=\d)/, '');
  const meaning = STATUS_NUMBERS.get(number)?.meaning ?? null;
  if (meaning === null) return null;
  const list = release !== null && release >= FIRST_RELEASE_OF_REC24 ? 'rec24' : '9011';
  return { meaning, rule: `iftsta/${list}/${number}` };
}

function byLetters(scope: MessageScope, { code, agency, text }: StatusCode): Found | null {
  const letters = STATUS_LETTERS.get(code.toUpperCase());
  if (letters === undefined || !isTrusted(letters, { agency, text, isCarrier: scope.context.feed.kind === 'CARRIER' }))
    return null;
  return { meaning: letters.meaning, rule: `iftsta/x12/${code.toUpperCase()}` };
}

/**
 * Private lists use the same letters for other things (`I::87:DELIVERED` is no in-gate). Under the carriers' own agency the letters are
 * X12's; elsewhere the sender's words must agree, and without words only a carrier, no agency at all or an unmistakable code is believed.
 */
function isTrusted(
  letters: LetterStatus,
  said: { readonly agency: string; readonly text: string; readonly isCarrier: boolean },
): boolean {
  if (LETTER_AGENCIES.has(said.agency)) return true;
  if (said.text !== '') return letters.words.test(said.text.toUpperCase());
  return said.agency === '' || said.isCarrier || letters.distinctive;
}

/** 4404 stands for the status where no code does, or where the code is the sender's own. */
function byWords({ code, agency, text }: StatusCode): Found | null {
  if (text === '' || (code !== '' && STANDARD_AGENCIES.has(agency) && STATUS_NUMBERS.has(code))) return null;
  const meaning = meaningOfWords(text);
  return meaning === null ? null : { meaning, rule: `iftsta/words/${text.toUpperCase()}` };
}
