import type { Pool } from 'pg';
import type { ReplayRow } from '../../replay/replay.entity.js';

/** A replay as its table keeps it. */
export interface ReplayEntry extends ReplayRow {
  /** `created_at` as Postgres writes it: more exact than a Date, for paging. */
  readonly createdKey: string;
}

export interface ReplayKey {
  readonly createdKey: string;
  readonly id: string;
}

const COLUMNS = `id, scope, status, notify, preview, progress, error, created_at as "createdAt", started_at as "startedAt",
  finished_at as "finishedAt", created_at::text as "createdKey"`;

/** Reads replays. Every method is one statement. */
export class ReplayReader {
  constructor(private readonly pool: Pool) {}

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, ReplayEntry>> {
    const { rows } = await this.pool.query<ReplayEntry>({
      name: 'replay-by-ids',
      text: `select ${COLUMNS} from replay where id = any($1::uuid[])`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Newest first, from the key on; at most `limit`. */
  async page(from: ReplayKey | null, limit: number): Promise<readonly ReplayEntry[]> {
    const { rows } = await this.pool.query<ReplayEntry>({
      name: 'replay-page',
      text: `select ${COLUMNS} from replay
             where $2::timestamptz is null or (created_at, id) < ($2::timestamptz, $3::uuid)
             order by created_at desc, id desc limit $1`,
      values: [limit, from?.createdKey ?? null, from?.id ?? null],
    });
    return rows;
  }
}
