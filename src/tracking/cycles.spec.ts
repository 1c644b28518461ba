import type { JournalEntry } from '../canonical/tracking-event.js';
import type { Journey } from './journey.js';
import type { Told } from './given.fixture.js';
import {
  carrier,
  customs,
  forwarder,
  idOf,
  journeyOf,
  journeysOf,
  railway,
  said,
  stated,
  terminal,
} from './given.fixture.js';

/** Gate-in, loading and departure in one place, arrival and gate-out in the other. */
function trip(
  from: string,
  to: string,
  [start, end]: readonly [string, string],
  more: Partial<Told> = {},
): JournalEntry[] {
  return [
    said(terminal, 'GATE_IN', { ...more, at: `${start} 08:00 +08:00`, place: from, laden: 'LADEN' }),
    said(carrier, 'LOADED', { vessel: `S${start}`, ...more, at: `${start} 18:00 +08:00`, place: from }),
    said(carrier, 'DEPARTED', { vessel: `S${start}`, ...more, at: `${start} 20:00 +08:00`, place: from }),
    said(carrier, 'DISCHARGED', { vessel: `S${start}`, ...more, at: `${end} 06:00 +08:00`, place: to }),
    said(terminal, 'GATE_OUT', { ...more, at: `${end} 16:00 +08:00`, place: to, laden: 'LADEN' }),
  ];
}

const emptyIn = (at: string, place = 'depot') => said(terminal, 'GATE_IN', { at, place, laden: 'EMPTY' });
const openings = (journeys: readonly Journey[]) => journeys.map(({ opening }) => opening.rule);
const OUT = trip('CNQZH', 'SGSIN', ['2026-03-01', '2026-03-07'], { refs: ['MASTER_BILL:OUT'] });

test('one trip is one journey', () => {
  expect(openings(journeysOf(...OUT))).toEqual(['cycle.first']);
});

test('an empty return ends the journey, the next movement begins another', () => {
  const back = trip('SGSIN', 'CNQZH', ['2026-03-15', '2026-03-21']);
  const journeys = journeysOf(...OUT, emptyIn('2026-03-09 10:00 +08:00'), ...back);
  expect(openings(journeys)).toEqual(['cycle.first', 'cycle.empty-return']);
  expect(journeys.map(({ status, origin }) => [status, origin?.code])).toEqual([
    ['EMPTY_RETURNED', 'CNQZH'],
    ['IN_TRANSIT', 'SGSIN'],
  ]);
});

test('a second report of the same return, and late words about the end, stay with the trip that returned', () => {
  const journeys = journeysOf(
    ...OUT,
    emptyIn('2026-03-09 10:00 +08:00'),
    said(carrier, 'EMPTY_RETURNED', { at: '2026-03-09 15:00 +08:00', place: 'SGSIN' }),
    said(carrier, 'DELIVERED', { at: '2026-03-09 12:00 +08:00', place: 'SGSIN' }),
    said(terminal, 'STORED', { at: '2026-03-25 12:00 +08:00', place: 'depot' }),
  );
  expect(journeys.map(({ status }) => status)).toEqual(['EMPTY_RETURNED']);
});

test('an empty release after a trip begins a journey though the return was lost', () => {
  const release = said(terminal, 'EMPTY_RELEASED', { at: '2026-03-20 10:00 +08:00', place: 'depot' });
  const journeys = journeysOf(...OUT, release);
  expect(openings(journeys)).toEqual(['cycle.first', 'cycle.empty-release']);
  expect(journeys[1]?.status).toBe('EMPTY_RELEASED');
});

test('an empty gate-out elsewhere than where the unit stood is a release, at the same place it is the way to the depot', () => {
  const out = (place: string) => said(terminal, 'GATE_OUT', { at: '2026-03-20 10:00 +08:00', place, laden: 'EMPTY' });
  expect(openings(journeysOf(...OUT, out('depot')))).toEqual(['cycle.first', 'cycle.empty-release']);
  const strippedInPort = OUT.slice(0, 4);
  const journey = journeyOf(...strippedInPort, out('SGSIN'), emptyIn('2026-03-20 14:00 +08:00'));
  expect(journey.status).toBe('EMPTY_RETURNED');
});

test('a container stuffed again after delivery begins a journey', () => {
  const journeys = journeysOf(
    ...OUT,
    said(carrier, 'DELIVERED', { at: '2026-03-08 10:00 +08:00', place: 'SGSIN' }),
    said(forwarder, 'STUFFED', { at: '2026-03-12 10:00 +08:00', place: 'SGSIN' }),
  );
  expect(openings(journeys)).toEqual(['cycle.first', 'cycle.reuse']);
  expect(journeys.map(({ status }) => status)).toEqual(['DELIVERED', 'AT_ORIGIN']);
});

