import type { Transaction } from '../database/write-pool.js';

/** Narrow tables of the read-model, and the types of their columns, all of which make the key. */
const TABLES = {
  journey_alias: { alias_id: 'uuid', journey_id: 'uuid' },
  shipment_journey: { shipment_id: 'uuid', journey_id: 'uuid' },
  number_index: { number: 'text', kind: 'text', target_kind: 'text', target_id: 'uuid' },
} as const;
export type PairTable = keyof typeof TABLES;
export type PairRow = readonly string[];

/** Rows to take away and rows to add, each with a value per column. */
export class PairChanges {
  readonly #removed = new Map<string, PairRow>();
  readonly #added = new Map<string, PairRow>();

  constructor(private readonly table: PairTable) {}

  /** What was there for one target, and what shall be there. */
  replace(before: readonly PairRow[], after: readonly PairRow[]): void {
    const kept = new Map(after.map((row) => [row.join('\n'), row]));
    for (const row of before) {
      const key = row.join('\n');
      if (!kept.delete(key)) this.#removed.set(key, row);
    }
    for (const [key, row] of kept) this.#added.set(key, row);
  }

  async write(tx: Transaction): Promise<void> {
    const columns = Object.entries(TABLES[this.table]);
    const names = columns.map(([name]) => name).join(', ');
    const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');
    const valuesOf = (rows: Iterable<PairRow>): string[][] => {
      const all = [...rows];
      return columns.map((_, index) => all.map((row) => row[index] ?? ''));
    };
    if (this.#removed.size > 0) {
      await tx.query(
        `delete from ${this.table} where (${names}) in (select * from unnest(${arrays}))`,
        valuesOf(this.#removed.values()),
      );
    }
    if (this.#added.size > 0) {
      await tx.query(
        `insert into ${this.table} (${names}) select * from unnest(${arrays}) on conflict do nothing`,
        valuesOf(this.#added.values()),
      );
    }
  }
}
