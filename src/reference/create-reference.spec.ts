import { createReference } from './create-reference.js';
import { parsePlaceRows } from './place-rows.js';

const PLACES = `key,kind,country,name_en,name_zh,name_ru,lat,lon,zone,unlocode,within,codes
cq-guoyuan-port,river_port,CN,Guoyuan,果园港,,29.61,106.73,Asia/Shanghai,,CNCQI,FEED:GY
cn-alashankou,border_point,CN,Alashankou,,,45.167,82.575,Asia/Shanghai,CNAKL,,UNLOCODE:KZALS CN_STATION:AKR
CNSGH,port,CN,Shanghai,上海,,31.23,121.48,Asia/Shanghai,CNSGH,,UNLOCODE:CNSHA
sha-airport,airport,CN,Hongqiao,,,31.2,121.34,Asia/Shanghai,,CNSGH,IATA:SHA
sha-quay,port,CN,Waigaoqiao,,,31.37,121.58,Asia/Shanghai,CNWGQ,,SMDG:CNSGH/WAIG
kz-dostyk,border_point,KZ,Dostyk,,,45.25,82.48,Asia/Almaty,KZDOS,,ESR:708507 CUSTOMS_OFFICE:KZ55302
`;
const LIST = `code,name,function,lat,lon,zone,iata
CIABJ,Abidjan,145,5.3333,-4.0167,Africa/Abidjan,ABJ
CNAKL,Alatawshankou,237,45.1833,82.4333,Asia/Shanghai,
CNCQI,Chongqing,1245,29.5833,106.55,Asia/Shanghai,
CNSHA,Shanghai Hongqiao International Apt,4,31.1979,121.3363,Asia/Shanghai,SHA
DELHI,Lagerlechfeld,3,48.1833,10.85,Europe/Berlin,
KZALS,Alashankou,23,45.2,82.6,,
NLRTM,Rotterdam,12345,51.9167,4.5,Europe/Amsterdam,RTM
PLMAA,Malaszewicze,23,52.0333,23.5167,Europe/Warsaw,
SEBMA,Stockholm-Bromma Apt,4,59.3544,17.9417,Europe/Stockholm,BMA
USATL,Atlanta,345,33.749,-84.388,America/New_York,ATL
`;
const reference = createReference({
  places: parsePlaceRows(PLACES),
  unlocodes: new TextEncoder().encode(LIST),
});
type Scheme = Parameters<typeof reference.findPlace>[0];
const keyOf = (scheme: Scheme, code: string): string | null => reference.findPlace(scheme, code)?.key ?? null;

test('a UN/LOCODE of the list names the place of the list', () => {
  expect(reference.findPlace('UNLOCODE', 'PLMAA')).toEqual({
    key: 'PLMAA',
    nameEn: 'Malaszewicze',
    nameZh: null,
    nameRu: null,
    kind: 'rail_terminal',
    country: 'PL',
    latitude: 52.0333,
    longitude: 23.5167,
    zone: 'Europe/Warsaw',
    unlocode: 'PLMAA',
  });
});

test('a place of ours stands for its UN/LOCODE, and for the codes that mean the same place', () => {
  expect(keyOf('UNLOCODE', 'CNAKL')).toBe('cn-alashankou');
  expect(keyOf('UNLOCODE', 'KZALS')).toBe('cn-alashankou');
  expect(reference.findPlace('UNLOCODE', 'CNAKL')).toMatchObject({ latitude: 45.167, unlocode: 'CNAKL' });
});

test('a terminal never takes over the code of its town, and knows it', () => {
  expect(keyOf('UNLOCODE', 'CNCQI')).toBe('CNCQI');
  expect(reference.placeByKey('cq-guoyuan-port')).toMatchObject({ unlocode: 'CNCQI', nameZh: '果园港' });
});

test('CNSHA is the port of Shanghai in sea data, and SHA the airport in air data', () => {
  expect(keyOf('UNLOCODE', 'CNSHA')).toBe('CNSGH');
  expect(keyOf('IATA', 'SHA')).toBe('sha-airport');
});

