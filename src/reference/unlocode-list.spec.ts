import { createUnlocodeList } from './unlocode-list.js';

const bytes = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(['code,name,function,lat,lon,zone,iata', ...lines].join('\n'));
const LINES = [
  'CNCQI,Chongqing,1245,29.5833,106.55,Asia/Shanghai,',
  'DE9B0,Somewhere,3,,,Europe/Berlin,',
  'GBLON,London,15,51.5085,-0.1257,Europe/London,LON QQS',
  'IDJKT,"Jakarta, Java",12345,-6.1333,106.8333,Asia/Jakarta,JKT',
];

test('every line is found by its code, the first and the last too', () => {
  const list = createUnlocodeList(bytes(...LINES, ''));
  expect(list.size).toBe(4);
  expect(LINES.map((line) => list.find(line.slice(0, 5))?.name)).toEqual([
    'Chongqing',
    'Somewhere',
    'London',
    'Jakarta, Java',
  ]);
  expect(list.find('IDJKT')).toEqual({
    code: 'IDJKT',
    name: 'Jakarta, Java',
    functions: '12345',
    latitude: -6.1333,
    longitude: 106.8333,
    zone: 'Asia/Jakarta',
  });
  expect(list.find('DE9B0')).toMatchObject({ latitude: null, longitude: null });
});

test('the list need not end with a line break', () => {
  expect(createUnlocodeList(bytes(...LINES)).find('IDJKT')?.zone).toBe('Asia/Jakarta');
  expect(createUnlocodeList(bytes(...LINES)).codeOfIata('JKT')).toBe('IDJKT');
});

test.each(['CNCQJ', 'AAAAA', 'ZZZZZ', 'CNCQ', 'CNCQIX', 'cncqi', 'CN QI', '', '00000'])('%p is not found', (code) => {
  expect(createUnlocodeList(bytes(...LINES)).find(code)).toBeNull();
});

test('IATA codes lead to their UN/LOCODE', () => {
  const list = createUnlocodeList(bytes(...LINES));
  expect(['LON', 'QQS', 'JKT', 'CQI', ''].map((iata) => list.codeOfIata(iata))).toEqual([
    'GBLON',
    'GBLON',
    'IDJKT',
    null,
    null,
  ]);
});

test('an empty list is a list', () => {
  expect(createUnlocodeList(bytes('')).find('CNCQI')).toBeNull();
});

test('lines out of order, doubled or without a code are refused', () => {
  expect(() => createUnlocodeList(bytes(...LINES.toReversed()))).toThrow("'GBLON' on line 3");
  expect(() => createUnlocodeList(bytes(LINES[0] ?? '', LINES[0] ?? ''))).toThrow("'CNCQI' on line 3");
  expect(() => createUnlocodeList(bytes('CNCQIX,Chongqing,,,,,'))).toThrow('line 2');
  expect(() => createUnlocodeList(new TextEncoder().encode('code;name\n'))).toThrow('the first line is not');
});
