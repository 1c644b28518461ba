import { descendantsOf, findProcess } from '../../src/local-servers/process-table.js';
import { waitUntil } from '../support/wait-until.js';

/** The part of a LocalPostgres or LocalKafka that a fault needs. */
export interface FaultTarget {
  readonly pid: number;
  readonly exited: Promise<string>;
}

/**
 * SIGKILL to the server and all its children at once, as a power cut would; resolves when none is left. Start it again
 * with `startLocalPostgres({ home, port })` or `startLocalKafka({ home, port })`: same data, same address.
 */
export async function killServer(target: FaultTarget): Promise<void> {
  const pids = [target.pid, ...(await descendantsOf(target.pid))];
  for (const pid of pids) signal(pid, 'SIGKILL');
  await target.exited;
  await waitUntil(`processes ${pids.join(', ')} are gone`, async () => {
    const found = await Promise.all(pids.map(findProcess));
    return found.every((entry) => entry === null);
  });
}

/** SIGSTOP to the server and all its children: connections stay open, and nobody answers. */
export async function freezeServer(target: FaultTarget): Promise<void> {
  for (const pid of [target.pid, ...(await descendantsOf(target.pid))]) signal(pid, 'SIGSTOP');
}

/** SIGCONT to the server and all its children. */
export async function thawServer(target: FaultTarget): Promise<void> {
  for (const pid of [target.pid, ...(await descendantsOf(target.pid))]) signal(pid, 'SIGCONT');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // A backend may end between the listing and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
