import { createZoneOffsets } from '../../reference/zone-offsets.js';
import type { InterpretContext } from '../interpret-context.js';
import { eventsOf, faultsOf } from '../interpret.fixture.js';
import { interpretSet } from './facts.fixture.js';
import { readX12Time } from './times.js';

const context: InterpretContext = {
  feed: {
    id: 'feed',
    party: 'PARTY',
    kind: 'CARRIER',
    country: 'US',
    authorities: [],
    time: { alwaysZone: null, defaultZone: null },
    ownPlace: null,
    statusCodes: {},
    charset: null,
    documentNumbersAreReused: false,
    placeCodes: {},
  },
  reference: { findPlace: () => null, placeByKey: () => null, offsetAt: createZoneOffsets() },
  fingerprint: () => '',
};

const read = (date: string, time = '', zone = ''): string => {
  const found = readX12Time({ date, time, zone, element: 4 }, context);
  if ('fault' in found) return found.fault;
  return [
    found.local + (found.offset ?? ''),
    found.precision,
    ...(found.irregularity === null ? [] : ['irregular']),
  ].join(' ');
};

describe('a date and a time of day', () => {
  test.each([
    ['20260305', '', '2026-03-05T00:00:00 DAY'],
    ['20260305', '1430', '2026-03-05T14:30:00 MINUTE'],
    ['20260305', '143059', '2026-03-05T14:30:59 SECOND'],
    ['20260305', '1430591', '2026-03-05T14:30:59 SECOND'],
    ['20260305', '14305917', '2026-03-05T14:30:59 SECOND'],
    ['260305', '1430', '2026-03-05T14:30:00 MINUTE'],
    ['20260305', '830', '2026-03-05T00:00:00 DAY irregular'],
    ['20260305', '14:30', '2026-03-05T00:00:00 DAY irregular'],
  ])('%s and %j are %s', (date, time, expected) => {
    expect(read(date, time)).toBe(expected);
  });

  test.each([
    ['20260231', '', 'TIME_IMPOSSIBLE'],
    ['20260305', '2561', 'TIME_IMPOSSIBLE'],
    ['2026-03-05', '', 'TIME_UNREADABLE'],
    ['2026', '', 'TIME_UNREADABLE'],
    ['TODAY', '', 'TIME_UNREADABLE'],
  ])('%s and %j are no time', (date, time, expected) => {
    expect(read(date, time)).toBe(expected);
  });
});

describe('a time code', () => {
  test.each([
    ['UT', '+00:00'],
    ['GM', '+00:00'],
    ['08', '+08:00'],
    ['13', '-12:00'],
    ['24', '-01:00'],
    ['ES', '-05:00'],
    ['ED', '-04:00'],
    ['CS', '-06:00'],
    ['CD', '-05:00'],
    ['PS', '-08:00'],
    ['et', '-05:00'],
  ])('%s in January is %s', (zone, offset) => {
    expect(read('20260115', '1200', zone)).toBe(`2026-01-15T12:00:00${offset} MINUTE`);
  });

  test.each([
    ['ET', '-04:00'],
    ['CT', '-05:00'],
    ['MT', '-06:00'],
    ['PT', '-07:00'],
    ['CS', '-06:00'],
  ])('%s in July is %s: a standard clock is never set forward', (zone, offset) => {
    expect(read('20260715', '1200', zone)).toBe(`2026-07-15T12:00:00${offset} MINUTE`);
  });

  test.each(['LT', '', 'XX'])('%j names no zone', (zone) => {
    expect(read('20260715', '1200', zone)).toBe('2026-07-15T12:00:00 MINUTE');
  });

  test('of a day says nothing about an instant', () => {
    expect(read('20260715', '', 'ET')).toBe('2026-07-15T00:00:00 DAY');
  });
});

test('a time code counts before the zone of the place, and that before none', () => {
  const offsetOf = (zone: string, place: string): readonly unknown[] => {
    const [event] = eventsOf(
      interpretSet('322', [`Q5*I*20260305*1430*${zone}`, 'N7*LBZU*1234563', `R4*5*UN*${place}`]),
    );
    return [event?.occurredAt.offset, event?.occurredAt.basis];
  };
  expect(offsetOf('CS', 'CNQZH')).toEqual(['-06:00', 'ZONE_WORD']);
  expect(offsetOf('LT', 'CNQZH')).toEqual(['+08:00', 'PLACE_ZONE']);
  expect(offsetOf('', 'CNQZH')).toEqual(['+08:00', 'PLACE_ZONE']);
  expect(offsetOf('LT', 'ZZZZZ')).toEqual([null, 'UNKNOWN']);
});

describe('when the message was made', () => {
  const made = (date: string, time: string, feed = {}): string | null | undefined =>
    interpretSet('315', ['B4***VD*20260305*1430**LBZU*123456*L****3', 'R4*L*UN*CNQZH'], { made: [date, time], feed })
      .messages[0]?.reportedAt;

  test('is GS04 and GS05, as UTC unless the feed has a zone', () => {
    expect(made('20260305', '1500')).toBe('2026-03-05T15:00:00.000Z');
    expect(made('20260305', '150012')).toBe('2026-03-05T15:00:12.000Z');
    expect(made('20260305', '1500', { time: { alwaysZone: null, defaultZone: 'East8' } })).toBe(
      '2026-03-05T07:00:00.000Z',
    );
  });

  test('is ISA09 and ISA10 when GS has no date', () => {
    expect(made('', '')).toBe('2026-03-05T15:00:00.000Z');
    expect(made('19000101', '0000')).toBe('2026-03-05T15:00:00.000Z');
  });

  test('contradicts itself when GS and ISA are days apart', () => {
    const apart = interpretSet('315', ['B4***VD*20260305*1430**LBZU*123456*L****3', 'R4*L*UN*CNQZH'], {
      made: ['20260205', '1500'],
    });
    expect(faultsOf(apart)).toEqual(['CONTRADICTS_ITSELF']);
    expect(eventsOf(apart)[0]?.flags).toEqual([]);
  });
});
