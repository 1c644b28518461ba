import { parsePlaceRows } from './place-rows.js';
import { ReferenceDataError } from './reference-data-error.js';

const HEADER = 'key,kind,country,name_en,name_zh,name_ru,lat,lon,zone,unlocode,within,codes,source';
const problemsOf = (...lines: readonly string[]): readonly string[] => {
  try {
    parsePlaceRows([HEADER, ...lines].join('\n'));
    return [];
  } catch (error) {
    if (error instanceof ReferenceDataError) return error.problems;
    throw error;
  }
};

test('a line becomes a place with all its codes', () => {
  const csv = `${HEADER}\nkz-dostyk,border_point,KZ,Dostyk,多斯特克,Достык,45.25,82.4833,Asia/Almaty,KZDOS,,ESR:708507 FEED:A:1,table\n`;
  expect(parsePlaceRows(csv)).toEqual([
    {
      key: 'kz-dostyk',
      kind: 'border_point',
      country: 'KZ',
      nameEn: 'Dostyk',
      nameZh: '多斯特克',
      nameRu: 'Достык',
      latitude: 45.25,
      longitude: 82.4833,
      zone: 'Asia/Almaty',
      unlocode: 'KZDOS',
      within: null,
      codes: [
        { scheme: 'ESR', code: '708507' },
        { scheme: 'FEED', code: 'A:1' },
      ],
    },
  ]);
});

test('every bad line is named at once', () => {
  expect(
    problemsOf(
      'a b,port,CN,X,,,1,2,Asia/Shanghai,,,,',
      'c,harbour,China,,,,91,,,CNXIAN,,ESR:708508 XYZ:1,',
      'd,port,CN,X,,,1,2,Asia/Shanghai,CNQZH,,,',
      'e,port,CN,X,,,1,2,Asia/Shanghai,,,UNLOCODE:CNQZH,',
    ),
  ).toEqual([
    "places.csv line 2, 'a b': the key is letters, digits and hyphens",
    "places.csv line 3, 'c': the kind is not one of ours",
    "places.csv line 3, 'c': the country is two capital letters",
    "places.csv line 3, 'c': there is no English name",
    "places.csv line 3, 'c': there is no zone",
    "places.csv line 3, 'c': latitude and longitude go together, in degrees",
    "places.csv line 3, 'c': the latitude is not between -90 and 90",
    "places.csv line 3, 'c': unlocode is not the shape of a UN/LOCODE",
    "places.csv line 3, 'c': no scheme 'XYZ'",
    "places.csv line 3, 'c': the check digit of the station code 708508 is wrong",
    "places.csv: UNLOCODE:CNQZH is claimed by 'd' and by 'e'",
  ]);
});

test('two rows with one key clash', () => {
  const line = 'd,port,CN,X,,,1,2,Asia/Shanghai,,,,';
  expect(problemsOf(line, line)).toEqual(["places.csv: key d is claimed by 'd' and by 'd'"]);
});

test('a missing column is named', () => {
  expect(() => parsePlaceRows('key,kind\n')).toThrow('places.csv: there is no column country, name_en');
});
