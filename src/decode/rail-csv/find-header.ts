import { fieldOf, type RailField } from '../rail-records/rail-field.js';
import { isRailShape, networkOf, subjectOf } from '../rail-records/network.js';
import type { RailNetwork, RailSubject } from '../rail-records/rail-record.js';
import type { CsvText } from './csv-text.js';
import { CsvRows, type CsvRow } from './csv-rows.js';
import { CSV_LIMITS } from './limits.js';
import { cellText } from './cell-text.js';

/** A column that is read. */
export interface RailColumn {
  readonly field: RailField;
  readonly name: string;
  readonly index: number;
}

export interface RailHeader {
  readonly delimiter: number;
  readonly row: CsvRow;
  /** In the order of the table, each field once. */
  readonly columns: readonly RailColumn[];
  /** Columns whose field another column has already. */
  readonly repeated: readonly RailColumn[];
  readonly width: number;
  readonly subject: RailSubject;
  readonly network: RailNetwork;
  /** The time zone that the name of the time column carries; empty when it carries none. */
  readonly zone: string;
}

/** Semicolon, comma, tab: Russian and European spreadsheets write the first, because the comma is in their numbers. */
const DELIMITERS = [0x3b, 0x2c, 0x09] as const;

/**
 * The first row whose cells name a wagon or container, a time and an operation, under the delimiter that shows most columns of it; null when the
 * beginning of the text has none. Titles and filters may stand above.
 */
export function findHeader(text: CsvText): RailHeader | null {
  const head = { ...text, bytes: text.bytes.subarray(0, text.from + CSV_LIMITS.headerBytes) };
  let best: RailHeader | null = null;
  for (const delimiter of DELIMITERS) {
    const found = headerUnder(head, delimiter);
    if (found !== null && (best === null || found.columns.length > best.columns.length)) best = found;
  }
  return best;
}

function headerUnder(text: CsvText, delimiter: number): RailHeader | null {
  const rows = new CsvRows(text.bytes, delimiter);
  let [at, line] = [text.from, 1];
  for (let count = 0; count < CSV_LIMITS.headerRow; count += 1) {
    const row = rows.row(at, line);
    if (row === null) return null;
    const header = headerOf(text, row, delimiter);
    if (header !== null) return header;
    [at, line] = [row.next, row.nextLine];
  }
  return null;
}

function headerOf(text: CsvText, row: CsvRow, delimiter: number): RailHeader | null {
  const columns: RailColumn[] = [];
  const repeated: RailColumn[] = [];
  const known = new Set<RailField>();
  let zone = '';
  const width = row.cells.length / 2;
  for (let index = 0; index < width; index += 1) {
    const name = cellText(text, row, index);
    const named = fieldOf(name);
    if (named === null) continue;
    const column = { field: named.field, name, index };
    if (known.has(named.field)) repeated.push(column);
    else columns.push(column);
    known.add(named.field);
    if (named.field === 'time') zone = zone === '' ? named.note : zone;
  }
  const subject = subjectOf(columns.map(({ field }) => field));
  if (subject === null || !isRailShape(known)) return null;
  const names = columns.map(({ name }) => name);
  return { delimiter, row, columns, repeated, width, subject, network: networkOf(known, names), zone };
}
