/**
 * Writes every `expected.json` under test/golden anew, from what the code says now. Read the difference before committing it: each line
 * is something that a message says differently from today on. `node scripts/update-goldens.mjs [part of a case's name]`
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [part = ''] = process.argv.slice(2);
const expected = readdirSync('test/golden', { recursive: true })
  .filter((path) => path.endsWith('expected.json') && path.includes(part))
  .map((path) => join('test/golden', path));
for (const path of expected) rmSync(path);

const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--silent', 'test/pure/golden.spec.ts'];
const { status } = [1, 2].map(() => spawnSync(process.execPath, jest, { stdio: 'ignore' })).at(-1);
console.log(
  status === 0 ? `${expected.length} files written` : 'the goldens do not agree with themselves: run jest on them',
);
process.exit(status ?? 1);
