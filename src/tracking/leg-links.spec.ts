/**
 * Goal: legs hang together by place. Method: facts and plans of each kind of tear that senders cause: clocks, missing reports, a
 * wagon named too early, plans that nobody mended.
 */
import type { Told } from './given.fixture.js';
import {
  carrier,
  forwarder,
  idOf,
  inferredOf,
  journeyOf,
  legsOf,
  railway,
  said,
  terminal,
  told,
} from './given.fixture.js';

const SHIP = { vessel: 'QUIET HERON', imo: '9811000' };
const BARGE = { vessel: 'YUNHE 1107', mode: 'INLAND_WATERWAY' } as const;
const CHINESE = { train: 'X8011', wagon: '5218673' };
const KAZAKH = { train: '7085-082-1301', wagon: '94614831' };

const announced = (code: 'DEPARTED' | 'ARRIVED', place: string, at: string, told: Partial<Told>) =>
  said(forwarder, code, { at, place, classifier: 'PLANNED', said: '2026-03-01 12:00 +08:00', ...told });

test('a plan’s clock does not put the ship before the barge that feeds it', () => {
  const journey = journeyOf(
    said(carrier, 'LOADED', { at: '2026-03-26 12:00 +08:00', place: 'guoyuan', ...BARGE }),
    said(carrier, 'DEPARTED', { at: '2026-03-26 18:00 +08:00', place: 'guoyuan', ...BARGE }),
    announced('DEPARTED', 'CNYSA', '2026-03-26 00:00 +08:00', SHIP),
    announced('ARRIVED', 'DEHAM', '2026-05-03 06:00 +02:00', SHIP),
    said(carrier, 'ARRIVED', {
      at: '2026-04-04 13:00 +08:00',
      place: 'CNYSA',
      classifier: 'ESTIMATED',
      said: '2026-03-27 12:00 +08:00',
      ...BARGE,
    }),
  );
  expect(legsOf(journey)).toEqual(['INLAND_WATERWAY guoyuan→CNYSA', 'SEA CNYSA→DEHAM']);
  expect(journey.milestones.map(told).slice(-3)).toEqual([
    'ARRIVED CNYSA (estimated)',
    'DEPARTED CNYSA (planned)',
    'ARRIVED DEHAM (planned)',
  ]);
});

const TO_THE_BORDER = [
  said(railway, 'DEPARTED', { at: '2026-03-14 10:00 +08:00', place: 'tuanjiecun', ...CHINESE }),
  said(railway, 'ARRIVED', { at: '2026-03-16 22:10 +08:00', place: 'CNAKL', ...CHINESE }),
  said(railway, 'DEPARTED', { at: '2026-03-17 05:50 +08:00', place: 'CNAKL', ...CHINESE }),
];
const FAR_SIDE = said(railway, 'ARRIVED', { at: '2026-03-17 03:25 +05:00', place: 'KZDOS', ...KAZAKH });
const GONE_ON = said(railway, 'DEPARTED', { at: '2026-03-17 09:10 +05:00', place: 'KZDOS', ...KAZAKH });

test('what left the near side of a border came to its far side, whatever wagon is named there', () => {
  const journey = journeyOf(...TO_THE_BORDER, FAR_SIDE, GONE_ON);
  expect(legsOf(journey)).toEqual(['RAIL tuanjiecun→KZDOS', 'RAIL KZDOS→?']);
  expect(journey.legs.map(({ conveyance }) => conveyance?.wagon)).toEqual([CHINESE.wagon, KAZAKH.wagon]);
});

test('reloaded where it came in, it came on the wagon before, though the arrival names the next', () => {
  const at = (code: 'ARRIVED' | 'RELOADED', clock: string) =>
    said(railway, code, { at: `2026-03-17 ${clock} +05:00`, place: 'kz-yard', ...KAZAKH });
  const journey = journeyOf(...TO_THE_BORDER.slice(0, 1), at('ARRIVED', '03:25'), at('RELOADED', '05:40'));
  expect(legsOf(journey)).toEqual(['RAIL tuanjiecun→kz-yard', 'RAIL kz-yard→?']);
  expect(journey.legs[0]?.conveyance?.wagon).toBe(CHINESE.wagon);
});

