import { readRailTime } from './record-time.js';

const local = (text: string, clock = ''): string => {
  const read = readRailTime({ text, clock });
  return 'fault' in read
    ? read.fault
    : `${read.local} ${read.precision}${read.offset === null ? '' : ` ${read.offset}`}`;
};

test.each([
  ['16.06.2026 07:00', '2026-06-16T07:00:00 MINUTE'],
  ['16.06.2026 07:00:30', '2026-06-16T07:00:30 SECOND'],
  ['6.6.26 7:05', '2026-06-06T07:05:00 MINUTE'],
  ['16.06.2026', '2026-06-16T00:00:00 DAY'],
  ['2026-06-16 07:00', '2026-06-16T07:00:00 MINUTE'],
  ['2026-06-16T07:00:00.000', '2026-06-16T07:00:00 SECOND'],
  ['2026-06-16T07:00:00+05:00', '2026-06-16T07:00:00 SECOND +05:00'],
  ['2026-06-16 07:00Z', '2026-06-16T07:00:00 MINUTE +00:00'],
  ['2026/6/16 07:00:00', '2026-06-16T07:00:00 SECOND'],
  ['2026年6月16日 7时05分', '2026-06-16T07:05:00 MINUTE'],
  ['2026年06月16日', '2026-06-16T00:00:00 DAY'],
  ['202606160700', '2026-06-16T07:00:00 MINUTE'],
  ['16.06.2026 07-00', '2026-06-16T07:00:00 MINUTE'],
  ['16.06.2026 07:00 МСК', '2026-06-16T07:00:00 MINUTE'],
  ['31.06.2026 07:00', 'TIME_IMPOSSIBLE'],
  ['16.06.2026 25:00', 'TIME_IMPOSSIBLE'],
  ['06/07/2026 07:00', 'TIME_UNREADABLE'],
  ['16.06 07:00', 'TIME_UNREADABLE'],
  ['soon', 'TIME_UNREADABLE'],
  ['46187.29', 'TIME_UNREADABLE'],
])('%s is read as %s', (text, expected) => {
  expect(local(text)).toBe(expected);
});

test('a time of day in a column of its own completes a day, and loses to one beside the day', () => {
  expect(local('16.06.2026', '07:00')).toBe('2026-06-16T07:00:00 MINUTE');
  expect(local('16.06.2026 08:00', '07:00')).toBe('2026-06-16T08:00:00 MINUTE');
});
