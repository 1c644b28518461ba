import type { JournalEntry } from '../canonical/tracking-event.js';
import type { Told } from './given.fixture.js';
import { airline, carrier, forwarder, idOf, journeyOf, journeysOf, railway, said, terminal } from './given.fixture.js';

const ONE = { vessel: 'ONE', imo: '9811000' };
const at = (day: string, hour = '08') => `2026-03-${day} ${hour}:00 +08:00`;
const fact = (code: Parameters<typeof said>[1], day: string, told: Partial<Told> = {}, by = terminal) =>
  said(by, code, { at: at(day), ...told });

const GATE_IN = fact('GATE_IN', '01', { place: 'CNQZH', laden: 'LADEN' });
const LOADED = fact('LOADED', '02', { place: 'CNQZH', ...ONE });
const DEPARTED = fact('DEPARTED', '03', { place: 'CNQZH', ...ONE }, carrier);
const ARRIVED = fact('ARRIVED', '10', { place: 'SGSIN', ...ONE }, carrier);
const DISCHARGED = fact('DISCHARGED', '11', { place: 'SGSIN', ...ONE });
const TO_SINGAPORE = fact(
  'ARRIVED',
  '09',
  { place: 'SGSIN', classifier: 'ESTIMATED', said: at('01'), ...ONE },
  carrier,
);
const TO_HAMBURG = fact(
  'ARRIVED',
  '30',
  { place: 'DEHAM', classifier: 'ESTIMATED', said: at('01'), vessel: 'TWO' },
  carrier,
);
const GATE_OUT = fact('GATE_OUT', '12', { place: 'SGSIN', laden: 'LADEN' });
const DELIVERED = fact('DELIVERED', '13', { place: 'SGSIN' }, carrier);

const standing = (...facts: readonly JournalEntry[]) => {
  const { status, location, explanation } = journeyOf(...facts);
  return `${status} ${location?.code ?? '-'} ${explanation.rule}`;
};

test('a booked unit without movements is planned', () => {
  expect(standing(fact('BOOKED', '01', {}, forwarder), TO_SINGAPORE)).toBe('PLANNED - status.planned');
});

test('an empty release is not yet at origin', () => {
  expect(standing(fact('EMPTY_RELEASED', '01', { place: 'depot' }))).toBe('EMPTY_RELEASED - status.empty-released');
  expect(standing(fact('GATE_OUT', '01', { place: 'depot', laden: 'EMPTY' }))).toBe(
    'EMPTY_RELEASED - status.empty-released',
  );
});

test('a loaded unit is at origin until its conveyance leaves', () => {
  expect(standing(GATE_IN, LOADED)).toBe('AT_ORIGIN CNQZH status.at-origin');
});

test('a lorry to the first terminal leaves the unit at its origin, whatever is planned from there', () => {
  const byLorry = { place: 'CNQZH', laden: 'LADEN', mode: 'ROAD', truck: 'A1' } as const;
  const released = fact('EMPTY_RELEASED', '01', { place: 'CNQZH', mode: 'ROAD', truck: 'A1' });
  const planned = fact('DEPARTED', '04', { place: 'CNQZH', classifier: 'PLANNED', ...ONE }, carrier);
  const gatedIn = fact('GATE_IN', '02', byLorry);
  expect(standing(released, gatedIn, planned, TO_SINGAPORE)).toBe('AT_ORIGIN CNQZH status.at-origin');
  expect(journeyOf(released, gatedIn, planned, TO_SINGAPORE).origin?.code).toBe('CNQZH');
});

test('a departed unit is in transit on its conveyance', () => {
  const { status, location, explanation } = journeyOf(GATE_IN, LOADED, DEPARTED);
  expect([status, location]).toEqual(['IN_TRANSIT', null]);
  expect(explanation).toMatchObject({
    rule: 'status.under-way',
    text: 'Departed at CNQZH on ONE, and nothing is reported after it.',
    winningEvent: idOf(DEPARTED),
  });
});

test('a laden gate-out before the destination is in transit', () => {
  expect(standing(GATE_IN, fact('GATE_OUT', '02', { place: 'CNQZH', laden: 'LADEN' }))).toBe(
    'IN_TRANSIT - status.left-by-gate',
  );
});

