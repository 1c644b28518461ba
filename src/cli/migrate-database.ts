import { createDataSource } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';

/** Brings the database at this address up to this code; returns the names of the migrations it ran. */
export async function migrateDatabase(databaseUrl: string): Promise<readonly string[]> {
  const dataSource = createDataSource({ url: databaseUrl, poolSize: 1 });
  await dataSource.initialize();
  try {
    return await migrate(dataSource, databaseUrl);
  } finally {
    await dataSource.destroy();
  }
}
