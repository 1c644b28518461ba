/**
 * Writes the sample month: `node scripts/samples/make-samples.mjs [folder]` (default `samples`). Message files of an earlier run are removed.
 * No dependency, no clock, no chance: the committed files are its outcome byte for byte.
 */

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSamples } from './samples.mjs';

const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'samples');
const samples = makeSamples();

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith('.edi')) rmSync(join(folder, name));
}
for (const [path, bytes] of samples) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
const size = [...samples.values()].reduce((sum, bytes) => sum + bytes.length, 0);
process.stdout.write(`${samples.size} files, ${Math.round(size / 1024)} KB, in ${folder}\n`);
