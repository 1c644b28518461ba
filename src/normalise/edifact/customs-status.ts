import { isEventCode } from '../../canonical/event-code.js';
import type { CustomsProcedure } from '../../canonical/tracking-event.js';
import {
  documentName,
  errorCode,
  indicatorElement,
  indicatorOf,
  textLines,
  type WrittenIndicator,
} from '../../decode/edifact/customs-elements.js';
import type { CusresMessage, CustomsPart, ErrorPoint } from '../../decode/edifact/cusres.js';
import { DOCUMENT_CODE_ELEMENT, documentCode, freeText, qualifierOf } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import {
  CLASSIFYING_SUBJECTS,
  ERROR_RESPONSE,
  INDICATED_PROCEDURES,
  isAdvice,
  meaningOfCustomsWords,
  nationalIndicators,
  STATUS_LISTS,
  UN_AGENCIES,
  UN_INDICATORS,
} from '../code-maps/customs-indicators.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { STATED_BY_TIME } from '../code-maps/time-qualifiers.js';
import type { MessageScope } from './message-scope.js';

/** One status that a response gives, or that nobody can tell what it says. */
export interface CustomsStatus {
  /** Null when it is in no map. */
  readonly meaning: StatusMeaning | null;
  readonly rule: string;
  /** As written, with its agency: `ZZZ:1`, `HELD`, `963`. */
  readonly wording: string;
  /** The name that its list gives it; empty when none does. */
  readonly name: string;
  /** Where it stands. */
  readonly segment: SegmentNumber;
  readonly element: number;
}

/** 4451 of the texts that give a status: AHN, status details. */
const STATUS_TEXT = 'AHN';

/**
 * The statuses of a part, by the first that speaks: its indicators, the words of its status text, its errors, the kind of the response, a
 * time that says what happened. `country` chooses the national list. Empty when a part says nothing by itself.
 */
export function statusesOf(
  scope: MessageScope,
  part: CustomsPart,
  { message, country }: { readonly message: CusresMessage; readonly country: string | null },
): readonly CustomsStatus[] {
  const indicated = part.indicators.flatMap((segment) => byIndicator(scope, segment, country));
  const known = indicated.filter(({ meaning }) => meaning !== null);
  if (known.length > 0) return indicated;
  const isWhole = part.opener === null;
  const found =
    byText(scope, part) ??
    byErrors(scope, part) ??
    (isWhole ? byDocument(scope, message.beginning) : null) ??
    byTime(scope, part);
  if (found !== null && (found.meaning !== null || indicated.length === 0)) return [found];
  if (indicated.length > 0) return indicated;
  return isWhole ? byName(scope, message.beginning) : [];
}

/** What the indicators say the goods are for; null when none does. */
export function procedureOf({ segments }: MessageScope, { indicators }: CustomsPart): CustomsProcedure | null {
  for (const segment of indicators) {
    const { code, agency } = indicatorOf(segments, segment);
    const procedure = UN_AGENCIES.has(agency) ? INDICATED_PROCEDURES.get(code) : undefined;
    if (procedure !== undefined) return procedure;
  }
  return null;
}

/** One indicator; nothing when it classifies and states no status. */
function byIndicator(scope: MessageScope, segment: SegmentNumber, country: string | null): readonly CustomsStatus[] {
  const written = indicatorOf(scope.segments, segment);
  const { code, agency, words } = written;
  if (code === '' && words === '') return [];
  const said = code === '' ? words : code;
  const wording = agency === '' ? said : `${agency}:${said}`;
  const at = { wording, segment, element: indicatorElement(scope.segments, segment) };
  const own = byFeed(scope, [wording, code, words]);
  if (own !== null) return [{ ...own, ...at, name: words }];
  if (isClassifying(written)) return [];
  const list = nationalIndicators(country, agency) ?? (UN_AGENCIES.has(agency) ? UN_INDICATORS : null);
  const row = list?.get(code);
  const meaning = row?.meaning ?? null;
  const listName = list === UN_INDICATORS ? '7365' : `${country ?? ''}:${agency}`;
  const rule = meaning === null ? 'unmapped' : `cusres/${listName}/${code}`;
  return [{ ...at, meaning, rule, name: words || (row?.name ?? '') }];
}

const isClassifying = ({ subject, code, list, agency }: WrittenIndicator): boolean =>
  CLASSIFYING_SUBJECTS.has(subject) ||
  !STATUS_LISTS.has(list) ||
  (UN_AGENCIES.has(agency) && INDICATED_PROCEDURES.has(code));

