import { boxNumbersIn, detailsIn, numberIn, readBox } from './cargo-units.js';

const NO_DETAILS = detailsIn({});
const cell = (text: string) => ({ text, name: '', byte: 0 });

test.each([
  ['TBJU1234565', ['TBJU1234565']],
  ['TBJU 123456-5', ['TBJU1234565']],
  ['TBJU1234565, TKRU4001231;MZWU2146680', ['TBJU1234565', 'TKRU4001231', 'MZWU2146680']],
  ['TBJU1234565/99', ['TBJU1234565']],
  ['TBJU1234565TKRU4001231', ['TBJU1234565', 'TKRU4001231']],
  ['ТBJU1234565', ['TBJU1234565']],
  ['tbju1234565', ['TBJU1234565']],
  ['TBJU1234565 TBJU123456-5', ['TBJU1234565']],
  ['-', []],
  ['0', []],
  ['123456789', ['123456789']],
])('the containers in %j are %j', (text, expected) => {
  expect(boxNumbersIn(text).map((number) => readBox(number, NO_DETAILS).unit.number)).toEqual(expected);
});

test('a number is kept as it was written', () => {
  expect(boxNumbersIn('x; ТBJU 123456-5').map(({ original }) => original)).toEqual(['ТBJU 123456-5']);
});

test('swap bodies are told by the fourth letter of the ILU code', () => {
  expect(readBox({ number: 'HLEA1234565', original: '' }, NO_DETAILS).unit.kind).toBe('SWAP_BODY');
  expect(readBox({ number: 'TBJU1234565', original: '' }, NO_DETAILS).unit.kind).toBe('CONTAINER');
});

test.each([
  [{ laden: 'Груженый' }, 'LADEN'],
  [{ laden: 'порожний' }, 'EMPTY'],
  [{ laden: '重' }, 'LADEN'],
  [{ laden: 'true' }, 'LADEN'],
  [{ laden: 'half' }, null],
  [{ empty: '1' }, 'EMPTY'],
  [{ empty: '0' }, 'LADEN'],
  [{}, null],
])('load %j is %s', (cells: Readonly<Record<string, string>>, expected) => {
  const written = Object.fromEntries(Object.entries(cells).map(([field, text]) => [field, cell(text)]));
  expect(detailsIn(written).laden).toBe(expected);
});

test.each([
  ['21 450,5', 21450.5],
  ['5412', 5412],
  ['5\u00a0412', 5412],
  ['-1', null],
  ['far', null],
  ['', null],
])('the number in %j is %s', (text, expected) => {
  expect(numberIn(text)).toBe(expected);
});
