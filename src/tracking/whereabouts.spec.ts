import { carrier, idOf, journeyOf, railway, said, terminal } from './given.fixture.js';

const ONE = { vessel: 'ONE', imo: '9811000' };
const LOADED = said(terminal, 'LOADED', { at: '2026-03-10 14:00 +08:00', place: 'CNQZH', ...ONE });
const DEPARTED = said(carrier, 'DEPARTED', { at: '2026-03-10 20:00 +08:00', place: 'CNQZH', ...ONE });
const ARRIVED = said(carrier, 'ARRIVED', { at: '2026-03-15 05:00 +08:00', place: 'SGSIN', ...ONE });
const DISCHARGED = said(terminal, 'DISCHARGED', { at: '2026-03-15 19:00 +08:00', place: 'SGSIN', ...ONE });
const eta = (day: string, place: string, saidAt: string) =>
  said(carrier, 'ARRIVED', {
    at: `${day} 06:00 +08:00`,
    place,
    classifier: 'ESTIMATED',
    said: `${saidAt} 06:00 +08:00`,
    ...ONE,
  });

test('under way, the last known place is where it left and the next where it is bound, with the best estimate', () => {
  const [early, late] = [eta('2026-03-14', 'SGSIN', '2026-03-09'), eta('2026-03-15', 'SGSIN', '2026-03-11')];
  const journey = journeyOf(LOADED, DEPARTED, early, late);
  expect(journey.location).toBeNull();
  expect(journey.lastKnownPlace).toMatchObject({
    place: { code: 'CNQZH' },
    since: { event: idOf(LOADED) },
    last: { event: idOf(DEPARTED) },
    code: 'DEPARTED',
    isThere: false,
  });
  expect(journey.nextPlace).toMatchObject({ place: { code: 'SGSIN' }, arrival: { estimated: { event: idOf(late) } } });
});

test('standing somewhere, it has been there since the first fact of this stay', () => {
  const { lastKnownPlace } = journeyOf(LOADED, DEPARTED, ARRIVED, DISCHARGED);
  expect(lastKnownPlace).toMatchObject({
    place: { code: 'SGSIN' },
    since: { event: idOf(ARRIVED) },
    last: { event: idOf(DISCHARGED) },
    isThere: true,
  });
});

test('a stay begins anew when the unit comes back', () => {
  const out = said(terminal, 'GATE_OUT', { at: '2026-03-16 08:00 +08:00', place: 'SGSIN', laden: 'LADEN' });
  const back = said(terminal, 'GATE_IN', { at: '2026-03-18 08:00 +08:00', place: 'SGSIN', laden: 'EMPTY' });
  const { lastKnownPlace } = journeyOf(LOADED, DEPARTED, DISCHARGED, out, back);
  expect(lastKnownPlace?.since.event).toBe(idOf(back));
});

test('where it was sighted on the way is its last known place', () => {
  const sighted = said(railway, 'EN_ROUTE', { at: '2026-03-27 22:40 +01:00', place: 'DEFFO', train: '42320' });
  const { lastKnownPlace } = journeyOf(
    said(railway, 'DEPARTED', { at: '2026-03-26 17:00 +01:00', place: 'PLMAA', train: '42320' }),
    sighted,
  );
  expect(lastKnownPlace).toMatchObject({ place: { code: 'DEFFO' }, last: { event: idOf(sighted) }, isThere: false });
});

test('a call that is announced comes before the end of the leg', () => {
  const journey = journeyOf(
    LOADED,
    DEPARTED,
    eta('2026-03-12', 'VNHPH', '2026-03-09'),
    eta('2026-03-15', 'SGSIN', '2026-03-09'),
  );
  expect(journey.nextPlace?.place.code).toBe('VNHPH');
});

test('before the next leg, the next place is where that leads', () => {
  const TWO = { vessel: 'TWO', imo: '9300001' };
  const onward = said(carrier, 'ARRIVED', {
    at: '2026-04-14 06:00 +02:00',
    place: 'DEHAM',
    classifier: 'PLANNED',
    ...TWO,
  });
  expect(journeyOf(LOADED, DEPARTED, ARRIVED, DISCHARGED, onward).nextPlace).toMatchObject({
    place: { code: 'DEHAM' },
    arrival: { planned: { event: idOf(onward) } },
  });
});

test('nothing is next once the trip is over, nor where nobody has said where it goes', () => {
  const delivered = said(carrier, 'DELIVERED', { at: '2026-03-19 10:00 +08:00', place: 'SGSIN' });
  expect(journeyOf(LOADED, DEPARTED, DISCHARGED, delivered).nextPlace).toBeNull();
  expect(journeyOf(LOADED, DEPARTED).nextPlace).toBeNull();
});

test('before anything has moved, the next place is where the way begins', () => {
  const plan = said(carrier, 'DEPARTED', {
    at: '2026-03-10 20:00 +08:00',
    place: 'CNQZH',
    classifier: 'PLANNED',
    ...ONE,
  });
  const journey = journeyOf(plan, eta('2026-03-15', 'SGSIN', '2026-03-09'));
  expect([journey.lastKnownPlace, journey.nextPlace?.place.code]).toEqual([null, 'CNQZH']);
});