test('aboard at a call is in transit at that place', () => {
  expect(
    standing(LOADED, DEPARTED, ARRIVED, fact('ARRIVED', '30', { place: 'DEHAM', classifier: 'PLANNED', ...ONE })),
  ).toBe('IN_TRANSIT SGSIN status.call');
});

test('discharged without a known destination is not at destination', () => {
  expect(standing(LOADED, DEPARTED, DISCHARGED)).toBe('IN_TRANSIT SGSIN status.stopover');
  expect(journeyOf(LOADED, DEPARTED, DISCHARGED).destination).toBeNull();
});

test('a terminal that handles the unit as import makes the place its destination', () => {
  const imported = fact('DISCHARGED', '11', { place: 'SGSIN', direction: 'IMPORT', ...ONE });
  expect(standing(LOADED, DEPARTED, imported)).toBe('AT_DESTINATION SGSIN status.at-destination');
});

test('a unit at a border point is at border until it departs', () => {
  const train = { train: 'X8011', place: 'CNAKL' };
  const came = fact('ARRIVED', '10', train, railway);
  expect(standing(came)).toBe('AT_BORDER CNAKL status.at-border');
  expect(standing(came, fact('STORED', '11', { place: 'CNAKL' }))).toBe('AT_BORDER CNAKL status.at-border');
  expect(standing(came, fact('DEPARTED', '12', train, railway))).toBe('IN_TRANSIT - status.under-way');
  expect(standing(fact('BORDER_ARRIVED', '10', { place: 'MNZMU' }, railway))).toBe('AT_BORDER MNZMU status.at-border');
});

test('discharged where the way goes on is at transhipment', () => {
  expect(standing(LOADED, DEPARTED, DISCHARGED, TO_HAMBURG)).toBe('AT_TRANSHIPMENT SGSIN status.at-transhipment');
  const inTransit = fact('DISCHARGED', '11', { place: 'SGSIN', direction: 'TRANSHIPMENT', ...ONE });
  expect(standing(LOADED, DEPARTED, inTransit)).toBe('AT_TRANSHIPMENT SGSIN status.at-transhipment');
});

test('arrived at the announced destination is at destination', () => {
  expect(standing(LOADED, DEPARTED, ARRIVED, TO_SINGAPORE)).toBe('AT_DESTINATION SGSIN status.at-destination');
});

test('a gate-in at an inland depot of a laden unit is not an empty return', () => {
  const way = [LOADED, DEPARTED, DISCHARGED, TO_SINGAPORE, GATE_OUT];
  for (const laden of ['LADEN', null] as const) {
    const inland = fact('GATE_IN', '14', { place: 'depot', laden });
    expect(standing(...way, inland)).toBe('AT_DESTINATION depot status.beyond-destination');
  }
});

test('a gate-in of the empty unit after a laden trip is the return', () => {
  const way = [LOADED, DEPARTED, DISCHARGED, TO_SINGAPORE, GATE_OUT];
  expect(standing(...way, fact('GATE_IN', '16', { place: 'depot', laden: 'EMPTY' }))).toBe(
    'EMPTY_RETURNED depot status.empty-returned',
  );
  const stripped = fact('STRIPPED', '14', { place: 'SGSIN' });
  expect(standing(...way, stripped, fact('GATE_IN', '16', { place: 'depot' }))).toBe(
    'EMPTY_RETURNED depot status.empty-returned',
  );
});

test('a gate-in of an empty unit that was never laden is no return', () => {
  expect(standing(fact('GATE_IN', '16', { place: 'CNQZH', laden: 'EMPTY' }))).toBe('AT_ORIGIN CNQZH status.at-origin');
});

test('ready for pick-up is at destination, a notice to the consignee is not', () => {
  const notice = fact('CONSIGNEE_NOTIFIED', '05', { place: 'SGSIN' }, carrier);
  expect(standing(LOADED, DEPARTED, notice)).toBe('IN_TRANSIT - status.under-way');
  expect(standing(LOADED, DEPARTED, fact('READY_FOR_PICKUP', '12', { place: 'SGSIN' }))).toBe(
    'AT_DESTINATION SGSIN status.ready-for-pickup',
  );
});

test('a laden gate-out at the destination is out for delivery', () => {
  expect(standing(LOADED, DEPARTED, DISCHARGED, TO_SINGAPORE, GATE_OUT)).toBe(
    'OUT_FOR_DELIVERY - status.out-for-delivery',
  );
});

