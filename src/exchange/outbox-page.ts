import type pg from 'pg';
import type { JourneyChange } from '../tracking/journey.js';

/** A change as it stands in the outbox. */
export interface OutboxChange {
  readonly id: string;
  readonly change: JourneyChange;
  /** The replay that changed it; null for live messages. */
  readonly replayId: string | null;
  readonly at: Date;
}

/** What the tail needs of a pool of connections. */
export type OutboxPool = Pick<pg.Pool, 'query'>;

export const PAGE = 500;

/** A place in the outbox: everything up to it was read. */
export interface Cursor {
  readonly tx: string;
  readonly id: string;
}

/** Before everything that is not committed yet. */
export async function startHere(pool: OutboxPool): Promise<Cursor> {
  const { rows } = await pool.query<{ tx: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as tx');
  return { tx: rows[0]?.tx ?? '0', id: '0' };
}

export async function changesAfter(
  pool: OutboxPool,
  { tx, id }: Cursor,
): Promise<readonly { readonly cursor: Cursor; readonly entry: OutboxChange }[]> {
  const { rows } = await pool.query<{ tx: string; id: string; change: JourneyChange; replay: string | null; at: Date }>(
    `select tx::text, id::text, payload as change, replay_id as replay, created_at as at from outbox
     where (tx, id) > ($1::text::xid8, $2::bigint) and tx < pg_snapshot_xmin(pg_current_snapshot())
     order by outbox.tx, outbox.id limit ${PAGE}`,
    [tx, id],
  );
  return rows.map((row) => ({
    cursor: { tx: row.tx, id: row.id },
    entry: { id: row.id, change: row.change, replayId: row.replay, at: row.at },
  }));
}
