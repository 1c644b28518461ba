import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readBuiltConsole } from './built-console.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'landbridge-console-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a console that was never built is none', async () => {
  expect(await readBuiltConsole(folder)).toBeNull();
  expect(await readBuiltConsole(join(folder, 'nothing'))).toBeNull();
});

test('a built console is its page and the files that a browser needs', async () => {
  mkdirSync(join(folder, 'console'));
  writeFileSync(join(folder, 'index.html'), '<p>page</p>');
  writeFileSync(join(folder, 'console', 'index-1a2b.js'), 'script');
  writeFileSync(join(folder, 'console', 'index-1a2b.js.map'), 'map');
  const built = await readBuiltConsole(folder);
  expect(built?.page.type).toBe('text/html; charset=utf-8');
  expect([...(built?.files.keys() ?? [])]).toEqual(['index-1a2b.js']);
  const file = built?.files.get('index-1a2b.js');
  expect(file?.type).toBe('text/javascript; charset=utf-8');
  expect(gunzipSync(file?.gzipped ?? '').toString()).toBe('script');
});
