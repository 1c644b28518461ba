import { join } from 'node:path';
import type { HomeLock } from './home-lock.js';
import { LOOPBACK } from './ports.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { ensureCluster } from './postgres-cluster.js';
import { clearPostgresLeftover } from './postgres-leftover.js';
import { choosePostgresPlace } from './postgres-place.js';
import { startPostmaster } from './postgres-start.js';
import { prepareServerFolder, withHomeLock } from './server-home.js';
import type { Progress } from './wait.js';

const STOP_LIMIT_MS = 20_000;

export const POSTGRES_FOLDER = 'postgres';

export interface LocalPostgresOptions extends Progress {
  /** LANDBRIDGE_HOME; everything is kept beneath it, in `postgres`. */
  readonly home: string;
  /** Must be free; without it (or 0) the last one used, or any free one. */
  readonly port?: number;
  /** Server settings over our own, by their names in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running Postgres that is our child. */
export interface LocalPostgres {
  /** With user and password, for the database `landbridge`. The user is a superuser. */
  readonly url: string;
  readonly port: number;
  /** The postmaster's. */
  readonly pid: number;
  readonly dataDir: string;
  readonly logFile: string;
  /** Resolves with the reason when the server has ended, wanted or not; after that it can be started again. */
  readonly exited: Promise<string>;
  /** `fast` ends sessions and writes a checkpoint; `immediate` leaves recovery to the next start. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
}

/**
 * Starts the home's Postgres, making it first if there is none, and resolves when it answers and has the database
 * `landbridge`. Rejects with LocalServerError, or with the signal's reason; in both cases nothing is left running.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const homeFolder = await prepareServerFolder('Postgres', options.home, POSTGRES_FOLDER);
  return withHomeLock('Postgres', homeFolder, (lock) => startWithLock(homeFolder, lock, options));
}

async function startWithLock(
  homeFolder: string,
  lock: HomeLock,
  options: LocalPostgresOptions,
): Promise<LocalPostgres> {
  const startedAt = Date.now();
  const place = await choosePostgresPlace(homeFolder, options);
  const dataDir = join(place.folder, 'data');
  const logFile = join(homeFolder, 'postgres.log');
  await clearPostgresLeftover(dataDir, options);
  const binaries = await findPostgresBinaries(place.user, place.folder);
  const password = await ensureCluster({ homeFolder, place, binaries }, options);
  const { server, port, url } = await startPostmaster({
    ...options,
    homeFolder,
    logFile,
    place,
    binaries,
    password,
    wantedPort: options.port || null,
    settings: options.settings ?? {},
  });
  await lock.publish(url);
  options.log(`Postgres: ready on ${LOOPBACK}:${port} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);

  let wanted = false;
  const exited = server.exited.then(async (reason) => {
    await lock.release();
    if (!wanted) options.log(`Postgres: ended by itself with ${reason}\n${await server.lastOutput()}`);
    return reason;
  });
  const stop = async (mode: 'fast' | 'immediate' = 'fast'): Promise<void> => {
    wanted = true;
    await server.stop(mode === 'fast' ? 'SIGINT' : 'SIGQUIT', STOP_LIMIT_MS);
    await exited;
  };
  return { url, port, pid: server.pid, dataDir, logFile, exited, stop };
}
