import pg from 'pg';
import { STATEMENT_TIMEOUT_MS } from './limits.js';

/** Connections that answer questions: they cannot write, and no statement runs for ever. */
export type ReadPool = pg.Pool;
export const READ_POOL = Symbol('ReadPool');

export interface ReadPoolOptions {
  readonly url: string;
  readonly size: number;
}

/** Opens nothing yet. Errors of idle connections are left to the next query, which finds the connection gone. */
export function createReadPool({ url, size }: ReadPoolOptions): ReadPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: STATEMENT_TIMEOUT_MS,
    // A frozen server keeps no limit of its own.
    query_timeout: STATEMENT_TIMEOUT_MS + 1_000,
    keepAlive: true,
    application_name: 'landbridge api',
    options: `-c timezone=UTC -c statement_timeout=${STATEMENT_TIMEOUT_MS} -c default_transaction_read_only=on`,
  });
  pool.on('error', () => undefined);
  return pool;
}
