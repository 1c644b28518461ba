import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import kafkajs from 'kafkajs';

/**
 * A real Postgres and a real Kafka of the bench's own, in `.landbridge/bench`; the Kafka jars come from the cache that `npm start` and
 * `npm test` use.
 */
export async function startServers(built) {
  const landbridge = resolve(process.env.LANDBRIDGE_HOME || '.landbridge');
  const home = join(landbridge, 'bench');
  mkdirSync(home, { recursive: true });
  const servers = await built.startLocalServers({
    home,
    postgres: {},
    kafka: { cacheDir: join(landbridge, 'cache') },
    environment: process.env,
    log: (line) => console.error(line),
  });
  const { postgres, kafka } = servers;
  const brokers = [...kafka.brokers];
  return {
    home,
    databaseUrl: postgres.url,
    postgresPid: postgres.pid,
    brokers,
    kafkaPid: kafka.pid,
    client: new kafkajs.Kafka({ clientId: 'bench', brokers, logLevel: kafkajs.logLevel.ERROR }),
    stop: servers.stopAll,
  };
}

/** A database of one measurement's own. */
export async function createDatabase(servers, name) {
  const onServer = async (sql) => {
    const client = new pg.Client({ connectionString: servers.databaseUrl });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await onServer(`drop database if exists ${name} with (force)`);
  await onServer(`create database ${name}`);
  // What the measurement before left to be written must not be written during this one.
  await onServer('checkpoint');
  const url = Object.assign(new URL(servers.databaseUrl), { pathname: `/${name}` }).toString();
  return { url, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

/** A database with the program's tables. */
export async function createMigratedDatabase(servers, built, name) {
  const database = await createDatabase(servers, name);
  const dataSource = await built.createDataSource({ url: database.url, poolSize: 2 }).initialize();
  await built.migrate(dataSource, database.url);
  await dataSource.destroy();
  return database;
}
