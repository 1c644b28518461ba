import type { CsvRow } from './csv-rows.js';
import type { CsvText } from './csv-text.js';
import { CSV_LIMITS } from './limits.js';

/** The text of a cell, its quotes taken off and blanks trimmed; empty for a cell that the row does not have. */
export function cellText(text: CsvText, row: CsvRow, index: number): string {
  const start = row.cells[index * 2];
  const end = row.cells[index * 2 + 1];
  if (start === undefined || end === undefined || start === end) return '';
  const written = text.textOf(start, Math.min(end, start + CSV_LIMITS.cellBytes)).trim();
  if (!written.startsWith('"') || !written.endsWith('"') || written.length < 2) return written;
  return written.slice(1, -1).replaceAll('""', '"').trim();
}

/** The byte of the body at which a cell begins; the end of the row for one that it does not have. */
export const cellByte = (text: CsvText, row: CsvRow, index: number): number =>
  text.inBody(row.cells[index * 2] ?? row.end);
