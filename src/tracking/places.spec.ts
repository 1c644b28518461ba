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
  expect(legsOf(journey)).toEqual(['SEA CNQZH→sg-ppt', '? sg-ppt→sg-tuas', 'SEA sg-tuas→?']);
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

const byRail = (code: 'DEPARTED' | 'ARRIVED', place: string, at: string) =>
  said(railway, code, { at: `2026-03-${at} +08:00`, place, train: '45062' });
const placesOf = (journey: ReturnType<typeof journeyOf>) =>
  journey.milestones.map(({ code, place }) => `${code} ${place?.code}`);

test('a port’s word on a ship, or on a lorry’s coming in, does not mean the railway station in the port', () => {
  const journey = journeyOf(
    byRail('DEPARTED', 'yuzui', '05 16:00'),
    byRail('ARRIVED', 'qinzhou-east', '07 17:00'),
    said(terminal, 'GATE_IN', { at: '2026-03-08 02:00 +08:00', place: 'CNQZH', truck: 'A1', laden: 'LADEN' }),
    on('LOADED', 'CNQZH', '10'),
  );
  expect(legsOf(journey)).toEqual(['RAIL yuzui→qinzhou-east', 'ROAD qinzhou-east→CNQZH', 'SEA CNQZH→?']);
});

test('a town’s word on a train means its railway terminal', () => {
  const journey = journeyOf(
    said(terminal, 'GATE_IN', { at: '2026-03-04 10:00 +08:00', place: 'tuanjiecun', laden: 'LADEN' }),
    byRail('DEPARTED', 'CNCQI', '05 16:00'),
  );
  expect(legsOf(journey)).toEqual(['RAIL tuanjiecun→?']);
});

test('stuffed in a town before it came in by the gate of its terminal, it was stuffed in the town', () => {
  const journey = journeyOf(
    said(terminal, 'EMPTY_RELEASED', { at: '2026-03-01 10:00 +08:00', place: 'tuanjiecun' }),
    said(carrier, 'STUFFED', { at: '2026-03-02 10:00 +08:00', place: 'CNCQI' }),
    said(terminal, 'GATE_IN', { at: '2026-03-04 10:00 +08:00', place: 'tuanjiecun', truck: 'A1', laden: 'LADEN' }),
  );
  expect(legsOf(journey)).toEqual(['ROAD CNCQI→tuanjiecun']);
  expect(placesOf(journey)).toEqual(['EMPTY_RELEASED tuanjiecun', 'STUFFED CNCQI', 'GATE_IN tuanjiecun']);
});

test('delivered in the town whose terminal it left, it was not delivered in the terminal', () => {
  const journey = journeyOf(
    on('DISCHARGED', 'sg-tuas', '15'),
    said(terminal, 'GATE_OUT', { at: '2026-03-17 10:00 +08:00', place: 'sg-tuas', truck: 'A1', laden: 'LADEN' }),
    said(carrier, 'DELIVERED', { at: '2026-03-17 15:00 +08:00', place: 'SGSIN' }),
  );
  expect(legsOf(journey)).toEqual(['SEA ?→sg-tuas', 'ROAD sg-tuas→SGSIN']);
  expect(journey.location?.code).toBe('SGSIN');
});
