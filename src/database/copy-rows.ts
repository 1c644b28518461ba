import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import { RowBuffer } from './row-buffer.js';
import type { ColumnType, ColumnValue } from './row-buffer.js';
import type { Transaction } from './write-pool.js';

/** A table to fill and its columns, in the order in which rows give their values. */
export interface CopyTarget {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/**
 * Writes rows by COPY in binary form: nothing is parsed or escaped on the way, so bytes stay bytes. Each row holds one value
 * per column of the target. Rejects with the database's error.
 */
export async function copyRows(
  tx: Transaction,
  target: CopyTarget,
  rows: readonly (readonly ColumnValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const types = Object.values(target.columns);
  const buffer = new RowBuffer(types);
  for (const row of rows) buffer.append(row);
  const columns = Object.keys(target.columns)
    .map((column) => `"${column}"`)
    .join(', ');
  const copy = tx.query(copyFrom(`copy ${target.table} (${columns}) from stdin (format binary)`));
  await pipeline(Readable.from(buffer.finish()), copy);
}

/** `create temp table` for a target: the place to copy to when the real insert must skip what is there already. */
export const stagingTable = (target: CopyTarget): string =>
  `create temp table if not exists ${target.table} (${Object.entries(target.columns)
    .map(([column, type]) => `"${column}" ${type}`)
    .join(', ')}) on commit delete rows`;
