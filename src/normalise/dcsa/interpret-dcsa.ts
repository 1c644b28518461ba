import type { Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import type { Correction } from '../../canonical/tracking-event.js';
import type { DcsaEvent } from '../../decode/dcsa/dcsa-event.js';
import { decodeEvent } from '../../decode/dcsa/decode-event.js';
import { isFeedback } from '../../decode/dcsa/feedback.js';
import { findEvents, type FoundEvent } from '../../decode/dcsa/find-events.js';
import type { JsonDocument } from '../../decode/json/json-document.js';
import { EventList } from '../event-list.js';
import { dateTime } from '../event-time.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { readIsoTime } from '../iso-time.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readMadeAt } from '../made-at.js';
import type { WrittenTime } from '../written-time.js';
import { typeOf, type EventScope } from './event-scope.js';
import { interpretEvent } from './interpret-event.js';
import { interpretFeedback } from './interpret-feedback.js';
import { PlaceFinder } from './place-finder.js';

/** Version of the readings below; a change that alters what a message says raises it. */
export const DCSA_VERSION = 1;

/**
 * Interprets every DCSA Track & Trace event of a body. An event object is a message of its own: it has its identity, its version and its
 * faults, whatever page it came in. Never throws.
 */
export function interpretDcsa(document: JsonDocument, context: InterpretContext): Interpretation {
  const { root, charset } = document;
  const found = isFeedback(root) ? [] : findEvents(root);
  const places = new PlaceFinder(context);
  const messages = isFeedback(root)
    ? [interpretFeedback(root)]
    : found.map((event) => interpretFound(event, context, places));
  return { format: 'DCSA', charset, messages, faults: [...document.faults, ...pageFaults(document, found)] };
}

function pageFaults({ root, faults }: JsonDocument, found: readonly FoundEvent[]): Interpretation['faults'] {
  if (found.length > 0 || isFeedback(root) || faults.some(({ severity }) => severity === 'error')) return [];
  const list = new FaultList();
  list.warning('NOTHING_REPORTED', { byte: root.start }, 'the page holds no event');
  return list.all;
}

const SUPPORTED: ReadonlySet<string> = new Set([
  'SHIPMENT',
  'TRANSPORT',
  'EQUIPMENT',
  'TRANSPORTEQUIPMENT',
  'IOT',
  'REEFER',
]);

function interpretFound(found: FoundEvent, context: InterpretContext, places: PlaceFinder): MessageSummary {
  const event = decodeEvent(found);
  const faults = new FaultList();
  const { updated } = event;
  const name = event.version === '3.0.0' ? 'eventUpdatedDateTime' : 'eventCreatedDateTime';
  const { reportedAt, madeAt, time } = readMadeAt({ text: updated.text, byte: updated.start, name }, context, faults);
  const documentKey = keyOf(context, event, event.eventId.text);
  const correction = correctionOf(event, { context, documentKey, reportedAt });
  const decoder = `dcsa/${event.version}@${DCSA_VERSION}`;
  const facts = new EventList(
    context,
    { correction, documentKey, reportedAt, madeAt, decoder },
    INTERPRET_LIMITS.statementsPerMessage,
  );
  const scope = { event, context, places, faults, facts };
  reportStructure(scope, found);
  if (!event.value.isWhole) {
    // The end of the text is reported already; half an event is worse than none.
  } else if (correction?.action === 'RETRACTS') retract(scope, time);
  else if (isSupported(event)) interpretEvent(scope);
  else {
    const detail = `${event.type.text === '' ? 'an event without type' : event.type.text} is no event of Track & Trace`;
    faults.error('UNSUPPORTED_MESSAGE_TYPE', { byte: event.value.start }, detail);
  }
  if (facts.isCut) {
    faults.error('JSON_LIMIT', { byte: event.value.start }, 'the event names more containers than one event may');
  }
  return {
    type: typeOf(event),
    release: event.version,
    sender: event.publisher || null,
    recipient: event.recipient || null,
    // An event comes again in every page that holds it: its id is no control number of a transmission.
    controlReference: null,
    documentKey,
    reportedAt,
    byteStart: event.value.start,
    byteEnd: event.value.end,
    events: facts.all,
    faults: faults.all,
  };
}

