import type { FeedProfile } from '../canonical/feed-profile.js';
import type { ReferenceData } from '../reference/reference.js';
import { dateTime, offsetMs, type DatedTime } from './event-time.js';
import { readWrittenTime, type WrittenTime } from './written-time.js';

const OFFSETS: Readonly<Record<string, string>> = { Moscow: '+03:00', Berlin: '+01:00', Shanghai: '+08:00' };
const reference: ReferenceData = {
  findPlace: () => null,
  placeByKey: () => null,
  offsetAt: (zone) => OFFSETS[zone] ?? null,
};

interface Zones {
  readonly always?: string;
  readonly place?: string;
  readonly byDefault?: string;
}

function dated(value: string, format: string, { always, place, byDefault }: Zones): DatedTime {
  const feed: FeedProfile = {
    id: 'f',
    party: 'F',
    kind: 'RAILWAY',
    country: 'KZ',
    authorities: [],
    time: { alwaysZone: always ?? null, defaultZone: byDefault ?? null },
    ownPlace: null,
    statusCodes: {},
    charset: null,
    documentNumbersAreReused: false,
    placeCodes: {},
  };
  return dateTime(readWrittenTime(value, format) as WrittenTime, value, { feed, reference, zone: place ?? null });
}

const ALL: Zones = { always: 'Moscow', place: 'Shanghai', byDefault: 'Berlin' };

test('the offset in the value wins over everything', () => {
  expect(dated('202603051407-0500', '205', ALL).time).toMatchObject({
    instant: '2026-03-05T19:07:00.000Z',
    offset: '-05:00',
    basis: 'EXPLICIT',
    local: '2026-03-05T14:07:00',
    original: '202603051407-0500',
  });
});

test('then the zone word, the feed that always writes one zone, the place, the default of the feed', () => {
  expect(dated('202603051407UTC', '303', ALL).time).toMatchObject({ offset: '+00:00', basis: 'ZONE_WORD' });
  expect(dated('202603051407', '203', ALL).time).toMatchObject({ offset: '+03:00', basis: 'FEED_RULE' });
  const withoutRule = { place: 'Shanghai', byDefault: 'Berlin' };
  expect(dated('202603051407', '203', withoutRule).time).toMatchObject({ offset: '+08:00', basis: 'PLACE_ZONE' });
  expect(dated('202603051407', '203', { byDefault: 'Berlin' }).time).toMatchObject({
    offset: '+01:00',
    basis: 'FEED_DEFAULT',
  });
});

test('without any zone there is no instant, and nothing is made up', () => {
  expect(dated('202603051407', '203', {}).time).toEqual({
    instant: null,
    local: '2026-03-05T14:07:00',
    original: '202603051407',
    offset: null,
    basis: 'UNKNOWN',
    precision: 'MINUTE',
  });
});

test('a zone that nobody knows is passed over', () => {
  expect(dated('202603051407', '203', { place: 'Atlantis', byDefault: 'Berlin' }).time.basis).toBe('FEED_DEFAULT');
});

test('a day is the first instant of the local day, and spans it', () => {
  const { time, span } = dated('20260305', '102', { place: 'Shanghai' });
  expect(time).toMatchObject({ instant: '2026-03-04T16:00:00.000Z', precision: 'DAY' });
  expect(span.latest - span.earliest).toBe(86_400_000 - 1);
});

test('a time of unknown offset can be 14 hours off either way', () => {
  const { span } = dated('20260305140700', '204', {});
  expect(span.latest - span.earliest).toBe(28 * 3_600_000);
});

test('offsets are read with their sign', () => {
  expect(offsetMs('+05:30')).toBe(19_800_000);
  expect(offsetMs('-03:30')).toBe(-12_600_000);
});
