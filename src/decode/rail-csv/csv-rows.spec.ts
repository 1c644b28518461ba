import { cellText } from './cell-text.js';
import { CsvRows } from './csv-rows.js';
import { readCsvText } from './csv-text.js';

const SEMICOLON = 0x3b;

/** Every row as its texts, with its line and what is odd about it. */
function rowsOf(csv: string | Uint8Array, delimiter = SEMICOLON): readonly (readonly string[])[] {
  const text = readCsvText(typeof csv === 'string' ? new TextEncoder().encode(csv) : csv);
  const rows = new CsvRows(text.bytes, delimiter);
  const found: string[][] = [];
  let [at, line] = [text.from, 1];
  for (let row = rows.row(at, line); row !== null; row = rows.row(at, line)) {
    const cells = Array.from({ length: row.cells.length / 2 }, (_, index) => cellText(text, row!, index));
    found.push([`${row.line}${row.isUnclosed ? ' unclosed' : ''}`, ...cells]);
    [at, line] = [row.next, row.nextLine];
  }
  return found;
}

test('rows end with a line feed, a carriage return, or both', () => {
  const expected = [
    ['1', 'a', 'b'],
    ['2', 'c', 'd'],
  ];
  expect(rowsOf('a;b\nc;d')).toEqual(expected);
  expect(rowsOf('a;b\r\nc;d\r\n')).toEqual(expected);
  expect(rowsOf('a;b\rc;d\r')).toEqual(expected);
});

test('a quoted cell may hold delimiters, doubled quotes and line ends', () => {
  expect(rowsOf('"a;b";"say ""x""";"two\nlines"\nlast;1;2')).toEqual([
    ['1', 'a;b', 'say "x"', 'two\nlines'],
    ['3', 'last', '1', '2'],
  ]);
});

test('a quote inside a cell is a character like any other', () => {
  expect(rowsOf('7" pipe;b\nc;d')).toEqual([
    ['1', '7" pipe', 'b'],
    ['2', 'c', 'd'],
  ]);
});

test('a quote that nothing closes swallows no further row', () => {
  expect(rowsOf('"a;b\nc;d\ne;f')).toEqual([
    ['1 unclosed', '"a', 'b'],
    ['2', 'c', 'd'],
    ['3', 'e', 'f'],
  ]);
});

test('a closing quote too far away for a cell closes nothing', () => {
  const filler = `${'x'.repeat(99)}\n`.repeat(60);
  const rows = rowsOf(`"open;1\n${filler}"closed";2\n`);
  expect(rows[0]).toEqual(['1 unclosed', '"open', '1']);
  expect(rows.at(-1)).toEqual(['62', 'closed', '2']);
});

test('blanks around cells and quotes are no part of them', () => {
  expect(rowsOf(' a ;  "b" ; c')).toEqual([['1', 'a', 'b', 'c']]);
});

test('empty cells and empty rows are there', () => {
  expect(rowsOf('a;;\n\n;')).toEqual([
    ['1', 'a', '', ''],
    ['2', ''],
    ['3', '', ''],
  ]);
});

test('thousands of quotes that open and never close are read in one pass', () => {
  const many = ';"a'.repeat(300_000);
  const started = performance.now();
  expect(rowsOf(many)).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(5_000);
});
