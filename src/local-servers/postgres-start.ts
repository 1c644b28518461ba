import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { LocalServerError } from './local-server-error.js';
import { choosePort, LOOPBACK, readPorts, writePorts } from './ports.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { POSTGRES_ENVIRONMENT, POSTGRES_USER } from './postgres-cluster.js';
import type { PostgresPlace } from './postgres-place.js';
import { startServerProcess } from './server-process.js';
import type { ServerProcess } from './server-process.js';
import { waitUntil } from './wait.js';
import type { Progress } from './wait.js';

const START_LIMIT_MS = 90_000;
const GIVE_UP_LIMIT_MS = 10_000;
const CONNECT_LIMIT_MS = 2_000;
const ATTEMPTS = 10;
const BETWEEN_ATTEMPTS_MS = 500;
const DATABASE = 'landbridge';

export interface PostgresStart extends Progress {
  readonly homeFolder: string;
  readonly logFile: string;
  readonly place: PostgresPlace;
  readonly binaries: PostgresBinaries;
  readonly password: string;
  readonly wantedPort: number | null;
  readonly settings: Readonly<Record<string, string>>;
}

export interface AnsweringPostgres {
  readonly server: ServerProcess;
  readonly port: number;
  readonly url: string;
}

/**
 * Starts the postmaster on an existing cluster and resolves when it answers and has our database. Two obstacles pass by
 * themselves and are tried again: another program took the port after it was chosen, and backends of a killed server
 * that are still on their way out.
 */
export async function startPostmaster(start: PostgresStart): Promise<AnsweringPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    const portFile = join(start.homeFolder, 'port');
    const [remembered = null] = await readPorts(portFile);
    const port = await choosePort('Postgres', { wanted: start.wantedPort, remembered });
    const server = await startServerProcess({
      command: start.binaries.postgres,
      args: ['-D', join(start.place.folder, 'data'), ...settingArguments(port, start.settings)],
      cwd: start.place.folder,
      env: POSTGRES_ENVIRONMENT,
      outputFile: start.logFile,
      runAs: start.place.user,
      stopSignal: 'SIGINT',
    });
    try {
      await waitForDatabase(server, { ...start, port });
      await writePorts(portFile, [port]);
      return { server, port, url: urlOf(port, start.password) };
    } catch (error) {
      await server.stop('SIGQUIT', GIVE_UP_LIMIT_MS);
      const passes = /could not create any TCP\/IP sockets|pre-existing shared memory block/.test(String(error));
      if (!passes || attempt === ATTEMPTS) throw error;
      await sleep(BETWEEN_ATTEMPTS_MS);
    }
  }
}

function settingArguments(port: number, settings: Readonly<Record<string, string>>): readonly string[] {
  const all: Readonly<Record<string, string>> = {
    listen_addresses: LOOPBACK,
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '100',
    shared_buffers: '128MB',
    max_wal_size: '1GB',
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function urlOf(port: number, password: string): string {
  return `postgres://${POSTGRES_USER}:${password}@${LOOPBACK}:${port}/${DATABASE}`;
}

async function waitForDatabase(server: ServerProcess, start: PostgresStart & { readonly port: number }): Promise<void> {
  let lastError: unknown = null;
  const answers = async (): Promise<boolean> => {
    if (server.hasExited()) {
      const reason = await server.exited;
      throw new LocalServerError('START_FAILED', `Postgres ended with ${reason}:\n${await server.lastOutput()}`);
    }
    try {
      await ensureDatabase(start.port, start.password);
      return true;
    } catch (error) {
      lastError = error;
      return false;
    }
  };
  const limits = { ...start, limitMs: START_LIMIT_MS, everyMs: 25, waitingFor: 'Postgres: waiting for it to answer' };
  if (await waitUntil(answers, limits)) return;
  throw new LocalServerError(
    'START_TIMEOUT',
    `Postgres did not answer within ${START_LIMIT_MS / 1000} s (${String(lastError)}):\n${await server.lastOutput()}`,
  );
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new Client({
    host: LOOPBACK,
    port,
    user: POSTGRES_USER,
    password,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
  });
  // A connection that breaks outside a query is reported here; the query that follows fails and is tried again.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
