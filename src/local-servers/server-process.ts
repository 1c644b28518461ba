import { spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { OrdinaryUser } from './ordinary-user.js';

const LOG_FILE_LIMIT_BYTES = 8 * 1024 * 1024;
const TAIL_LINES = 15;

export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The server's standard output and error are added to this file. */
  readonly outputFile: string;
  readonly runAs: OrdinaryUser | null;
  /** Sent when this process ends without having stopped the server. */
  readonly stopSignal: NodeJS.Signals;
}

/** A server we started and which is our child. */
export interface ServerProcess {
  readonly pid: number;
  /** Resolves when the server has ended, however that came, with words like `exit code 1` or `signal SIGKILL`. */
  readonly exited: Promise<string>;
  hasExited(): boolean;
  /** The last lines the server has written since this start, indented to stand below an error message. */
  lastOutput(): Promise<string>;
  /** Sends the signal and waits; after `limitMs` it is SIGKILL. Resolves to false when it came to that. */
  stop(signal: NodeJS.Signals, limitMs: number): Promise<boolean>;
}

/**
 * Starts a server in a session of its own: ctrl-C at the terminal reaches this process only, which drains first and
 * stops its servers afterwards. Rejects with the system's error when the program cannot be run.
 */
export async function startServerProcess(server: ServerCommand): Promise<ServerProcess> {
  const writtenBefore = rotate(server.outputFile);
  const output = openSync(server.outputFile, 'a', 0o600);
  const child = spawn(server.command, [...server.args], {
    cwd: server.cwd,
    env: server.env,
    detached: true,
    stdio: ['ignore', output, output],
    ...(server.runAs === null ? {} : { uid: server.runAs.uid, gid: server.runAs.gid }),
  });
  closeSync(output);
  const pid = child.pid;
  if (pid === undefined) return new Promise((_, reject) => child.once('error', reject));

  let ended = false;
  const signalOnExit = (): void => void child.kill(server.stopSignal);
  process.once('exit', signalOnExit);
  child.unref();
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      ended = true;
      process.removeListener('exit', signalOnExit);
      resolve(signal === null ? `exit code ${code}` : `signal ${signal}`);
    });
  });
  return {
    pid,
    exited,
    hasExited: () => ended,
    lastOutput: () => lastLines(server.outputFile, writtenBefore),
    stop: async (signal, limitMs) => {
      if (ended) return true;
      child.ref();
      child.kill(signal);
      // A server that somebody has frozen takes its signal only after it runs again.
      child.kill('SIGCONT');
      const inTime = await settlesWithin(exited, limitMs);
      if (!inTime) child.kill('SIGKILL');
      await exited;
      return inTime;
    },
  };
}

async function lastLines(file: string, fromByte: number): Promise<string> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const text = bytes.subarray(fromByte).toString('utf8').trimEnd();
  if (text === '') return `  (nothing in ${file})`;
  const lines = text.split('\n').slice(-TAIL_LINES);
  return lines.map((line) => `  ${line}`).join('\n');
}

async function settlesWithin(promise: Promise<unknown>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const inTime = await Promise.race([promise.then(() => true), limit]);
  clearTimeout(timer);
  return inTime;
}

/** Puts a log that has grown long aside; gives back the size of the one that is written on. */
function rotate(file: string): number {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes <= LOG_FILE_LIMIT_BYTES) return bytes;
  renameSync(file, `${file}.1`);
  return 0;
}
