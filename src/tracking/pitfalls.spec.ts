/**
 * Goal: what other systems fell into does not happen here. Each pitfall of the product sheet that the fold can hold is a test.
 */
import {
  carrier,
  customs,
  idOf,
  journeyOf,
  journeysOf,
  legsOf,
  milestone,
  said,
  stated,
  terminal,
  told,
} from './given.fixture.js';

const ONE = { vessel: 'ONE', imo: '9811000' };
const LOADED = said(terminal, 'LOADED', { at: '2026-03-10 14:00 +08:00', place: 'CNQZH', ...ONE });
const DEPARTED = said(carrier, 'DEPARTED', { at: '2026-03-10 20:00 +08:00', place: 'CNQZH', ...ONE });
const DISCHARGED = said(terminal, 'DISCHARGED', { at: '2026-03-15 19:00 +08:00', place: 'SGSIN', ...ONE });
const ETA = said(carrier, 'ARRIVED', {
  at: '2026-03-14 06:00 +08:00',
  place: 'SGSIN',
  classifier: 'ESTIMATED',
  said: '2026-03-01 06:00 +08:00',
  ...ONE,
});

test('pitfall: an older event arriving late overwrites newer state', () => {
  const late = said(carrier, 'DEPARTED', {
    at: '2026-03-10 20:00 +08:00',
    place: 'CNQZH',
    ...ONE,
    said: '2026-04-01 08:00 +08:00',
  });
  expect(journeyOf(LOADED, ETA, DISCHARGED, late).status).toBe('AT_DESTINATION');
});

test('pitfall: the same fact from two sources is counted twice', () => {
  const again = said(carrier, 'LOADED', { at: '2026-03-10 13:00 +08:00', place: 'CNQZH', ...ONE });
  expect(journeyOf(LOADED, again).milestones.map(told)).toEqual(['LOADED CNQZH']);
});

test('pitfall: a genuine correction is dropped as a duplicate', () => {
  const documentKey = 'terminal/COARRI/1';
  const wrong = said(terminal, 'DISCHARGED', { at: '2026-03-15 19:00 +08:00', place: 'SGSIN', ...ONE, documentKey });
  const right = said(terminal, 'DISCHARGED', {
    at: '2026-03-15 18:30 +08:00',
    place: 'SGSIN',
    ...ONE,
    documentKey,
    said: '2026-03-16 08:00 +08:00',
    correction: { action: 'REPLACES', documentKey },
  });
  expect(milestone(journeyOf(LOADED, wrong, right), 'DISCHARGED').actual?.event).toBe(idOf(right));
});

test('pitfall: a container used again shows the last trip’s data on the new trip', () => {
  const back = said(terminal, 'GATE_IN', { at: '2026-03-20 10:00 +08:00', place: 'depot', laden: 'EMPTY' });
  const hold = said(customs, 'CUSTOMS_HELD', { at: '2026-03-11 10:00 +08:00', customs: stated('CN', 'EXPORT') });
  const next = said(terminal, 'EMPTY_RELEASED', { at: '2026-04-02 10:00 +08:00', place: 'depot' });
  const [last, fresh] = journeysOf(LOADED, hold, ETA, DISCHARGED, back, next);
  expect([last?.holds.length, last?.etas.length]).toEqual([1, 1]);
  expect([fresh?.holds, fresh?.etas, fresh?.legs, fresh?.status]).toEqual([[], [], [], 'EMPTY_RELEASED']);
});

test('pitfall: a gate-in at an inland depot is read as an empty return and closes tracking', () => {
  const inland = said(terminal, 'GATE_IN', { at: '2026-03-17 10:00 +08:00', place: 'depot' });
  const onward = said(carrier, 'DELIVERED', { at: '2026-03-19 10:00 +08:00', place: 'MYKUL' });
  expect(journeyOf(LOADED, ETA, DISCHARGED, inland).status).toBe('AT_DESTINATION');
  expect(journeyOf(LOADED, ETA, DISCHARGED, inland, onward).status).toBe('DELIVERED');
});

test('pitfall: the barge’s planned twin vanishes and its departure is lost', () => {
  const barge = { vessel: 'YANGTZE 7', mode: 'INLAND_WATERWAY' } as const;
  const plan = said(carrier, 'DEPARTED', {
    at: '2026-03-01 20:00 +08:00',
    place: 'CNCQI',
    classifier: 'PLANNED',
    said: '2026-02-20 08:00 +08:00',
    ...barge,
  });
  const unmapped = said(carrier, 'UNKNOWN', {
    at: '2026-03-02 20:00 +08:00',
    place: 'CNCQI',
    ...barge,
    flags: ['CODE_UNMAPPED'],
  });
  const arrived = said(carrier, 'ARRIVED', { at: '2026-03-12 06:00 +08:00', place: 'CNSGH', ...barge });
  const journey = journeyOf(plan, unmapped, arrived);
  expect(journey.milestones.map(told)).toEqual(['DEPARTED CNCQI (planned)', 'ARRIVED CNSGH']);
  expect(legsOf(journey)).toEqual(['INLAND_WATERWAY CNCQI→CNSGH']);
});

test('pitfall: a blank field of holds is read as released', () => {
  const held = said(customs, 'CUSTOMS_HELD', { at: '2026-03-11 10:00 +08:00', customs: stated('SG', 'IMPORT') });
  const silent = said(terminal, 'GATE_OUT', { at: '2026-03-16 10:00 +08:00', place: 'SGSIN', laden: 'LADEN' });
  expect(journeyOf(LOADED, held, DISCHARGED, silent).flags).toEqual(['ON_HOLD']);
});

