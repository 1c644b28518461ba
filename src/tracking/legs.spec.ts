import type { Told } from './given.fixture.js';
import { carrier, forwarder, journeyOf, legsOf, railway, said, stopsOf, terminal, told } from './given.fixture.js';

const ONE = { vessel: 'ONE', imo: '9811000' };
const TWO = { vessel: 'TWO', imo: '9300001' };

const on = (code: 'LOADED' | 'DISCHARGED', place: string, day: string, ship: Partial<Told>) =>
  said(terminal, code, { at: `${day} 08:00 +08:00`, place, ...ship });
const sails = (code: 'DEPARTED' | 'ARRIVED', place: string, day: string, ship: Partial<Told>) =>
  said(carrier, code, { at: `${day} 12:00 +08:00`, place, ...ship });
const planned = (code: 'DEPARTED' | 'ARRIVED', place: string, day: string, ship: Partial<Told>) =>
  said(carrier, code, {
    at: `${day} 12:00 +08:00`,
    place,
    classifier: 'PLANNED',
    said: '2026-03-01 12:00 +08:00',
    ...ship,
  });

test('a place passed aboard is a call, not the end of the leg', () => {
  const journey = journeyOf(
    on('LOADED', 'CNQZH', '2026-03-10', ONE),
    sails('DEPARTED', 'CNQZH', '2026-03-10', ONE),
    sails('ARRIVED', 'VNHPH', '2026-03-12', ONE),
    sails('DEPARTED', 'VNHPH', '2026-03-13', ONE),
    on('DISCHARGED', 'SGSIN', '2026-03-16', ONE),
  );
  expect(legsOf(journey)).toEqual(['SEA CNQZH→SGSIN']);
  expect(stopsOf(journey)).toEqual(['CNQZH ORIGIN', 'VNHPH CALL', 'SGSIN CALL']);
});

test('one ship under two voyage numbers, or by name and by number, is one leg', () => {
  const journey = journeyOf(
    on('LOADED', 'CNQZH', '2026-03-10', { vessel: 'Ever Far', voyage: '012W' }),
    sails('DEPARTED', 'CNQZH', '2026-03-10', { imo: '9811000', vessel: 'EVER FAR', voyage: '013E' }),
    on('DISCHARGED', 'SGSIN', '2026-03-16', { imo: '9811000', voyage: '7' }),
  );
  expect(legsOf(journey)).toEqual(['SEA CNQZH→SGSIN']);
});

test('a train met under both numbers of its pair, and under its operator’s id, is one train', () => {
  const journey = journeyOf(
    said(railway, 'DEPARTED', { at: '2026-06-13 10:00 +08:00', place: 'tuanjiecun', train: 'X8017/8' }),
    said(forwarder, 'ARRIVED', { at: '2026-06-14 10:00 +08:00', place: 'CNXIY', train: 'YXO-2026-793' }),
    said(railway, 'DEPARTED', { at: '2026-06-14 12:00 +08:00', place: 'CNXIY', train: 'X8018' }),
    said(railway, 'ARRIVED', { at: '2026-06-15 22:00 +08:00', place: 'CNAKL', train: 'X8017' }),
  );
  expect(legsOf(journey)).toEqual(['RAIL tuanjiecun→CNAKL']);
});

test('another train on from the border begins a leg though no reload was reported', () => {
  const journey = journeyOf(
    said(railway, 'DEPARTED', { at: '2026-06-16 09:00 +05:00', place: 'CNXIY', train: 'X8011' }),
    said(railway, 'ARRIVED', { at: '2026-06-22 04:00 +03:00', place: 'KZDOS', train: 'X8011' }),
    said(railway, 'DEPARTED', { at: '2026-06-23 04:00 +03:00', place: 'KZDOS', train: '7084-087-1306' }),
  );
  expect(legsOf(journey)).toEqual(['RAIL CNXIY→KZDOS', 'RAIL KZDOS→?']);
});

test('transhipment makes two legs', () => {
  const journey = journeyOf(
    on('LOADED', 'CNQZH', '2026-03-10', ONE),
    on('DISCHARGED', 'SGSIN', '2026-03-15', ONE),
    on('LOADED', 'SGSIN', '2026-03-18', TWO),
    on('DISCHARGED', 'DEHAM', '2026-04-15', TWO),
  );
  expect(legsOf(journey)).toEqual(['SEA CNQZH→SGSIN', 'SEA SGSIN→DEHAM']);
  expect(stopsOf(journey)[1]).toBe('SGSIN TRANSHIPMENT');
});

