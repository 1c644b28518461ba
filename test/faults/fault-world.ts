import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { stringify } from 'yaml';
import { startLocalKafka, type LocalKafka } from '../../src/local-servers/local-kafka.js';
import { startLocalPostgres, type LocalPostgres } from '../../src/local-servers/local-postgres.js';
import { startApp, type App, type AppOptions } from '../support/app.js';
import { migrateDatabase } from '../support/database.js';
import { Oracle, type Outgoing } from '../support/oracle.js';
import { traffic } from '../support/traffic.js';

const FEED_IDS = ['gates-east', 'gates-west'] as const;
/** So short that a frozen process loses its partitions within the test. */
const SESSION_TIMEOUT_MS = 1_500;

/** A Postgres and a Kafka that may be killed, frozen and started again without harming other tests. */
export interface FaultWorld {
  readonly folder: string;
  postgres: LocalPostgres;
  kafka: LocalKafka;
  restartPostgres(): Promise<void>;
  restartKafka(): Promise<void>;
  end(): Promise<void>;
}

export async function createFaultWorld(): Promise<FaultWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'landbridge-faults-'));
  const log = (): void => undefined;
  const startPostgres = (port?: number): Promise<LocalPostgres> => startLocalPostgres({ home: folder, port, log });
  const startKafka = (port?: number): Promise<LocalKafka> =>
    startLocalKafka({ home: folder, port, log, cacheDir: process.env.TEST_CACHE_DIR, environment: process.env });
  const [postgres, kafka] = await Promise.all([startPostgres(), startKafka()]);
  const world: FaultWorld = {
    folder,
    postgres,
    kafka,
    restartPostgres: async () => {
      world.postgres = await startPostgres(world.postgres.port);
    },
    restartKafka: async () => {
      world.kafka = await startKafka(world.kafka.port);
    },
    end: async () => {
      await Promise.all([world.postgres.stop('immediate'), world.kafka.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

/** One run: a database and topics of its own, the same feeds as every other run, so that the rows can be compared. */
export interface Run {
  readonly pool: pg.Pool;
  readonly oracle: Oracle;
  readonly messages: readonly Outgoing[];
  start(options?: Partial<AppOptions>): Promise<App>;
  end(): Promise<void>;
}

export interface RunOptions {
  readonly name: string;
  readonly seed: number;
  readonly messages: number;
}

export async function createRun(world: FaultWorld, { name, seed, messages }: RunOptions): Promise<Run> {
  const databaseUrl = await createDatabase(world.postgres.url, `run_${name}`);
  const topics = FEED_IDS.map((id) => `${name}.${id}`);
  const feedsFile = join(world.folder, `feeds-${name}.yaml`);
  writeFileSync(feedsFile, stringify({ feeds: FEED_IDS.map((id) => feedEntry(id, `${name}.${id}`)) }));
  const brokers = world.kafka.brokers.join(',');
  const oracle = new Oracle(brokers);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 });
  // Its connections break when the server is killed; the next query makes new ones.
  pool.on('error', () => undefined);
  const apps: App[] = [];
  return {
    pool,
    oracle,
    messages: traffic({ seed, messages, topics }),
    start: async (options) => {
      const app = await startApp({
        databaseUrl,
        brokers,
        groupId: name,
        feedsFile,
        role: 'intake',
        logFile: join(world.folder, `${name}.log`),
        ...options,
        env: {
          KAFKA_SESSION_TIMEOUT_MS: String(SESSION_TIMEOUT_MS),
          INTAKE_BATCH_MESSAGES: '20',
          LOG_LEVEL: 'warn',
          ...options?.env,
        },
      });
      apps.push(app);
      return app;
    },
    end: async () => {
      for (const app of apps) app.signal('SIGKILL');
      await Promise.all(apps.map((app) => app.exited));
      await oracle.close();
      await pool.end();
    },
  };
}

const feedEntry = (id: string, topic: string): object => ({
  id,
  topic,
  party: id.toUpperCase(),
  kind: 'TERMINAL',
  country: 'CN',
  time: { defaultZone: 'Asia/Shanghai' },
  historical: true,
});

async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString();
  await migrateDatabase(url);
  return url;
}
