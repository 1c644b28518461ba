import type { EventCode } from '../canonical/event-code.js';
import type { JournalEntry, Reporter } from '../canonical/tracking-event.js';
import { airline, journeyOf, milestone, said, terminal, type Told } from './given.fixture.js';
import type { Journey } from './journey.js';

const WAYBILL = 'AIR_WAYBILL:61820260402';

interface Part extends Told {
  readonly total?: number;
  readonly by?: Reporter;
}

/** Of ten pieces, as the airline says, unless told. */
const part = (code: EventCode, count: number, { total = 10, by = airline, ...told }: Part) =>
  said(by, code, {
    place: 'CNCKG',
    unit: WAYBILL,
    flags: ['PARTIAL'],
    pieces: { count, total, grossKg: null },
    ...told,
  });

const booked = said(airline, 'BOOKED', { at: '2026-03-20 08:00 +08:00', place: 'CNCKG', unit: WAYBILL });
const first = part('DEPARTED', 6, { at: '2026-03-25 23:12 +08:00', flight: 'SQ0326' });
const second = part('DEPARTED', 4, { at: '2026-03-26 23:10 +08:00', flight: 'SQ0328' });

const timesOf = (journey: Journey, code: EventCode): readonly string[] =>
  journey.milestones.flatMap((one) => (one.code === code && one.actual !== null ? [one.actual.time.local] : []));

const reasonsOf = ({ explanation }: Journey): readonly string[] => explanation.losingEvents.map(({ reason }) => reason);

test('parts of a waybill make the whole once all its pieces are told of', () => {
  const before = journeyOf(booked, first);
  expect(timesOf(before, 'DEPARTED')).toEqual([]);
  expect(before.status).toBe('PLANNED');
  expect(reasonsOf(before)).toEqual(['flagged: of a part of the pieces only, 6 of 10 pieces so far']);

  const after = journeyOf(booked, first, second);
  expect(timesOf(after, 'DEPARTED')).toEqual(['2026-03-26T23:10:00']);
  expect(after.status).toBe('IN_TRANSIT');
  const { explanation } = milestone(after, 'DEPARTED');
  expect(explanation.rule).toBe('milestone.all-pieces');
  expect(explanation.text).toBe('Reported by airline for 2026-03-26 23:10 +08:00: 10 of 10 pieces, in several parts.');
  expect(explanation.losingEvents).toEqual([
    { event: first.event.id, reason: 'flagged: of a part of the pieces only, 6 of 10 pieces so far' },
  ]);
});

const at = (hour: number): string => `2026-03-26 ${String(hour).padStart(2, '0')}:00 +08:00`;

test.each<[string, readonly JournalEntry[], string | null]>([
  [
    'two lots of one flight',
    [part('DISCHARGED', 6, { at: at(8), flight: 'SQ1' }), part('DISCHARGED', 4, { at: at(9), flight: 'SQ1' })],
    '2026-03-26T09:00:00',
  ],
  [
    'one lot told again',
    [part('DISCHARGED', 6, { at: at(8), flight: 'SQ1' }), part('DISCHARGED', 6, { at: at(9), flight: 'SQ1' })],
    null,
  ],
  [
    'a number amended for one flight, the later word',
    [
      part('DEPARTED', 6, { at: at(8), flight: 'SQ1', said: at(9) }),
      part('DEPARTED', 5, { at: at(8), flight: 'SQ1', said: at(10) }),
      part('DEPARTED', 4, { at: at(12), flight: 'SQ2' }),
    ],
    null,
  ],
  [
    'lots without a flight',
    [part('DELIVERED', 5, { at: at(8) }), part('DELIVERED', 5, { at: at(9) })],
    '2026-03-26T09:00:00',
  ],
  ['at two places', [part('RECEIVED', 6, { at: at(8) }), part('RECEIVED', 4, { at: at(9), place: 'SGSIN' })], null],
  [
    'as two parties count',
    [part('RECEIVED', 6, { at: at(8) }), part('RECEIVED', 4, { at: at(9), by: terminal })],
    null,
  ],
  [
    'one of them later than its own message',
    [
      part('RECEIVED', 6, { at: at(8) }),
      part('RECEIVED', 4, { at: at(9), flags: ['PARTIAL', 'ACTUAL_AFTER_MESSAGE'] }),
    ],
    null,
  ],
  [
    'only planned',
    [
      part('DEPARTED', 6, { at: at(8), flight: 'SQ1' }),
      part('DEPARTED', 4, { at: at(12), flight: 'SQ2', classifier: 'PLANNED' }),
    ],
    null,
  ],
  [
    'of another shipment under the same number',
    [part('RECEIVED', 6, { at: '2025-11-01 08:00 +08:00' }), part('RECEIVED', 4, { at: at(9) })],
    null,
  ],
  [
    'more than there are',
    [part('RECEIVED', 6, { at: at(8) }), part('RECEIVED', 6, { at: at(9) })],
    '2026-03-26T09:00:00',
  ],
])('parts: %s', (_, parts, time) => {
  const anchor = said(airline, 'BOOKED', { at: '2026-03-20 08:00 +08:00', place: 'CNCKG', unit: WAYBILL });
  const code = (parts[0] as JournalEntry).event.code;
  for (const order of [parts, parts.toReversed()]) {
    expect(timesOf(journeyOf(anchor, ...order), code)).toEqual(time === null ? [] : [time]);
  }
});

test('parts do not depend on the order in which they were heard, nor on repeats', () => {
  const facts = [booked];
  for (let day = 1; day <= 6; day += 1) {
    const told = { at: `2026-03-2${day} 10:00 +08:00`, flight: `SQ${day}`, total: 12 };
    facts.push(part('RECEIVED', day, { ...told, flight: undefined }), part('DEPARTED', (day % 3) + 1, told));
    facts.push(part('DISCHARGED', (day % 2) + 1, { ...told, at: `2026-03-2${day} 20:00 +08:00`, place: 'DEDUI' }));
  }
  const whole = journeyOf(...facts);
  expect(timesOf(whole, 'DEPARTED')).toHaveLength(1);
  for (let turn = 1; turn < facts.length; turn += 1) {
    const turned = [...facts.slice(turn), ...facts.slice(0, turn)];
    expect(journeyOf(...turned)).toEqual(whole);
    expect(journeyOf(...turned.toReversed(), ...facts.slice(0, turn))).toEqual(whole);
  }
});
