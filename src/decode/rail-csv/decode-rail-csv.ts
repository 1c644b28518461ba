/**
 * A table of operations on rails (docs/formats/rail-csv.md): any titles, one header row, then one row for each operation.
 *
 *   title*  header(name, …)  row(cell, …)*
 *
 * Fields stand between semicolons, commas or tabs, quoted or not; columns are found by their names, those with other names are left alone.
 */
import type { FeedCharset } from '../../canonical/charset.js';
import type { Fault, FaultSeverity } from '../../canonical/fault.js';
import { networkByValues } from '../rail-records/network.js';
import type { RailField } from '../rail-records/rail-field.js';
import type { RailCell, RailNetwork, RailRecord, RailSubject } from '../rail-records/rail-record.js';
import { cellByte, cellText } from './cell-text.js';
import { CsvRows, type CsvRow } from './csv-rows.js';
import { readCsvText, type CsvCharset, type CsvText } from './csv-text.js';
import { findHeader, type RailHeader } from './find-header.js';
import { CSV_LIMITS } from './limits.js';

/** A table as far as it can be read. */
export interface RailTable {
  readonly charset: CsvCharset;
  /** Null when no row names the columns. */
  readonly subject: RailSubject | null;
  readonly network: RailNetwork;
  readonly records: readonly RailRecord[];
  /** Of the table as such, in the order of the bytes. */
  readonly faults: readonly Fault[];
}

/** Reads a body as a table. Never throws; time and memory are linear in the body. */
export function decodeRailCsv(body: Uint8Array, feedCharset: FeedCharset | null = null): RailTable {
  if (body.length > CSV_LIMITS.bodyBytes) return tooLarge(body);
  const text = readCsvText(body, feedCharset);
  const header = findHeader(text);
  if (header === null) {
    const detail = 'no row of the beginning names a wagon or container, a time and an operation';
    return {
      charset: text.charset,
      subject: null,
      network: null,
      records: [],
      faults: [...text.faults, fault('CSV_COLUMNS', 'error', { byte: 0, detail })],
    };
  }
  const { records, faults } = readRows(text, header);
  const { charset } = text;
  const { subject, network } = header;
  return { charset, subject, network, records, faults: [...text.faults, ...headerFaults(text, header), ...faults] };
}

function readRows(text: CsvText, header: RailHeader): Pick<RailTable, 'records' | 'faults'> {
  const rows = new CsvRows(text.bytes, header.delimiter);
  const records: RailRecord[] = [];
  const faults: Fault[] = [];
  let { next: at, nextLine: line } = header.row;
  for (let row = rows.row(at, line); row !== null; row = rows.row(at, line)) {
    [at, line] = [row.next, row.nextLine];
    if (isBlank(text, row)) continue;
    if (records.length === CSV_LIMITS.rows) {
      const detail = `the table has more than ${CSV_LIMITS.rows} rows; the rest is not read`;
      faults.push(fault('CSV_LIMIT', 'error', { byte: text.inBody(row.start), detail }));
      break;
    }
    const record = recordOf({ text, header, row, number: records.length });
    records.push(record);
    const oddity = oddityOf(header, row);
    if (oddity === null || faults.length >= MOST_FAULTS) continue;
    const detail = `line ${row.line} ${oddity}`;
    faults.push(
      fault('CSV_MALFORMED', 'warning', { byte: text.inBody(row.start), detail, segment: records.length - 1 }),
    );
  }
  return { records, faults };
}

/** Rows that look alike are wrong alike: the first ones tell. */
const MOST_FAULTS = 100;

/** Nothing but delimiters, quotes and blanks. */
function isBlank({ bytes }: CsvText, { start, end }: CsvRow): boolean {
  for (let at = start; at < end; at += 1) if (!EMPTY.has(bytes[at]!)) return false;
  return true;
}
const EMPTY: ReadonlySet<number> = new Set([0x09, 0x20, 0x22, 0x2c, 0x3b, 0x00, 0x1a]);

function oddityOf(header: RailHeader, row: CsvRow): string | null {
  const width = row.cells.length / 2;
  if (row.isUnclosed) return 'opens a quote and does not close it';
  if (row.isCut) return `has more than ${CSV_LIMITS.cellsPerRow} cells; the rest is not read`;
  if (width < header.width) return `has ${width} cells, the header ${header.width}`;
  // An export that ends every row with a delimiter has one empty cell more.
  const isTrailing = width === header.width + 1 && row.cells.at(-1) === row.cells.at(-2);
  return width > header.width && !isTrailing ? `has ${width} cells, the header ${header.width}` : null;
}

interface RowToRead {
  readonly text: CsvText;
  readonly header: RailHeader;
  readonly row: CsvRow;
  readonly number: number;
}

function recordOf({ text, header, row, number }: RowToRead): RailRecord {
  const cells: Partial<Record<RailField, RailCell>> = {};
  for (const { field, name, index } of header.columns) {
    const written = cellText(text, row, index);
    if (written !== '') cells[field] = { text: written, name, byte: cellByte(text, row, index), column: index };
  }
  const { subject, zone } = header;
  const network = header.network ?? networkByValues(cells);
  const [start, end] = [text.inBody(row.start), text.inBody(row.end)];
  return { subject, network, cells, zone, start, end, pointer: `line ${row.line}`, row: number };
}

function headerFaults(text: CsvText, { row, repeated }: RailHeader): readonly Fault[] {
  return repeated.map(({ name, index }) => {
    const detail = `column '${name}' says again what a column before it says: the first one counts`;
    return fault('CSV_COLUMNS', 'warning', { byte: cellByte(text, row, index), detail, element: index });
  });
}

interface Finding {
  readonly byte: number;
  readonly detail: string;
  readonly segment?: number;
  readonly element?: number;
}

const fault = (
  code: 'CSV_COLUMNS' | 'CSV_MALFORMED' | 'CSV_LIMIT',
  severity: FaultSeverity,
  { detail, ...at }: Finding,
): Fault => ({ stage: 'decode', severity, code, at, detail });

function tooLarge(body: Uint8Array): RailTable {
  const detail = `the body has ${body.length} bytes, more than ${CSV_LIMITS.bodyBytes}`;
  const faults = [fault('CSV_LIMIT', 'error', { byte: 0, detail })];
  return { charset: 'us-ascii', subject: null, network: null, records: [], faults };
}