test('an IATA code leads over its UN/LOCODE to the place', () => {
  expect(keyOf('IATA', 'ATL')).toBe('USATL');
  expect(keyOf('IATA', 'bma')).toBe('SEBMA');
  expect(keyOf('IATA', 'CQI')).toBeNull();
});

test('codes are compared in upper case and without blanks', () => {
  expect(keyOf('UNLOCODE', ' pl maa ')).toBe('PLMAA');
  expect(keyOf('CN_STATION', 'akr')).toBe('cn-alashankou');
});

test('a terminal number behind an existing UN/LOCODE leads to its place', () => {
  expect(keyOf('UNLOCODE', 'CIABJ32')).toBe('CIABJ');
  expect(keyOf('FEED', 'CIABJ32')).toBe('CIABJ');
  expect(keyOf('UNLOCODE', 'CNSHA1')).toBe('CNSGH');
  expect(keyOf('UNLOCODE', 'CIABK32')).toBeNull();
  expect(keyOf('ESR', 'CIABJ32')).toBeNull();
});

test.each(['CNXIAN', 'CNCANR', 'CNMZL', 'CNERL', 'CNYIW', 'ATLANTA', 'USATLA', '', 'C', 'CNCQI123'])(
  'the code %p is in no list and stays unresolved',
  (code) => {
    expect(keyOf('UNLOCODE', code)).toBeNull();
  },
);

test('a private code is no UN/LOCODE because it looks like one', () => {
  expect(keyOf('UNLOCODE', 'DELHI')).toBe('DELHI');
  expect(keyOf('FEED', 'DELHI')).toBeNull();
  expect(keyOf('FEED', 'GY')).toBeNull();
});

test('a name is never looked up', () => {
  expect(keyOf('NAME', 'Chongqing')).toBeNull();
  expect(keyOf('NAME', 'CNCQI')).toBeNull();
});

test('a terminal of the SMDG list is found in its port, and the port where the terminal is not listed', () => {
  expect(keyOf('SMDG', 'CNSGH/WAIG')).toBe('sha-quay');
  expect(keyOf('SMDG', 'CNSHA/WAIG')).toBe('sha-quay');
  expect(keyOf('SMDG', 'NLRTM/APM2')).toBe('NLRTM');
  expect(keyOf('SMDG', 'WAIG')).toBeNull();
  expect(keyOf('BIC', 'NLRTMABCD')).toBe('NLRTM');
  expect(keyOf('BIC', 'NLRTX1234')).toBeNull();
});

test('stations and customs offices go by their whole code', () => {
  expect(keyOf('ESR', '708507')).toBe('kz-dostyk');
  expect(keyOf('ESR', '70850')).toBeNull();
  expect(keyOf('CUSTOMS_OFFICE', 'KZ55302')).toBe('kz-dostyk');
  expect(keyOf('CUSTOMS_OFFICE', '55302')).toBeNull();
  expect(keyOf('UIC', '708507')).toBeNull();
});

test('keys are ours or UN/LOCODEs, and a code that we took over still answers', () => {
  expect(reference.placeByKey('sha-quay')?.nameEn).toBe('Waigaoqiao');
  expect(reference.placeByKey('NLRTM')?.nameEn).toBe('Rotterdam');
  expect(reference.placeByKey('CNAKL')?.key).toBe('cn-alashankou');
  expect(reference.placeByKey('CIABJ32')).toBeNull();
  expect(reference.placeByKey('nowhere')).toBeNull();
});

test('the same place is the same object every time', () => {
  expect(reference.findPlace('UNLOCODE', 'NLRTM')).toBe(reference.placeByKey('NLRTM'));
});

test('a zone of a place gives the offset there', () => {
  const zone = reference.findPlace('ESR', '708507')?.zone ?? '';
  expect(reference.offsetAt(zone, '2026-06-16T03:10:00')).toBe('+05:00');
});
