import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalServerError } from './local-server-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { PostgresPlace } from './postgres-place.js';
import { runTool } from './tool.js';
import { reportWaiting } from './wait.js';
import type { Progress } from './wait.js';

const INITDB_LIMIT_MS = 180_000;
const DRAFT_PREFIX = 'draft-';

export const POSTGRES_USER = 'landbridge';

/**
 * All that the server and its tools see of the environment: no PGDATA or PGPORT of somebody else's. Without a locale
 * Postgres does not start on macOS.
 */
export const POSTGRES_ENVIRONMENT: NodeJS.ProcessEnv = { LC_ALL: 'C', PATH: '/usr/bin:/bin' };

/**
 * Makes the data folder if there is none, and gives back the superuser's password, which the home keeps readable by
 * its owner only. The cluster is made in a draft folder that is renamed when whole: an interrupted attempt leaves a
 * draft behind, never half a `data`.
 */
export async function ensureCluster(
  home: { readonly homeFolder: string; readonly place: PostgresPlace; readonly binaries: PostgresBinaries },
  progress: Progress,
): Promise<string> {
  const passwordFile = join(home.homeFolder, 'password');
  const data = join(home.place.folder, 'data');
  const kept = await readFile(passwordFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  await removeDrafts(home.place.folder);
  if (await exists(data)) {
    if (kept !== null) return kept.trim();
    throw new LocalServerError(
      'PASSWORD_LOST',
      `Postgres: ${passwordFile} is gone, and ${data} cannot be opened without it. Put it back, or delete both to begin anew.`,
    );
  }
  const password = kept?.trim() ?? randomBytes(24).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await initialise(home, password, progress);
  return password;
}

async function initialise(
  home: { readonly place: PostgresPlace; readonly binaries: PostgresBinaries },
  password: string,
  progress: Progress,
): Promise<void> {
  const { folder, user } = home.place;
  const name = `${DRAFT_PREFIX}${randomBytes(6).toString('hex')}`;
  const draft = join(folder, name);
  const passwordDraft = join(folder, `${name}.password`);
  progress.log(`Postgres: creating the database cluster in ${join(folder, 'data')}`);
  const stopReports = reportWaiting({ waitingFor: 'Postgres: creating the database cluster', log: progress.log });
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordDraft, password, { mode: 0o600 });
    if (user !== null) for (const path of [draft, passwordDraft]) await chown(path, user.uid, user.gid);
    const result = await runTool({
      command: home.binaries.initdb,
      args: ['-D', draft, ...initdbArguments(passwordDraft)],
      cwd: folder,
      env: POSTGRES_ENVIRONMENT,
      runAs: user,
      limitMs: INITDB_LIMIT_MS,
      signal: progress.signal,
    });
    if (result.reason === 'ENOENT') {
      throw new LocalServerError(
        'BINARIES_MISSING',
        `Postgres: the system cannot run ${home.binaries.initdb}; it is made for Linux with glibc and for macOS. ` +
          'Elsewhere (Alpine, for one) set DATABASE_URL or use `docker compose up`.',
      );
    }
    if (!result.ok) {
      throw new LocalServerError('START_FAILED', `Postgres: initdb ended with ${result.reason}:\n${result.output}`);
    }
    await rm(passwordDraft);
    await rename(draft, join(folder, 'data'));
  } finally {
    stopReports();
    await removeDrafts(folder);
  }
}

/** Sorting by code point and messages in English on every machine, whatever locales it has. */
function initdbArguments(passwordFile: string): readonly string[] {
  return [
    `--username=${POSTGRES_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
}

/** An initdb whose starter was killed may still be writing into its draft; then the next start removes it. */
async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(DRAFT_PREFIX))
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
