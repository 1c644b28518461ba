import type { Acknowledgement, Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import type { EdifactDocument } from '../../decode/edifact/syntax/document.js';
import type { EdifactMessage } from '../../decode/edifact/syntax/message.js';
import { tokenize } from '../../decode/edifact/syntax/tokenize.js';
import type { InterpretEmbedded } from '../embedded-message.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { withEmbedded } from './embedded.js';
import type { MessageScope } from './message-scope.js';
import { ACKNOWLEDGEMENT_TYPES, MESSAGE_TYPES, typeOf } from './message-type.js';
import { openMessage, type MessageSetting } from './open-message.js';
import { PlaceFinder } from './places.js';

/** Interprets every message of an EDIFACT body, lines of air cargo by the interpreter that is handed in. Never throws. */
export function interpretEdifact(
  body: Uint8Array,
  context: InterpretContext,
  embedded: InterpretEmbedded | null = null,
): Interpretation {
  const { charset, country } = context.feed;
  const document = tokenize(body, { partnerCharset: charset, mayBeChinese: country === 'CN' });
  const places = new PlaceFinder(context);
  const messages: MessageSummary[] = [];
  for (const message of document.messages) {
    const summary = interpretMessage(message, { context, places, ordinal: messages.length + 1 });
    messages.push(withEmbedded(summary, message, { body, context, interpret: embedded }));
  }
  return {
    format: 'EDIFACT',
    charset: charsetsIn(document),
    messages,
    faults: document.faults,
  };
}

/** The sets of all interchanges, each once; ASCII goes without saying beside another. Null without any. */
function charsetsIn({ interchanges }: EdifactDocument): string | null {
  const all = [...new Set<string>(interchanges.map(({ charset }) => charset))];
  const beyondAscii = all.filter((charset) => charset !== 'us-ascii');
  return (beyondAscii.length > 0 ? beyondAscii : all).join(', ') || null;
}

function interpretMessage(message: EdifactMessage, setting: MessageSetting): MessageSummary {
  const faults = new FaultList();
  const type = typeOf(message, faults);
  const supported = MESSAGE_TYPES.get(type);
  const answers = ACKNOWLEDGEMENT_TYPES.get(type);
  const keysStatements = supported?.isAmendedInParts === true || setting.context.feed.documentNumbersAreReused;
  const opened =
    supported === undefined && answers === undefined
      ? null
      : openMessage(message, { ...setting, type, faults, keysStatements });
  let acknowledgement: Acknowledgement | null = null;
  if (opened === null) reportUnsupported(message, type, faults);
  else if (isTest(opened.scope)) reportTest(opened.scope);
  else if (supported !== undefined) interpretContents(opened.scope, supported);
  else acknowledgement = answers?.(opened.scope, ...contentsOf(message)) ?? null;
  const { interchange, range } = message;
  const summary: MessageSummary = {
    type,
    release: releaseName(message),
    sender: interchange.sender.identification.trim() || null,
    recipient: interchange.recipient.identification.trim() || null,
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

/** The segments between UNH and UNT. */
const contentsOf = ({ extent }: EdifactMessage): readonly [first: SegmentNumber, end: SegmentNumber] => [
  extent.first + 1,
  extent.trailer ?? extent.end,
];

function reportUnsupported({ segments, extent }: EdifactMessage, type: string, faults: FaultList): void {
  const what = type === '' ? 'UNH names no message type' : `${type} is not a message that is read`;
  faults.error('UNSUPPORTED_MESSAGE_TYPE', segments.place(extent.first, 2, 0), what);
}

type Supported = typeof MESSAGE_TYPES extends ReadonlyMap<string, infer T> ? T : never;

function interpretContents(scope: MessageScope, { interpret, reportsBy }: Supported): void {
  const { segments, message, events, faults } = scope;
  const { first } = message.extent;
  if (scope.does === 'RETRACTS' && !scope.canRetract) {
    const detail = 'the message takes something back and does not say what: neither BGM 1004 nor RFF+ACW or AGO';
    faults.error('SEGMENT_MALFORMED', segments.place(first), detail);
    return;
  }
  interpret(scope, ...contentsOf(message));
  if (events.isCut) {
    faults.error('EDIFACT_LIMIT', segments.place(first), 'the message makes more statements than its size allows');
  }
  const hasError = [...message.faults, ...faults.all].some(({ severity }) => severity === 'error');
  if (events.all.length > 0 || hasError) return;
  faults.error('NOTHING_REPORTED', segments.place(first), `there is no ${reportsBy} that could be read`);
}

const isTest = ({ message, does }: MessageScope): boolean => message.interchange.isTest || does === 'TESTS';

function reportTest({ segments, message, faults }: MessageScope): void {
  const isMarked = message.interchange.isTest;
  const header = message.interchange.extent.header;
  const at = isMarked && header !== null ? segments.place(header, 11) : segments.place(message.extent.first);
  const mark = isMarked ? `the test indicator '${message.interchange.testIndicator}' of UNB` : 'function 53 of BGM';
  faults.warning('TEST_MESSAGE', at, `${mark} says so`);
}

const releaseName = ({ version, release }: EdifactMessage): string =>
  [version.trim(), release.trim()].filter((part) => part !== '').join('.');

function controlReferenceOf({ interchange, group, reference }: EdifactMessage): string | null {
  const parts = [interchange.controlReference, group?.reference ?? '', reference].map((part) => part.trim());
  return parts.filter((part) => part !== '').join('/') || null;
}