test('a change of mode is a stop of that kind', () => {
  const journey = journeyOf(
    said(railway, 'DEPARTED', { at: '2026-03-05 16:00 +08:00', place: 'yuzui', train: '45058' }),
    said(railway, 'ARRIVED', { at: '2026-03-07 17:00 +08:00', place: 'CNQZH', train: '45058' }),
    on('LOADED', 'CNQZH', '2026-03-10', ONE),
    sails('DEPARTED', 'CNQZH', '2026-03-11', ONE),
  );
  expect(stopsOf(journey)).toEqual(['yuzui ORIGIN', 'CNQZH MODE_CHANGE']);
});

test('a gate-out and a gate-in by truck are a road leg', () => {
  const truck = { truck: 'GUI N 12345', laden: 'LADEN' } as const;
  const journey = journeyOf(
    said(terminal, 'GATE_OUT', { at: '2026-03-07 20:00 +08:00', place: 'qinzhou-east', ...truck }),
    said(terminal, 'GATE_IN', { at: '2026-03-07 22:00 +08:00', place: 'CNQZH', ...truck }),
  );
  expect(legsOf(journey)).toEqual(['ROAD qinzhou-east→CNQZH']);
});

test('the vessel that calls before loading, and sails on after discharge, moves nothing', () => {
  const journey = journeyOf(
    sails('ARRIVED', 'CNQZH', '2026-03-09', ONE),
    on('LOADED', 'CNQZH', '2026-03-10', ONE),
    on('DISCHARGED', 'SGSIN', '2026-03-15', ONE),
    sails('DEPARTED', 'SGSIN', '2026-03-16', ONE),
  );
  expect(legsOf(journey)).toEqual(['SEA CNQZH→SGSIN']);
  expect(journey.location?.code).toBe('SGSIN');
});

test('a planned leg is joined to its actual twin and not shown twice', () => {
  const plan = [planned('DEPARTED', 'CNQZH', '2026-03-08', ONE), planned('ARRIVED', 'SGSIN', '2026-03-14', ONE)];
  const journey = journeyOf(...plan, sails('DEPARTED', 'CNQZH', '2026-03-17', TWO));
  expect(legsOf(journey)).toEqual(['SEA CNQZH→SGSIN']);
  expect(journey.legs[0]).toMatchObject({ conveyance: { vesselName: 'TWO' }, arrived: { actual: null } });
  expect(legsOf(journeyOf(...plan))).toEqual(['SEA CNQZH→SGSIN']);
});

test('the way on stays announced where the unit came off earlier than planned', () => {
  const journey = journeyOf(
    planned('DEPARTED', 'CNQZH', '2026-03-08', ONE),
    planned('ARRIVED', 'DEHAM', '2026-04-14', ONE),
    on('LOADED', 'CNQZH', '2026-03-08', ONE),
    on('DISCHARGED', 'SGSIN', '2026-03-15', ONE),
  );
  expect(legsOf(journey)).toEqual(['SEA CNQZH→SGSIN', 'SEA SGSIN→DEHAM']);
});

test('a planned leg into a place reached otherwise is gone', () => {
  const journey = journeyOf(
    planned('DEPARTED', 'CNCQI', '2026-03-01', { vessel: 'YANGTZE 7', mode: 'INLAND_WATERWAY' }),
    planned('ARRIVED', 'CNSGH', '2026-03-12', { vessel: 'YANGTZE 7', mode: 'INLAND_WATERWAY' }),
    said(railway, 'DEPARTED', { at: '2026-03-05 16:00 +08:00', place: 'CNCQI', train: '45058' }),
    said(railway, 'ARRIVED', { at: '2026-03-07 17:00 +08:00', place: 'CNSGH', train: '45058' }),
  );
  expect(legsOf(journey)).toEqual(['RAIL CNCQI→CNSGH']);
});

