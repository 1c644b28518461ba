import pg from 'pg';
import type { PoolClient } from 'pg';

/** Connections of the write path, apart from those that answer questions: a flood of queries cannot starve the intake. */
export type WritePool = pg.Pool;
export const WRITE_POOL = Symbol('WritePool');

/** A transaction's connection. */
export type Transaction = PoolClient;

export interface WritePoolOptions {
  readonly url: string;
  readonly size: number;
  readonly applicationName: string;
}

/**
 * Limits on the server's side, because a frozen process cannot keep its own: nobody holds a lock for ever.
 * Times are in UTC, so that months and texts do not depend on where the server stands.
 */
const SESSION_OPTIONS = [
  '-c timezone=UTC',
  '-c statement_timeout=30s',
  '-c lock_timeout=10s',
  '-c idle_in_transaction_session_timeout=10s',
  '-c tcp_keepalives_idle=10',
  '-c tcp_keepalives_interval=5',
  '-c tcp_keepalives_count=3',
].join(' ');

/** Opens nothing yet. Errors of idle connections are left to the next query, which finds the connection gone. */
export function createWritePool(options: WritePoolOptions): WritePool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: options.applicationName,
    options: SESSION_OPTIONS,
  });
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Runs the work in one transaction at READ COMMITTED: after waiting for a lock, the next statement must see what its
 * former holder committed. Commits when the work resolves; otherwise rolls back and rejects with the work's error.
 */
export async function inTransaction<T>(pool: WritePool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const tx = await pool.connect();
  // A connection that breaks between two statements must not end the process; the next statement reports it.
  const ignore = (): void => undefined;
  tx.on('error', ignore);
  let broken: Error | undefined;
  try {
    await tx.query('begin');
    const result = await work(tx);
    const { command } = await tx.query('commit');
    if (command !== 'COMMIT') throw new Error(`The transaction ended with ${command}: an error in it was passed over`);
    return result;
  } catch (error) {
    await tx.query('rollback').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    tx.off('error', ignore);
    tx.release(broken);
  }
}
