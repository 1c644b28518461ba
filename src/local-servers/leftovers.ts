import { LocalServerError } from './local-server-error.js';
import { listProcesses } from './process-table.js';
import { waitUntil } from './wait.js';
import type { Progress } from './wait.js';

const STOP_LIMIT_MS = 20_000;
const KILL_LIMIT_MS = 10_000;

/**
 * Stops servers that outlived the process that started them (SIGKILL, closed terminal). Their command line names our
 * own data folder, so a foreign server is never touched. Call it with the home's lock held. Starting such a server
 * anew costs about a second and gives it today's settings and a parent; that is why it is not used as it stands.
 */
export async function stopLeftovers(
  leftover: { readonly server: string; readonly commandLinePart: string; readonly stopSignal: NodeJS.Signals },
  progress: Progress,
): Promise<void> {
  const find = async (): Promise<readonly number[]> =>
    (await listProcesses())
      .filter((entry) => entry.pid !== process.pid && entry.commandLine.includes(leftover.commandLinePart))
      .map((entry) => entry.pid);
  const gone = async (): Promise<boolean> => (await find()).length === 0;
  const limits = {
    ...progress,
    everyMs: 50,
    waitingFor: `${leftover.server}: waiting for the server left over to end`,
  };

  const pids = await find();
  if (pids.length === 0) return;
  progress.log(`${leftover.server}: stopping the server that an earlier run left over (process ${pids.join(', ')})`);
  for (const pid of pids) {
    send(pid, leftover.stopSignal);
    send(pid, 'SIGCONT');
  }
  if (await waitUntil(gone, { ...limits, limitMs: STOP_LIMIT_MS })) return;
  for (const pid of await find()) send(pid, 'SIGKILL');
  if (await waitUntil(gone, { ...limits, limitMs: KILL_LIMIT_MS })) return;
  throw new LocalServerError(
    'LEFTOVER_NOT_STOPPED',
    `${leftover.server}: process ${(await find()).join(', ')} of an earlier run cannot be stopped. ` +
      'If another user started it, that user (or root) has to stop it.',
  );
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has just ended, or belongs to another user; the caller looks again and says so.
  }
}
