import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Brings up one Postgres and one Kafka for the whole run, unless TEST_DATABASE_URL and TEST_KAFKA_BROKERS name some. Every test file makes a
 * database and topics of its own in them. Uses the built program, as the tests of the whole app do.
 */
export default async function setUp() {
  const built = resolve('dist/local-servers/local-servers.js');
  if (!existsSync(built)) throw new Error('dist/ is missing: run `npm run build` first (npm test does)');
  const { startLocalServers } = await import(built);
  const home = resolve(process.env.LANDBRIDGE_HOME || '.landbridge', 'test');
  const cacheDir = resolve(process.env.LANDBRIDGE_HOME || '.landbridge', 'cache');
  mkdirSync(join(home), { recursive: true });
  const servers = await startLocalServers({
    home,
    postgres: process.env.TEST_DATABASE_URL ? null : {},
    kafka: process.env.TEST_KAFKA_BROKERS ? null : { cacheDir },
    environment: process.env,
    log: (line) => console.error(line),
  });
  if (servers.postgres !== null) process.env.TEST_DATABASE_URL = servers.postgres.url;
  if (servers.kafka !== null) process.env.TEST_KAFKA_BROKERS = servers.kafka.brokers.join(',');
  process.env.TEST_CACHE_DIR = cacheDir;
  globalThis.landbridgeTestServers = servers;
}
