import { jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { stringify } from 'yaml';
import { startApp, type App } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Oracle } from '../support/oracle.js';
import { traffic } from '../support/traffic.js';
import { waitUntil } from '../support/wait-until.js';

jest.setTimeout(120_000);

const TOPIC = `relay.${process.pid}.gates`;
const OUT = 'out.journey-changes';

interface Told {
  readonly key: string;
  readonly id: string;
  readonly unitKey: string;
  readonly journey: string;
}

let folder: string;
let database: TestDatabase;
const apps: App[] = [];
const closers: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'landbridge-relay-'));
  database = await createTestDatabase();
  const feed = { id: 'gates', topic: TOPIC, party: 'GATES', kind: 'TERMINAL', country: 'CN', historical: true };
  writeFileSync(join(folder, 'feeds.yaml'), stringify({ feeds: [feed] }));
});

afterAll(async () => {
  for (const close of closers) await close();
  for (const app of apps) app.signal('SIGKILL');
  await Promise.all(apps.map((app) => app.exited));
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const brokers = (): string => process.env.TEST_KAFKA_BROKERS ?? '';

async function start(role: 'intake' | 'relay'): Promise<App> {
  const app = await startApp({
    databaseUrl: database.url,
    brokers: brokers(),
    groupId: TOPIC,
    feedsFile: join(folder, 'feeds.yaml'),
    role,
  });
  apps.push(app);
  return app;
}

test('every change of a journey reaches the out-topic, also when the relay is killed and another takes over', async () => {
  await start('intake');
  const relay = await start('relay');
  const oracle = new Oracle(brokers());
  await oracle.connect();
  await oracle.send(traffic({ seed: 7, messages: 240, topics: [TOPIC] }));
  const told = await listen();
  await waitUntil('the relay carries', () => told.length > 0);
  relay.signal('SIGKILL');
  await relay.exited;
  await oracle.drained(database.pool);
  await start('relay');
  const { rows } = await database.pool.query<{ id: string }>('select id::text as id from outbox order by tx, id');
  await waitUntil('everything is carried', () => new Set(told.map(({ id }) => id)).size === rows.length);

  expect(rows.length).toBeGreaterThan(20);
  expect(new Set(told.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
  expect(told.every(({ key, unitKey }) => key === unitKey)).toBe(true);
  await oracle.close();
});

/** What the out-topic says of this file's units from now on. */
async function listen(): Promise<readonly Told[]> {
  const told: Told[] = [];
  const kafka = new kafkajs.Kafka({ brokers: brokers().split(','), logLevel: kafkajs.logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: `${TOPIC}-listener`, retry: { retries: 100 } });
  await consumer.connect();
  await waitUntil('the out-topic exists', async () => {
    const admin = kafka.admin();
    await admin.connect();
    const topics = await admin.listTopics();
    await admin.disconnect();
    return topics.includes(OUT);
  });
  await consumer.subscribe({ topics: [OUT], fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message }) => {
      const change = JSON.parse(message.value?.toString() ?? '{}') as Omit<Told, 'key'>;
      const mine = await isMine(change.journey, change.id);
      if (mine) told.push({ ...change, key: message.key?.toString() ?? '' });
    },
  });
  closers.push(() => consumer.disconnect());
  return told;
}

/** Other test files' programs carry to the same topic. */
async function isMine(journey: string, id: string): Promise<boolean> {
  const { rowCount } = await database.pool.query('select from outbox where id = $1 and journey_id = $2', [id, journey]);
  return rowCount === 1;
}