test('an arrival on another ship than it left on is no arrival of the first', () => {
  const journey = journeyOf(
    said(carrier, 'DEPARTED', { at: '2026-03-10 20:00 +08:00', place: 'CNQZH', vessel: 'ONE' }),
    said(carrier, 'ARRIVED', { at: '2026-04-14 20:00 +02:00', place: 'DEHAM', ...SHIP }),
  );
  expect(legsOf(journey)).toEqual(['SEA CNQZH→?', 'SEA ?→DEHAM']);
});

test('a departure told by a clock without a zone, after the next arrival, is still of its call', () => {
  const journey = journeyOf(
    ...TO_THE_BORDER.slice(0, 2),
    said(railway, 'DEPARTED', { at: '2026-03-17 05:50', place: 'CNAKL', ...CHINESE }),
    said(railway, 'ARRIVED', { at: '2026-03-17 03:25 +05:00', place: 'KZDOS', ...CHINESE }),
  );
  expect(legsOf(journey)).toEqual(['RAIL tuanjiecun→KZDOS']);
});

test('the open end of a leg is where its neighbour is known to be', () => {
  const journey = journeyOf(
    said(forwarder, 'STUFFED', { at: '2026-03-11 16:00 +08:00', place: 'factory' }),
    said(terminal, 'GATE_IN', { at: '2026-03-12 17:00 +08:00', place: 'tuanjiecun', truck: 'A1', laden: 'LADEN' }),
    said(railway, 'DEPARTED', { at: '2026-03-14 10:00 +08:00', place: 'tuanjiecun', ...CHINESE }),
    said(terminal, 'LOADED', { at: '2026-03-20 10:00 +08:00', place: 'CNYSA', ...SHIP }),
  );
  expect(legsOf(journey)).toEqual(['ROAD factory→tuanjiecun', 'RAIL tuanjiecun→CNYSA', 'SEA CNYSA→?']);
  expect(inferredOf(journey)).toEqual(['from', 'to', '']);
});

test('between two places that nobody joined lies a leg of unknown mode', () => {
  const loaded = said(terminal, 'LOADED', { at: '2026-03-15 13:00 +08:00', place: 'CNQZH', ...SHIP });
  const journey = journeyOf(
    said(railway, 'DEPARTED', { at: '2026-03-10 16:00 +08:00', place: 'tuanjiecun', train: '45062' }),
    said(railway, 'ARRIVED', { at: '2026-03-12 17:00 +08:00', place: 'qinzhou-east', train: '45062' }),
    loaded,
  );
  expect(legsOf(journey)).toEqual(['RAIL tuanjiecun→qinzhou-east', '? qinzhou-east→CNQZH', 'SEA CNQZH→?']);
  expect(inferredOf(journey)).toEqual(['', 'leg', '']);
  expect(journey.legs[1]?.explanation).toEqual({
    rule: 'leg.gap',
    text: 'Last known at qinzhou-east, and then “Loaded at CNQZH”: nobody reported how it went from one to the other.',
    winningEvent: idOf(loaded),
    losingEvents: [],
  });
});

test('where the announced way goes on from elsewhere, a leg still lies ahead', () => {
  const plan = announced('DEPARTED', 'CNQZH', '2026-03-15 20:00 +08:00', SHIP);
  const { legs } = journeyOf(
    said(railway, 'DEPARTED', { at: '2026-03-10 16:00 +08:00', place: 'tuanjiecun', train: '45062' }),
    said(railway, 'ARRIVED', { at: '2026-03-12 17:00 +08:00', place: 'qinzhou-east', train: '45062' }),
    plan,
  );
  expect(legs[1]).toMatchObject({
    inferred: true,
    explanation: {
      rule: 'leg.gap-ahead',
      text: 'Last known at qinzhou-east, announced to go on from CNQZH: nobody has said how it gets there.',
      winningEvent: idOf(plan),
    },
  });
});

test('a ship does not lead to a railway station: something unknown did', () => {
  const journey = journeyOf(
    said(terminal, 'LOADED', { at: '2026-03-01 13:00 +08:00', place: 'SGSIN', ...SHIP }),
    said(terminal, 'GATE_IN', { at: '2026-03-15 13:00 +08:00', place: 'tuanjiecun', laden: 'LADEN' }),
  );
  expect(legsOf(journey)).toEqual(['SEA SGSIN→?', '? ?→tuanjiecun']);
});

