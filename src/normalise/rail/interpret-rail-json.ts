import type { Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import type { Correction } from '../../canonical/tracking-event.js';
import type { JsonDocument } from '../../decode/json/json-document.js';
import { decodeRailJson, type RailMessage } from '../../decode/rail-json/decode-rail-json.js';
import { EventList } from '../event-list.js';
import { dateTime } from '../event-time.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readMadeAt, type MadeAt } from '../made-at.js';
import type { WrittenTime } from '../written-time.js';
import { interpretList } from './list-facts.js';
import type { RailScope } from './rail-scope.js';
import { interpretRecord } from './record-facts.js';
import { StationFinder } from './station-finder.js';

/** Version of the readings below; a change that alters what a message says raises it. */
export const RAIL_JSON_VERSION = 1;

/** Interprets a rail message or an export of wagons. Never throws. */
export function interpretRailJson(document: JsonDocument, context: InterpretContext): Interpretation {
  const { root, charset, faults } = document;
  return { format: 'RAIL_JSON', charset, messages: [interpretMessage(decodeRailJson(root), context)], faults };
}

function interpretMessage(message: RailMessage, context: InterpretContext): MessageSummary {
  const faults = new FaultList();
  const { created, messageId, type, value } = message;
  const made = readMadeAt({ text: created.text, byte: created.start, name: 'createdAt' }, context, faults);
  const { reportedAt, madeAt } = made;
  const id = messageId.trimmed;
  const documentKey = id === '' ? null : `${context.feed.party}|RAIL_JSON|${id}`;
  const correction = correctionOf(message, { documentKey, reportedAt, faults });
  const count = message.records.length + message.lists.length;
  const facts = new EventList(
    context,
    { correction, documentKey, reportedAt, madeAt, decoder: `rail-json/${type}@${RAIL_JSON_VERSION}` },
    Math.min(
      INTERPRET_LIMITS.mostStatements,
      INTERPRET_LIMITS.statementsPerMessage + count * INTERPRET_LIMITS.statementsPerMessage,
    ),
  );
  const scope: RailScope = {
    format: 'rail-json',
    context,
    stations: new StationFinder(context),
    faults,
    facts,
    madeAt,
  };
  if (!isUnattributed(message)) interpretParts(scope, message);
  if (correction?.action === 'RETRACTS' && facts.all.length === 0) takeBack(scope, message, made);
  reportOddities(scope, message, count);
  return {
    type,
    release: '',
    sender: message.sender || null,
    recipient: message.recipient || null,
    controlReference: id || null,
    documentKey,
    reportedAt,
    byteStart: value.start,
    byteEnd: value.end,
    events: facts.all,
    faults: faults.all,
  };
}

/** A cancellation of nobody knows what states nothing either. */
const isUnattributed = ({ action, messageId }: RailMessage): boolean =>
  action.trimmed.toUpperCase() === 'CANCEL' && messageId.trimmed === '';

/** Parts that break off at the end of the text are left out: the reader has reported where. */
function interpretParts(scope: RailScope, { records, lists, value }: RailMessage): void {
  const end = value.isWhole ? Infinity : value.end;
  for (const record of records) if (record.end < end) interpretRecord(scope, record);
  for (const list of lists) if (list.end < end) interpretList(scope, list);
  if (!scope.facts.isCut) return;
  scope.faults.error('JSON_LIMIT', { byte: value.start }, 'the message states more than one message may');
}

/** REPLACE and CANCEL name the message by its own id: it is sent again under it. */
function correctionOf(
  { action }: RailMessage,
  known: { readonly documentKey: string | null; readonly reportedAt: string | null; readonly faults: FaultList },
): Correction | null {
  const { documentKey, reportedAt, faults } = known;
  const written = action.trimmed.toUpperCase();
  const does = ({ REPLACE: 'REPLACES', CANCEL: 'RETRACTS' } as const)[written];
  if (does === undefined) {
    if (written === '' || written === 'ORIGINAL') return null;
    const detail = `action '${action.trimmed}' is none of ORIGINAL, REPLACE, CANCEL: nothing is corrected`;
    faults.warning('MEMBER_MALFORMED', { byte: action.start }, detail);
    return null;
  }
  if (documentKey !== null) return { action: does, documentKey, reportedAt };
  faults.error('MEMBER_MISSING', { byte: action.start }, `${written} without messageId: nobody can tell of what`);
  return null;
}

/** A cancellation that does not repeat what it cancels reaches every fact of the message it names. */
function takeBack({ context, facts }: RailScope, { value, action, created }: RailMessage, { time }: MadeAt): void {
  const { feed, reference } = context;
  facts.add(
    {
      code: 'UNKNOWN',
      classifier: 'ACTUAL',
      occurredAt: dateTime(time ?? UNTIMED, created.text, { feed, reference, zone: null }),
      place: null,
      transport: null,
      unit: null,
      references: [],
      customs: null,
      wording: action.trimmed,
      remark: null,
      flags: [],
    },
    { byteStart: value.start, byteEnd: value.end, pointer: '/railMessage', rule: 'rail-json/action' },
  );
}

/** A cancellation that does not say when it was made. */
const UNTIMED: WrittenTime = {
  local: '1970-01-01T00:00:00',
  localMs: 0,
  precision: 'SECOND',
  offset: '+00:00',
  offsetFrom: 'DIGITS',
  irregularity: null,
};

function reportOddities({ faults, facts }: RailScope, { strangers, value }: RailMessage, count: number): void {
  for (const stranger of strangers) {
    faults.warning('MEMBER_MALFORMED', { byte: stranger.start }, 'an item of a list is no object');
  }
  if (count === 0 && facts.all.length === 0) {
    faults.warning('NOTHING_REPORTED', { byte: value.start }, 'there is no record, no consignment note and no consist');
  }
}
