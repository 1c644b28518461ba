import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedRegistry } from '../settings/feed-registry.js';
import { withKeys } from './keys.js';

/** A key per feed, for trying things out on one's own machine. */
export type DemoKeys = Readonly<Record<string, string>>;

/**
 * The keys that were made at this home's first start, in a file that only its owner can read; a key is made for feeds that
 * have come since, and for one whose key the database does not know (it was emptied, or is another one).
 */
export async function demoKeys(home: string, databaseUrl: string, feeds: FeedRegistry): Promise<DemoKeys> {
  const file = join(home, 'demo-keys.json');
  const kept: DemoKeys = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoKeys) : {};
  const keys: Record<string, string> = {};
  await withKeys(databaseUrl, async (store) => {
    for (const { id } of feeds.feeds) {
      const old = kept[id];
      keys[id] = old !== undefined && (await store.feedOf(old)) === id ? old : await store.create(id);
    }
  });
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 });
  return keys;
}
