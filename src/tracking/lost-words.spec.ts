import {
  carrier,
  customs,
  forwarder,
  idOf,
  journeyOf,
  journeysOf,
  legsOf,
  railway,
  said,
  stated,
  terminal,
} from './given.fixture.js';

// What is left to say when a message that tells more was lost. Each case came up in the simulated world (docs/simulator.md).

test('a lorry that came into the port did not come into the station where only a train was expected', () => {
  const journey = journeyOf(
    said(terminal, 'LOADED', { at: '2026-03-01 08:00 +08:00', place: 'tuanjiecun', train: 'X9519' }),
    said(railway, 'ARRIVED', {
      at: '2026-03-03 10:00 +08:00',
      place: 'qinzhou-east',
      classifier: 'ESTIMATED',
      said: '2026-03-01 20:00 +08:00',
      train: 'X9519',
    }),
    said(terminal, 'GATE_IN', { at: '2026-03-03 16:00 +08:00', place: 'CNQZH', truck: 'B1', laden: 'LADEN' }),
    said(terminal, 'LOADED', { at: '2026-03-05 08:00 +08:00', place: 'CNQZH', vessel: 'ONE' }),
  );
  expect(legsOf(journey)).toEqual(['RAIL tuanjiecun→?', 'ROAD ?→CNQZH', 'SEA CNQZH→?']);
});

test('where a ship is planned to berth, its arrival in the port is at that berth', () => {
  const journey = journeyOf(
    said(terminal, 'LOADED', { at: '2026-03-01 08:00 +08:00', place: 'CNQZH', vessel: 'ONE' }),
    said(forwarder, 'ARRIVED', {
      at: '2026-03-05 08:00 +08:00',
      place: 'sg-tuas',
      classifier: 'PLANNED',
      said: '2026-02-20 08:00 +08:00',
      vessel: 'ONE',
    }),
    said(carrier, 'ARRIVED', { at: '2026-03-05 10:00 +08:00', place: 'SGSIN', vessel: 'ONE' }),
  );
  expect([journey.legs.length, journey.status]).toEqual([1, 'AT_DESTINATION']);
});

const HOME = [
  said(terminal, 'LOADED', { at: '2026-03-01 08:00 +08:00', place: 'CNQZH', vessel: 'ONE', refs: ['MASTER_BILL:OUT'] }),
  said(terminal, 'DISCHARGED', {
    at: '2026-03-05 08:00 +08:00',
    place: 'SGSIN',
    vessel: 'ONE',
    refs: ['MASTER_BILL:OUT'],
  }),
  said(terminal, 'EMPTY_RETURNED', { at: '2026-03-08 08:00 +08:00', place: 'SGSIN', laden: 'EMPTY' }),
];
const exported = (code: 'CUSTOMS_LODGED' | 'CUSTOMS_EXITED', at: string) =>
  said(customs, code, { at, customs: stated('CN', 'EXPORT', 'D2'), refs: ['DECLARATION:D2'] });

test('an export declaration after the empty return is of the next trip, though its beginning was lost', () => {
  const lodged = exported('CUSTOMS_LODGED', '2026-03-20 08:00 +08:00');
  const next = said(railway, 'LOADED', { at: '2026-03-21 08:00 +08:00', place: 'cq-tuanjiecun', train: 'X8011' });
  const [first, second] = journeysOf(...HOME, lodged, next);
  expect(first?.clearance).toEqual([]);
  expect(second?.events).toEqual([idOf(lodged), idOf(next)]);
  const [, announced] = journeysOf(...HOME, lodged);
  expect(announced?.opening.rule).toBe('cycle.announced');
});

test('what customs says late of a declaration stays with the trip of that declaration', () => {
  const closed = exported('CUSTOMS_EXITED', '2026-03-20 08:00 +08:00');
  const [first, ...others] = journeysOf(...HOME, exported('CUSTOMS_LODGED', '2026-02-28 08:00 +08:00'), closed);
  expect(others).toEqual([]);
  expect(first?.clearance.map(({ status }) => status)).toEqual(['CUSTOMS_EXITED']);
});

