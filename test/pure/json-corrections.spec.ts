/**
 * What the fold makes of updates and retractions in the JSON formats, whatever the order in which they come: decoders and `tracking` meet
 * in nothing but the facts, so they are tested together here.
 */
import type { JournalEntry } from '../../src/canonical/tracking-event.js';
import { interpret } from '../../src/normalise/interpret.js';
import { journeysOf } from '../../src/tracking/given.fixture.js';
import { liveFacts } from '../../src/tracking/live-facts.js';
import { goldenCases } from './golden-cases.js';

const { context } = goldenCases.find(({ name }) => name === 'dcsa/empty-page')!;

/** Facts of several bodies as the journal holds them: one entry for each event, with all its sources. */
function journalOf(bodies: readonly unknown[]): readonly JournalEntry[] {
  const facts = bodies.flatMap((body) =>
    interpret(new TextEncoder().encode(JSON.stringify(body)), context).messages.flatMap(({ events }) => events),
  );
  return facts.map(({ event, source }) => ({ event, recordedAt: '2026-03-10T00:00:00.000Z', sources: [source] }));
}

/** What stands of all that was said, in words. */
function standing(...bodies: readonly unknown[]): readonly string[] {
  const entries = journalOf(bodies);
  const ofUnit = entries.filter(({ event }) => event.unit !== null);
  const corrections = entries.filter(({ event }) => event.unit === null);
  const unit = { entries: ofUnit, documentEntries: [], corrections };
  return liveFacts(unit, 'CONTAINER:LBZU2001000' as Parameters<typeof liveFacts>[1]).live.map(
    ({ event }) => `${event.code} ${event.occurredAt.original}`,
  );
}

/** The same for every order of arrival. */
function standingInAnyOrder(...bodies: readonly unknown[]): readonly string[] {
  const first = standing(...bodies).toSorted();
  for (const order of ordersOf(bodies)) expect(standing(...order).toSorted()).toEqual(first);
  return first;
}

const ordersOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) => ordersOf(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

const [TEN, ELEVEN] = ['2026-03-05T10:00:00+08:00', '2026-03-05T11:00:00+08:00'];

describe('DCSA 3.0.0', () => {
  const version = (minute: number, said: object) => ({
    events: [{ eventID: 'e1', eventUpdatedDateTime: `2026-03-05T12:${minute}:00.100Z`, ...said }],
  });
  const loaded = (eventDateTime: string) => ({
    eventDateTime,
    eventClassification: { eventTypeCode: 'EQUIPMENT', eventClassifierCode: 'ACT', equipmentEventTypeCode: 'LOAD' },
    equipmentDetails: { equipmentReference: 'LBZU2001000' },
  });
  const retracted = { isRetracted: true };

  test('an update replaces what was said under the same id', () => {
    expect(standingInAnyOrder(version(10, loaded(TEN)), version(20, loaded(ELEVEN)))).toEqual([`LOADED ${ELEVEN}`]);
  });

  test('an update back to the first wording stands alone', () => {
    expect(standingInAnyOrder(version(10, loaded(TEN)), version(20, loaded(ELEVEN)), version(30, loaded(TEN)))).toEqual(
      [`LOADED ${TEN}`],
    );
  });

  test('a retraction withdraws every version before it', () => {
    expect(standingInAnyOrder(version(10, loaded(TEN)), version(20, loaded(ELEVEN)), version(30, retracted))).toEqual(
      [],
    );
  });

  test('what is said again after its retraction stands', () => {
    expect(standingInAnyOrder(version(10, loaded(TEN)), version(20, retracted), version(30, loaded(ELEVEN)))).toEqual([
      `LOADED ${ELEVEN}`,
    ]);
  });

  test('another event is left alone', () => {
    const other = { events: [{ ...loaded(ELEVEN), eventID: 'e2', eventUpdatedDateTime: '2026-03-05T12:10:00Z' }] };
    expect(standingInAnyOrder(version(10, loaded(TEN)), other, version(30, retracted))).toEqual([`LOADED ${ELEVEN}`]);
  });
});

describe('DCSA 3.0.0 Beta 1', () => {
  const metadata = {
    eventCreatedDateTime: '2026-03-05T12:10:00Z',
    publisher: { partyCode: 'LBX', codeListProvider: 'SMDG' },
  };
  const payload = {
    eventType: 'EQUIPMENT',
    eventClassifierCode: 'ACT',
    equipmentEventTypeCode: 'LOAD',
    eventDateTime: TEN,
    equipmentReference: 'LBZU2001000',
  };
  const event = { metadata: { eventID: 'b1', ...metadata }, payload };
  const retraction = {
    metadata: { eventID: 'b2', retractedEventID: 'b1', ...metadata, eventCreatedDateTime: '2026-03-05T12:20:00Z' },
  };

  test('an event names the one that it retracts', () => {
    expect(standing(event)).toEqual([`LOADED ${TEN}`]);
    expect(standingInAnyOrder(event, retraction)).toEqual([]);
  });
});

describe('EPCIS', () => {
  const event = {
    type: 'ObjectEvent',
    eventTime: '2026-03-05T02:00:00Z',
    eventTimeZoneOffset: '+08:00',
    epcList: ['urn:epc:id:bic:LBZU2001000'],
    action: 'OBSERVE',
    bizStep: 'departing',
  };
  const named = { eventID: 'urn:uuid:e0000000-0000-4000-8000-000000000001', ...event };
  const errorDeclaration = { declarationTime: '2026-03-05T03:00:00Z', reason: 'did_not_occur' };

  test('an error declaration withdraws the event of its id', () => {
    expect(standing(named)).toHaveLength(1);
    expect(standingInAnyOrder(named, { ...named, errorDeclaration })).toEqual([]);
  });

  test('and, where there is no id, the event that says the same', () => {
    expect(standing(event)).toHaveLength(1);
    expect(standingInAnyOrder(event, { ...event, errorDeclaration })).toEqual([]);
  });

  test('the event that corrects it stands', () => {
    const corrective = { ...named, eventID: 'urn:uuid:e0000000-0000-4000-8000-000000000002', bizStep: 'arriving' };
    expect(standingInAnyOrder(named, { ...named, errorDeclaration }, corrective)).toHaveLength(1);
  });
});

test('an estimate that comes after the actual event takes nothing back', () => {
  const said = (eventClassifierCode: string, eventDateTime: string) => ({
    eventType: 'TRANSPORT',
    transportEventTypeCode: 'ARRI',
    eventClassifierCode,
    eventDateTime,
    eventCreatedDateTime: eventClassifierCode === 'EST' ? '2026-03-06T00:00:00Z' : '2026-03-05T04:00:00Z',
    transportCall: { UNLocationCode: 'SGSIN', modeOfTransport: 'VESSEL' },
    references: [{ referenceType: 'EQ', referenceValue: 'LBZU2001000' }],
  });
  const [journey] = journeysOf(...journalOf([said('ACT', TEN), said('EST', ELEVEN)]));
  const arrived = journey?.milestones.map(({ code, actual }) => `${code} ${actual?.time.original}`);
  expect(arrived).toEqual([`ARRIVED ${TEN}`]);
});