test('a long silence cuts, unless one document stands on both sides', () => {
  const later = (refs: readonly string[], day: string) =>
    said(railway, 'ARRIVED', { at: `${day} 10:00 +08:00`, place: 'DEDUI', train: '42429', refs });
  const left = OUT.slice(0, 3);
  expect(openings(journeysOf(...left, later([], '2026-05-20')))).toEqual(['cycle.first', 'cycle.silence']);
  expect(openings(journeysOf(...left, later(['MASTER_BILL:OUT'], '2026-05-20')))).toEqual(['cycle.first']);
  expect(openings(journeysOf(...left, later([], '2026-04-20')))).toEqual(['cycle.first']);
  expect(openings(journeysOf(...left, later(['MASTER_BILL:OUT'], '2026-10-20')))).toEqual([
    'cycle.first',
    'cycle.silence',
  ]);
});

test('a new bill that does not overlap the old one begins a journey', () => {
  const back = trip('CNSGH', 'DEHAM', ['2026-03-28', '2026-04-25'], { refs: ['MASTER_BILL:NEXT'] });
  const [out, next] = journeysOf(...OUT, ...back);
  expect(openings(journeysOf(...OUT, ...back))).toEqual(['cycle.first', 'cycle.document']);
  expect([out?.references[0]?.number, next?.references[0]?.number]).toEqual(['OUT', 'NEXT']);
});

test('facts without a document between two bills go to the side of the widest gap', () => {
  const back = trip('CNSGH', 'DEHAM', ['2026-03-28', '2026-04-25']).map((fact, index) =>
    index === 0
      ? fact
      : said(carrier, fact.event.code, {
          at: fact.event.occurredAt.original,
          place: fact.event.place?.code ?? null,
          vessel: 'NEXT',
          refs: ['MASTER_BILL:NEXT'],
        }),
  );
  const [, next] = journeysOf(...OUT, ...back);
  expect(next?.events[0]).toBe(idOf(back[0] as JournalEntry));
});

test('a bill after its booking, a rail note written anew and house bills begin no journey', () => {
  const way = (refs: readonly (readonly string[])[]) =>
    OUT.map((fact, index) => ({
      ...fact,
      event: {
        ...fact.event,
        references: (refs[index] ?? []).map((text) => ({
          type: text.split(':')[0],
          number: text.split(':')[1],
          original: '',
        })),
      },
    })) as JournalEntry[];
  expect(journeysOf(...way([['BOOKING:B'], ['BOOKING:B'], [], ['MASTER_BILL:M'], ['MASTER_BILL:M']]))).toHaveLength(1);
  expect(journeysOf(...way([['RAIL_NOTE:SMGS'], [], [], ['RAIL_NOTE:CIM'], ['RAIL_NOTE:CIM']]))).toHaveLength(1);
  expect(journeysOf(...way([['HOUSE_BILL:H1'], [], [], ['HOUSE_BILL:H2'], ['HOUSE_BILL:H3']]))).toHaveLength(1);
});

test('a barge booking and an ocean booking are one journey where the second takes the unit up where the first left it', () => {
  const barge = { vessel: 'YANGTZE 7', mode: 'INLAND_WATERWAY', refs: ['BOOKING:BARGE'] } as const;
  const ocean = { vessel: 'EVER FAR', refs: ['BOOKING:OCEAN'] };
  const journey = journeyOf(
    said(carrier, 'LOADED', { at: '2026-03-01 10:00 +08:00', place: 'CNCQI', ...barge }),
    said(carrier, 'DISCHARGED', { at: '2026-03-12 10:00 +08:00', place: 'CNSGH', ...barge }),
    said(carrier, 'LOADED', { at: '2026-03-15 10:00 +08:00', place: 'CNSGH', ...ocean }),
  );
  expect(journey.legs).toHaveLength(2);
});

test('a bill switched at sea is one journey', () => {
  const aboard = { vessel: 'ONE' };
  const journey = journeyOf(
    said(carrier, 'LOADED', { at: '2026-03-01 10:00 +08:00', place: 'CNQZH', ...aboard, refs: ['MASTER_BILL:A'] }),
    said(carrier, 'DEPARTED', { at: '2026-03-01 20:00 +08:00', place: 'CNQZH', ...aboard, refs: ['MASTER_BILL:A'] }),
    said(carrier, 'DISCHARGED', { at: '2026-03-09 10:00 +08:00', place: 'SGSIN', ...aboard, refs: ['MASTER_BILL:B'] }),
  );
  expect(journey.references.map(({ number }) => number)).toEqual(['A', 'B']);
});

