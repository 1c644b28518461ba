import { readDayMonth, readFlightTime } from './moment.js';

test.each([
  ['05MAR', { day: 5, month: 3, year: null, clock: null }],
  ['5mar', { day: 5, month: 3, year: null, clock: null }],
  ['05MAR1407', { day: 5, month: 3, year: null, clock: { hour: 14, minute: 7, dayChange: '' } }],
  ['31DEC0030-N', { day: 31, month: 12, year: null, clock: { hour: 0, minute: 30, dayChange: 'N' } }],
  ['05MAR26', { day: 5, month: 3, year: 2026, clock: null }],
  ['05MAR261407', { day: 5, month: 3, year: 2026, clock: { hour: 14, minute: 7, dayChange: '' } }],
  ['05MAR20261407', { day: 5, month: 3, year: 2026, clock: { hour: 14, minute: 7, dayChange: '' } }],
  // Four digits are a time of day, even where they look like a year.
  ['05MAR2026', { day: 5, month: 3, year: null, clock: { hour: 20, minute: 26, dayChange: '' } }],
])('%s is read as a date', (text, expected) => {
  expect(readDayMonth(text)).toEqual({ ...expected, original: text });
});

test.each(['', 'MAR05', '05ARM', '05ANF', '05MAR140', '05MAR14070', 'T10', 'SIN'])('%p is no date', (text) => {
  expect(readDayMonth(text)).toBeNull();
});

test.each([
  ['S1200', 'S', { hour: 12, minute: 0, dayChange: '' }],
  ['A1117-P', 'A', { hour: 11, minute: 17, dayChange: 'P' }],
  ['e0610n', 'E', { hour: 6, minute: 10, dayChange: 'N' }],
])('%s is a time of a flight', (text, indicator, clock) => {
  expect(readFlightTime(text)).toEqual({ indicator, clock, original: text });
});

test.each(['1200', 'X1200', 'S120', 'SIN', 'S1200-PP'])('%p is no time of a flight', (text) => {
  expect(readFlightTime(text)).toBeNull();
});
