import type { JournalEntry } from '../canonical/tracking-event.js';
import type { Told } from './given.fixture.js';
import { carrier, idOf, journeyOf, said, terminal } from './given.fixture.js';

const BARGE = { vessel: 'YUNHE 1107', mode: 'INLAND_WATERWAY' } as const;
const SHIP = { vessel: 'QUIET HERON', imo: '9811000' };
const NEXT_SHIP = { vessel: 'AMBER KESTREL', imo: '9300001' };

const LEFT = said(carrier, 'DEPARTED', { at: '2026-03-03 18:00 +08:00', place: 'guoyuan', ...BARGE });
const barge = (classifier: Told['classifier'], at: string) =>
  said(carrier, 'ARRIVED', { at, place: 'CNYSA', classifier, said: '2026-03-05 08:00 +08:00', ...BARGE });
const sails = (classifier: Told['classifier'], at: string, ship: Partial<Told> = SHIP) =>
  said(carrier, 'DEPARTED', { at, place: 'CNYSA', classifier, said: '2026-03-01 08:00 +08:00', ...ship });

const connections = (...facts: readonly JournalEntry[]) =>
  journeyOf(LEFT, ...facts).connections.map(({ place, slackMinutes, state }) => [place?.code, slackMinutes, state]);
const PLAN = sails('PLANNED', '2026-03-16 04:00 +08:00');

test('slack runs from the arrival to the departure of the next scheduled conveyance', () => {
  expect(connections(barge('ESTIMATED', '2026-03-12 10:00 +08:00'), PLAN)).toEqual([['CNYSA', 90 * 60, 'AHEAD']]);
  const arrived = said(carrier, 'ARRIVED', { at: '2026-03-13 10:00 +08:00', place: 'CNYSA', ...BARGE });
  expect(connections(barge('ESTIMATED', '2026-03-12 10:00 +08:00'), arrived, PLAN)).toEqual([
    ['CNYSA', 66 * 60, 'AHEAD'],
  ]);
});

test('a feeder expected after the ship leaves endangers the connection', () => {
  const late = barge('ESTIMATED', '2026-03-17 04:00 +08:00');
  expect(connections(late, PLAN)).toEqual([['CNYSA', -24 * 60, 'ENDANGERED']]);
  expect(journeyOf(LEFT, late, PLAN).exceptions).toEqual([
    {
      kind: 'MISSED_CONNECTION',
      text: 'The arrival for the connection at CNYSA, 2026-03-17 04:00 +08:00, comes after the departure, 2026-03-16 04:00 +08:00.',
      events: [idOf(late), idOf(PLAN)],
      openedAt: '2026-03-05T00:00:00.000Z',
      closedAt: null,
    },
  ]);
});

test('a later sailing announced for the same ship mends it', () => {
  const postponed = said(carrier, 'DEPARTED', {
    at: '2026-03-18 04:00 +08:00',
    place: 'CNYSA',
    classifier: 'ESTIMATED',
    said: '2026-03-10 08:00 +08:00',
    ...SHIP,
  });
  expect(connections(barge('ESTIMATED', '2026-03-17 04:00 +08:00'), PLAN, postponed)).toEqual([
    ['CNYSA', 24 * 60, 'AHEAD'],
  ]);
});

test('it is made on the ship that was planned, and missed when it came too late and left on another', () => {
  const arrived = (at: string) => said(carrier, 'ARRIVED', { at, place: 'CNYSA', ...BARGE });
  const onTime = arrived('2026-03-12 10:00 +08:00');
  const late = arrived('2026-03-16 10:00 +08:00');
  expect(connections(onTime, PLAN, sails('ACTUAL', '2026-03-16 05:00 +08:00'))).toEqual([['CNYSA', 91 * 60, 'MADE']]);
  const other = sails('ACTUAL', '2026-03-20 05:00 +08:00', NEXT_SHIP);
  expect(connections(late, PLAN, other)).toEqual([['CNYSA', -6 * 60, 'MISSED']]);
  const missed = journeyOf(LEFT, late, PLAN, other).exceptions.find(({ kind }) => kind === 'MISSED_CONNECTION');
  expect(missed?.closedAt).toBe('2026-03-19T21:00:00.000Z');
});

test('a lorry between them runs to no timetable, and without an announced departure there is no connection', () => {
  const gate = said(terminal, 'GATE_IN', {
    at: '2026-03-13 10:00 +08:00',
    place: 'CNNGB',
    truck: 'A1',
    laden: 'LADEN',
  });
  const arrived = said(carrier, 'ARRIVED', { at: '2026-03-12 10:00 +08:00', place: 'CNYSA', ...BARGE });
  const plan = said(carrier, 'DEPARTED', {
    at: '2026-03-16 10:00 +08:00',
    place: 'CNNGB',
    classifier: 'PLANNED',
    ...SHIP,
  });
  expect(connections(arrived, gate, plan)).toEqual([['CNNGB', 96 * 60, 'AHEAD']]);
  expect(connections(arrived, sails('ACTUAL', '2026-03-16 05:00 +08:00'))).toEqual([]);
});
