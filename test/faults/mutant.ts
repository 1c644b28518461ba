import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One place in the built program, and what stands there instead. `from` must stand there exactly once. */
export interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A copy of the built program with something broken on purpose, in a folder inside the project's own data, so that it finds the
 * packages. Throws when a patch no longer fits: a mutant that is not broken proves nothing.
 */
export function buildMutant(name: string, patches: readonly Patch[]): string {
  const folder = resolve(process.env.LANDBRIDGE_HOME || '.landbridge', 'mutants', name);
  const dist = join(folder, 'dist');
  cpSync('dist', dist, { recursive: true, force: true });
  for (const shipped of ['reference-data', 'migrations', 'node_modules', 'package.json']) link(shipped, folder);
  for (const { file, from, to } of patches) {
    const path = join(dist, file);
    const text = readFileSync(path, 'utf8');
    if (text.split(from).length !== 2) throw new Error(`${name}: '${from}' does not stand once in ${file}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  return dist;
}

function link(name: string, folder: string): void {
  try {
    symlinkSync(resolve(name), join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