test('pitfall: a released hold disappears', () => {
  const held = said(customs, 'CUSTOMS_HELD', { at: '2026-03-11 10:00 +08:00', customs: stated('SG', 'IMPORT') });
  const freed = said(customs, 'CUSTOMS_RELEASED', { at: '2026-03-12 10:00 +08:00', customs: stated('SG', 'IMPORT') });
  expect(journeyOf(LOADED, held, freed).holds).toMatchObject([{ placedBy: idOf(held), releasedBy: idOf(freed) }]);
});

test('pitfall: a date shifts by a day', () => {
  const dated = said(carrier, 'ARRIVED', { at: '2026-03-15', place: 'SGSIN', ...ONE });
  expect(milestone(journeyOf(dated), 'ARRIVED').explanation.text).toBe('Reported by carrier for 2026-03-15.');
});

test('pitfall: local time is stored as UTC', () => {
  const local = said(carrier, 'ARRIVED', { at: '2026-03-15 06:00', place: 'SGSIN', ...ONE });
  const { actual, explanation } = milestone(journeyOf(local), 'ARRIVED');
  expect([actual?.time.instant, actual?.time.basis]).toEqual([null, 'UNKNOWN']);
  expect(explanation.text).toBe('Reported by carrier for 2026-03-15 06:00 (offset unknown).');
});

test('an estimate in the past is not an arrival', () => {
  const sighted = said(carrier, 'EN_ROUTE', { at: '2026-03-18 06:00 +08:00', ...ONE });
  const journey = journeyOf(LOADED, DEPARTED, ETA, sighted);
  expect([journey.status, milestone(journey, 'ARRIVED').actual]).toEqual(['IN_TRANSIT', null]);
  expect(journey.explanation.losingEvents).toContainEqual({ event: idOf(ETA), reason: 'an estimate, not an actual' });
});

test('pitfall: a future-dated actual wins', () => {
  const future = said(terminal, 'DISCHARGED', {
    at: '2027-03-15 06:00 +08:00',
    place: 'SGSIN',
    ...ONE,
    flags: ['TIME_IMPLAUSIBLE'],
  });
  const journey = journeyOf(LOADED, DEPARTED, future);
  expect([journey.status, journey.lastEventAt]).toEqual(['IN_TRANSIT', '2026-03-10T12:00:00.000Z']);
});

test('the port of discharge does not freeze at a transhipment hub', () => {
  const imported = said(terminal, 'DISCHARGED', {
    at: '2026-03-15 19:00 +08:00',
    place: 'SGSIN',
    ...ONE,
    direction: 'IMPORT',
  });
  const TWO = { vessel: 'TWO', imo: '9300001' };
  const onward = said(carrier, 'ARRIVED', {
    at: '2026-04-14 06:00 +02:00',
    place: 'DEHAM',
    classifier: 'ESTIMATED',
    ...TWO,
    said: '2026-03-16 06:00 +08:00',
  });
  const loaded = said(terminal, 'LOADED', { at: '2026-03-18 14:00 +08:00', place: 'SGSIN', ...TWO });
  const seen = [
    journeyOf(LOADED, ETA, imported),
    journeyOf(LOADED, ETA, imported, onward),
    journeyOf(LOADED, ETA, imported, loaded),
  ];
  expect(seen.map(({ status, destination }) => [status, destination?.code ?? null])).toEqual([
    ['AT_DESTINATION', 'SGSIN'],
    ['AT_TRANSHIPMENT', 'DEHAM'],
    ['AT_TRANSHIPMENT', null],
  ]);
});

test('pitfall: two sibling terminals alternate in predictions and each flip notifies', () => {
  const word = (place: string, saidAt: string) =>
    said(carrier, 'ARRIVED', {
      at: '2026-03-15 06:00 +08:00',
      place,
      classifier: 'ESTIMATED',
      said: `2026-03-${saidAt} +08:00`,
      ...ONE,
    });
  const words = [
    word('sg-tuas', '11 06:00'),
    word('sg-ppt', '11 12:00'),
    word('sg-tuas', '11 18:00'),
    word('sg-ppt', '11 23:00'),
    word('sg-tuas', '12 06:00'),
  ];
  const seen = words.map((_, index) => journeyOf(LOADED, DEPARTED, ...words.slice(0, index + 1)));
  expect(seen.map(({ destination }) => destination?.code)).toEqual(['sg-tuas', 'sg-ppt', 'sg-ppt', 'sg-ppt', 'sg-ppt']);
  expect(seen.map(({ legs, etas }) => [legs.length, etas.length])).toEqual(words.map(() => [1, 1]));
  const settled = journeyOf(LOADED, DEPARTED, ...words, word('sg-tuas', '13 07:00'));
  expect([settled.destination?.code, legsOf(settled)]).toEqual(['sg-tuas', ['SEA CNQZH→sg-tuas']]);
});

test('the terminal that was not predicted is no way still to go', () => {
  const wrong = said(carrier, 'ARRIVED', {
    at: '2026-03-15 06:00 +08:00',
    place: 'sg-ppt',
    classifier: 'ESTIMATED',
    ...ONE,
  });
  const discharged = said(terminal, 'DISCHARGED', { at: '2026-03-15 19:00 +08:00', place: 'sg-tuas', ...ONE });
  const journey = journeyOf(LOADED, DEPARTED, wrong, discharged);
  expect([legsOf(journey), journey.status]).toEqual([['SEA CNQZH→sg-tuas'], 'AT_DESTINATION']);
  expect(journey.etas.map(({ state }) => state)).toEqual(['ARRIVED']);
});

test('an announced journey is known before anything has happened', () => {
  const [journey] = journeysOf(ETA);
  expect([journey?.status, journey?.startedAt, journey?.destination?.code]).toEqual(['PLANNED', null, 'SGSIN']);
});
