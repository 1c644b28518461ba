import { once } from 'node:events';
import { chmod, copyFile, rename, stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { startLocalKafka } from '../../src/local-servers/local-kafka.js';
import { startLocalPostgres } from '../../src/local-servers/local-postgres.js';
import { findRunningServers, startLocalServers } from '../../src/local-servers/local-servers.js';
import type { LocalServers } from '../../src/local-servers/local-servers.js';
import { findProcess } from '../../src/local-servers/process-table.js';
import { waitUntil } from '../support/wait-until.js';
import { connect, consumeAll, createTopic, produce, query } from './clients.js';
import { freezeServer, killServer, thawServer } from './server-faults.js';
import { spawnStarter, startElsewhere } from './starter-process.js';
import { createTrial, list } from './trial.js';
import type { Trial } from './trial.js';

jest.setTimeout(180_000);

const TOPIC = 'feed.trial';
const FROZEN_MS = 300;

let trial: Trial;

beforeAll(async () => {
  trial = await createTrial();
});

afterAll(async () => {
  expect(await trial.end()).toEqual([]);
});

describe('the first start', () => {
  let servers: LocalServers;

  beforeAll(async () => {
    servers = await trial.start();
  });
  afterAll(() => servers.stopAll());

  it('says what it does while one waits', () => {
    const told = trial.lines.join('\n');
    for (const step of [
      'creating the database cluster',
      'fetching Apache Kafka',
      'formatting the data',
      'Kafka: ready',
    ]) {
      expect(told).toContain(step);
    }
  });

  it('brings a Postgres of UTF-8, UTC and durable writes, which only this machine reaches and only with the password', async () => {
    const url = new URL(servers.postgres?.url ?? '');
    const names = ['server_encoding', 'TimeZone', 'fsync', 'listen_addresses', 'unix_socket_directories'];
    const settings = await query(url.href, 'select name, setting from pg_settings where name = any ($1)', [names]);
    expect(Object.fromEntries(settings.map((row) => [row.name, row.setting]))).toEqual({
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
      fsync: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
    });
    expect((await stat(join(trial.home, 'postgres', 'password'))).mode & 0o777).toBe(0o600);
    url.password = 'another';
    await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('brings a Kafka that makes no topic by itself, and that answers a consumer at once', async () => {
    const brokers = servers.kafka?.brokers ?? [];
    await expect(produce(brokers, 'feed.unknown', 'lost')).rejects.toThrow();
    await createTopic(brokers, TOPIC);
    await produce(brokers, TOPIC, 'one');
    expect(await consumeAll(brokers, TOPIC)).toEqual(['one']);
  });

  it('keeps a second Landbridge of the same home out, and tells other commands where the servers are', async () => {
    await expect(trial.start()).rejects.toMatchObject({
      code: 'HOME_IN_USE',
      message: expect.stringContaining(`${process.pid}`),
    });
    expect(await findRunningServers(trial.home)).toEqual({
      databaseUrl: servers.postgres?.url,
      brokers: servers.kafka?.brokers,
    });
    expect(await query(servers.postgres?.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('makes the class-data archive beside the running broker', async () => {
    await waitUntil('the archive is there', async () => (await trial.archives()).length === 1);
  });
});

describe('a later start', () => {
  it('keeps rows, messages and ports, and uses the archive', async () => {
    const first = await trial.start();
    await query(first.postgres?.url ?? '', 'create table kept as select 1 as n');
    await first.stopAll();
    expect(await findRunningServers(trial.home)).toEqual({ databaseUrl: null, brokers: null });

    const second = await trial.start();
    expect(await query(second.postgres?.url ?? '', 'select n from kept')).toEqual([{ n: 1 }]);
    expect(await consumeAll(second.kafka?.brokers ?? [], TOPIC)).toEqual(['one']);
    expect([second.postgres?.url, second.kafka?.brokers]).toEqual([first.postgres?.url, first.kafka?.brokers]);
    expect((await findProcess(second.kafka?.pid ?? 0))?.commandLine).toContain('-XX:SharedArchiveFile=');
    await second.stopAll();
  });

  it('avoids ports that other programs have taken meanwhile, and names a wanted one that is busy', async () => {
    const first = await trial.start();
    const ports = [first.postgres?.port ?? 0, first.kafka?.port ?? 0];
    await first.stopAll();
    const squatters = await Promise.all(ports.map(occupy));
    const second = await trial.start();
    expect(ports).not.toContain(second.postgres?.port);
    expect(ports).not.toContain(second.kafka?.port);
    expect(await consumeAll(second.kafka?.brokers ?? [], TOPIC)).toEqual(['one']);
    await second.stopAll();
    const wanted = { home: trial.home, log: trial.log, port: ports[0] ?? 0 };
    await expect(startLocalPostgres(wanted)).rejects.toMatchObject({
      code: 'PORT_BUSY',
      message: expect.stringContaining(`${ports[0]}`),
    });
    for (const squatter of squatters) squatter.close();
  });

  it('throws a damaged archive away instead of failing by it', async () => {
    const [archive = ''] = await trial.archives();
    await rename(archive, `${archive}.whole`);
    await copyFile(`${archive}.whole`, archive);
    // Java maps the file into memory; one that is shorter than its header says makes it crash.
    await chmod(archive, 0o600);
    await truncate(archive, 1024 * 1024);
    const kafka = await startLocalKafka({
      home: trial.home,
      cacheDir: trial.cacheDir,
      log: trial.log,
      environment: process.env,
    });
    await kafka.stop();
    expect(await trial.archives()).toEqual([]);
    await rename(`${archive}.whole`, archive);
  });
});

describe('servers left over', () => {
  it('by a starter that was killed are stopped, even frozen ones, with all they had acknowledged', async () => {
    const starter = await startElsewhere(trial.program, 'hang', {
      home: trial.home,
      postgres: {},
      kafka: { cacheDir: trial.cacheDir },
    });
    await query(starter.postgres.url, 'create table acknowledged as select 2 as n');
    await produce(starter.kafka.brokers, TOPIC, 'two');
    starter.child.kill('SIGKILL');
    await once(starter.child, 'exit');
    const pids = [starter.postgres.pid, starter.kafka.pid];
    for (const pid of pids) expect(await findProcess(pid)).not.toBeNull();
    for (const pid of pids) process.kill(pid, 'SIGSTOP');

    const next = await trial.start();
    for (const pid of pids) expect(await findProcess(pid)).toBeNull();
    expect(await query(next.postgres?.url ?? '', 'select n from acknowledged')).toEqual([{ n: 2 }]);
    expect(await consumeAll(next.kafka?.brokers ?? [], TOPIC)).toEqual(['one', 'two']);
    await next.stopAll();
  });

  it('killed with their starter do not stand in the way, although their pids may linger on', async () => {
    const starter = await startElsewhere(trial.program, 'hang', { home: trial.home, postgres: {}, kafka: null });
    await query(starter.postgres.url, 'create table recovered as select 5 as n');
    starter.child.kill('SIGKILL');
    await once(starter.child, 'exit');
    process.kill(starter.postgres.pid, 'SIGKILL');
    const next = await startLocalPostgres({ home: trial.home, log: trial.log });
    expect(await query(next.url, 'select n from recovered')).toEqual([{ n: 5 }]);
    await next.stop();
  });

  it('do not exist after a starter that ended without stopping them', async () => {
    const starter = await startElsewhere(trial.program, 'exit', {
      home: trial.home,
      postgres: {},
      kafka: { cacheDir: trial.cacheDir },
    });
    await waitUntil('both servers end', async () => {
      const found = await Promise.all([findProcess(starter.postgres.pid), findProcess(starter.kafka.pid)]);
      return found.every((entry) => entry === null);
    });
  });

  it('half made, by a first start that was killed, are made anew', async () => {
    const fresh = join(trial.root, 'half');
    for (const [folder, only] of [
      ['postgres', { postgres: {}, kafka: null }],
      ['kafka', { postgres: null, kafka: { cacheDir: trial.cacheDir } }],
    ] as const) {
      const child = spawnStarter(trial.program, 'hang', { home: fresh, ...only });
      await waitUntil('a draft is there', async () =>
        (await list(join(fresh, folder))).some((name) => name.startsWith('draft-')),
      );
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(await list(join(fresh, folder))).not.toContain('data');
    }
    const servers = await startLocalServers({ ...trial.options, home: fresh });
    await query(servers.postgres?.url ?? '', 'select 1');
    await servers.stopAll();
    for (const folder of ['postgres', 'kafka']) {
      expect((await list(join(fresh, folder))).filter((name) => name.startsWith('draft-'))).toEqual([]);
    }
  });
});

describe('a fault test', () => {
  it('kills and freezes a Postgres and gets it back on the same port with the same rows', async () => {
    const first = await startLocalPostgres({ home: trial.home, log: trial.log });
    await query(first.url, 'create table survived as select 3 as n');
    const client = await connect(first.url);
    await freezeServer(first);
    const answer = client.query('select n from survived');
    expect(await Promise.race([answer, sleep(FROZEN_MS, 'silence')])).toBe('silence');
    await thawServer(first);
    expect((await answer).rows).toEqual([{ n: 3 }]);
    await client.end();

    await killServer(first);
    await expect(query(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    const second = await startLocalPostgres({ home: trial.home, port: first.port, log: trial.log });
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'select n from survived')).toEqual([{ n: 3 }]);
    await second.stop('immediate');
  });

  it('kills a Kafka and gets it back on the same port with the same messages', async () => {
    const options = { home: trial.home, cacheDir: trial.cacheDir, log: trial.log, environment: process.env };
    const first = await startLocalKafka(options);
    await killServer(first);
    expect(trial.lines.at(-1)).toContain('ended by itself with signal SIGKILL');
    const second = await startLocalKafka({ ...options, port: first.port });
    expect(second.brokers).toEqual(first.brokers);
    expect(await consumeAll(second.brokers, TOPIC)).toEqual(['one', 'two']);
    await second.stop();
  });
});

async function occupy(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