test('a failed delivery is back at destination', () => {
  const failed = fact('NOT_DELIVERED', '13', {}, carrier);
  expect(standing(LOADED, DEPARTED, DISCHARGED, TO_SINGAPORE, GATE_OUT, failed)).toBe(
    'AT_DESTINATION - status.not-delivered',
  );
});

test('delivered is not undone by a late word of being en route', () => {
  const late = said(carrier, 'EN_ROUTE', { at: at('13', '09'), place: 'SGSIN' });
  const journey = journeyOf(LOADED, DEPARTED, DISCHARGED, DELIVERED, late);
  expect(journey.status).toBe('DELIVERED');
  expect(journey.explanation.losingEvents).toContainEqual({
    event: idOf(late),
    reason: 'reported after the trip had ended: it moves nothing',
  });
});

test('a loading after a wrong “delivered” moves the unit again', () => {
  const on = fact('LOADED', '15', { place: 'SGSIN', vessel: 'TWO' });
  expect(journeyOf(LOADED, DEPARTED, DISCHARGED, DELIVERED, on).status).toBe('AT_TRANSHIPMENT');
});

test('a unit stripped at the end has delivered its cargo', () => {
  const stripped = fact('STRIPPED', '13', { place: 'SGSIN' });
  expect(standing(LOADED, DEPARTED, DISCHARGED, stripped)).toBe('DELIVERED SGSIN status.stripped');
});

test('a cancelled booking cancels a journey that never moved, and no other', () => {
  const booked = fact('BOOKED', '01', { refs: ['BOOKING:B1'] }, forwarder);
  const cancelled = fact('BOOKING_CANCELLED', '03', { refs: ['BOOKING:B1'] }, forwarder);
  expect(standing(booked, cancelled)).toBe('CANCELLED - status.cancelled');
  expect(journeyOf(booked, cancelled, fact('GATE_IN', '05', { place: 'CNQZH', refs: ['BOOKING:B1'] })).status).toBe(
    'AT_ORIGIN',
  );
  expect(journeyOf(booked, fact('BOOKED', '04', { refs: ['BOOKING:B1'] }, carrier), cancelled).status).toBe('PLANNED');
});

test('a unit loaded where a leg is known to end is at transhipment, not at origin', () => {
  const rail = [
    fact('DEPARTED', '01', { place: 'yuzui', train: '45058', classifier: 'PLANNED' }, railway),
    fact('ARRIVED', '02', { place: 'CNQZH', train: '45058', classifier: 'PLANNED' }, railway),
  ];
  const journey = journeyOf(...rail, TO_SINGAPORE, GATE_IN);
  expect([journey.status, journey.origin?.code]).toEqual(['AT_TRANSHIPMENT', 'yuzui']);
});

test('an air waybill is at destination on arrival and delivered to the consignee', () => {
  const unit = 'AIR_WAYBILL:61812345675';
  const flown = (code: 'RECEIVED' | 'DEPARTED' | 'ARRIVED' | 'DELIVERED', day: string, place: string) =>
    fact(
      code,
      day,
      { place, unit, ...(code === 'RECEIVED' || code === 'DELIVERED' ? {} : { flight: 'SQ819' }) },
      airline,
    );
  const booked = fact('ARRIVED', '03', { place: 'SGSIN', unit, flight: 'SQ819', classifier: 'PLANNED' }, airline);
  const way = [
    booked,
    flown('RECEIVED', '01', 'CNCKG'),
    flown('DEPARTED', '02', 'CNCKG'),
    flown('ARRIVED', '03', 'SGSIN'),
  ];
  expect(way.map((_, index) => journeyOf(...way.slice(0, index + 1)).status)).toEqual([
    'PLANNED',
    'AT_ORIGIN',
    'IN_TRANSIT',
    'AT_DESTINATION',
  ]);
  expect(journeyOf(...way, flown('DELIVERED', '04', 'SGSIN')).status).toBe('DELIVERED');
});

test('an unknown code moves nothing', () => {
  const unknown = fact('UNKNOWN', '12', { place: 'SGSIN', flags: ['CODE_UNMAPPED'] });
  expect(standing(GATE_IN, LOADED, DEPARTED, unknown)).toBe('IN_TRANSIT - status.under-way');
  expect(journeysOf(unknown).map(({ status }) => status)).toEqual(['PLANNED']);
});
