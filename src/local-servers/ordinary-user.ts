import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LocalServerError } from './local-server-error.js';
import { runTool } from './tool.js';

/** A user that a server runs as because Postgres refuses to run as root. */
export interface OrdinaryUser {
  readonly uid: number;
  readonly gid: number;
}

// Users that are there already, best first. None is ever created: that is for the machine's owner to do.
const CANDIDATES: readonly string[] = ['postgres', '_postgres', 'nobody', 'daemon'];
const HIGHEST_UID = 2 ** 31 - 1;
const ID_LIMIT_MS = 10_000;

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The owner of the given folder, if it exists and is not root. */
export async function ownerOf(folder: string): Promise<OrdinaryUser | null> {
  const found = await stat(folder).catch(() => null);
  return found === null || found.uid === 0 ? null : { uid: found.uid, gid: found.gid };
}

/** The first of the usual unprivileged users that this machine has. Rejects with NO_ORDINARY_USER. */
export async function findOrdinaryUser(): Promise<OrdinaryUser> {
  for (const name of CANDIDATES) {
    const [uid, gid] = await Promise.all([askId('-u', name), askId('-g', name)]);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new LocalServerError(
    'NO_ORDINARY_USER',
    'Postgres does not run as root, and this machine has no ordinary user to run it as (looked for ' +
      `${CANDIDATES.join(', ')}). Start Landbridge as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Whether the user may pass through every folder above the path and has `bits` (4 read, 2 write, 1 pass) on it. */
export async function canReach(user: OrdinaryUser, path: string, bits: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null || !permits(found, user, bits)) return false;
  const above = dirname(path);
  return above === path || canReach(user, above, 1);
}

/** The user's supplementary groups do not count: a process started with a uid and gid of ours has none. */
function permits(stats: Stats, user: OrdinaryUser, bits: number): boolean {
  const shift = stats.uid === user.uid ? 6 : stats.gid === user.gid ? 3 : 0;
  return ((stats.mode >> shift) & bits) === bits;
}

async function askId(flag: '-u' | '-g', name: string): Promise<number | null> {
  const answer = await runTool({ command: 'id', args: [flag, name], cwd: '/', limitMs: ID_LIMIT_MS });
  const id = Number(answer.output.trim());
  return answer.ok && Number.isInteger(id) && id > 0 && id <= HIGHEST_UID ? id : null;
}
