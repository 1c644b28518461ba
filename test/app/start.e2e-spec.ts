import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { findOrdinaryUser, isRoot } from '../../src/local-servers/ordinary-user.js';
import { descendantsOf, findProcess } from '../../src/local-servers/process-table.js';
import { createTestDatabase } from '../support/database.js';
import { waitUntil } from '../support/wait-until.js';
import { install, fetchNothing, type Installation } from './installation.js';
import type { Landbridge } from './landbridge.js';

jest.setTimeout(180_000);

const READY = /Stop with ctrl-C/;
/** The line of the welcome that says what came in, which a later start must repeat. */
const COUNTS = /^Came in: .*$/m;

let installation: Installation;

beforeAll(() => {
  installation = install();
});

afterAll(async () => {
  expect(await installation.remove()).toEqual([]);
});

/** The URL that a started Landbridge names, once it is ready to be used. */
async function urlOf(landbridge: Landbridge): Promise<string> {
  await landbridge.says(READY);
  return (await landbridge.says(/answers on (http:\S+)/))[1] ?? '';
}

const ask = async (url: string, query: string): Promise<Answer> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
};

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: unknown;
}

/** Waits for the end and makes sure that nothing of it is left, by the pids it had and by the folder they name. */
async function expectGone(landbridge: Landbridge, pids: readonly number[]): Promise<void> {
  await landbridge.exited;
  const alive = await Promise.all(pids.map(findProcess));
  expect(alive.filter((entry) => entry !== null).map(({ commandLine }) => commandLine)).toEqual([]);
  expect((await installation.processes()).map(({ commandLine }) => commandLine)).toEqual([]);
}

