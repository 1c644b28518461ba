import { once } from 'node:events';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { startLocalServers } from '../../src/local-servers/local-servers.js';
import type { LocalServersOptions } from '../../src/local-servers/local-servers.js';
import { findOrdinaryUser, isRoot } from '../../src/local-servers/ordinary-user.js';
import { findProcess } from '../../src/local-servers/process-table.js';
import { waitUntil } from '../support/wait-until.js';
import { createTopic, query } from './clients.js';
import { copyProject } from './project-copy.js';
import { startElsewhere } from './starter-process.js';
import { createTrial } from './trial.js';
import type { Trial } from './trial.js';

jest.setTimeout(180_000);

const asRoot = isRoot() ? it : it.skip;

let trial: Trial;

beforeAll(async () => {
  trial = await createTrial();
});

afterAll(async () => {
  expect(await trial.end()).toEqual([]);
});

describe('a start that cannot succeed', () => {
  const kafkaOnly = (): Pick<LocalServersOptions, 'postgres' | 'kafka'> => ({
    postgres: null,
    kafka: { cacheDir: trial.cacheDir },
  });

  it('without Java says what to install and what to do without', async () => {
    const environment = { PATH: '/usr/lib/nowhere' };
    const failure = startLocalServers({ ...trial.options, ...kafkaOnly(), environment });
    await expect(failure).rejects.toMatchObject({ code: 'JAVA_MISSING' });
    for (const advice of ['apt install', 'brew install', 'docker compose up', 'KAFKA_BROKERS']) {
      await expect(failure).rejects.toThrow(advice);
    }
  });

  it('with an old Java names it', async () => {
    const bin = join(trial.root, 'old-java', 'bin');
    await mkdir(bin, { recursive: true });
    await writeScript(join(bin, 'java'), 'echo \'openjdk version "11.0.2" 2019-01-15\' >&2');
    const environment = { PATH: '/usr/lib/nowhere', JAVA_HOME: join(trial.root, 'old-java') };
    const failure = startLocalServers({ ...trial.options, ...kafkaOnly(), environment });
    await expect(failure).rejects.toMatchObject({
      code: 'JAVA_TOO_OLD',
      message: expect.stringContaining('is Java 11'),
    });
  });

  it('without Maven needs it only while the jars are not there yet', async () => {
    const bin = join(trial.root, 'no-maven');
    await mkdir(bin);
    await writeScript(join(bin, 'java'), `PATH='${process.env.PATH}' exec java "$@"`);
    const options = { ...trial.options, ...kafkaOnly(), environment: { PATH: bin } };
    const failure = startLocalServers({ ...options, kafka: { cacheDir: join(trial.root, 'empty-cache') } });
    await expect(failure).rejects.toMatchObject({
      code: 'MAVEN_MISSING',
      message: expect.stringContaining('apt install'),
    });
    const withMaven = await startLocalServers({ ...trial.options, ...kafkaOnly() });
    await withMaven.stopAll();
    const withoutMaven = await startLocalServers(options);
    await withoutMaven.stopAll();
  });

  it('shows what the server said last, and stops the other one', async () => {
    const failure = startLocalServers({
      ...trial.options,
      kafka: { cacheDir: trial.cacheDir, settings: { 'num.io.threads': 'many' } },
    });
    await expect(failure).rejects.toMatchObject({
      code: 'START_FAILED',
      message: expect.stringContaining('num.io.threads'),
    });
    expect(await trial.processes()).toEqual([]);
  });

  it('because it is called off leaves nothing running', async () => {
    const off = new AbortController();
    const starting = startLocalServers({ ...trial.options, signal: off.signal });
    await waitUntil('a server is running', async () => (await trial.processes()).length > 0);
    off.abort(new Error('ctrl-C'));
    await expect(starting).rejects.toThrow('ctrl-C');
    expect(await trial.processes()).toEqual([]);
  });
});

describe('a user', () => {
  asRoot(
    'root, in a folder closed to others, has Postgres run by somebody else and its data kept outside',
    async () => {
      const closed = join(trial.root, 'closed');
      await mkdir(closed, { mode: 0o700 });
      const options = { home: join(closed, 'home'), postgres: {}, kafka: null };
      const program = copyProject(join(closed, 'project'));
      const first = await startElsewhere(program, 'hang', options);
      const outside = (await readFile(join(closed, 'home', 'postgres', 'place'), 'utf8')).split('\n')[0] ?? '';
      try {
        expect(first.postgres.dataDir).toBe(join(outside, 'data'));
        expect((await stat(first.postgres.dataDir)).uid).not.toBe(0);
        await query(first.postgres.url, 'create table kept as select 4 as n');
        first.child.kill('SIGKILL');
        const second = await startElsewhere(program, 'hang', options);
        expect(await query(second.postgres.url, 'select n from kept')).toEqual([{ n: 4 }]);
        second.child.kill('SIGKILL');

        await rm(join(closed, 'home'), { recursive: true });
        const anew = await startElsewhere(program, 'exit', options);
        expect(anew.postgres.dataDir).toBe(first.postgres.dataDir);
        expect(trial.lines.join('\n')).not.toContain('PASSWORD_LOST');
        await waitUntil('the server ends', async () => (await findProcess(anew.postgres.pid)) === null);
      } finally {
        await rm(outside, { recursive: true, force: true });
      }
    },
  );

  asRoot('without rights in the project runs both servers as himself', async () => {
    const user = await findOrdinaryUser();
    const own = join(trial.root, 'own');
    await mkdir(own, { mode: 0o777 });
    await chmod(own, 0o777);
    const options = { home: join(own, 'home'), postgres: {}, kafka: { cacheDir: trial.cacheDir } };
    const { child, postgres, kafka } = await startElsewhere(trial.program, 'hang', options, user);
    for (const pid of [postgres.pid, kafka.pid]) expect((await stat(`/proc/${pid}`)).uid).toBe(user.uid);
    await query(postgres.url, 'select 1');
    await createTopic(kafka.brokers, 'feed.trial');
    child.kill('SIGKILL');
    await once(child, 'exit');

    // Root may start them too, and does not take the data away from their owner.
    const servers = await startLocalServers({ ...trial.options, home: join(own, 'home') });
    for (const pid of [servers.postgres?.pid, servers.kafka?.pid]) {
      expect((await stat(`/proc/${pid}`)).uid).toBe(user.uid);
    }
    await servers.stopAll();
  });
});

async function writeScript(file: string, body: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${body}\n`);
  await chmod(file, 0o755);
}
