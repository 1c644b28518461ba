import type { Acknowledgement } from '../../canonical/interpretation.js';
import {
  elementError,
  groupVerdict,
  interchangeVerdict,
  messageVerdict,
  reportedInterchange,
  reportedPart,
  reportedType,
  segmentError,
  type WrittenVerdict,
} from '../../decode/edifact/acknowledgement-elements.js';
import { decodeAperak, type ApplicationNote, type ApplicationResponse } from '../../decode/edifact/aperak.js';
import { decodeContrl, type PartReport } from '../../decode/edifact/contrl.js';
import { documentOf, documentType, errorCode, responseType } from '../../decode/edifact/customs-elements.js';
import { documentCode, freeText, functionCode, qualifierOf, referenceNumber } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { UCD, UCF, UCS } from '../../decode/edifact/segment-tags.js';
import type { SegmentReader } from '../../decode/edifact/syntax/segment-reader.js';
import {
  ANSWERED_QUALIFIERS,
  OUTCOMES_BY_DOCUMENT,
  OUTCOMES_BY_FUNCTION,
  OUTCOMES_BY_RESPONSE,
} from '../code-maps/application-responses.js';
import { isAdvice } from '../code-maps/customs-indicators.js';
import { syntaxErrorName } from '../code-maps/syntax-errors.js';
import type { MessageScope } from './message-scope.js';

type Outcome = Acknowledgement['outcome'];

const DETAIL_CHARACTERS = 1_000;
/** An interchange may have ten thousand messages: the first that were not accepted are told. */
const TOLD_NOTES = 20;

/** 0083: 4 rejects this level and what is in it, 7 acknowledges it, 8 only receives it. */
const OUTCOMES_BY_ACTION: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['4', 'REJECTED'],
  ['7', 'ACCEPTED'],
  ['8', 'RECEIVED'],
]);
const WORDS: Readonly<Record<Outcome, string>> = {
  ACCEPTED: 'accepted',
  ACCEPTED_WITH_ERRORS: 'accepted with errors',
  REJECTED: 'rejected',
  RECEIVED: 'received',
};

const joinedText = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .join('; ')
    .slice(0, DETAIL_CHARACTERS);

/** CONTRL: what the partner's gateway says of an interchange. Null, and reported, without UCI. */
export function readContrl(scope: MessageScope, first: SegmentNumber, end: SegmentNumber): Acknowledgement | null {
  const { segments, faults } = scope;
  const { interchange: uci, notes, parts } = decodeContrl(segments, first, end);
  if (uci === null) {
    faults.error('SEGMENT_MISSING', segments.place(first - 1), 'there is no UCI: nothing is acknowledged');
    return null;
  }
  const own = interchangeVerdict(segments, uci);
  const ofParts = parts.map((part) => outcomeOfPart(segments, part));
  const outcome = outcomeOf(OUTCOMES_BY_ACTION.get(own.action) ?? null, ofParts);
  const refused = parts.filter((_, index) => ofParts[index] === 'REJECTED' || hasErrors(segments, parts[index]!));
  const told = refused.slice(0, TOLD_NOTES).map((part) => textOfPart(segments, part));
  const detail = joinedText([verdictText(own), ...notesText(segments, notes), ...told]);
  return { of: reportedInterchange(segments, uci), outcome, detail };
}

/** What is acknowledged stands, but for the parts that are rejected one by one. */
function outcomeOf(stated: Outcome | null, parts: readonly Outcome[]): Outcome {
  if (stated === 'REJECTED' || stated === 'RECEIVED') return stated;
  const rejected = parts.filter((outcome) => outcome === 'REJECTED').length;
  if (rejected > 0) return rejected === parts.length ? 'REJECTED' : 'ACCEPTED_WITH_ERRORS';
  if (stated !== null) return stated;
  return parts.length > 0 && parts.every((outcome) => outcome === 'ACCEPTED') ? 'ACCEPTED' : 'RECEIVED';
}

const verdictOf = (segments: SegmentReader, { part }: PartReport): WrittenVerdict =>
  segments.tagCode(part) === UCF ? groupVerdict(segments, part) : messageVerdict(segments, part);

const outcomeOfPart = (segments: SegmentReader, report: PartReport): Outcome =>
  OUTCOMES_BY_ACTION.get(verdictOf(segments, report).action) ?? 'RECEIVED';

const hasErrors = (segments: SegmentReader, report: PartReport): boolean =>
  verdictOf(segments, report).error !== '' || report.notes.length > 0;

