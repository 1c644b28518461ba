import { readWrittenTime } from './written-time.js';

const local = (value: string, format: string): string | null => {
  const read = readWrittenTime(value, format);
  return 'fault' in read ? read.fault : read.local;
};

test.each([
  ['260305', '101', '2026-03-05T00:00:00', 'DAY'],
  ['20260305', '102', '2026-03-05T00:00:00', 'DAY'],
  ['2603051407', '201', '2026-03-05T14:07:00', 'MINUTE'],
  ['260305140733', '202', '2026-03-05T14:07:33', 'SECOND'],
  ['202603051407', '203', '2026-03-05T14:07:00', 'MINUTE'],
  ['20260305140733', '204', '2026-03-05T14:07:33', 'SECOND'],
  ['05032026', '4', '2026-03-05T00:00:00', 'DAY'],
  ['050326', '2', '2026-03-05T00:00:00', 'DAY'],
  ['030526', '3', '2026-03-05T00:00:00', 'DAY'],
  ['050320261407', '5', '2026-03-05T14:07:00', 'MINUTE'],
  ['20260305T1407', '10', '2026-03-05T14:07:00', 'MINUTE'],
  ['20260305140733250', '307', '2026-03-05T14:07:33', 'SECOND'],
])('%s of format %s is %s', (value, format, expected, precision) => {
  expect(readWrittenTime(value, format)).toMatchObject({
    local: expected,
    precision,
    offset: null,
    irregularity: null,
  });
});

test.each([
  ['202603051407+0800', '205', '+08:00'],
  ['2603051407-0330', '206', '-03:30'],
  ['260305140733+00', '207', '+00:00'],
  ['20260305140733Z', '208', '+00:00'],
  ['202603051407+0800', '203', '+08:00'],
])('%s of format %s tells its own offset %s', (value, format, offset) => {
  expect(readWrittenTime(value, format)).toMatchObject({ offset, offsetFrom: 'DIGITS' });
});

test('a zone word of one meaning tells the offset', () => {
  expect(readWrittenTime('202603051407CET', '303')).toMatchObject({ offset: '+01:00', offsetFrom: 'WORD' });
  expect(readWrittenTime('2603051407 utc', '301')).toMatchObject({ offset: '+00:00', offsetFrom: 'WORD' });
});

test('a zone word of two meanings tells nothing, and neither does the placeholder ZZZ', () => {
  expect(readWrittenTime('202603051407CST', '303')).toMatchObject({ offset: null, offsetFrom: null });
  expect(readWrittenTime('20260305140733123456ZZZ', '304')).toMatchObject({ offset: null, precision: 'SECOND' });
});

test('a value of 8 digits under format 203 has the precision of a day, and is reported', () => {
  const read = readWrittenTime('20260305', '203');
  expect(read).toMatchObject({ local: '2026-03-05T00:00:00', precision: 'DAY' });
  expect(read).toHaveProperty('irregularity', expect.stringContaining('length of format 203'));
});

test('a longer value is read with the seconds it has', () => {
  expect(readWrittenTime('20260305140733', '203')).toMatchObject({ precision: 'SECOND' });
  expect(readWrittenTime('202603051407', '102')).toMatchObject({ precision: 'MINUTE' });
});

test('a value that could have a year of two or of four digits is not read', () => {
  expect(local('201203051407', '201')).toBe('TIME_UNREADABLE');
  expect(local('2603051407', '203')).toBe('TIME_UNREADABLE');
});

test('a missing format is read only where the length leaves one reading', () => {
  expect(local('202603051407', '')).toBe('2026-03-05T14:07:00');
  expect(local('20260305', '')).toBe('2026-03-05T00:00:00');
  expect(local('2603051407', '')).toBe('TIME_UNREADABLE');
});

test('the hyphens and the T of ISO 8601 are no hindrance', () => {
  expect(local('2026-03-05T14:07', '203')).toBe('2026-03-05T14:07:00');
  expect(local('2026-03-05', '102')).toBe('2026-03-05T00:00:00');
});

test('of a period the beginning is read', () => {
  expect(local('2002080120020831', '718')).toBe('2002-08-01T00:00:00');
  expect(local('20020801-20020831', '718')).toBe('2002-08-01T00:00:00');
  expect(local('200208010600200208010800', '719')).toBe('2002-08-01T06:00:00');
});

test.each([
  ['20020148', '102'],
  ['20262001', '102'],
  ['20260431', '102'],
  ['20260229', '102'],
  ['21000229', '102'],
  ['202603052500', '203'],
  ['202603051460', '203'],
  ['202603052401', '203'],
  ['00000000', '102'],
])('no calendar has %s', (value, format) => {
  expect(local(value, format)).toBe('TIME_IMPOSSIBLE');
});

test('a leap day exists, and 24:00 is the next midnight', () => {
  expect(local('20240229', '102')).toBe('2024-02-29T00:00:00');
  expect(local('20000229', '102')).toBe('2000-02-29T00:00:00');
  expect(local('202603052400', '203')).toBe('2026-03-06T00:00:00');
});

test('a two-digit year from 70 on is of the last century', () => {
  expect(local('991231', '101')).toBe('1999-12-31T00:00:00');
  expect(local('691231', '101')).toBe('2069-12-31T00:00:00');
});

test.each([
  ['', '203'],
  ['ABC', '203'],
  ['2026', '203'],
  ['202603051407?0800', '205'],
  ['202603051407+1500', '205'],
  ['10', '616'],
  ['202603051407', '999'],
])('%j of format %s cannot be read', (value, format) => {
  expect(local(value, format)).toBe('TIME_UNREADABLE');
});
