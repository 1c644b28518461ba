import { isoInstant, isoSeconds } from './iso-text.js';

test('the text of every instant is that of Date', () => {
  const step = 86_400_000 * 13 + 3_599_000;
  const wrong: string[] = [];
  for (let ms = Date.UTC(1000, 0, 1); ms < Date.UTC(2500, 0, 1); ms += step) {
    const expected = new Date(ms).toISOString();
    if (isoInstant(ms) !== expected) wrong.push(expected);
  }
  expect(wrong).toEqual([]);
});

test('leap days and the ends of centuries come out right', () => {
  for (const day of [
    '2000-02-29',
    '2024-02-29',
    '1900-02-28',
    '2100-03-01',
    '1999-12-31',
    '2000-01-01',
    '1969-12-31',
  ]) {
    expect(isoSeconds(Date.parse(`${day}T23:59:58Z`))).toBe(`${day}T23:59:58`);
  }
});
