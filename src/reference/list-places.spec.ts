import { listPlaces } from './list-places.js';
import { parsePlaceRows } from './place-rows.js';
import { plainName, termsOf } from './place-terms.js';

const places = parsePlaceRows(`key,kind,country,name_en,name_zh,name_ru,lat,lon,zone,unlocode,within,codes
cn-sha,port,CN,Shanghai,上海,Шанхай,31.2,121.5,Asia/Shanghai,CNSGH,,UNLOCODE:CNSHA
cq-rail,rail_terminal,CN,Chongqing Tuanjiecun (rail centre),团结村,,29.6,106.3,Asia/Shanghai,,CNCQI,CN_STATION:TJC
`);
const unlocodes = new TextEncoder().encode(`code,name,function,lat,lon,zone,iata
CNCQI,Chongqing,1245,29.6,106.6,Asia/Shanghai,
CNSGH,Shanghai,12345,31.2,121.5,Asia/Shanghai,
CNSHA,Hongqiao,4,31.2,121.3,Asia/Shanghai,SHA
PLMAA,"Małaszewicze, Stacja",23,52,23.5,Europe/Warsaw,
`);
const listed = new Map(listPlaces({ places, unlocodes }).map((one) => [one.place.key, one]));

test('every place stands once, and a code that leads to another place is one of that place', () => {
  expect([...listed.keys()]).toEqual(['cn-sha', 'cq-rail', 'CNCQI', 'PLMAA']);
  expect(listed.get('cn-sha')).toMatchObject({ curated: true, codes: ['CNSHA', 'CNSGH', 'SHA'] });
  expect(listed.get('CNCQI')).toMatchObject({ curated: false, codes: ['CNCQI'], place: { nameEn: 'Chongqing' } });
});

test('names are found as people type them', () => {
  expect(plainName('  Małaszewicze   Stacja ')).toBe('malaszewicze stacja');
  expect(plainName('ÅRHUS')).toBe('arhus');
  expect(plainName('Größenstraße')).toBe('grossenstrasse');
  expect(plainName('重庆')).toBe('重庆');
});

test('a place is found by its names, codes and key, one of ours by every word of its name', () => {
  expect(termsOf(listed.get('cq-rail')!)).toEqual([
    'chongqing tuanjiecun (rail centre)',
    '团结村',
    'tuanjiecun (rail centre)',
    'rail centre)',
    'centre)',
    'tjc',
    'cq-rail',
  ]);
  expect(termsOf(listed.get('PLMAA')!)).toEqual(['malaszewicze, stacja', 'plmaa']);
});
