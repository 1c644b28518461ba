/** The console asks what the schema answers, and has a word for every value that it can answer. */
import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, parse, validate } from 'graphql';
import * as enums from '../../../console/src/api/enums.js';
import * as operationQueries from '../../../console/src/api/operation-queries.js';
import * as queries from '../../../console/src/api/queries.js';
import { LIMIT_RULES } from '../../../src/graphql/limit-rules.js';
import { MAX_SOCKET_MESSAGE_BYTES, MAX_TOKENS } from '../../../src/graphql/limits.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const documents = Object.entries({ ...queries, ...operationQueries }).map(([name, { text }]) => [name, text] as const);

test.each(documents)('%s fits the schema and its limits', (_, text) => {
  const document = parse(text, { maxTokens: MAX_TOKENS });
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  expect(validate(schema, document, [...LIMIT_RULES]).map(({ message }) => message)).toEqual([]);
  expect(text.length).toBeLessThan(MAX_SOCKET_MESSAGE_BYTES);
});

test.each([
  ['JourneyStatus', enums.JOURNEY_STATUSES],
  ['EventCode', enums.EVENT_CODES],
  ['EventClassifier', enums.EVENT_CLASSIFIERS],
  ['EventFlag', enums.EVENT_FLAGS],
  ['JourneyFlag', enums.JOURNEY_FLAGS],
  ['WaitingCause', enums.WAITING_CAUSES],
  ['ConnectionState', enums.CONNECTION_STATES],
  ['EtaState', enums.ETA_STATES],
  ['AcknowledgementOutcome', enums.ACKNOWLEDGEMENT_OUTCOMES],
  ['TransportMode', enums.TRANSPORT_MODES],
  ['StopKind', enums.STOP_KINDS],
  ['SourceKind', enums.SOURCE_KINDS],
  ['ReferenceType', enums.REFERENCE_TYPES],
  ['NumberKind', enums.NUMBER_KINDS],
  ['UnitKind', enums.UNIT_KINDS],
  ['JourneyExceptionKind', enums.EXCEPTION_KINDS],
  ['TimeBasis', enums.TIME_BASES],
  ['CustomsProcedure', enums.CUSTOMS_PROCEDURES],
  ['ReplayStatus', enums.REPLAY_STATUSES],
  ['QuarantineStatus', enums.QUARANTINE_STATUSES],
  ['Disposition', enums.DISPOSITIONS],
  ['JourneyChangeKind', enums.CHANGE_KINDS],
  ['ShipmentOrder', enums.SHIPMENT_ORDERS],
])('the console has a word for every %s', (name, known) => {
  const type = schema.getType(name);
  const values = isEnumType(type) ? type.getValues().map(({ name: value }) => value) : [];
  expect([...known].toSorted()).toEqual(values.toSorted());
});
