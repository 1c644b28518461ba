import { chmod, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalServers } from '../../src/local-servers/local-servers.js';
import type { LocalServers, LocalServersOptions } from '../../src/local-servers/local-servers.js';
import { listProcesses } from '../../src/local-servers/process-table.js';
import type { ProcessEntry } from '../../src/local-servers/process-table.js';
import { copyProject } from './project-copy.js';
import { endStarters } from './starter-process.js';

/** A folder of its own for one test file, with a home, a cache and a compiled copy of the project. */
export interface Trial {
  readonly root: string;
  readonly home: string;
  readonly cacheDir: string;
  /** The compiled local-servers of the copy. */
  readonly program: string;
  /** All that the servers' starts have logged. */
  readonly lines: readonly string[];
  readonly log: (line: string) => void;
  readonly options: LocalServersOptions;
  start(): Promise<LocalServers>;
  /** Everything that was started here and still runs. */
  processes(): Promise<readonly ProcessEntry[]>;
  archives(): Promise<readonly string[]>;
  /** Clears everything away; gives back the command lines of what had been left running. */
  end(): Promise<readonly string[]>;
}

export async function createTrial(): Promise<Trial> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'landbridge-servers-')));
  await chmod(root, 0o755);
  const home = join(root, 'home');
  const cacheDir = join(root, 'cache');
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const options = { home, postgres: {}, kafka: { cacheDir }, environment: process.env, log };
  const processes = async (): Promise<readonly ProcessEntry[]> =>
    (await listProcesses()).filter((entry) => entry.commandLine.includes(`${root}/`));
  return {
    root,
    home,
    cacheDir,
    program: copyProject(join(root, 'project')),
    lines,
    log,
    options,
    start: () => startLocalServers(options),
    processes,
    archives: async () => {
      const folders = await list(cacheDir);
      const files = await Promise.all(
        folders.map(async (name) => (await list(join(cacheDir, name))).map((file) => join(cacheDir, name, file))),
      );
      return files.flat().filter((file) => file.endsWith('.jsa'));
    },
    end: async () => {
      await endStarters();
      const left = await processes();
      // Their command lines name a folder that only this run knows.
      for (const { pid } of left) process.kill(pid, 'SIGKILL');
      await rm(root, { recursive: true, force: true });
      return left.map((entry) => entry.commandLine);
    },
  };
}

/** The names in a folder; none when there is no such folder. */
export async function list(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
