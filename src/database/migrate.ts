import pg from 'pg';
import type { DataSource } from 'typeorm';
import { MIGRATION_NAMES } from './migrations.js';

/** One number for every Landbridge: processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_251_994;

export class DatabaseNewerError extends Error {
  override readonly name = 'DatabaseNewerError';
  readonly code = 'DATABASE_NEWER';
  readonly retriable = false;
  constructor(readonly unknown: readonly string[]) {
    super(
      `The database was migrated by a newer Landbridge (${unknown.join(', ')}). Start that version, or restore a backup of before.`,
    );
  }
}

/** Brings the database up to this code, alone, and says which migrations it ran. Throws a `DatabaseNewerError` when the database is ahead. */
export async function migrate(dataSource: DataSource, databaseUrl: string): Promise<readonly string[]> {
  const guard = new pg.Client({ connectionString: databaseUrl, application_name: 'landbridge migrate' });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewer(guard);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await guard.end();
  }
}

async function refuseNewer(client: pg.Client): Promise<void> {
  const table = await client.query<{ found: boolean }>(`select to_regclass('migrations') is not null as found`);
  if (table.rows[0]?.found !== true) return;
  const applied = await client.query<{ name: string }>('select name from migrations order by id');
  const unknown = applied.rows.map((row) => row.name).filter((name) => !MIGRATION_NAMES.includes(name));
  if (unknown.length > 0) throw new DatabaseNewerError(unknown);
}
