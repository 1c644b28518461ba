import { readIsoTime } from './iso-time.js';

const read = (text: string): string => {
  const time = readIsoTime(text);
  if ('fault' in time) return time.fault;
  return `${time.local} ${time.offset ?? '?'} ${time.precision} ${time.fractionMs}`;
};

test.each([
  ['2026-03-05T14:07:33+08:00', '2026-03-05T14:07:33 +08:00 SECOND 0'],
  ['2026-03-05T14:07:33Z', '2026-03-05T14:07:33 +00:00 SECOND 0'],
  ['2026-03-05T14:07:33.25z', '2026-03-05T14:07:33 +00:00 SECOND 250'],
  ['2026-03-05T14:07:33.250987-0330', '2026-03-05T14:07:33 -03:30 SECOND 250'],
  ['2026-03-05T14:07:33,1+08', '2026-03-05T14:07:33 +08:00 SECOND 100'],
  ['2026-03-05T14:07:33', '2026-03-05T14:07:33 ? SECOND 0'],
  [' 2026-03-05T14:07+08:00 ', '2026-03-05T14:07:00 +08:00 MINUTE 0'],
  ['2026-03-05', '2026-03-05T00:00:00 ? DAY 0'],
  ['20260305T140733Z', '2026-03-05T14:07:33 +00:00 SECOND 0'],
  ['2026-03-05 14:07:33+08:00', '2026-03-05T14:07:33 +08:00 SECOND 0'],
  ['2026-03-05T24:00:00Z', '2026-03-06T00:00:00 +00:00 SECOND 0'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00 +00:00 SECOND 0'],
])('%j is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['2026-02-30T10:00:00Z', 'TIME_IMPOSSIBLE'],
  ['2025-02-29T10:00:00Z', 'TIME_IMPOSSIBLE'],
  ['2026-13-01T10:00:00Z', 'TIME_IMPOSSIBLE'],
  ['2026-03-05T25:00:00Z', 'TIME_IMPOSSIBLE'],
  ['2026-03-05T10:00:00+15:00', 'TIME_UNREADABLE'],
  ['2026/03/05 10:00', 'TIME_UNREADABLE'],
  ['2026-03-05T10:00:00 tomorrow', 'TIME_UNREADABLE'],
  ['1772690853', 'TIME_UNREADABLE'],
  ['soon', 'TIME_UNREADABLE'],
  ['', 'TIME_UNREADABLE'],
])('%j is a fault that shows it', (text, fault) => {
  const time = readIsoTime(text);
  expect(time).toMatchObject({ fault });
  expect('fault' in time && time.detail).toContain(`'${text}'`);
});
