import type { Acknowledgement, Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import type { JsonDocument } from '../../decode/json/json-document.js';
import type { JsonValue } from '../../decode/json/json-value.js';
import { readAnswer, type OneRecordAnswer } from '../../decode/one-record/answers.js';
import { decodeEvent } from '../../decode/one-record/decode-event.js';
import { findEvents, type FoundEvent } from '../../decode/one-record/find-events.js';
import { Ontology } from '../../decode/one-record/ontology.js';
import { EventList } from '../event-list.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readMadeAt } from '../made-at.js';
import { ownPlaceOf, type PlaceReading } from '../place-reading.js';
import { interpretEvent } from './interpret-event.js';

/** Version of the readings below; a change that alters what a message says raises it. */
export const ONE_RECORD_VERSION = 1;

/** Interprets every LogisticsEvent of a ONE Record body, or what a server answers to such events. Never throws. */
export function interpretOneRecord(document: JsonDocument, context: InterpretContext): Interpretation {
  const { root, charset, faults } = document;
  const ontology = new Ontology(root);
  const answer = readAnswer(root, ontology);
  if (answer !== null) {
    return { format: 'ONE_RECORD', charset, messages: [answerMessage(root, answer)], faults };
  }
  const setting = { ontology, context, ownPlace: ownPlaceOf(context) };
  const messages = findEvents(root, ontology).map((found) => interpretFound(found, setting));
  const isReported = messages.length > 0 || faults.some(({ severity }) => severity === 'error');
  return {
    format: 'ONE_RECORD',
    charset,
    messages: isReported ? messages : [emptyMessage(root, ontology)],
    faults,
  };
}

interface Setting {
  readonly ontology: Ontology;
  readonly context: InterpretContext;
  readonly ownPlace: PlaceReading | null;
}

function interpretFound(found: FoundEvent, { ontology, context, ownPlace }: Setting): MessageSummary {
  const event = decodeEvent(found, ontology);
  const faults = new FaultList();
  const { created, id, value } = event;
  const written = { text: created.text, byte: created.start, name: 'creationDate' };
  const { reportedAt, madeAt } = readMadeAt(written, context, faults);
  // Events are immutable (ONE Record API, "Logistics Events"): the key is kept, and nothing ever corrects it.
  const documentKey = id.trimmed === '' ? null : `${context.feed.party}|ONE_RECORD|${id.trimmed}`;
  const facts = new EventList(
    context,
    { correction: null, documentKey, reportedAt, madeAt, decoder: `one-record/${event.type}@${ONE_RECORD_VERSION}` },
    INTERPRET_LIMITS.statementsPerMessage,
  );
  if (value.isWhole) interpretEvent({ event, context, ownPlace, faults, facts });
  if (facts.isCut) faults.error('JSON_LIMIT', { byte: value.start }, 'the event names more units than one event may');
  return {
    type: event.type,
    release: '',
    sender: event.recordedBy || null,
    recipient: null,
    // An event comes again in every collection that holds it: its id is no control number of a transmission.
    controlReference: null,
    documentKey,
    reportedAt,
    byteStart: value.start,
    byteEnd: value.end,
    events: facts.all,
    faults: faults.all,
  };
}

/** A message without events. */
const messageOf = (value: JsonValue, type: string): MessageSummary => ({
  type,
  release: '',
  sender: null,
  recipient: null,
  controlReference: null,
  documentKey: null,
  reportedAt: null,
  byteStart: value.start,
  byteEnd: value.end,
  events: [],
  faults: [],
});

/** A collection without items says so; any other object of the ontology is not a message about transport. */
function emptyMessage(root: JsonValue, ontology: Ontology): MessageSummary {
  const type = ontology.classesOf(root)[0] ?? '';
  const faults = new FaultList();
  if (type === 'Collection') {
    faults.warning('NOTHING_REPORTED', { byte: root.start }, 'the collection holds no event');
  } else {
    const what = type === '' ? 'an object without type' : type;
    faults.error('UNSUPPORTED_MESSAGE_TYPE', { byte: root.start }, `${what} brings no LogisticsEvent`);
  }
  return { ...messageOf(root, type), faults: faults.all };
}

function answerMessage(root: JsonValue, answer: OneRecordAnswer): MessageSummary {
  const { type, created, results } = answer;
  const failed = results.filter(({ status }) => !status.startsWith('2'));
  const detail = failed.map(({ status, object, message }) => [status, object, message].filter(Boolean).join(' '));
  const outcome: Acknowledgement['outcome'] =
    failed.length === 0 ? 'ACCEPTED' : created > 0 ? 'ACCEPTED_WITH_ERRORS' : 'REJECTED';
  return {
    ...messageOf(root, type),
    acknowledgement: {
      of: root.first(['@id', 'id']).trimmed,
      outcome,
      detail: detail.join('; ').slice(0, INTERPRET_LIMITS.remarkCharacters),
    },
  };
}