test('where the unit stood while it was aboard, and where it went empty, are no places of its chain', () => {
  const journey = journeyOf(
    said(terminal, 'EMPTY_RELEASED', { at: '2026-03-01 08:00 +08:00', place: 'depot' }),
    said(terminal, 'LOADED', { at: '2026-03-10 08:00 +08:00', place: 'CNQZH', ...SHIP }),
    said(terminal, 'GATE_OUT', { at: '2026-03-12 08:00 +08:00', place: 'VNHPH' }),
    said(terminal, 'DISCHARGED', { at: '2026-03-15 08:00 +08:00', place: 'SGSIN', ...SHIP }),
    said(terminal, 'GATE_IN', { at: '2026-03-22 08:00 +08:00', place: 'depot', laden: 'EMPTY' }),
  );
  expect(legsOf(journey)).toEqual(['SEA CNQZH→SGSIN']);
});

test('the rest of the announced way stands after all that took place', () => {
  const journey = journeyOf(
    announced('DEPARTED', 'tuanjiecun', '2026-03-14 10:00 +08:00', { train: 'X8011' }),
    announced('ARRIVED', 'DEDUI', '2026-04-02 06:00 +02:00', { train: 'X8011' }),
    ...TO_THE_BORDER,
    FAR_SIDE,
    GONE_ON,
    said(terminal, 'DISCHARGED', { at: '2026-03-30 08:00 +02:00', place: 'PLMAA', ...KAZAKH }),
  );
  expect(legsOf(journey)).toEqual(['RAIL tuanjiecun→KZDOS', 'RAIL KZDOS→PLMAA', 'RAIL PLMAA→DEDUI']);
  expect(journey.destination?.code).toBe('DEDUI');
});

test('what is announced and joins nothing is still ahead, however old, unless it led to what the unit followed', () => {
  const feeder = [
    announced('DEPARTED', 'CNCQI', '2026-03-01 08:00 +08:00', BARGE),
    announced('ARRIVED', 'CNSGH', '2026-03-08 08:00 +08:00', BARGE),
  ];
  const main = [
    announced('DEPARTED', 'CNSGH', '2026-03-10 08:00 +08:00', SHIP),
    announced('ARRIVED', 'DEHAM', '2026-04-10 08:00 +08:00', SHIP),
  ];
  const elsewhere = said(terminal, 'GATE_IN', {
    at: '2026-03-20 10:00 +08:00',
    place: 'CNNGB',
    truck: 'A1',
    laden: 'LADEN',
  });
  const aboard = said(terminal, 'LOADED', { at: '2026-03-21 10:00 +08:00', place: 'CNYSA', ...SHIP });
  expect(legsOf(journeyOf(...main, elsewhere))).toEqual(['ROAD ?→CNNGB', '? CNNGB→CNSGH', 'SEA CNSGH→DEHAM']);
  expect(legsOf(journeyOf(...feeder, ...main, aboard))).toEqual(['SEA CNYSA→DEHAM']);
  const onTrain = said(railway, 'DEPARTED', { at: '2026-03-21 10:00 +08:00', place: 'tuanjiecun', train: '45058' });
  const byTrain = announced('ARRIVED', 'CNXIY', '2026-03-23 10:00 +08:00', { train: '45058' });
  expect(legsOf(journeyOf(...main, byTrain, onTrain))).toEqual([
    'RAIL tuanjiecun→CNXIY',
    '? CNXIY→CNSGH',
    'SEA CNSGH→DEHAM',
  ]);
});

test('an announced arrival that names no conveyance is the end of what the unit is aboard', () => {
  const journey = journeyOf(
    ...TO_THE_BORDER.slice(0, 1),
    said(forwarder, 'ARRIVED', { at: '2026-04-02 06:00 +02:00', place: 'DEDUI', classifier: 'ESTIMATED' }),
  );
  expect(legsOf(journey)).toEqual(['RAIL tuanjiecun→DEDUI']);
});
