import {
  carrier,
  idOf,
  journeyOf,
  legsOf,
  milestone,
  railway,
  said,
  stopsOf,
  terminal,
  told,
} from './given.fixture.js';

const ONE = { vessel: 'ONE', imo: '9811000' };
const on = (code: 'LOADED' | 'DISCHARGED', place: string, day: string, by = terminal, ship = ONE) =>
  said(by, code, { at: `2026-03-${day} 08:00 +08:00`, place, ...ship });

test('a carrier’s word on the port and a terminal’s word on the berth are one milestone', () => {
  const byTerminal = on('DISCHARGED', 'sg-tuas', '15');
  const journey = journeyOf(on('LOADED', 'CNQZH', '10'), byTerminal, on('DISCHARGED', 'SGSIN', '16', carrier));
  expect(journey.milestones.map(told)).toEqual([
    'LOADED CNQZH',
    'DEPARTED CNQZH (inferred)',
    'ARRIVED sg-tuas (inferred)',
    'DISCHARGED sg-tuas',
  ]);
  expect(milestone(journey, 'DISCHARGED').actual?.event).toBe(idOf(byTerminal));
});

test('two terminals of one port stay two places, and the port’s name goes to the one meant', () => {
  const TWO = { vessel: 'TWO', imo: '9300001' };
  const journey = journeyOf(
    on('LOADED', 'CNQZH', '10'),
    on('DISCHARGED', 'sg-ppt', '15'),
    on('LOADED', 'sg-tuas', '18', terminal, TWO),
    on('DISCHARGED', 'SGSIN', '15', carrier),
    on('LOADED', 'SGSIN', '19', carrier, TWO),
  );
  expect(legsOf(journey)).toEqual(['SEA CNQZH→sg-ppt', 'SEA sg-tuas→?']);
  expect(stopsOf(journey).slice(1)).toEqual(['sg-ppt TRANSHIPMENT', 'sg-tuas TRANSHIPMENT']);
});

test('a plan for the town is met by the arrival at its terminal', () => {
  const plan = said(carrier, 'ARRIVED', {
    at: '2026-03-14 08:00 +08:00',
    place: 'SGSIN',
    classifier: 'ESTIMATED',
    ...ONE,
  });
  const journey = journeyOf(on('LOADED', 'CNQZH', '10'), plan, on('DISCHARGED', 'sg-tuas', '15'));
  expect([journey.status, journey.destination?.code]).toEqual(['AT_DESTINATION', 'sg-tuas']);
});

test('a terminal in a border point is at the border', () => {
  const came = said(railway, 'ARRIVED', {
    at: '2026-06-22 04:00 +03:00',
    place: 'by-brest-north',
    train: '7084-087-1306',
  });
  expect([journeyOf(came).status, stopsOf(journeyOf(came))]).toEqual(['AT_BORDER', ['by-brest-north BORDER']]);
});
