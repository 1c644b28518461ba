import type { PlaceScheme } from '../canonical/place.js';
import { csvFields } from '../reference/csv.js';
import { createReference } from '../reference/create-reference.js';
import { createUnlocodeList } from '../reference/unlocode-list.js';
import { readReferenceFiles } from './reference-files.js';

const files = readReferenceFiles();
const list = createUnlocodeList(files.unlocodes);
const reference = createReference(files);
const lines = new TextDecoder().decode(files.unlocodes).trimEnd().split('\n').slice(1);
const keyOf = (...ask: Parameters<typeof reference.findPlace>): string | undefined => reference.findPlace(...ask)?.key;

test('the list is whole', () => {
  expect(list.size).toBe(115_770);
  expect(lines).toHaveLength(115_770);
});

test('every zone of the list is one that this Node knows', () => {
  const zones = new Set(lines.map((line) => csvFields(line)[5] ?? ''));
  zones.delete('');
  expect(zones.size).toBeGreaterThan(300);
  expect([...zones].filter((zone) => reference.offsetAt(zone, '2026-01-01T00:00:00') === null)).toEqual([]);
});

test('all of China keeps Beijing time, and no place of one country has the zone of another', () => {
  const zonesIn = (country: string): ReadonlySet<string | undefined> =>
    new Set(lines.filter((line) => line.startsWith(country)).map((line) => csvFields(line)[5]));
  expect(zonesIn('CN')).toEqual(new Set(['Asia/Shanghai']));
  expect(zonesIn('VN')).toEqual(new Set(['Asia/Ho_Chi_Minh']));
  expect(zonesIn('HU')).toEqual(new Set(['Europe/Budapest']));
  expect(zonesIn('DE')).toEqual(new Set(['Europe/Berlin', 'Europe/Busingen']));
});

test('nineteen places of twenty have a zone', () => {
  const without = lines.filter((line) => csvFields(line)[5] === '').length;
  expect(without / lines.length).toBeLessThan(0.05);
});

test('every UN/LOCODE of our own places is in the list', () => {
  const codes = files.places.flatMap((place) => [
    place.unlocode,
    place.within,
    ...place.codes.filter(({ scheme }) => scheme === 'UNLOCODE').map(({ code }) => code),
  ]);
  expect(codes.filter((code) => code !== null && list.find(code) === null)).toEqual([]);
});

test('every zone of our own places is known, and is that of the list where the list has one', () => {
  for (const { key, zone, unlocode } of files.places) {
    expect([key, reference.offsetAt(zone, '2026-01-01T00:00:00')]).not.toEqual([key, null]);
    const listed = unlocode === null ? null : (list.find(unlocode)?.zone ?? null);
    if (listed !== null) expect([key, zone]).toEqual([key, listed]);
  }
});

test('every place of ours is found by its key and by each of its codes', () => {
  for (const { key, unlocode, codes } of files.places) {
    expect(reference.placeByKey(key)?.key).toBe(key);
    if (unlocode !== null) expect(keyOf('UNLOCODE', unlocode)).toBe(key);
    for (const { scheme, code } of codes) expect([scheme, code, keyOf(scheme, code)]).toEqual([scheme, code, key]);
  }
});

const NAMED: [scheme: PlaceScheme, code: string, key: string, meaning: string][] = [
  ['UNLOCODE', 'CNCKG', 'cq-jiangbei-apt', 'CNCKG is only the airport'],
  ['UNLOCODE', 'CNCQI', 'cq-city', 'the city of Chongqing'],
  ['UNLOCODE', 'PLMAA', 'pl-malaszewicze', 'Małaszewicze'],
  ['UNLOCODE', 'PLMAL', 'PLMAL', 'Malechowo, which is not Małaszewicze'],
  ['UNLOCODE', 'KZALS', 'cn-alashankou', 'Alashankou, filed under Kazakhstan'],
  ['UNLOCODE', 'CNERC', 'cn-erenhot', 'Erenhot under its second code'],
  ['UNLOCODE', 'CNSHA', 'CNSGH', 'Shanghai in sea data'],
  ['UNLOCODE', 'SGSIN', 'SGSIN', 'Singapore, and none of its terminals'],
  ['SMDG', 'SGSIN/PSATUA', 'sg-tuas', 'Tuas'],
  ['SMDG', 'SGSIN/PSAKT', 'SGSIN', 'Keppel, for which there is no row'],
  ['UNLOCODE', 'IDJKT45', 'IDJKT', 'a terminal of Jakarta'],
  ['IATA', 'CKG', 'cq-jiangbei-apt', 'Chongqing by air'],
  ['IATA', 'SIN', 'sg-changi', 'Singapore by air'],
  ['IATA', 'FRA', 'de-frankfurt-apt', 'Frankfurt by air'],
  ['ESR', '130100', 'by-brest-north', 'Brest-Severny'],
  ['CN_STATION', 'PXZ', 'cn-pingxiang', 'Pingxiang in Guangxi'],
  ['CUSTOMS_OFFICE', 'PL301020', 'pl-customs-malaszewicze', 'the customs of Małaszewicze'],
  ['CUSTOMS_OFFICE', 'CN8000', 'cn-customs-8000', 'Chongqing customs'],
];

test.each(NAMED)('in the list %s the code %s is %s: %s', (scheme, code, key) => {
  expect(keyOf(scheme, code)).toBe(key);
});

test.each(['CNXIAN', 'CNCANR', 'CNMZL', 'CNERL', 'CNYIW', 'KZDMY', 'BYBTS'])('%s is no place', (code) => {
  expect(reference.findPlace('UNLOCODE', code)).toBeNull();
});