/** FTX+AHN: words for the status, alone or behind a label that says that they are one (`CONSOLIDATED STATUS:HELD`). */
function byText(scope: MessageScope, { texts }: CustomsPart): CustomsStatus | null {
  let unknown: CustomsStatus | null = null;
  for (const segment of texts) {
    if (qualifierOf(scope.segments, segment) !== STATUS_TEXT) continue;
    const lines = textLines(scope.segments, segment);
    const [label, value] = lines;
    if (label === undefined) continue;
    const isStatus = lines.length === 1 || /\bSTATUS$/i.test(label);
    const wording = lines.length === 2 && value !== undefined ? value : lines.join(' ');
    const found = byFeed(scope, [lines.join(':'), wording]);
    const meaning = isStatus ? meaningOfCustomsWords(wording) : null;
    const at = { wording, name: '', segment, element: 4 };
    if (found !== null) return { ...found, ...at };
    if (meaning !== null) return { ...at, meaning, rule: `cusres/words/${wording.toUpperCase()}` };
    if (isStatus) unknown ??= { ...at, meaning: null, rule: 'unmapped' };
  }
  return unknown;
}

/** An error refuses what it answers, unless its class says that it is advice. */
function byErrors(scope: MessageScope, { errors }: CustomsPart): CustomsStatus | null {
  const { segments } = scope;
  for (const { errors: ercs } of errors) {
    const codes = ercs.map((erc) => errorCode(segments, erc));
    const [first] = ercs;
    if (first === undefined || codes.some(isAdvice)) continue;
    const wording = codes[0]!;
    const at = { wording, name: '', segment: first, element: 1 };
    const own = byFeed(scope, codes);
    return own === null ? { ...at, meaning: { code: 'CUSTOMS_REJECTED' }, rule: 'cusres/erc' } : { ...own, ...at };
  }
  return null;
}

function byDocument({ segments }: MessageScope, bgm: SegmentNumber | null): CustomsStatus | null {
  if (bgm === null || documentCode(segments, bgm) !== ERROR_RESPONSE) return null;
  return {
    meaning: { code: 'CUSTOMS_REJECTED' },
    rule: `cusres/1001/${ERROR_RESPONSE}`,
    wording: ERROR_RESPONSE,
    name: 'Error response',
    segment: bgm,
    element: DOCUMENT_CODE_ELEMENT,
  };
}

/** The kinds of time that say by themselves what customs did. */
const STATED_TIMES: ReadonlyMap<string, StatusMeaning> = new Map<string, StatusMeaning>([
  ...[...STATED_BY_TIME].filter(([, { code }]) => code === 'CUSTOMS_RELEASED'),
  ['148', { code: 'CUSTOMS_ACCEPTED' }],
]);

function byTime({ segments }: MessageScope, { times }: CustomsPart): CustomsStatus | null {
  for (const [qualifier, { code }] of STATED_TIMES) {
    const segment = times.find((dtm) => qualifierOf(segments, dtm) === qualifier);
    if (segment === undefined) continue;
    const wording = qualifier;
    return { meaning: { code }, rule: `cusres/dtm/${qualifier}`, wording, name: '', segment, element: 1 };
  }
  return null;
}

/** A response that gives no status at all (an assessment of duty): its own name is what there is to map. */
function byName(scope: MessageScope, bgm: SegmentNumber | null): readonly CustomsStatus[] {
  if (bgm === null) return [];
  const wording = documentName(scope.segments, bgm) || documentCode(scope.segments, bgm);
  if (wording === '') return [];
  const at = { wording, name: '', segment: bgm, element: DOCUMENT_CODE_ELEMENT };
  return [{ ...(byFeed(scope, [wording]) ?? { meaning: null, rule: 'unmapped' }), ...at }];
}

/** The feed's own map, by any of these keys. */
function byFeed(
  { context }: MessageScope,
  keys: readonly string[],
): { readonly meaning: StatusMeaning; readonly rule: string } | null {
  const { statusCodes, id } = context.feed;
  for (const key of keys) {
    const entry = key !== '' && Object.hasOwn(statusCodes, key) ? statusCodes[key] : undefined;
    if (entry === undefined || !isEventCode(entry.code)) continue;
    const { code, classifier } = entry;
    return { meaning: classifier === undefined ? { code } : { code, classifier }, rule: `feed ${id}/${key}` };
  }
  return null;
}

/** The errors of a part in words: place, codes and texts. */
export const errorTexts = (scope: MessageScope, errors: readonly ErrorPoint[]): readonly string[] =>
  errors.slice(0, MOST_ERRORS).map(({ errors: ercs, texts }) => {
    const codes = ercs.map((erc) => errorCode(scope.segments, erc)).filter((code) => code !== '');
    const words = texts.map((ftx) => freeText(scope.segments, ftx)).filter((text) => text !== '');
    const said = codes.length === 0 ? [] : [`error ${codes.join(', ')}`];
    return [...said, ...words].join(': ');
  });

/** A response lists an error for every field; a person reads the first ones. */
const MOST_ERRORS = 20;
