import { readPortTime } from './times.js';

test.each([
  ['2603051430', '2026-03-05T14:30:00', 'MINUTE'],
  ['202603051430', '2026-03-05T14:30:00', 'MINUTE'],
  ['20260305143015', '2026-03-05T14:30:15', 'SECOND'],
  ['20260305', '2026-03-05T00:00:00', 'DAY'],
  ['260305', '2026-03-05T00:00:00', 'DAY'],
  ['2026-03-05 14:30:15', '2026-03-05T14:30:15', 'SECOND'],
])('the length of %s tells its form', (text, local, precision) => {
  expect(readPortTime(text)).toMatchObject({ local, precision, offset: null });
});

test.each(['0', '000000000000', '0000-00-00 00:00'])('%j is no time at all', (text) => {
  expect(readPortTime(text)).toBeNull();
});

test.each([
  ['20260305143', 'TIME_UNREADABLE'],
  ['202613051430', 'TIME_IMPOSSIBLE'],
  ['YESTERDAY', 'TIME_UNREADABLE'],
])('%s cannot be read', (text, fault) => {
  expect(readPortTime(text)).toMatchObject({ fault });
});