const isReachable = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`).then(
    () => true,
    () => false,
  );

async function occupy(port: number): Promise<Server | null> {
  const server = createServer().listen(port, '127.0.0.1');
  // Somebody else may hold it already, which serves as well.
  return Promise.race([once(server, 'listening').then(() => server), once(server, 'error').then(() => null)]);
}

describe('the first start, in a folder that others cannot read', () => {
  let landbridge: Landbridge;
  let url: string;
  beforeAll(async () => {
    landbridge = installation.start({ env: { PORT: '0' } });
    url = await urlOf(landbridge);
  });
  afterAll(() => installation.stop());

  it('says what it does while one waits, and takes all samples in', () => {
    const output = landbridge.output();
    for (const step of [
      'creating the database cluster',
      'Kafka: ready',
      'Database: migrated',
      'Places: ',
      'Samples: 463 messages',
    ]) {
      expect(output).toContain(step);
    }
    expect(COUNTS.exec(output)?.[0]).toBe('Came in: 1 PARTLY_QUARANTINED, 458 PROCESSED, 1 QUARANTINED, 3 REPEAT');
    expect(output).toMatch(/Waits in quarantine:\n {2}\S+: [A-Z_]+: /);
  });

  it('prints three queries that are answered without an error and not emptily', async () => {
    const queries = [...landbridge.output().matchAll(/^ {2}([123]) {2}(\{.*\})$/gm)];
    expect(queries.map(([, number]) => number)).toEqual(['1', '2', '3']);
    const answers = await Promise.all(queries.map(([, , query = '']) => ask(url, query)));
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
    const [where, papers, waiting] = answers.map(({ data }) => data);
    expect(where).toMatchObject({ track: { outcome: 'FOUND', journeys: [{ status: 'IN_TRANSIT' }] } });
    const [, , document = ''] = /(number: "(\w+)".*shipments)/.exec(landbridge.output()) ?? [];
    expect(JSON.stringify(papers)).toContain(`"document":{"type":"MASTER_BILL","number":"${document}"}`);
    expect(JSON.stringify(papers)).toMatch(/"unit":\{"number":"\w{11}"\},"status":"[A-Z_]+"/);
    expect(JSON.stringify(waiting)).toContain('UNRECOGNISED_FORMAT');
  });

  it('prints a query for the shell that is answered as it stands', async () => {
    const [, address = '', body = ''] = await landbridge.says(/curl -s (\S+\/graphql) .*-d '(.*)'$/m);
    const headers = { 'content-type': 'application/json' };
    const answer = (await (await fetch(address, { method: 'POST', headers, body })).json()) as Answer;
    expect(answer).toMatchObject({ data: { track: { outcome: 'FOUND' } } });
    expect(answer.errors).toBeUndefined();
  });

  it('serves GraphiQL where it says', async () => {
    const [, page = ''] = await landbridge.says(/Try in GraphiQL, (\S+) :/);
    const response = await fetch(page);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringMatching('text/html')]);
  });

  it('prints a demo key that is good for its feed, and keeps all of them for its owner alone', async () => {
    const [, address = '', key = ''] = await landbridge.says(
      /curl -s (\S+\/messages) -H 'Authorization: Bearer (\S+)'/,
    );
    const posted = await fetch(address, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body: 'hello' });
    expect(posted.status).toBe(202);
    const { receiptId } = (await posted.json()) as { readonly receiptId: string };
    await waitUntil('it is taken in', async () => {
      const receipt = await fetch(`${url}/receipts/${receiptId}`, { headers: { authorization: `Bearer ${key}` } });
      return ((await receipt.json()) as { readonly status: string }).status === 'QUARANTINED';
    });
    const file = join(installation.home, 'demo-keys.json');
    expect(Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)).toContain(key);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('ends by ctrl-C with exit code 0, and leaves no Java, no Postgres and no app behind', async () => {
    const pids = await descendantsOf(landbridge.pid);
    const commands = (await Promise.all(pids.map(findProcess))).map((entry) => entry?.commandLine ?? '');
    for (const part of ['java', 'postgres', 'main.js']) expect(commands.some((line) => line.includes(part))).toBe(true);
    landbridge.ctrlC();
    expect(await landbridge.exited).toBe(0);
    await expectGone(landbridge, pids);
  });
});

describe('a later start', () => {
  let squatter: Server | null;
  let landbridge: Landbridge;
  let url: string;
  beforeAll(async () => {
    squatter = await occupy(3000);
    landbridge = installation.start();
    url = await urlOf(landbridge);
  });
  afterAll(async () => {
    squatter?.close();
    await installation.stop();
  });

  it('keeps its data, its keys and its servers, and plays nothing again', () => {
    const output = landbridge.output();
    expect(output).toContain('Database: up to date');
    expect(output).toMatch(/^Places: \d+ up to date$/m);
    expect(output).not.toMatch(/Samples:|creating the database cluster|formatting the data|fetching/);
    // The message that the test of the demo key has pushed.
    expect(COUNTS.exec(output)?.[0]).toBe('Came in: 1 PARTLY_QUARANTINED, 458 PROCESSED, 2 QUARANTINED, 3 REPEAT');
    const [, key = ''] = /Bearer (\S+)'/.exec(output) ?? [];
    expect(readFileSync(join(installation.home, 'demo-keys.json'), 'utf8')).toContain(key);
  });

  it('takes the next port when nobody asked for a certain one and the usual one is busy', () => {
    expect(Number(new URL(url).port)).toBeGreaterThan(3000);
    expect(Number(new URL(url).port)).toBeLessThanOrEqual(3100);
  });

  it('keeps a second one of the same home out, and goes on', async () => {
    const second = installation.start({ env: { PORT: '0' } });
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`${landbridge.pid}`);
    expect(second.output()).not.toMatch(/^\s+at /m);
    expect(await isReachable(url)).toBe(true);
  });

  it('that was killed without warning is cleared up by the next start, which keeps everything', async () => {
    const pids = await descendantsOf(landbridge.pid);
    landbridge.signal('SIGKILL');
    expect(await landbridge.exited).toBe('SIGKILL');
    // Without its starter nobody would ever stop the app: it ends by itself.
    await waitUntil('the app is gone', async () => !(await isReachable(url)));
    const next = installation.start({ env: { PORT: '0' } });
    const nextUrl = await urlOf(next);
    // What only prepares a quicker start ends by itself when it is done.
    await waitUntil('nothing of it is left', async () =>
      (await Promise.all(pids.map(findProcess))).every((entry) => entry === null),
    );
    expect(next.output()).not.toContain('Samples:');
    expect(COUNTS.exec(next.output())?.[0]).toBe(COUNTS.exec(landbridge.output())?.[0]);
    expect(await ask(nextUrl, '{ feeds { name lag } }')).not.toHaveProperty('errors');
    const nextPids = await descendantsOf(next.pid);
    next.signal('SIGTERM');
    expect(await next.exited).toBe(0);
    await expectGone(next, nextPids);
  });
});

describe('a start that cannot succeed', () => {
  /** A PATH with what every system has, and without Java. */
  function withoutJava(): string {
    const folder = join(installation.root, 'tools');
    mkdirSync(folder, { recursive: true });
    const id = execFileSync('sh', ['-c', 'command -v id'], { encoding: 'utf8' }).trim();
    try {
      symlinkSync(id, join(folder, 'id'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return folder;
  }

  it('names the port that was asked for and is busy, and starts nothing', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const landbridge = installation.start({ env: { PORT: String(port) } });
    expect(await landbridge.exited).toBe(1);
    expect(landbridge.output()).toMatch(new RegExp(`^landbridge: PORT=${port} is busy`));
    expect(landbridge.output()).not.toContain('Postgres');
    server.close();
  });

  it('names every setting that cannot be used, and starts nothing', async () => {
    const landbridge = installation.start({ env: { PORT: 'http', ROLE: 'boss' } });
    expect(await landbridge.exited).toBe(1);
    expect(landbridge.output()).toContain('PORT=http');
    expect(landbridge.output()).toContain('ROLE=boss');
    expect(landbridge.output()).not.toContain('ready');
  });

  it('says without Java what to install and what to do instead, and leaves nothing running', async () => {
    const landbridge = installation.start({ env: { PORT: '0', PATH: withoutJava(), JAVA_HOME: '' } });
    expect(await landbridge.exited).toBe(1);
    for (const advice of ['Java 17 or newer', 'apt install', 'docker compose up', 'KAFKA_BROKERS=']) {
      expect(landbridge.output()).toContain(advice);
    }
    expect(landbridge.output()).not.toMatch(/^\s+at /m);
    await expectGone(landbridge, []);
  });

  it('succeeds without Java all the same on servers that are named, and starts none of its own', async () => {
    const database = await createTestDatabase();
    const home = join(installation.root, 'given');
    const feedsFile = join(installation.root, 'feeds.yaml');
    const id = database.name.replace('_', '-');
    writeFileSync(feedsFile, `feeds:\n  - { id: ${id}, party: LBGT, kind: TERMINAL, country: CN }\n`);
    const landbridge = installation.start({
      env: {
        PORT: '0',
        PATH: withoutJava(),
        JAVA_HOME: '',
        LANDBRIDGE_HOME: home,
        DATABASE_URL: database.url,
        KAFKA_BROKERS: process.env.TEST_KAFKA_BROKERS ?? '',
        KAFKA_GROUP_ID: id,
        FEEDS_FILE: feedsFile,
      },
    });
    const url = await urlOf(landbridge);
    expect(await ask(url, '{ feeds { name } }')).toEqual({ data: { feeds: [{ name: id }] } });
    expect(landbridge.output()).not.toMatch(/Postgres: |Kafka: /);
    landbridge.ctrlC();
    expect(await landbridge.exited).toBe(0);
    await expectGone(landbridge, []);
    await database.drop();
  });
});

// Whoever runs the tests as an ordinary user has seen all of the above as one.
(isRoot() ? describe : describe.skip)('as an ordinary user', () => {
  it('a first start that is interrupted leaves nothing running, and the next one does everything', async () => {
    const user = await findOrdinaryUser();
    const home = join(installation.root, 'home');
    fetchNothing(home);
    chmodSync(installation.root, 0o755);
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, home]);
    const options = { user, env: { PORT: '0', LANDBRIDGE_HOME: home } };

    const interrupted = installation.start(options);
    await interrupted.says(/creating the database cluster/);
    interrupted.ctrlC();
    expect(await interrupted.exited).toBe(0);
    await expectGone(interrupted, []);

    const landbridge = installation.start(options);
    const url = await urlOf(landbridge);
    expect(COUNTS.exec(landbridge.output())?.[0]).toContain('458 PROCESSED');
    expect(await ask(url, '{ feeds { name lag } }')).not.toHaveProperty('errors');
    const running = await installation.processes();
    const owners = new Set(running.map(({ pid }) => statSync(`/proc/${pid}`).uid));
    if (process.platform === 'linux') expect(owners).toEqual(new Set([user.uid]));
    landbridge.ctrlC();
    expect(await landbridge.exited).toBe(0);
    await expectGone(
      landbridge,
      running.map(({ pid }) => pid),
    );
  });
});
