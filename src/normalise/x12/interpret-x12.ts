import type { Acknowledgement, Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import type { Correction } from '../../canonical/tracking-event.js';
import type { SegmentSpan } from '../../decode/x12/loops.js';
import type { X12Interchange } from '../../decode/x12/syntax/interchange.js';
import type { X12Message } from '../../decode/x12/syntax/message.js';
import type { SegmentReader } from '../../decode/x12/syntax/segment-reader.js';
import { charsetBeyondUtf8 } from '../../decode/x12/charset.js';
import { transcode } from '../../decode/json/transcode.js';
import { tokenize } from '../../decode/x12/syntax/tokenize.js';
import type { MessageFunction } from '../code-maps/message-functions.js';
import { purposeOf } from '../code-maps/x12-purposes.js';
import { EventList } from '../event-list.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { inReceivedBytes } from '../received-bytes.js';
import { readAcknowledgement, readInterchangeAcknowledgement } from './acknowledgements.js';
import { readDocumentTime } from './document-time.js';
import type { MessageScope } from './message-scope.js';
import { ACKNOWLEDGEMENT_TYPES, MESSAGE_TYPES } from './message-types.js';
import { PlaceFinder } from './places.js';

/** Version of the readings below; a change that alters what a message says raises it. */
export const X12_VERSION = 1;

const USAGE_ELEMENT = 15;

/** Interprets every transaction set of an X12 body. Never throws. */
export function interpretX12(body: Uint8Array, context: InterpretContext): Interpretation {
  const charset = charsetBeyondUtf8(body, context.feed);
  if (charset === null) return interpretText(body, context);
  const written = transcode(body, 0, charset);
  return inReceivedBytes(interpretText(written.bytes, context), { charset, offsets: written.offsets });
}

function interpretText(body: Uint8Array, context: InterpretContext): Interpretation {
  const document = tokenize(body);
  const places = new PlaceFinder(context);
  const messages: MessageSummary[] = [];
  let ordinal = 0;
  for (const interchange of document.interchanges) {
    messages.push(...interchangeAcknowledgements(document.segments, interchange));
    for (const message of interchange.messages) {
      ordinal += 1;
      messages.push(interpretMessage(message, { context, places, ordinal }));
    }
  }
  return { format: 'X12', charset: document.charset, messages, faults: document.faults };
}

/** TA1 stands outside every transaction set, and is a message of its own. */
function interchangeAcknowledgements(segments: SegmentReader, interchange: X12Interchange): readonly MessageSummary[] {
  return interchange.contents.acknowledgements.map((ta1) => ({
    type: 'TA1',
    release: interchange.version,
    sender: interchange.sender || null,
    recipient: interchange.recipient || null,
    controlReference: interchange.controlNumber || null,
    documentKey: null,
    reportedAt: null,
    byteStart: segments.segmentRange(ta1).start,
    byteEnd: segments.endBehindTerminator(ta1),
    events: [],
    faults: [],
    acknowledgement: readInterchangeAcknowledgement(segments, ta1),
  }));
}

interface MessageSetting {
  readonly context: InterpretContext;
  readonly places: PlaceFinder;
  readonly ordinal: number;
}

function interpretMessage(message: X12Message, setting: MessageSetting): MessageSummary {
  const { type, interchange, range } = message;
  const faults = new FaultList();
  const isRead = MESSAGE_TYPES.has(type) || ACKNOWLEDGEMENT_TYPES.has(type);
  const opened = isRead ? openScope(message, setting, faults) : null;
  if (opened === null) reportUnsupported(message, faults);
  const acknowledgement = opened === null ? null : interpretContents(opened);
  const summary: MessageSummary = {
    type,
    release: message.version,
    sender: interchange.sender || message.group?.sender || null,
    recipient: interchange.recipient || message.group?.recipient || null,
    controlReference: controlReferenceOf(message),
    documentKey: opened?.documentKey ?? null,
    reportedAt: opened?.reportedAt ?? null,
    byteStart: range.start,
    byteEnd: range.end,
    events: opened?.scope.events.all ?? [],
    faults: [...message.faults, ...faults.all],
  };
  return acknowledgement === null ? summary : { ...summary, acknowledgement };
}

function reportUnsupported({ segments, extent, type }: X12Message, faults: FaultList): void {
  const what = type === '' ? 'ST01 names no transaction set' : `${type} is not a transaction set that is read`;
  faults.error('UNSUPPORTED_MESSAGE_TYPE', segments.place(extent.first, 1), what);
}

function interpretContents({ scope, canRetract }: Opened): Acknowledgement | null {
  const { segments, message, faults, type } = scope;
  const { first } = message.extent;
  // Half a statement is worse than none, and every set but 214, 309 and 350 is one statement.
  if (message.isCutOff || reportTest(scope)) return null;
  if (scope.does === 'RETRACTS' && !canRetract) {
    const detail = 'the message takes something back and does not say what: its document has no number';
    faults.error('SEGMENT_MALFORMED', segments.place(first), detail);
    return null;
  }
  const supported = MESSAGE_TYPES.get(type);
  if (supported === undefined) return readAcknowledgement(scope, contentsOf(message));
  supported.interpret(scope, contentsOf(message));
  reportOutcome(scope, supported.reportsBy);
  return null;
}

function reportOutcome({ segments, message, faults, events }: MessageScope, reportsBy: string): void {
  const at = segments.place(message.extent.first);
  if (events.isCut) faults.error('X12_LIMIT', at, 'the message makes more statements than its size allows');
  const hasError = [...message.faults, ...faults.all].some(({ severity }) => severity === 'error');
  if (events.all.length > 0 || hasError) return;
  faults.error('NOTHING_REPORTED', at, `there is no ${reportsBy} that could be read`);
}

/** ISA15 or purpose 77: recorded, and without effect. */
function reportTest({ segments, message, faults, does }: MessageScope): boolean {
  const { header } = message.interchange.extent;
  if (message.interchange.isTest && header !== null) {
    faults.warning('TEST_MESSAGE', segments.place(header, USAGE_ELEMENT), "usage 'T' of ISA15 says so");
    return true;
  }
  if (does !== 'TESTS') return false;
  faults.warning('TEST_MESSAGE', segments.place(message.extent.first), 'purpose 77, simulation exercise, says so');
  return true;
}

interface Opened {
  readonly scope: MessageScope;
  readonly documentKey: string | null;
  readonly reportedAt: string | null;
  readonly canRetract: boolean;
}

function openScope(message: X12Message, setting: MessageSetting, faults: FaultList): Opened {
  const { context } = setting;
  const { segments, extent, type } = message;
  const { reportedAt, madeAt, time } = readDocumentTime(message, context, faults);
  const document = MESSAGE_TYPES.get(type)?.documentOf(segments, contentsOf(message)) ?? { purpose: '', number: '' };
  const documentKey = document.number === '' ? null : `${context.feed.party}|${type}|${document.number}`;
  const does = purposeOf(document.purpose);
  const correction = correctionOf(does, documentKey, reportedAt);
  const decoder = `x12/${type}@${X12_VERSION}`;
  const scope: MessageScope = {
    segments,
    message,
    type,
    ordinal: setting.ordinal,
    does,
    context,
    places: setting.places,
    faults,
    events: new EventList(
      context,
      { correction, documentKey, reportedAt, madeAt, decoder, keysStatements: context.feed.documentNumbersAreReused },
      statementLimit(extent.end - extent.first),
    ),
    documentTime: time,
  };
  return { scope, documentKey, reportedAt, canRetract: correction !== null };
}

function statementLimit(segments: number): number {
  const { statementsPerMessage, statementsPerSegment, mostStatements } = INTERPRET_LIMITS;
  return Math.min(statementsPerMessage + statementsPerSegment * segments, mostStatements);
}

function correctionOf(does: MessageFunction, key: string | null, reportedAt: string | null): Correction | null {
  if (key === null || (does !== 'RETRACTS' && does !== 'REPLACES')) return null;
  return { action: does, documentKey: key, reportedAt };
}

/** The segments between ST and SE. */
function contentsOf({ extent }: X12Message): SegmentSpan {
  return { first: extent.first + 1, end: extent.trailer ?? extent.end };
}

/** ISA13, GS06 and ST02, as many as there are. */
function controlReferenceOf({ interchange, group, controlNumber }: X12Message): string | null {
  const parts = [interchange.controlNumber, group?.controlNumber ?? '', controlNumber];
  return parts.filter((part) => part !== '').join('/') || null;
}
