import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createDataSource } from '../../src/database/data-source.js';
import { migrate } from '../../src/database/migrate.js';
import { createWritePool } from '../../src/database/write-pool.js';
import type { WritePool } from '../../src/database/write-pool.js';

/** A database of its own for one test file, migrated. */
export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  readonly pool: WritePool;
  /** Empties every table but those that migrations fill; partitions stay. */
  clear(): Promise<void>;
  drop(): Promise<void>;
}

/** The server that the test run started (or was given); tests never make one themselves. */
export function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests by `npm test`, which starts the servers');
  return url;
}

export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`create database ${name}`));
  const url = Object.assign(new URL(serverUrl()), { pathname: `/${name}` }).toString();
  const pool = createWritePool({ url, size: 6, applicationName: 'landbridge test' });
  const drop = async (): Promise<void> => {
    await pool.end();
    await onServer((client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { url, name, pool, clear: () => clearTables(pool), drop };
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const database = await createEmptyDatabase();
  await migrateDatabase(database.url);
  return database;
}

export async function migrateDatabase(url: string): Promise<readonly string[]> {
  const dataSource = await createDataSource({ url, poolSize: 2 }).initialize();
  try {
    return await migrate(dataSource, url);
  } finally {
    await dataSource.destroy();
  }
}

export async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function clearTables(pool: WritePool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     and not relispartition and relname not in ('migrations', 'relay_position') order by relname`,
  );
  await pool.query(`truncate ${rows.map((row) => row.name).join(', ')} restart identity`);
}
