import { carrier, journeyOf, milestone, said, terminal, told } from './given.fixture.js';

const SHIP = { vessel: 'ONE' };

test('an older event arriving late overwrites nothing newer', () => {
  const arrived = said(carrier, 'ARRIVED', { at: '2026-03-15 06:00 +08:00', place: 'SGSIN', ...SHIP });
  const late = said(carrier, 'DEPARTED', {
    at: '2026-03-10 20:00 +08:00',
    place: 'CNQZH',
    ...SHIP,
    said: '2026-03-20 08:00 +08:00',
  });
  const journey = journeyOf(arrived, late);
  expect(journey.milestones.map(told)).toEqual(['DEPARTED CNQZH', 'ARRIVED SGSIN']);
  expect(journey.location?.code).toBe('SGSIN');
});

test('a discharge known by its date stands after the arrival of that day', () => {
  const arrived = said(carrier, 'ARRIVED', { at: '2026-03-15 06:00 +08:00', place: 'SGSIN', ...SHIP });
  const discharged = said(terminal, 'DISCHARGED', { at: '2026-03-15', place: 'SGSIN', ...SHIP });
  const gateOut = said(terminal, 'GATE_OUT', { at: '2026-03-15 21:00 +08:00', place: 'SGSIN', laden: 'LADEN' });
  const journey = journeyOf(gateOut, discharged, arrived);
  expect(journey.milestones.map(told)).toEqual(['ARRIVED SGSIN', 'DISCHARGED SGSIN', 'GATE_OUT SGSIN']);
  expect(journey.exceptions).toEqual([]);
});

test('a departure known by its date stands before the arrival elsewhere on that day', () => {
  const departed = said(carrier, 'DEPARTED', { at: '2026-03-15', place: 'CNQZH', ...SHIP });
  const loaded = said(terminal, 'LOADED', { at: '2026-03-15 09:00 +08:00', place: 'CNQZH', ...SHIP });
  const arrived = said(carrier, 'ARRIVED', { at: '2026-03-15 22:00 +08:00', place: 'CNNSA', ...SHIP });
  expect(journeyOf(arrived, departed, loaded).milestones.map(told)).toEqual([
    'LOADED CNQZH',
    'DEPARTED CNQZH',
    'ARRIVED CNNSA',
  ]);
});

test('a date stays the date it was given, with its precision', () => {
  const { actual } = milestone(journeyOf(said(terminal, 'GATE_IN', { at: '2026-03-15', place: 'CNQZH' })), 'GATE_IN');
  expect([actual?.time.local, actual?.time.precision]).toEqual(['2026-03-15T00:00:00', 'DAY']);
});

test('of facts of one minute at one place natural progress decides', () => {
  const at = '2026-03-15 06:00 +08:00';
  const journey = journeyOf(
    said(carrier, 'DISCHARGED', { at, place: 'SGSIN', ...SHIP }),
    said(carrier, 'ARRIVED', { at, place: 'SGSIN', ...SHIP }),
    said(carrier, 'GATE_OUT', { at, place: 'SGSIN' }),
  );
  expect(journey.milestones.map(told)).toEqual(['ARRIVED SGSIN', 'DISCHARGED SGSIN', 'GATE_OUT SGSIN']);
});

test('the clock at the border may run backwards: instants decide, not local times', () => {
  const train = { train: 'X8011' };
  const journey = journeyOf(
    said(carrier, 'ARRIVED', { at: '2026-06-16 03:10 +05:00', place: 'KZDOS', ...train }),
    said(carrier, 'DEPARTED', { at: '2026-06-16 05:30 +08:00', place: 'CNAKL', ...train }),
  );
  expect(journey.milestones.map(told)).toEqual(['DEPARTED CNAKL', 'ARRIVED KZDOS']);
  expect(journey.exceptions).toEqual([]);
});
