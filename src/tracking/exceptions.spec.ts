import type { JournalEntry } from '../canonical/tracking-event.js';
import { carrier, forwarder, idOf, journeyOf, said, terminal } from './given.fixture.js';

const ONE = { vessel: 'ONE' };
const at = (day: string) => `2026-03-${day} 08:00 +08:00`;
const LOADED = said(terminal, 'LOADED', { at: at('10'), place: 'CNQZH', ...ONE });

const kinds = (...facts: readonly JournalEntry[]) => journeyOf(...facts).exceptions.map(({ kind }) => kind);

test('a future-dated actual moves nothing and is named', () => {
  const future = said(carrier, 'ARRIVED', {
    at: at('15'),
    place: 'SGSIN',
    ...ONE,
    said: at('12'),
    flags: ['ACTUAL_AFTER_MESSAGE'],
  });
  const departed = said(carrier, 'DEPARTED', { at: at('11'), place: 'CNQZH', ...ONE });
  const journey = journeyOf(LOADED, departed, future);
  expect([journey.status, journey.lastEventAt]).toEqual(['IN_TRANSIT', departed.event.occurredAt.instant]);
  expect(journey.exceptions).toEqual([
    {
      kind: 'FUTURE_DATED',
      text: 'Arrived at SGSIN by carrier for 2026-03-15 08:00 +08:00: later than its own message. It moves nothing.',
      events: [idOf(future)],
      openedAt: '2026-03-12T00:00:00.000Z',
      closedAt: null,
    },
  ]);
  expect(journey.explanation.losingEvents).toContainEqual({
    event: idOf(future),
    reason: 'flagged: later than its own message',
  });
});

test('a discharge before its loading is an impossible sequence', () => {
  const early = said(terminal, 'DISCHARGED', { at: at('15'), place: 'SGSIN', ...ONE });
  const arrived = said(carrier, 'ARRIVED', { at: at('16'), place: 'SGSIN', ...ONE });
  expect(kinds(LOADED, early, arrived)).toEqual(['IMPOSSIBLE_SEQUENCE']);
});

test('precision and unknown offsets are no impossible sequence', () => {
  const arrived = said(carrier, 'ARRIVED', { at: '2026-03-15 16:00 +08:00', place: 'SGSIN', ...ONE });
  expect(kinds(LOADED, said(terminal, 'DISCHARGED', { at: '2026-03-15', place: 'SGSIN', ...ONE }), arrived)).toEqual(
    [],
  );
  expect(
    kinds(LOADED, said(terminal, 'DISCHARGED', { at: '2026-03-15 09:00', place: 'SGSIN', ...ONE }), arrived),
  ).toEqual([]);
});

test('leaving on another vessel than planned is a roll', () => {
  const plan = said(carrier, 'DEPARTED', {
    at: at('10'),
    place: 'CNQZH',
    classifier: 'PLANNED',
    ...ONE,
    said: at('01'),
  });
  const left = said(carrier, 'DEPARTED', { at: at('17'), place: 'CNQZH', vessel: 'TWO' });
  const [rolled] = journeyOf(plan, left).exceptions;
  expect(rolled).toEqual({
    kind: 'ROLLED',
    text: 'Rolled at CNQZH: planned on ONE, left on TWO.',
    events: [idOf(plan), idOf(left)],
    openedAt: '2026-03-10T00:00:00.000Z',
    closedAt: '2026-03-17T00:00:00.000Z',
  });
  expect(kinds(plan, said(carrier, 'DEPARTED', { at: at('11'), place: 'CNQZH', ...ONE }))).toEqual([]);
});

test('a reported roll is named', () => {
  const rolled = said(terminal, 'ROLLED', { at: at('11'), place: 'CNQZH' });
  const left = said(carrier, 'DEPARTED', { at: at('17'), place: 'CNQZH', ...ONE });
  const spans = (...facts: readonly JournalEntry[]) =>
    journeyOf(...facts).exceptions.map(({ kind, openedAt, closedAt }) => [kind, openedAt, closedAt]);
  expect(spans(LOADED, rolled)).toEqual([['ROLLED', '2026-03-11T00:00:00.000Z', null]]);
  expect(spans(LOADED, rolled, left)).toEqual([['ROLLED', '2026-03-11T00:00:00.000Z', '2026-03-17T00:00:00.000Z']]);
});

test('two master bills that no fact links are a conflict of references', () => {
  const bill = (number: string, day: string) =>
    said(forwarder, 'GATE_IN', { at: at(day), place: 'CNQZH', refs: [`MASTER_BILL:${number}`] });
  expect(kinds(bill('A', '01'), bill('B', '02'))).toEqual(['REFERENCE_CONFLICT']);
  const both = said(forwarder, 'BOOKED', { at: at('01'), refs: ['MASTER_BILL:A', 'MASTER_BILL:B'] });
  expect(kinds(bill('A', '01'), bill('B', '02'), both)).toEqual([]);
});

test('each source keeps its own latest estimate of arrival', () => {
  const estimate = (by: typeof carrier, day: string, saidAt: string, place = 'SGSIN') =>
    said(by, 'ARRIVED', { at: at(day), place, classifier: 'ESTIMATED', said: at(saidAt), ...ONE });
  const { etas } = journeyOf(
    LOADED,
    estimate(carrier, '16', '05'),
    estimate(carrier, '14', '03'),
    estimate(forwarder, '15', '04'),
    estimate(carrier, '30', '05', 'DEHAM'),
  );
  expect(etas.map(({ place, party, value }) => `${place?.code} ${party} ${value.time.local.slice(8, 10)}`)).toEqual([
    'DEHAM carrier 30',
    'SGSIN carrier 16',
    'SGSIN forwarder 15',
  ]);
});
