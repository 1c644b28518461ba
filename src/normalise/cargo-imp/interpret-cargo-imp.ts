import type { Fault } from '../../canonical/fault.js';
import type { Acknowledgement, Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import { decodeAcknowledgement } from '../../decode/cargo-imp/acknowledgement-message.js';
import { readConsignmentLine } from '../../decode/cargo-imp/consignment.js';
import { ACKNOWLEDGEMENTS } from '../../decode/cargo-imp/message-header.js';
import { readMessages, type CargoImpMessage } from '../../decode/cargo-imp/read-messages.js';
import type { EmbeddedMessage, EmbeddedReading } from '../embedded-message.js';
import { EventList } from '../event-list.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readAirWaybill } from '../../canonical/identifiers/air-waybill.js';
import { AirportFinder } from './airports.js';
import type { MessageScope } from './message-scope.js';
import { timeByEnvelope, timeByTelegram, type MessageTime } from './message-time.js';
import { MESSAGE_TYPES } from './message-types.js';

/** Version of the readings below; a change that alters what a message says raises it. */
export const CARGO_IMP_VERSION = 1;

/** Interprets every Cargo-IMP message of a body. Never throws. */
export function interpretCargoImp(body: Uint8Array, context: InterpretContext): Interpretation {
  const { messages, charset, faults } = readMessages(body);
  const airports = new AirportFinder(context);
  return {
    format: 'CARGO_IMP',
    charset,
    messages: messages.map((message, index) => {
      const time = timeByTelegram(message.telegram, context);
      return interpretMessage(message, { context, airports, ordinal: index + 1, time });
    }),
    faults,
  };
}

/** Interprets the messages that stand in an envelope of another format: EDIFACT's CIMFSU, CIMFWB … */
export function interpretEmbeddedCargoImp(embedded: EmbeddedMessage, context: InterpretContext): EmbeddedReading {
  const { body, start, end, terminator } = embedded;
  const { messages, faults } = readMessages(body, { start, end, terminator });
  const airports = new AirportFinder(context);
  const time = timeByEnvelope(embedded, context);
  const read = messages.map((message, index) =>
    interpretMessage(message, { context, airports, ordinal: index + 1, time }),
  );
  const acknowledgement = read.find((message) => message.acknowledgement !== undefined)?.acknowledgement;
  const empty: readonly Fault[] = messages.length > 0 ? [] : [nothingIn(start)];
  return {
    documentKey: read.length === 1 ? read[0]!.documentKey : null,
    events: read.flatMap(({ events }) => events),
    faults: [...faults, ...read.flatMap((message) => message.faults), ...empty],
    ...(acknowledgement === undefined ? {} : { acknowledgement }),
  };
}

const nothingIn = (byte: number): Fault => ({
  stage: 'decode',
  severity: 'error',
  code: 'SEGMENT_MISSING',
  at: { byte },
  detail: 'the envelope holds no message of Cargo-IMP',
});

interface Setting extends Pick<MessageScope, 'context' | 'airports' | 'ordinal'> {
  readonly time: MessageTime;
}

function interpretMessage(message: CargoImpMessage, setting: Setting): MessageSummary {
  const { context, time } = setting;
  const { type, version, telegram, start, end } = message;
  const faults = new FaultList();
  const documentKey = documentKeyOf(message, context);
  const decoder = `cargo-imp/${type.toLowerCase()}@${CARGO_IMP_VERSION}`;
  const origin = { correction: null, documentKey, reportedAt: time.reportedAt, madeAt: time.madeAt, decoder };
  const facts = new EventList(context, origin, statementLimit(message.lineCount));
  const acknowledgement = interpretContents({ message, ...setting, faults, facts });
  const summary: MessageSummary = {
    type,
    release: version,
    sender: telegram.origin || null,
    recipient: telegram.destinations[0] ?? null,
    // Origin and minute come again every month, and two messages can share them.
    controlReference: null,
    documentKey,
    reportedAt: time.reportedAt,
    byteStart: start,
    byteEnd: end,
    events: facts.all,
    faults: faults.all,
  };
  return acknowledgement === null ? summary : { ...summary, acknowledgement };
}

function interpretContents(scope: MessageScope): Acknowledgement | null {
  const { message, faults, facts } = scope;
  const { type, strays } = message;
  const at = { byte: message.header.start };
  if (ACKNOWLEDGEMENTS.has(type)) return acknowledgementOf(message);
  const supported = MESSAGE_TYPES.get(type);
  if (supported === undefined) {
    faults.error('UNSUPPORTED_MESSAGE_TYPE', at, `${type} is not a message that is read`);
    return null;
  }
  if (strays.length > 0) {
    const detail = `${strays.length} of its lines belong to no element`;
    faults.warning('CARGO_IMP_STRAY_LINES', { byte: strays[0]!.start }, detail);
  }
  supported.interpret(scope);
  if (facts.isCut) faults.error('CARGO_IMP_LIMIT', at, 'the message makes more statements than its size allows');
  if (facts.all.length === 0 && faults.all.length === 0) {
    faults.error('NOTHING_REPORTED', at, `there is no ${supported.reportsBy} that could be read`);
  }
  return null;
}

/** FMA says that the message was taken in, FNA that it was not. */
function acknowledgementOf({ type, elements }: CargoImpMessage): Acknowledgement {
  const { of, text } = decodeAcknowledgement(elements);
  const outcome = type === 'FMA' ? 'ACCEPTED' : 'REJECTED';
  return { of, outcome, detail: text.slice(0, INTERPRET_LIMITS.remarkCharacters) };
}

/** Messages that are the document itself. Nothing in them takes back an earlier one. */
const DOCUMENTS: ReadonlySet<string> = new Set(['FWB', 'FHL']);

function documentKeyOf({ type, elements }: CargoImpMessage, { feed }: InterpretContext): string | null {
  if (!DOCUMENTS.has(type)) return null;
  const element = elements.find(({ id }) => id === 'AWB' || id === 'MBI');
  const consignment = element === undefined ? null : readConsignmentLine(element);
  return consignment === null ? null : `${feed.party}|${type}|${readAirWaybill(consignment.number).number}`;
}

function statementLimit(lines: number): number {
  const { statementsPerMessage, statementsPerSegment, mostStatements } = INTERPRET_LIMITS;
  return Math.min(statementsPerMessage + statementsPerSegment * lines, mostStatements);
}
