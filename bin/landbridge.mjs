#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli', 'main.js');
if (!existsSync(program)) {
  console.error('Landbridge is not built yet. Run `npm run build` (or `npm start`, which does it) first.');
  process.exit(1);
}
await import(program);
