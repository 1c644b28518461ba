import { Glance } from '../glance.js';
import { readCsvText } from './csv-text.js';
import { findHeader } from './find-header.js';
import { looksLikeRailCsv } from './looks-like-rail-csv.js';

const header = (text: string) => findHeader(readCsvText(new TextEncoder().encode(text)));
const isRailCsv = (text: string): boolean => {
  const body = new TextEncoder().encode(text);
  return looksLikeRailCsv(body, new Glance(body));
};

test('the delimiter is the one that shows most columns', () => {
  expect(header('wagon;operation;operation_time;station_esr\n')?.delimiter).toBe(0x3b);
  expect(header('wagon,operation,operation_time\n')?.delimiter).toBe(0x2c);
  expect(header('wagon\toperation\toperation_time\n')?.delimiter).toBe(0x09);
});

test('whichever number stands first is what the rows are about', () => {
  expect(header('wagon;container;operation;time')?.subject).toBe('WAGON');
  expect(header('container;wagon;operation;time')?.subject).toBe('CONTAINER');
});

test.each([
  ['station_esr', 'CIS'],
  ['train_index', 'CIS'],
  ['Номер накладной', 'CIS'],
  ['station_tmis', 'CHINA'],
  ['电报码', 'CHINA'],
  ['station', null],
])('a column %s is of network %s', (column, network) => {
  expect(header(`wagon;operation;time;${column}`)?.network).toBe(network);
});

test('columns of both networks tell of neither', () => {
  expect(header('wagon;operation;time;station_esr;station_tmis')?.network).toBeNull();
});

test('titles above the header are passed over, a header too far down is not looked for', () => {
  const names = 'Номер вагона;Операция;Дата операции\n';
  expect(header(`Справка\n\n;;\n${names}`)?.row.line).toBe(4);
  expect(header(`${'\n'.repeat(25)}${names}`)).toBeNull();
});

test('names are compared without case, blanks, underscores and punctuation', () => {
  const found = header('НОМЕР ВАГОНА;"Дата  и время операции (МСК)";Операция с вагоном');
  expect(found?.columns.map(({ field }) => field)).toEqual(['wagon', 'time', 'operation']);
  expect(found?.zone).toBe('МСК');
});

test.each([
  ['wagon;operation;operation_time\n', true],
  ['NOM_VAG,KOP_VMD,DATE_OP\n', true],
  ['箱号,操作,操作时间\n', true],
  ['wagon;operation\n', false],
  ['operation;operation_time\n', false],
  ['name;surname;date of birth\n', false],
  ['{"wagon":1,"operation":2,"time":3}', false],
  ['<a>wagon;operation;time</a>', false],
  ['', false],
])('whether %j is a table of rail operations: %s', (text, expected) => {
  expect(isRailCsv(text)).toBe(expected);
});
