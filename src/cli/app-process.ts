import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));
const STOP_LIMIT_MS = 15_000;
/** How much of the log is shown when the app cannot start. */
const LOG_LINES = 8;

export interface AppProcess {
  readonly url: string;
  /** Resolves with the exit code (or signal name) when the app has ended, wanted or not. */
  readonly exited: Promise<number | string>;
  stop(): Promise<void>;
}

export interface AppProcessOptions {
  readonly env: NodeJS.ProcessEnv;
  /** The app's log, one JSON object a line. */
  readonly logFile: string;
}

/**
 * Starts the app as a process of its own, exactly as production does, and resolves when it answers. The app ends by itself when this
 * process is gone. It leads a process group of its own, so that ctrl-C reaches it through us and it can drain.
 */
export async function startAppProcess({ env, logFile }: AppProcessOptions): Promise<AppProcess> {
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [MAIN], { env, detached: true, stdio: ['ignore', log, log, 'ipc'] });
  const exited = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 1));
  });
  const url = await Promise.race([
    firstUrl(child),
    exited.then((reason) => {
      throw new Error(`The app ended while starting (${reason}). Its log, ${logFile}, ends so:\n${endOf(logFile)}`);
    }),
  ]);
  return { url, exited, stop: () => stopChild(child, exited) };
}

const endOf = (logFile: string): string =>
  readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n');

const firstUrl = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
  });

async function stopChild(child: ChildProcess, exited: Promise<number | string>): Promise<void> {
  const killer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  child.kill('SIGTERM');
  await exited;
  clearTimeout(killer);
}
