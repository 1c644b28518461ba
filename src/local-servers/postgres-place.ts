import { createHash, randomBytes } from 'node:crypto';
import { access, chmod, constants, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LocalServerError } from './local-server-error.js';
import { canReach, findOrdinaryUser, isRoot, ownerOf } from './ordinary-user.js';
import type { OrdinaryUser } from './ordinary-user.js';
import { clearPostgresLeftover } from './postgres-leftover.js';
import type { Progress } from './wait.js';

/** Where a home's Postgres keeps its data, and as whom it runs. */
export interface PostgresPlace {
  /** Holds `data` and, where the project cannot be reached, a copy of the program. */
  readonly folder: string;
  /** Null: the present user. */
  readonly user: OrdinaryUser | null;
}

// Folders that outlive a restart of the machine and in which only root may create anything (Linux, macOS).
const OUTSIDE: readonly string[] = ['/var/lib', '/Library/Application Support'];

/**
 * The home's own folder wherever possible. Root is the exception: Postgres then runs as an ordinary user, who may not
 * be able to pass through the folders above the home (`/root` is closed everywhere). Then the data lies outside, and a
 * file in the home, `place`, says where.
 */
export async function choosePostgresPlace(homeFolder: string, progress: Progress): Promise<PostgresPlace> {
  const dataInHome = join(homeFolder, 'data');
  if (!isRoot()) {
    await refuseForeignData(dataInHome);
    return { folder: homeFolder, user: null };
  }
  const existingOwner = await ownerOf(dataInHome);
  const user = existingOwner ?? (await findOrdinaryUser());
  const outside = await readOutsidePlace(homeFolder);
  if (outside !== null) return { folder: outside, user: (await ownerOf(join(outside, 'data'))) ?? user };
  if (await canReach(user, homeFolder, 1)) return { folder: homeFolder, user };
  if (existingOwner !== null) {
    throw new LocalServerError(
      'HOME_NOT_OURS',
      `Postgres: ${dataInHome} belongs to user ${user.uid}, who can no longer reach it: a folder above it is closed to ` +
        'others. Open it again (chmod o+x), or choose another LANDBRIDGE_HOME.',
    );
  }
  const folder = await createOutsidePlace(homeFolder, progress);
  progress.log(`Postgres: user ${user.uid} cannot reach ${homeFolder}, so the data is kept in ${folder}`);
  return { folder, user };
}

async function refuseForeignData(data: string): Promise<void> {
  const owner = await stat(data).catch(() => null);
  if (owner === null || owner.uid === process.getuid?.()) return;
  throw new LocalServerError(
    'HOME_NOT_OURS',
    `Postgres: ${data} belongs to user ${owner.uid}. Start Landbridge as that user or as root, or choose another ` +
      'LANDBRIDGE_HOME.',
  );
}

/**
 * The folder outside that belongs to this very home: both carry the same token. A home that was deleted and made anew,
 * or copied from elsewhere, has no part in what lies there.
 */
async function readOutsidePlace(homeFolder: string): Promise<string | null> {
  const pointer = await readFile(join(homeFolder, 'place'), 'utf8').catch(() => '');
  const [folder, token] = pointer.split('\n');
  if (folder === undefined || folder === '' || basenameFor(homeFolder) !== folder.split('/').at(-1)) return null;
  const found = await readFile(join(folder, 'token'), 'utf8').catch(() => null);
  return found !== null && found === token ? folder : null;
}

async function createOutsidePlace(homeFolder: string, progress: Progress): Promise<string> {
  const folder = join(await outsideParent(), 'landbridge', basenameFor(homeFolder));
  const token = randomBytes(12).toString('hex');
  // Whatever lies there was left by a home of the same path that somebody has deleted.
  await clearPostgresLeftover(join(folder, 'data'), progress);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of [dirname(folder), folder]) await chmod(path, 0o755);
  await writeFile(join(folder, 'token'), token, { mode: 0o600 });
  await writeFile(join(homeFolder, 'place'), `${folder}\n${token}\n`);
  return folder;
}

async function outsideParent(): Promise<string> {
  for (const folder of OUTSIDE) {
    const writable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (writable) return folder;
  }
  throw new LocalServerError(
    'HOME_NOT_OURS',
    'Postgres: the user it runs as cannot reach LANDBRIDGE_HOME, and there is no folder outside to put the data in. ' +
      'Choose a LANDBRIDGE_HOME that others may pass through, or set DATABASE_URL.',
  );
}

function basenameFor(homeFolder: string): string {
  return createHash('sha256').update(homeFolder).digest('hex').slice(0, 12);
}
