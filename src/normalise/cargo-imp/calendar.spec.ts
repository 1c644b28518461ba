import type { DayMonth } from '../../decode/cargo-imp/moment.js';
import { clockOn, dayOf, nextDayOf } from './calendar.js';

const at = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const textOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString().slice(0, 16));
const date = (day: number, month: number, year: number | null = null): DayMonth => ({
  day,
  month,
  year,
  clock: null,
  original: '',
});

test.each([
  // Received, day, month, and the year that is meant.
  ['2026-01-02', 31, 12, '2025-12-31T00:00'],
  ['2025-12-30', 2, 1, '2026-01-02T00:00'],
  ['2026-04-02', 30, 6, '2026-06-30T00:00'],
  ['2026-04-02', 5, 7, '2025-07-05T00:00'],
  ['2024-04-02', 29, 2, '2024-02-29T00:00'],
])('what comes on %s and says the %i of month %i means %s', (received, day, month, expected) => {
  expect(textOf(dayOf(date(day, month), at(received)))).toBe(expected);
});

test('a day that no year around the message has is none', () => {
  expect(dayOf(date(29, 2), at('2026-04-02'))).toBeNull();
  expect(dayOf(date(31, 4), at('2026-04-02'))).toBeNull();
});

test('a year that is written needs no message to go by, and without either there is no day', () => {
  expect(textOf(dayOf(date(5, 3, 2019), null))).toBe('2019-03-05T00:00');
  expect(dayOf(date(5, 3), null)).toBeNull();
});

test.each([
  [28, '2026-03-28T00:00'],
  [2, '2026-04-02T00:00'],
  [20, '2026-03-20T00:00'],
  [33, null],
])('the day %i after 24 March 2026 is %s', (day, expected) => {
  expect(textOf(nextDayOf(day, at('2026-03-24')))).toBe(expected);
});

test.each([
  ['', '2026-03-25T23:10'],
  ['P', '2026-03-24T23:10'],
  ['N', '2026-03-26T23:10'],
  ['S', '2026-03-27T23:10'],
  ['T', '2026-03-28T23:10'],
  ['A', '2026-03-29T23:10'],
  ['L', '2026-04-09T23:10'],
])('day change %p', (dayChange, expected) => {
  expect(textOf(clockOn(at('2026-03-25'), { hour: 23, minute: 10, dayChange }))).toBe(expected);
});

test('24:00 is the end of the day; other hours beyond it and unknown day changes are no time', () => {
  expect(textOf(clockOn(at('2026-03-25'), { hour: 24, minute: 0, dayChange: '' }))).toBe('2026-03-26T00:00');
  expect(clockOn(at('2026-03-25'), { hour: 24, minute: 1, dayChange: '' })).toBeNull();
  expect(clockOn(at('2026-03-25'), { hour: 9, minute: 60, dayChange: '' })).toBeNull();
  expect(clockOn(at('2026-03-25'), { hour: 9, minute: 0, dayChange: 'Z' })).toBeNull();
});
