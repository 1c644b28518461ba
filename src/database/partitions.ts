import type { WritePool } from './write-pool.js';

/** Tables with one partition a month, and the column that says the month. */
const MONTHLY = { inbox: 'received_at', journal: 'month', journal_source: 'month' } as const;
export type MonthlyTable = keyof typeof MONTHLY;

const NO_MONTH = '1970-01-01';
/** First day of the month, `2026-03-01`, of an instant in UTC. What no calendar of ours can write belongs to 1970. */
export const monthOfText = (instant: string): string =>
  /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-/.test(instant) ? `${instant.slice(0, 7)}-01` : NO_MONTH;

export const monthOf = (instantMs: number): string => monthOfText(new Date(instantMs).toISOString());

/** Sees to it that the months of a batch have their partitions, before its transaction: a table is made once and stays. */
export class Partitions {
  readonly #known = new Set<string>();

  constructor(private readonly pool: WritePool) {}

  async ensure(table: MonthlyTable, months: ReadonlySet<string>): Promise<void> {
    const missing = [...months].filter((month) => !this.#known.has(`${table} ${month}`)).sort();
    for (const month of missing) {
      await this.pool.query('select ensure_month($1, $2, $3::date)', [table, MONTHLY[table], month]);
      this.#known.add(`${table} ${month}`);
    }
  }
}