test('planned legs stand where the way needs them, however late the unit runs', () => {
  const journey = journeyOf(
    said(railway, 'DEPARTED', { at: '2026-03-25 16:00 +08:00', place: 'yuzui', train: '45058' }),
    planned('DEPARTED', 'CNQZH', '2026-03-08', ONE),
    planned('ARRIVED', 'SGSIN', '2026-03-14', ONE),
    said(railway, 'ARRIVED', { at: '2026-03-07 17:00 +08:00', place: 'CNQZH', train: '45058', classifier: 'PLANNED' }),
  );
  expect(legsOf(journey)).toEqual(['RAIL yuzui→CNQZH', 'SEA CNQZH→SGSIN']);
  expect(journey.milestones.map(told)).toEqual([
    'DEPARTED yuzui',
    'ARRIVED CNQZH (planned)',
    'DEPARTED CNQZH (planned)',
    'ARRIVED SGSIN (planned)',
  ]);
});

test('taken off before the vessel left makes no leg', () => {
  const journey = journeyOf(on('LOADED', 'CNQZH', '2026-03-10', ONE), on('DISCHARGED', 'CNQZH', '2026-03-11', ONE));
  expect(legsOf(journey)).toEqual([]);
  expect(journey.exceptions.map(({ kind }) => kind)).toEqual(['ROLLED']);
});

test('dwell is counted between times, never from a date', () => {
  const at = (arrived: string) => [
    said(railway, 'ARRIVED', { at: arrived, place: 'CNAKL', train: 'X8011' }),
    said(railway, 'DEPARTED', { at: '2026-06-16 05:30 +08:00', place: 'CNAKL', train: 'X8011' }),
  ];
  expect(journeyOf(...at('2026-06-15 22:30 +08:00')).stops[0]?.dwellMinutes).toBe(420);
  expect(journeyOf(...at('2026-06-15')).stops[0]?.dwellMinutes).toBeNull();
});

test('a stray gate move between loading and discharge does not end the leg', () => {
  const stray = said(terminal, 'GATE_OUT', { at: '2026-03-12 08:00 +08:00', place: 'VNHPH' });
  const journey = journeyOf(
    on('LOADED', 'CNQZH', '2026-03-10', ONE),
    stray,
    on('DISCHARGED', 'SGSIN', '2026-03-15', ONE),
  );
  expect(legsOf(journey)).toEqual(['SEA CNQZH→SGSIN']);
});

test('what is only requested is no plan', () => {
  const wish = said(forwarder, 'DEPARTED', {
    at: '2026-03-12 08:00 +08:00',
    place: 'CNQZH',
    classifier: 'REQUESTED',
    ...ONE,
  });
  const journey = journeyOf(wish, on('LOADED', 'CNQZH', '2026-03-10', ONE));
  expect([legsOf(journey), journey.milestones.map(told)]).toEqual([['SEA CNQZH→?'], ['LOADED CNQZH']]);
});

test('an arrival without a conveyance keeps the planned departure of its leg', () => {
  const barge = { vessel: 'YANGTZE 7', mode: 'INLAND_WATERWAY' } as const;
  const journey = journeyOf(
    planned('DEPARTED', 'CNCQI', '2026-03-03', barge),
    planned('ARRIVED', 'CNSGH', '2026-03-12', barge),
    said(carrier, 'ARRIVED', { at: '2026-03-13 12:00 +08:00', place: 'CNSGH' }),
  );
  expect(legsOf(journey)).toEqual(['INLAND_WATERWAY CNCQI→CNSGH']);
  expect(journey.legs[0]?.departed?.planned).not.toBeNull();
});

test('what came and left by nobody knows what is not taken for one conveyance', () => {
  const by = (code: 'DEPARTED' | 'ARRIVED', place: string, day: string, told: Partial<Told> = {}) =>
    said(carrier, code, { at: `${day} 12:00 +00:00`, place, ...told });
  const journey = journeyOf(
    by('DEPARTED', 'COCTG', '2026-03-01'),
    by('ARRIVED', 'USNYC', '2026-03-09'),
    by('DEPARTED', 'USSYR', '2026-03-11', { mode: 'RAIL' }),
    by('ARRIVED', 'USCHI', '2026-03-13', { classifier: 'ESTIMATED' }),
  );
  expect(legsOf(journey).slice(0, 3)).toEqual(['? COCTG→USNYC', '? USNYC→USSYR', 'RAIL USSYR→USCHI']);
  expect(journey.destination?.code).toBe('USCHI');
});
