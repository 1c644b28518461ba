import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Loads modules of the built program by their paths under `dist`. Ends the process when it is not built. */
export async function loadBuilt(dist) {
  if (!existsSync(resolve(dist, 'main.js'))) {
    console.error(`${resolve(dist, 'main.js')} is not there: run "npm run build" first.`);
    process.exit(1);
  }
  const load = (path) => import(pathToFileURL(resolve(dist, path)).href);
  const modules = await Promise.all(
    [
      'canonical/transport-unit.js',
      'database/copy-rows.js',
      'database/data-source.js',
      'database/migrate.js',
      'database/partitions.js',
      'database/write-pool.js',
      'feeds/kafka/topics.js',
      'inbox/raw-message.js',
      'inbox/log-record.js',
      'intake/create-intake.js',
      'intake/feed-position.store.js',
      'intake/process-batch.js',
      'intake/read-content.js',
      'local-servers/local-servers.js',
      'observability/log.js',
      'reference/create-reference.js',
      'settings/feeds-file.js',
      'settings/reference-files.js',
    ].map(load),
  );
  return Object.assign({}, ...modules);
}
