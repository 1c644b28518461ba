import { access, constants, mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { takeHomeLock } from './home-lock.js';
import type { HomeLock } from './home-lock.js';
import { LocalServerError } from './local-server-error.js';

/**
 * Makes the folder `name` in the home, if need be with the home itself, and gives back its real path. Rejects when the
 * system is not supported or the folder belongs to somebody else.
 */
export async function prepareServerFolder(server: string, home: string, name: string): Promise<string> {
  if (process.platform === 'win32') {
    throw new LocalServerError(
      'PLATFORM_UNSUPPORTED',
      `${server}: the embedded servers run on Linux and macOS. On Windows use \`docker compose up\`, WSL, or set ` +
        'DATABASE_URL and KAFKA_BROKERS.',
    );
  }
  const folder = join(resolve(home), name);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(folder);
  } catch (error) {
    throw explainAccess(server, folder, error);
  }
}

/** Runs `start` with the folder's lock, which `start` has to release once its server has ended. */
export async function withHomeLock<Server>(
  server: string,
  folder: string,
  start: (lock: HomeLock) => Promise<Server>,
): Promise<Server> {
  try {
    const lock = await takeHomeLock(folder, server);
    try {
      return await start(lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw explainAccess(server, folder, error);
  }
}

/** Turns `permission denied` into what it means for a home: somebody else's files. Other errors come back as they are. */
function explainAccess(server: string, folder: string, error: unknown): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') return error;
  return new LocalServerError(
    'HOME_NOT_OURS',
    `${server}: no permission for ${path ?? folder}. It was made by another user: start Landbridge as that user, give ` +
      `the folder to yourself (chown -R), or choose another LANDBRIDGE_HOME.`,
    { cause: error },
  );
}
