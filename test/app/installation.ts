import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listProcesses } from '../../src/local-servers/process-table.js';
import type { ProcessEntry } from '../../src/local-servers/process-table.js';
import type { OrdinaryUser } from '../../src/local-servers/ordinary-user.js';
import { startLandbridge, type Landbridge } from './landbridge.js';

/** What a clone holds after `npm ci --omit=dev && npm run build`. */
const PARTS = ['bin', 'dist', 'feeds.yaml', 'migrations', 'package.json', 'reference-data', 'samples', 'scripts/kafka'];

const TOP_PACKAGE = /^node_modules\/(?:@[^/]+\/)?[^/]+$/;
const NOT_RUN = /\.(?:d\.[cm]?ts|map|md)$/;

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly user?: OrdinaryUser;
}

/** The built project in a folder of its own, which nobody else may enter, with the Kafka jars already fetched. */
export interface Installation {
  readonly root: string;
  readonly folder: string;
  /** Where it keeps its data when nothing else is said. */
  readonly home: string;
  /** `landbridge start` in its folder. */
  start(options?: StartOptions): Landbridge;
  /** Ends every start of it that is still running, in order. */
  stop(): Promise<void>;
  /** Processes that name this installation. */
  processes(): Promise<readonly ProcessEntry[]>;
  /** Ends what still runs, clears everything away and gives back the command lines of what had been left running. */
  remove(): Promise<readonly string[]>;
}

export function install(): Installation {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'landbridge-app-')));
  chmodSync(root, 0o700);
  const folder = join(root, 'landbridge');
  const home = join(folder, '.landbridge');
  for (const part of PARTS) cpSync(resolve(part), join(folder, part), { recursive: true });
  linkPackages(folder);
  fetchNothing(home);
  const started: Landbridge[] = [];
  const processes = async (): Promise<readonly ProcessEntry[]> =>
    (await listProcesses()).filter(({ commandLine }) => commandLine.includes(`${root}/`));
  return {
    root,
    folder,
    home,
    start: (options = {}) => {
      const landbridge = startLandbridge({ folder, ...options });
      started.push(landbridge);
      return landbridge;
    },
    stop: async () => {
      for (const landbridge of started) landbridge.signal('SIGTERM');
      await Promise.all(started.map(({ exited }) => exited));
    },
    processes,
    remove: async () => {
      const left = await processes();
      // Their command lines name a folder that only this run knows.
      for (const { pid } of left) process.kill(pid, 'SIGKILL');
      await Promise.all(started.map(({ exited }) => exited));
      // Root's Postgres cannot reach into a closed folder; a file says where its data lies instead.
      const place = await readFile(join(home, 'postgres', 'place'), 'utf8').catch(() => '');
      if (place.startsWith('/')) rmSync(place.split('\n')[0] as string, { recursive: true, force: true });
      rmSync(root, { recursive: true, force: true });
      return left.map(({ commandLine }) => commandLine);
    },
  };
}

/** The jars that this test run has fetched, so that a new home does not fetch them again. */
export function fetchNothing(home: string): void {
  mkdirSync(home, { recursive: true });
  const cache = process.env.TEST_CACHE_DIR;
  if (cache !== undefined) cpSync(cache, join(home, 'cache'), { recursive: true, preserveTimestamps: true });
}

/** What `npm ci --omit=dev` installs here. */
function linkPackages(folder: string): void {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
  };
  for (const [path, { dev, devOptional }] of Object.entries(lock.packages)) {
    // Packages for other machines than this are listed and not there.
    const isNeeded = !dev && !devOptional && TOP_PACKAGE.test(path) && existsSync(path);
    if (isNeeded) linkFolder(realpathSync(path), join(folder, path));
  }
}

/** Hard links where the file system allows them: two hundred megabytes would take their time. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!NOT_RUN.test(entry.name)) linkFile(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
