import { readCustomsTime } from './times.js';

test.each([
  ['20260305', '2026-03-05T00:00:00', 'DAY'],
  ['202603051430', '2026-03-05T14:30:00', 'MINUTE'],
  ['20260305143015', '2026-03-05T14:30:15', 'SECOND'],
  ['20260305143015271', '2026-03-05T14:30:15', 'SECOND'],
  ['202603051430151', '2026-03-05T14:30:15', 'SECOND'],
  ['20260305T14301500', '2026-03-05T14:30:15', 'SECOND'],
  ['2026-03-05T14:30:15', '2026-03-05T14:30:15', 'SECOND'],
  ['2026-03-05 14:30:15', '2026-03-05T14:30:15', 'SECOND'],
  ['2026-03-05', '2026-03-05T00:00:00', 'DAY'],
])('%s is a local time', (text, local, precision) => {
  expect(readCustomsTime(text)).toMatchObject({ local, precision, offset: null, irregularity: null });
});

test('the telephone number of China behind minutes is its zone', () => {
  expect(readCustomsTime('202603051430086')).toMatchObject({ local: '2026-03-05T14:30:00', offset: '+08:00' });
});

test.each([
  ['20261305', 'TIME_IMPOSSIBLE'],
  ['202603052575086', 'TIME_IMPOSSIBLE'],
  ['2026030', 'TIME_UNREADABLE'],
  ['尽快', 'TIME_UNREADABLE'],
])('%s cannot be read', (text, fault) => {
  expect(readCustomsTime(text)).toMatchObject({ fault });
});
