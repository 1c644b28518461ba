import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalServerError } from './local-server-error.js';
import { findProcess } from './process-table.js';

const LOCK_FILE = 'lock';
const ATTEMPTS = 10;

/** What a lock file says: who holds it and, once the server answers, where. */
interface Holder {
  readonly pid: number;
  readonly startMark: string;
  readonly address: string | null;
}

/** The right to start, stop and clear away one server of one home. */
export interface HomeLock {
  /** Writes down where the server answers, so that other commands of the same home find it. */
  publish(address: string): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lock, also from a holder that is no longer alive. Rejects with HOME_IN_USE while its holder lives: that
 * server is somebody's, and is neither used nor stopped here.
 */
export async function takeHomeLock(serverFolder: string, server: string): Promise<HomeLock> {
  const file = join(serverFolder, LOCK_FILE);
  const mine: Holder = { pid: process.pid, startMark: await ownStartMark(), address: null };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await create(file, mine)) {
      return {
        publish: (address) => replace(file, { ...mine, address }),
        release: () => rm(file, { force: true }),
      };
    }
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) continue;
    const holder = parseHolder(text);
    if (holder !== null && (await isAlive(holder))) {
      throw new LocalServerError(
        'HOME_IN_USE',
        `${server}: another Landbridge (process ${holder.pid}) is running with this home and holds ${file}. ` +
          'Stop it, or give this one a home of its own: LANDBRIDGE_HOME=<another folder>.',
      );
    }
    await removeStale(file, text);
  }
  throw new LocalServerError('HOME_IN_USE', `${server}: other processes keep taking ${file}; try again.`);
}

/** The address published by a live holder, or null. Asks nobody to stop and starts nothing. */
export async function readLiveAddress(serverFolder: string): Promise<string | null> {
  const holder = parseHolder(await readFile(join(serverFolder, LOCK_FILE), 'utf8').catch(() => ''));
  return holder !== null && (await isAlive(holder)) ? holder.address : null;
}

/** A hard link appears whole or not at all, so nobody ever reads a half-written lock. */
async function create(file: string, holder: Holder): Promise<boolean> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

async function replace(file: string, holder: Holder): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  await rename(draft, file);
}

/**
 * Moves the lock aside before deleting it. If somebody else has cleared and retaken it in between, what was moved is
 * their fresh lock, and it is put back.
 */
async function removeStale(file: string, staleText: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== staleText) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function isAlive(holder: Holder): Promise<boolean> {
  return (await findProcess(holder.pid))?.startMark === holder.startMark;
}

async function ownStartMark(): Promise<string> {
  return (await findProcess(process.pid))?.startMark ?? '';
}

function parseHolder(text: string): Holder | null {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    if (typeof value?.pid !== 'number' || typeof value.startMark !== 'string') return null;
    return { pid: value.pid, startMark: value.startMark, address: value.address ?? null };
  } catch {
    return null;
  }
}
