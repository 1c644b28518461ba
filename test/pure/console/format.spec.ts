import type { EventTime } from '../../../console/src/api/answers.js';
import { deviationText, durationText } from '../../../console/src/format/duration.js';
import { conveyanceName, placeName, unitNumber } from '../../../console/src/format/names.js';
import { agoText, dayText, inZone, shortOffset, wallTime } from '../../../console/src/format/time.js';

const time = (part: Partial<EventTime>): EventTime => ({
  local: '2026-03-21T23:20:00',
  instant: '2026-03-21T20:20:00.000Z',
  offset: '+03:00',
  basis: 'FEED_RULE',
  precision: 'MINUTE',
  original: '202603212320',
  ...part,
});

describe('a time', () => {
  it('is shown as the clock of the place shows it, whatever zone the sender writes', () => {
    expect(wallTime(time({}), 'Asia/Almaty')).toEqual({ date: '2026-03-22', clock: '01:20', offset: '+5' });
  });

  it('stays as it was reported where the zone of the place is not known', () => {
    expect(wallTime(time({}), null)).toEqual({ date: '2026-03-21', clock: '23:20', offset: '+3' });
    expect(wallTime(time({}), 'Nowhere/Town')).toEqual({ date: '2026-03-21', clock: '23:20', offset: '+3' });
  });

  it('without an offset is no instant, and gets none', () => {
    const unknown = time({ instant: null, offset: null, basis: 'UNKNOWN' });
    expect(wallTime(unknown, 'Asia/Almaty')).toEqual({ date: '2026-03-21', clock: '23:20', offset: null });
  });

  it('of a day is that day, in whatever zone', () => {
    const day = time({ local: '2026-03-22T00:00:00', instant: '2026-03-21T16:00:00.000Z', precision: 'DAY' });
    expect(wallTime(day, 'America/New_York')).toEqual({ date: '2026-03-22', clock: null, offset: null });
  });

  it.each([
    ['2026-03-28T23:30:00.000Z', 'Europe/Berlin', { date: '2026-03-29', clock: '00:30', offset: '+1' }],
    ['2026-03-29T01:30:00.000Z', 'Europe/Berlin', { date: '2026-03-29', clock: '03:30', offset: '+2' }],
    ['2026-07-01T12:00:00.000Z', 'Asia/Kolkata', { date: '2026-07-01', clock: '17:30', offset: '+5:30' }],
    ['2026-01-01T00:00:00.000Z', 'America/St_Johns', { date: '2025-12-31', clock: '20:30', offset: '−3:30' }],
  ])('%s in %s', (instant, zone, shown) => {
    expect(inZone(instant, zone)).toEqual(shown);
  });

  it('says its year only when it is not this one', () => {
    expect(dayText('2026-03-05', 'en', 2026)).toBe('05 Mar');
    expect(dayText('2025-03-05', 'en', 2026)).toBe('05 Mar 2025');
    expect(dayText('2026-03-05', 'zh', 2026)).toBe('3月5日');
    expect(dayText('2026-03-05', 'ru', 2026)).toBe('05 мар.');
    expect(dayText('2025-03-05', 'ru', 2026)).toBe('05 мар. 2025');
  });

  it.each([
    ['+00:00', '+0'],
    ['-09:30', '−9:30'],
    ['+08:00', '+8'],
  ])('with the offset %s shows %s', (offset, shown) => {
    expect(shortOffset(offset)).toBe(shown);
  });

  it('long ago is told in the largest unit that fits', () => {
    const now = Date.parse('2026-03-22T12:00:00Z');
    expect(agoText('2026-03-22T11:58:30Z', now, 'en')).toBe('1 min ago');
    expect(agoText('2026-03-22T09:00:00Z', now, 'en')).toBe('3 hr ago');
    expect(agoText('2026-03-24T13:00:00Z', now, 'en')).toBe('in 2 days');
  });
});

describe('a duration', () => {
  const units = { day: 'd', hour: 'h', minute: 'min' };
  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 h'],
    [380, '6 h 20 min'],
    [1440, '1 d'],
    [3070, '2 d 3 h'],
  ])('of %s minutes is %s', (minutes, text) => {
    expect(durationText(minutes, units)).toBe(text);
  });

  it('against the plan has its sign, and none within the minute', () => {
    expect(deviationText(75, units)).toBe('+1 h 15 min');
    expect(deviationText(-30, units)).toBe('−30 min');
    expect(deviationText(0, units)).toBe('');
  });
});

describe('a name', () => {
  const place = (en: string, zh: string | null = null) => ({
    place: { key: 'k', country: 'CN', names: { en, zh, ru: null }, unlocode: null, zone: null, coordinates: null },
    placeCode: { code: 'XX', name: null, facility: null },
  });

  it('of a place is in the language of the reader, else in English', () => {
    expect(placeName(place('Chongqing', '重庆'), 'zh')?.name).toBe('重庆');
    expect(placeName(place('Chongqing', '重庆'), 'ru')?.name).toBe('Chongqing');
  });

  it('of a place goes without its long note, but not without a short one', () => {
    expect(placeName(place('Chongqing Tuanjiecun (rail container centre)'), 'en')).toEqual({
      name: 'Chongqing Tuanjiecun',
      note: 'rail container centre',
    });
    expect(placeName(place('Frankfurt (Oder)'), 'en')).toEqual({ name: 'Frankfurt (Oder)', note: null });
  });

  it('of a place that nobody resolved is what the message wrote', () => {
    const code = { code: 'ZZ9QQ', name: 'SOMEWHERE', facility: null };
    expect(placeName({ place: null, placeCode: code }, 'en')).toEqual({ name: 'SOMEWHERE', note: 'ZZ9QQ' });
    expect(placeName({ place: null, placeCode: null }, 'en')).toBeNull();
  });

  it('of a unit is written as on the box', () => {
    expect(unitNumber('LBGU3926672', 'CONTAINER')).toBe('LBGU 392667 2');
    expect(unitNumber('LBGU39', 'CONTAINER')).toBe('LBGU39');
    expect(unitNumber('61812345675', 'AIR_WAYBILL')).toBe('618-1234 5675');
  });

  it('of a conveyance is the one that people use', () => {
    const none = { mode: null, carrier: null, flight: null, train: null, truck: null, wagon: null };
    expect(conveyanceName({ ...none, vesselName: 'JADE PLOVER', voyage: '007S' })).toBe('JADE PLOVER · 007S');
    expect(conveyanceName({ ...none, vesselName: null, voyage: null, train: 'X8011', wagon: '5294599' })).toBe('X8011');
    expect(conveyanceName({ ...none, vesselName: null, voyage: '007S' })).toBe('007S');
    expect(conveyanceName(null)).toBeNull();
  });
});
