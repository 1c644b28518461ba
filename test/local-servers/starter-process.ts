import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { LocalKafka } from '../../src/local-servers/local-kafka.js';
import type { LocalPostgres } from '../../src/local-servers/local-postgres.js';
import type { LocalServersOptions } from '../../src/local-servers/local-servers.js';
import type { OrdinaryUser } from '../../src/local-servers/ordinary-user.js';

export type StarterOptions = Pick<LocalServersOptions, 'home' | 'postgres' | 'kafka'>;

/** A process that has started servers, and what it said about them. */
export interface Starter {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly postgres: Pick<LocalPostgres, 'pid' | 'url' | 'dataDir'>;
  readonly kafka: Pick<LocalKafka, 'pid' | 'brokers'>;
}

const running = new Set<Starter['child']>();

/** Starts servers in a process of its own; `program` is the compiled local-servers folder of a project copy. */
export function spawnStarter(
  program: string,
  afterwards: 'hang' | 'exit',
  options: StarterOptions,
  user?: OrdinaryUser,
): Starter['child'] {
  const project = join(program, '..', '..');
  const child = spawn(process.execPath, [join(project, 'starter.mjs'), program, afterwards, JSON.stringify(options)], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Ends the starters, and thereby their servers, that a failed test has left behind. */
export async function endStarters(): Promise<void> {
  for (const child of running) {
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    await closed;
  }
}

/** Resolves when the servers answer; rejects with all the starter said when it ends before. */
export async function startElsewhere(
  program: string,
  afterwards: 'hang' | 'exit',
  options: StarterOptions,
  user?: OrdinaryUser,
): Promise<Starter> {
  const child = spawnStarter(program, afterwards, options, user);
  const said: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => void said.push(line));
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve({ child, ...(JSON.parse(line) as Pick<Starter, 'postgres' | 'kafka'>) });
    });
    child.once('close', () => reject(new Error(`the starter ended early:\n${said.join('\n')}`)));
  });
}
