import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { OrdinaryUser } from '../../src/local-servers/ordinary-user.js';
import { waitUntil } from '../support/wait-until.js';

/** A `landbridge start` that a person has typed. */
export interface Landbridge {
  readonly pid: number;
  /** Exit code, or the name of the signal that ended it. */
  readonly exited: Promise<number | string>;
  /** All that it has printed. */
  output(): string;
  /** Waits until it has printed this, and gives back the match. Throws with the output when it ends before. */
  says(what: RegExp): Promise<RegExpExecArray>;
  /** What a terminal does: the signal goes to every process in the foreground. */
  ctrlC(): void;
  signal(name: NodeJS.Signals): void;
}

export interface LandbridgeOptions {
  /** Where it is typed. */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly user?: OrdinaryUser;
}

const LIMIT_MS = 90_000;

export function startLandbridge({ folder, env, user }: LandbridgeOptions): Landbridge {
  const child = spawn(process.execPath, [join('bin', 'landbridge.mjs'), 'start'], {
    cwd: folder,
    env: { PATH: process.env.PATH, JAVA_HOME: process.env.JAVA_HOME, HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, as a shell gives to every command.
    detached: true,
    ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
  });
  let text = '';
  let end: number | string | null = null;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const exited = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve((end = signal ?? code ?? 1)));
  });
  const pid = child.pid ?? 0;
  return {
    pid,
    exited,
    output: () => text,
    says: async (what) => {
      const found = await waitUntil(
        `it says ${what.source}`,
        () => what.exec(text) ?? (end === null ? null : 'ended'),
        LIMIT_MS,
      );
      if (found === 'ended') throw new Error(`it ended (${String(end)}) and had said:\n${text}`);
      return found;
    },
    ctrlC: () => void process.kill(-pid, 'SIGINT'),
    signal: (name) => void child.kill(name),
  };
}