test('a booking for the next trip is a journey of its own while the present one runs', () => {
  const booked = said(forwarder, 'BOOKED', { at: '2026-03-03 10:00 +08:00', refs: ['BOOKING:NEXT'] });
  const current = trip('CNQZH', 'SGSIN', ['2026-03-01', '2026-03-07'], { refs: ['BOOKING:NOW'] });
  const journeys = journeysOf(...current, booked);
  expect(journeys.map(({ status, references }) => [status, references[0]?.number])).toEqual([
    ['IN_TRANSIT', 'NOW'],
    ['PLANNED', 'NEXT'],
  ]);
  expect(journeys[1]?.opening.rule).toBe('cycle.announced');
});

test('a late customs word belongs to the trip of its document, not to the next one', () => {
  const back = trip('SGSIN', 'CNQZH', ['2026-03-15', '2026-03-21'], { refs: ['MASTER_BILL:NEXT'] });
  const closed = said(customs, 'TRANSIT_CLOSED', {
    at: '2026-03-16 12:00 +08:00',
    refs: ['MASTER_BILL:OUT'],
    customs: stated('SG', 'TRANSIT'),
  });
  const [out, next] = journeysOf(...OUT, emptyIn('2026-03-09 10:00 +08:00'), ...back, closed);
  expect([out?.clearance.length, next?.clearance.length]).toEqual([1, 0]);
});

test('a plan made during a trip belongs to that trip, though its time lies in the next', () => {
  const estimate = said(carrier, 'ARRIVED', {
    at: '2026-03-16 12:00 +08:00',
    place: 'SGSIN',
    classifier: 'ESTIMATED',
    said: '2026-03-02 10:00 +08:00',
  });
  const back = trip('SGSIN', 'CNQZH', ['2026-03-15', '2026-03-21']);
  const [out, next] = journeysOf(...OUT, emptyIn('2026-03-09 10:00 +08:00'), ...back, estimate);
  expect([out?.etas.length, next?.etas.length]).toEqual([1, 0]);
});

test('a document fact joins the journey of its document', () => {
  const sailed = said(carrier, 'DEPARTED', {
    at: '2026-03-20 20:00 +08:00',
    place: 'CNQZH',
    vessel: 'ONE',
    refs: ['MASTER_BILL:M'],
    unit: null,
  });
  const booked = said(forwarder, 'BOOKED', { at: '2026-03-01 10:00 +08:00', refs: ['MASTER_BILL:M'] });
  expect(journeyOf(booked, sailed).status).toBe('IN_TRANSIT');
  expect(journeyOf(booked, sailed).events).toEqual([idOf(booked), idOf(sailed)]);
});

test('what happened to one house bill moves no container', () => {
  const booked = said(forwarder, 'BOOKED', { at: '2026-03-01 10:00 +08:00', refs: ['HOUSE_BILL:H1', 'HOUSE_BILL:H2'] });
  const delivered = said(forwarder, 'DELIVERED', {
    at: '2026-03-20 20:00 +08:00',
    place: 'SGSIN',
    refs: ['HOUSE_BILL:H1'],
    unit: null,
  });
  const left = said(forwarder, 'DEPARTED', {
    at: '2026-03-20 20:00 +08:00',
    place: 'SGSIN',
    refs: ['HOUSE_BILL:H1'],
    unit: null,
  });
  expect(journeyOf(booked, delivered, left).status).toBe('PLANNED');
});

test('the cancellation of the next booking stands with that booking', () => {
  const current = trip('CNQZH', 'SGSIN', ['2026-03-01', '2026-03-07'], { refs: ['BOOKING:NOW'] });
  const booked = said(forwarder, 'BOOKED', { at: '2026-03-03 10:00 +08:00', refs: ['BOOKING:NEXT'] });
  const cancelled = said(forwarder, 'BOOKING_CANCELLED', { at: '2026-03-04 10:00 +08:00', refs: ['BOOKING:NEXT'] });
  expect(journeysOf(...current, booked, cancelled).map(({ status }) => status)).toEqual(['IN_TRANSIT', 'CANCELLED']);
});

test('a unit booked anew before it left its origin stays on one journey', () => {
  const journey = journeyOf(
    said(terminal, 'GATE_IN', {
      at: '2026-03-01 08:00 +08:00',
      place: 'guoyuan',
      laden: 'LADEN',
      refs: ['BOOKING:B1'],
    }),
    said(railway, 'LOADED', { at: '2026-03-04 08:00 +08:00', place: 'yuzui', train: '45058', refs: ['BOOKING:B2'] }),
  );
  expect(journey.references.map(({ number }) => number)).toEqual(['B1', 'B2']);
});