/** An event without type is read by its code; one of another standard is not read at all. */
function isSupported(event: DcsaEvent): boolean {
  const type = typeOf(event);
  return SUPPORTED.has(type) || (type === '' && event.code.text !== '');
}

/**
 * Identity of an event. In 3.0.0 the id is unique among all that one producer publishes, whoever the event came from, and a retraction may
 * say nothing else. Before, platforms that publish for several carriers use one id for events of each.
 */
function keyOf({ feed }: InterpretContext, { publisher, version }: DcsaEvent, eventId: string): string | null {
  const id = eventId.trim();
  if (id === '') return null;
  const ofPublisher = publisher === '' || version === '3.0.0' ? [] : [publisher];
  return [feed.party, 'DCSA', ...ofPublisher, id].join('|');
}

/**
 * In 3.0.0 an event overrides any other with its id and an earlier `eventUpdatedDateTime`, so every version replaces what came before it,
 * and the first one nothing; a retraction takes back all of them. Beta-1 names the event that it retracts. Events of 2.x are never changed.
 */
function correctionOf(
  event: DcsaEvent,
  made: {
    readonly context: InterpretContext;
    readonly documentKey: string | null;
    readonly reportedAt: string | null;
  },
): Correction | null {
  const { context, documentKey, reportedAt } = made;
  const retracted = keyOf(context, event, event.retractedEventId.text);
  if (retracted !== null) return { action: 'RETRACTS', documentKey: retracted, reportedAt };
  if (event.version !== '3.0.0' || documentKey === null) return null;
  return { action: event.isRetracted ? 'RETRACTS' : 'REPLACES', documentKey, reportedAt };
}

/** A retraction that says neither when it was made nor of when it is. */
const UNTIMED: WrittenTime = {
  local: '1970-01-01T00:00:00',
  localMs: 0,
  precision: 'SECOND',
  offset: '+00:00',
  offsetFrom: 'DIGITS',
  irregularity: null,
};

/** Whatever else it says is irrelevant (3.0.0): it states nothing of its own, and reaches every fact of the event it names. */
function retract({ event, context, facts }: EventScope, made: WrittenTime | null): void {
  const { feed, reference } = context;
  const occurred = readIsoTime(event.occurred.text);
  const time = made ?? ('fault' in occurred ? UNTIMED : occurred);
  const original = made === null ? event.occurred.text : event.updated.text;
  facts.add(
    {
      code: 'UNKNOWN',
      classifier: 'ACTUAL',
      occurredAt: dateTime(time, original, { feed, reference, zone: null }),
      place: null,
      transport: null,
      unit: null,
      references: [],
      customs: null,
      wording: 'retracted',
      remark: event.remarks.join('; ').slice(0, INTERPRET_LIMITS.remarkCharacters) || null,
      flags: [],
    },
    {
      byteStart: event.value.start,
      byteEnd: event.value.end,
      pointer: event.pointer,
      rule: `dcsa/${event.version}/${event.isRetracted ? 'isRetracted' : 'retractedEventID'}`,
    },
  );
}

/** What is wrong with the event as an object: its id, its place in the page. */
function reportStructure({ event, faults }: EventScope, { isMisplaced, pointer }: FoundEvent): void {
  const { eventId, value, updated, version } = event;
  if (isMisplaced) {
    faults.warning('MEMBER_MALFORMED', { byte: value.start }, `no version of the standard puts an event at ${pointer}`);
  }
  if (eventId.trimmed === '') {
    faults.warning('MEMBER_MISSING', { byte: value.start }, 'the event has no eventID: nothing can correct it');
  } else if (eventId.isNumber) {
    faults.warning('MEMBER_MALFORMED', { byte: eventId.start }, `eventID ${eventId.text} is a number, not a text`);
  }
  if (updated.trimmed === '' && version !== '1.x') {
    faults.warning('MEMBER_MISSING', { byte: value.start }, 'the event does not say when it was made');
  }
}
