import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
}

/** How TypeORM connects: for reads and migrations. Entities are rows; the tables come from `migrations/` alone. */
export const dataSourceOptions = ({ url, poolSize }: DatabaseOptions): DataSourceOptions => ({
  type: 'postgres',
  url,
  poolSize,
  applicationName: 'landbridge',
  synchronize: false,
  migrations: MIGRATIONS,
  migrationsTableName: 'migrations',
  extra: { options: '-c timezone=UTC -c statement_timeout=30s', keepAlive: true, connectionTimeoutMillis: 5_000 },
});

/** Without entities: to migrate, and for SQL. */
export const createDataSource = (options: DatabaseOptions): DataSource => new DataSource(dataSourceOptions(options));
