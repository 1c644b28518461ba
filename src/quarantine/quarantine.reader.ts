import type { Pool } from 'pg';
import type { FaultCode } from '../canonical/fault.js';
import type { QuarantineRow, QuarantineStatus } from './quarantine.entity.js';

/** One error that keeps something from being read, and the raw message it stands in. */
export interface QuarantineEntry extends Omit<QuarantineRow, 'contentKey'> {
  /** `placed_at` as Postgres writes it: more exact than a Date, for paging. */
  readonly placedKey: string;
}

export interface QuarantineFilter {
  readonly feed?: string | null;
  readonly code?: FaultCode | null;
  readonly status?: QuarantineStatus | null;
}

export interface QuarantineKey {
  readonly placedKey: string;
  readonly id: string;
}

const COLUMNS = `id, message_id as "messageId", feed, part, stage, code, byte, segment, element, component, detail, status,
  placed_at as "placedAt", resolved_at as "resolvedAt", resolution, placed_at::text as "placedKey"`;

/** Reads what waits in quarantine. Every method is one statement. */
export class QuarantineReader {
  constructor(private readonly pool: Pool) {}

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, QuarantineEntry>> {
    const { rows } = await this.pool.query<QuarantineEntry>({
      name: 'quarantine-by-ids',
      text: `select ${COLUMNS} from quarantine where id = any($1::uuid[])`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Newest first, from the key on; at most `limit`. */
  async page(filter: QuarantineFilter, from: QuarantineKey | null, limit: number): Promise<readonly QuarantineEntry[]> {
    const values: unknown[] = [limit];
    const parameter = (value: unknown): string => `$${values.push(value)}`;
    const conditions = (['feed', 'code', 'status'] as const).flatMap((column) => {
      const wanted = filter[column];
      if (!wanted) return [];
      // The literal lets the planner use the partial index of what is open.
      return column === 'status' && wanted === 'OPEN' ? [`status = 'OPEN'`] : [`${column} = ${parameter(wanted)}`];
    });
    if (from) {
      conditions.push(`(placed_at, id) < (${parameter(from.placedKey)}::timestamptz, ${parameter(from.id)}::uuid)`);
    }
    const { rows } = await this.pool.query<QuarantineEntry>({
      text: `select ${COLUMNS} from quarantine ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
             order by placed_at desc, id desc limit $1`,
      values,
    });
    return rows;
  }

  /** How many errors are open per feed; feeds without any are absent. */
  async openCounts(feeds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ feed: string; open: number }>({
      name: 'quarantine-open-counts',
      text: `select feed, count(*)::int as open from quarantine
             where status = 'OPEN' and feed = any($1::text[]) group by feed`,
      values: [feeds],
    });
    return new Map(rows.map((row) => [row.feed, row.open]));
  }
}
