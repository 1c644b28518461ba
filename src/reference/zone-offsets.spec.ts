import { assert, constantFrom, integer, property } from 'fast-check';
import { createZoneOffsets } from './zone-offsets.js';

const offsetAt = createZoneOffsets();

test.each([
  ['Asia/Shanghai', '2026-06-13T10:00:00', '+08:00', 'no summer time in China'],
  ['Asia/Shanghai', '1990-07-01T12:00:00', '+09:00', 'summer time in China until 1991'],
  ['Asia/Almaty', '2024-02-29T12:00:00', '+06:00', 'Kazakhstan before it became one zone'],
  ['Asia/Almaty', '2024-02-29T23:30:00', '+06:00', 'the hour that Kazakhstan had twice: as before the change'],
  ['Asia/Almaty', '2024-03-01T00:00:00', '+05:00', 'Kazakhstan from 2024-03-01'],
  ['Asia/Aqtobe', '2024-03-01T00:00:00', '+05:00', 'western Kazakhstan had it all along'],
  ['Europe/Moscow', '2014-10-25T12:00:00', '+04:00', 'Moscow in its years of permanent summer time'],
  ['Europe/Moscow', '2026-01-01T00:00:00', '+03:00', 'Moscow now'],
  ['Europe/Saratov', '2016-12-03T12:00:00', '+03:00', 'Saratov until December 2016'],
  ['Europe/Saratov', '2016-12-04T12:00:00', '+04:00', 'Saratov since'],
  ['Europe/Berlin', '2026-03-29T01:59:59', '+01:00', 'the last second of winter time'],
  ['Europe/Berlin', '2026-03-29T02:30:00', '+01:00', 'a time that never was: as before the change'],
  ['Europe/Berlin', '2026-03-29T03:00:00', '+02:00', 'the first second of summer time'],
  ['Europe/Berlin', '2026-10-25T01:59:59', '+02:00', 'before the hour that comes twice'],
  ['Europe/Berlin', '2026-10-25T02:30:00', '+02:00', 'a time that was twice: as before the change'],
  ['Europe/Berlin', '2026-10-25T03:00:00', '+01:00', 'after it'],
  ['Europe/London', '2026-01-15T00:00:00', '+00:00', 'Greenwich itself'],
  ['Africa/Casablanca', '2026-03-01T12:00:00', '+00:00', 'Morocco in Ramadan'],
  ['Africa/Casablanca', '2026-04-01T12:00:00', '+01:00', 'Morocco after it'],
  ['Asia/Kathmandu', '2026-01-01T00:00:00', '+05:45', 'quarters of an hour'],
  ['America/St_Johns', '2026-01-01T00:00:00', '-03:30', 'half hours west of Greenwich'],
  ['Australia/Lord_Howe', '2026-01-01T00:00:00', '+11:00', 'summer time of half an hour'],
  ['Pacific/Apia', '2011-12-29T23:59:59', '-10:00', 'Samoa before it crossed the date line'],
  ['Pacific/Apia', '2011-12-31T00:00:00', '+14:00', 'Samoa after it'],
  ['Pacific/Kiritimati', '2026-12-31T23:59:59', '+14:00', 'the far east, at the end of a year'],
  ['Etc/GMT+12', '2026-01-01T00:00:00', '-12:00', 'the far west, at the beginning of a year'],
])('in %s at %s the offset is %s: %s', (zone, local, offset) => {
  expect(offsetAt(zone, local)).toBe(offset);
});

test('an unknown zone has no offset, nor has a text that is no time', () => {
  expect(offsetAt('Asia/Chongqing_', '2026-01-01T00:00:00')).toBeNull();
  expect(offsetAt('', '2026-01-01T00:00:00')).toBeNull();
  for (const local of [
    '',
    '2026-01-01',
    '2026-01-01T00:00',
    '2026-13-01T00:00:00',
    '2026-01-01T25:00:00',
    '20260101',
  ]) {
    expect(offsetAt('Asia/Shanghai', local)).toBeNull();
  }
});

test('years that nobody writes about are answered too', () => {
  expect(offsetAt('Asia/Shanghai', '0001-06-01T00:00:00')).toBe('+08:05');
  expect(offsetAt('Asia/Shanghai', '9999-12-31T23:59:59')).toBe('+08:00');
});

test('the instant that an offset gives shows the same time on the clock of its zone, except in a gap', () => {
  const zones = ['Europe/Berlin', 'Asia/Almaty', 'America/New_York', 'Africa/Cairo', 'Pacific/Apia', 'Europe/Moscow'];
  const from = Date.UTC(1990, 0, 1);
  const seconds = (Date.UTC(2035, 0, 1) - from) / 1000;
  assert(
    property(constantFrom(...zones), integer({ min: 0, max: seconds }), (zone, second) => {
      // A time made from an instant exists, so it stands in no gap.
      const local = clockAt(zone, from + second * 1000);
      const offset = offsetAt(zone, local);
      expect(clockAt(zone, Date.parse(`${local}${offset}`))).toBe(local);
    }),
    { numRuns: 400 },
  );
});

function clockAt(zone: string, time: number): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return clock.format(time).replace(' ', 'T');
}
