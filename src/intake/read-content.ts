import type { Fault } from '../canonical/fault.js';
import { dispositionOf } from '../canonical/interpretation.js';
import type { Interpretation, MessageSummary } from '../canonical/interpretation.js';
import { sortInstant } from '../canonical/time.js';
import type { EventSource, InterpretedEvent } from '../canonical/tracking-event.js';
import { cleanText, storable } from '../database/json-text.js';
import { monthOfText } from '../database/partitions.js';
import type { PlacedFault, StoredSummary } from '../inbox/content.js';
import type { ContentReading } from '../inbox/content.store.js';
import type { RawMessage } from '../inbox/raw-message.js';
import type { Fact } from '../journal/fact.js';
import { DECODER_VERSION, interpret } from '../normalise/interpret.js';
import type { ReferenceData } from '../reference/reference.js';
import type { Feed } from '../settings/feed-registry.js';
import { linkingKeys } from '../tracking/documents.js';
import { carrierLinksOf } from './carriers.js';
import { fingerprint } from './fingerprint.js';

/** A content, what was read in it, and the facts it states. */
export interface Reading extends ContentReading {
  readonly facts: readonly Fact[];
}

/** What reading needs of a message; a replay takes it from the inbox. */
export type Readable = Pick<RawMessage, 'id' | 'contentKey' | 'body' | 'unfit' | 'receivedAtMs'>;

/** Reads one content. A bug of ours that throws on it is a finding about this content alone. */
export function readContent(message: Readable, feed: Feed, reference: ReferenceData): Reading {
  if (message.unfit !== null) {
    const { code, detail } = message.unfit;
    return readingOf(message, feed, refusal({ stage: 'decode', severity: 'error', code, at: { byte: 0 }, detail }));
  }
  // A feed that keeps all means a new fact by the same bytes: the content goes into its facts' ids.
  const salt = feed.duplicatePolicy === 'KEEP_ALL' ? `${message.contentKey}\n` : '';
  try {
    const receivedAt = new Date(message.receivedAtMs).toISOString();
    const context = { feed, reference, fingerprint: (text: string): string => fingerprint(salt + text), receivedAt };
    return readingOf(message, feed, interpret(message.body, context));
  } catch (error) {
    return readingOf(message, feed, refusal(internalError('decode', error)));
  }
}

/** The reading of a content on which our own program failed further on: its bytes are kept, nothing is stated. */
export const unreadable = (message: Readable, feed: Feed, error: unknown): Reading =>
  readingOf(message, feed, refusal(internalError('normalise', error)));

const refusal = (fault: Fault): Interpretation => ({ format: null, charset: null, messages: [], faults: [fault] });

/** Names the error and the function it came from; a stack's paths say nothing about the message. */
function internalError(stage: Fault['stage'], error: unknown): Fault {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = /^\s+at (?:async )?([\w.$<>#[\] ]+?) \(/m.exec(stack)?.[1];
  const detail = `${name}: ${message}${place === undefined ? '' : ` (in ${place})`}`.slice(0, 500);
  return { stage, severity: 'error', code: 'INTERNAL_ERROR', at: { byte: 0 }, detail };
}

function readingOf(message: Readable, feed: Feed, interpretation: Interpretation): Reading {
  const recordedAtMs = feed.historical ? message.receivedAtMs : null;
  const facts = interpretation.messages.flatMap((summary) =>
    summary.events.map((interpreted) => factOf(interpreted, { message, feed, recordedAtMs })),
  );
  const distinct = [...new Map(facts.map((fact) => [`${fact.event.id} ${fact.source.byteStart}`, fact])).values()];
  return {
    contentKey: message.contentKey,
    feed: feed.id,
    messageId: message.id,
    format: interpretation.format,
    charset: interpretation.charset,
    summaries: interpretation.messages.map(summaryOf),
    eventCount: distinct.length,
    faults: faultsOf(interpretation),
    disposition: dispositionOf(interpretation),
    decoderVersion: DECODER_VERSION,
    facts: distinct,
  };
}

function factOf(
  { event: read, source }: InterpretedEvent,
  { message, feed, recordedAtMs }: { message: Readable; feed: Feed; recordedAtMs: number | null },
): Fact {
  const { value: event, text } = storable(read);
  return {
    contentKey: message.contentKey,
    feed: feed.id,
    event,
    text,
    links: linkingKeys(event.references),
    carriers: carrierLinksOf(event),
    month: monthOfText(sortInstant(event.occurredAt)),
    source: sourceOf(source),
    recordedAtMs,
  };
}

/** With the instant written as it will be read back; one that no calendar has is none. */
const sourceOf = (source: EventSource): EventSource => ({
  ...source,
  documentKey: source.documentKey === null ? null : cleanText(source.documentKey),
  reportedAt: source.reportedAt === null ? null : inMilliseconds(source.reportedAt),
});

const READ_BACK = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function inMilliseconds(instant: string): string | null {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) return null;
  return READ_BACK.test(instant) ? instant : new Date(milliseconds).toISOString();
}

const summaryOf = ({ events: _events, faults: _faults, ...summary }: MessageSummary): StoredSummary => summary;

const faultsOf = (interpretation: Interpretation): readonly PlacedFault[] => [
  ...interpretation.faults.map((fault) => ({ part: -1, fault })),
  ...interpretation.messages.flatMap(({ faults }, part) => faults.map((fault) => ({ part, fault }))),
];
