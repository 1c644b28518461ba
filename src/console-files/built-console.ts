import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file of the console, ready to be sent. */
export interface ConsoleFile {
  readonly type: string;
  readonly content: Buffer;
  readonly gzipped: Buffer;
}

/** The console as `npm run build` leaves it: its page, and the files that the page names, by their names with their hash. */
export interface BuiltConsole {
  readonly page: ConsoleFile;
  readonly files: ReadonlyMap<string, ConsoleFile>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const compress = promisify(gzip);

/** Reads it whole, which is a few hundred kilobytes; null when it is not built. */
export async function readBuiltConsole(folder: string): Promise<BuiltConsole | null> {
  const page = await readConsoleFile(join(folder, 'index.html'));
  if (page === null) return null;
  const assets = join(folder, 'console');
  const files = new Map<string, ConsoleFile>();
  for (const name of await readdir(assets)) {
    const file = await readConsoleFile(join(assets, name));
    if (file !== null) files.set(name, file);
  }
  return { page, files };
}

/** Null for a file that is not there, and for a kind that a browser does not need. */
async function readConsoleFile(path: string): Promise<ConsoleFile | null> {
  const type = TYPES[extname(path)];
  if (type === undefined) return null;
  try {
    const content = await readFile(path);
    return { type, content, gzipped: await compress(content) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