/** `message 1 (CUSCAR D.99B) rejected: control count does not match (29)` */
function textOfPart(segments: SegmentReader, report: PartReport): string {
  const { part, notes } = report;
  const isGroup = segments.tagCode(part) === UCF;
  const type = isGroup ? '' : reportedType(segments, part);
  const name = `${isGroup ? 'group' : 'message'} ${reportedPart(segments, part)}${type === '' ? '' : ` (${type})`}`;
  const said = [verdictText(verdictOf(segments, report)), ...notesText(segments, notes)];
  const why = said.filter((text) => text !== '').join(', ');
  return `${name} ${WORDS[outcomeOfPart(segments, report)]}${why === '' ? '' : `: ${why}`}`;
}

const verdictText = ({ error, segment }: WrittenVerdict): string =>
  error === '' ? '' : `${syntaxErrorName(error)}${segment === '' ? '' : ` in ${segment}`}`;

const notesText = (segments: SegmentReader, notes: readonly SegmentNumber[]): readonly string[] =>
  notes.slice(0, TOLD_NOTES).map((note) => {
    const tag = segments.tagCode(note);
    if (tag !== UCS && tag !== UCD) return freeText(segments, note);
    const { position, error } = tag === UCS ? segmentError(segments, note) : elementError(segments, note);
    const where = `${tag === UCS ? 'segment' : 'element'} ${position}`;
    return error === '' ? where : `${where}: ${syntaxErrorName(error)}`;
  });

/** APERAK: what the application behind the partner's gateway says of a message. Null, and reported, when it names none. */
export function readAperak(scope: MessageScope, first: SegmentNumber, end: SegmentNumber): Acknowledgement | null {
  const { segments, faults } = scope;
  const response = decodeAperak(segments, first, end);
  const of = answeredBy(segments, response);
  if (of === null) {
    faults.error('SEGMENT_MISSING', segments.place(first - 1), 'neither RFF nor DOC says what is acknowledged');
    return null;
  }
  const told = response.notes.slice(0, TOLD_NOTES).map((note) => textOfNote(segments, note));
  return { of, outcome: outcomeOfResponse(segments, response), detail: joinedText(told) };
}

/** The message that is answered; another number than that of a message with its qualifier. */
function answeredBy(segments: SegmentReader, { documents, notes }: ApplicationResponse): string | null {
  const rffs = notes.flatMap(({ references }) => references).filter((rff) => referenceNumber(segments, rff) !== '');
  const doc = documents.find((segment) => documentOf(segments, segment) !== '');
  for (const qualifier of ANSWERED_QUALIFIERS) {
    const found = rffs.find((rff) => qualifierOf(segments, rff) === qualifier);
    if (found === undefined) continue;
    const number = referenceNumber(segments, found);
    return qualifier === 'ACW' || qualifier === 'AGO' ? number : `${qualifier}:${number}`;
  }
  if (doc !== undefined) {
    return [documentType(segments, doc), documentOf(segments, doc)].filter((part) => part !== '').join(':');
  }
  const [rff] = rffs;
  return rff === undefined ? null : `${qualifierOf(segments, rff)}:${referenceNumber(segments, rff)}`;
}

/**
 * BGM says it, by the type of response, the function or the document. Else an error refuses, unless its code or its text says that there is
 * none: the codes (9321) are each application's own. A message without error acknowledges the receipt.
 */
function outcomeOfResponse(segments: SegmentReader, { beginning, notes }: ApplicationResponse): Outcome {
  const stated =
    beginning === null
      ? undefined
      : (OUTCOMES_BY_RESPONSE.get(responseType(segments, beginning).toUpperCase()) ??
        OUTCOMES_BY_FUNCTION.get(functionCode(segments, beginning)) ??
        OUTCOMES_BY_DOCUMENT.get(documentCode(segments, beginning)));
  if (stated !== undefined) return stated;
  const errors = notes.filter(({ error }) => error !== null);
  if (errors.length === 0) return 'RECEIVED';
  return errors.every((note) => isGoodNews(segments, note)) ? 'ACCEPTED' : 'REJECTED';
}

const REFUSING = /\b(?:reject|refus|not accept|unaccept|invalid|fail)/i;
const ACCEPTING = /\b(?:accepted|no errors?|without errors?)\b/i;

function isGoodNews(segments: SegmentReader, { error, texts }: ApplicationNote): boolean {
  if (error !== null && isAdvice(errorCode(segments, error))) return true;
  const text = texts.map((ftx) => freeText(segments, ftx)).join(' ');
  return ACCEPTING.test(text) && !REFUSING.test(text);
}

function textOfNote(segments: SegmentReader, { error, texts }: ApplicationNote): string {
  const words = texts.map((ftx) => freeText(segments, ftx)).filter((text) => text !== '');
  const code = error === null ? '' : errorCode(segments, error);
  return [code === '' ? '' : `code ${code}`, words.join(' ')].filter((part) => part !== '').join(': ');
}