test('nothing is left of an estimate once the unit is off that conveyance', () => {
  const journey = journeyOf(
    said(railway, 'DEPARTED', {
      at: '2026-03-01 08:00 +08:00',
      place: 'cq-tuanjiecun',
      train: 'X8013',
      wagon: '5212345',
    }),
    said(railway, 'ARRIVED', {
      at: '2026-03-04 08:00 +08:00',
      place: 'NAME:Altynkol',
      classifier: 'ESTIMATED',
      said: '2026-03-01 08:10 +08:00',
      train: 'X8013',
      wagon: '5212345',
    }),
    said(railway, 'ARRIVED', { at: '2026-03-04 09:00 +08:00', place: 'kz-altynkol', train: 'X8013', wagon: '5212345' }),
    said(railway, 'RELOADED', { at: '2026-03-04 15:00 +08:00', place: 'kz-altynkol', wagon: '94803616' }),
    said(railway, 'ARRIVED', { at: '2026-03-12 09:00 +02:00', place: 'DEDUI', wagon: '94803616' }),
    said(terminal, 'DISCHARGED', {
      at: '2026-03-12 15:00 +02:00',
      place: 'DEDUI',
      wagon: '94803616',
      direction: 'IMPORT',
    }),
  );
  expect(legsOf(journey)).toEqual(['RAIL cq-tuanjiecun→kz-altynkol', 'RAIL kz-altynkol→DEDUI']);
  expect(journey.status).toBe('AT_DESTINATION');
});

test('the next border days later is not the far side of this one', () => {
  const journey = journeyOf(
    said(railway, 'DEPARTED', {
      at: '2026-03-01 08:00 +08:00',
      place: 'CNAKL',
      train: 'X8011',
      wagon: '5212345',
    }),
    said(railway, 'ARRIVED', {
      at: '2026-03-08 20:00 +03:00',
      place: 'BYBQT',
      train: '7085-182-1301',
      wagon: '94607199',
    }),
  );
  expect(legsOf(journey)).not.toContain('RAIL CNAKL→BYBQT');
});

test('a box delivered in one place and met on a train elsewhere under another note is on its next trip', () => {
  const delivered = said(forwarder, 'DELIVERED', {
    at: '2026-03-07 08:00 +08:00',
    place: 'SGJUR',
    refs: ['MASTER_BILL:OUT'],
  });
  const onTrain = (refs: readonly string[]) =>
    said(railway, 'DEPARTED', { at: '2026-03-25 08:00 +08:00', place: 'cq-tuanjiecun', train: 'X9523', refs });
  const journeys = journeysOf(...HOME.slice(0, 2), delivered, onTrain(['RAIL_NOTE:26']));
  expect(journeys.map(({ opening }) => opening.rule)).toEqual(['cycle.first', 'cycle.reuse']);
  expect(journeysOf(...HOME.slice(0, 2), delivered, onTrain(['MASTER_BILL:OUT']))).toHaveLength(1);
});

test('a place that an operator expects its barge at is no destination where the terminal tranships', () => {
  const barge = { vessel: 'YU HANG 4', mode: 'INLAND_WATERWAY' } as const;
  const journey = journeyOf(
    said(carrier, 'DEPARTED', { at: '2026-03-01 08:00 +08:00', place: 'cq-guoyuan-port', ...barge }),
    said(carrier, 'ARRIVED', { at: '2026-03-09 08:00 +08:00', place: 'CNYSA', classifier: 'ESTIMATED', ...barge }),
    said(terminal, 'DISCHARGED', {
      at: '2026-03-09 18:00 +08:00',
      place: 'CNYSA',
      direction: 'TRANSHIPMENT',
      ...barge,
    }),
  );
  expect([journey.status, journey.destination]).toEqual(['AT_TRANSHIPMENT', null]);
});
