import type { JournalEntry } from '../canonical/tracking-event.js';
import { carrier, idOf, journeyOf, said, terminal } from './given.fixture.js';

const ONE = { vessel: 'ONE', imo: '9811000' };
const LOADED = said(terminal, 'LOADED', { at: '2026-03-10 14:00 +08:00', place: 'CNQZH', ...ONE });
const DEPARTED = said(carrier, 'DEPARTED', { at: '2026-03-10 20:00 +08:00', place: 'CNQZH', ...ONE });
const ARRIVED = said(carrier, 'ARRIVED', { at: '2026-03-15 05:00 +08:00', place: 'SGSIN', ...ONE });

const eta = (at: string, saidAt: string, place = 'SGSIN') =>
  said(carrier, 'ARRIVED', { at, place, classifier: 'ESTIMATED', said: `${saidAt} 06:00 +08:00`, ...ONE });
const states = (...facts: readonly JournalEntry[]) =>
  journeyOf(...facts).etas.map(({ place, state }) => `${place?.code} ${state}`);

test('an estimate of a place that the unit has reached is closed', () => {
  const expected = eta('2026-03-14 06:00 +08:00', '2026-03-09');
  expect(states(LOADED, DEPARTED, expected)).toEqual(['SGSIN OPEN']);
  expect(states(LOADED, DEPARTED, expected, ARRIVED)).toEqual(['SGSIN ARRIVED']);
  const discharged = said(terminal, 'DISCHARGED', { at: '2026-03-15 19:00 +08:00', place: 'SGSIN', ...ONE });
  expect(states(LOADED, DEPARTED, expected, discharged)).toEqual(['SGSIN ARRIVED']);
});

test('an estimate of a place behind the unit on its way is overtaken', () => {
  const call = eta('2026-03-12 06:00 +08:00', '2026-03-09', 'VNHPH');
  const end = eta('2026-03-14 06:00 +08:00', '2026-03-09');
  expect(states(LOADED, DEPARTED, call, end)).toEqual(['SGSIN OPEN', 'VNHPH OPEN']);
  expect(states(LOADED, DEPARTED, call, end, ARRIVED)).toEqual(['SGSIN ARRIVED', 'VNHPH OVERTAKEN']);
});

test('an estimate whose time has passed is open until the unit is reported', () => {
  const sighted = said(carrier, 'EN_ROUTE', { at: '2026-03-18 06:00 +08:00', ...ONE });
  expect(states(LOADED, DEPARTED, eta('2026-03-14 06:00 +08:00', '2026-03-09'), sighted)).toEqual(['SGSIN OPEN']);
});

test('what was never reached is overtaken when the trip is over', () => {
  const delivered = said(carrier, 'DELIVERED', { at: '2026-03-20 06:00 +08:00', place: 'MYKUL' });
  expect(states(LOADED, DEPARTED, eta('2026-03-14 06:00 +08:00', '2026-03-09'), delivered)).toEqual([
    'SGSIN OVERTAKEN',
  ]);
});

test('what a source said before stands in the history of its estimate', () => {
  const words = [
    eta('2026-03-14 06:00 +08:00', '2026-03-09'),
    eta('2026-03-16 06:00 +08:00', '2026-03-11'),
    eta('2026-03-15 06:00 +08:00', '2026-03-12'),
  ];
  const [only] = journeyOf(LOADED, DEPARTED, ...words.toReversed()).etas;
  expect(only?.value.event).toBe(idOf(words[2] as JournalEntry));
  expect(only?.history.map(({ event }) => event)).toEqual(words.slice(0, 2).map(idOf));
});

test('how far an estimate was from the truth is told in minutes, and of a date it is not', () => {
  const late = (...facts: readonly JournalEntry[]) =>
    journeyOf(LOADED, DEPARTED, ARRIVED, ...facts).etas[0]?.lateMinutes;
  expect(late(eta('2026-03-15 04:30 +08:00', '2026-03-09'))).toBe(30);
  expect(late(eta('2026-03-15 06:00 +08:00', '2026-03-09'))).toBe(-60);
  expect(late(eta('2026-03-15', '2026-03-09'))).toBeNull();
});
