import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stopLeftovers } from './leftovers.js';
import type { Progress } from './wait.js';

/**
 * Clears the way for a new server on this data: stops one that is still running, and makes a pid file that nobody
 * stands behind harmless. Call it with the home's lock held.
 */
export async function clearPostgresLeftover(data: string, progress: Progress): Promise<void> {
  // The backends rename themselves (`postgres: checkpointer`), so only the postmaster has this command line.
  await stopLeftovers(
    { server: 'Postgres', commandLinePart: `/bin/postgres -D ${data} `, stopSignal: 'SIGINT' },
    progress,
  );
  await disownPidFile(join(data, 'postmaster.pid'));
}

/**
 * Postgres refuses to start while line 1 of `postmaster.pid` names a live process, be it a zombie or a stranger that got
 * the same pid. Deleting the file would also delete line 7, by which Postgres makes sure that no backend of the dead
 * server still writes. So only the pid is replaced, with our own: Postgres takes its parent's pid for a stale one.
 */
async function disownPidFile(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) await writeFile(file, text.replace(/^[^\n]*/, String(process.pid)));
}
