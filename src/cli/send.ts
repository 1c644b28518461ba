import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import cliProgress from 'cli-progress';
import type { Feed } from '../settings/feed-registry.js';
import { sendAll, type FileToSend } from './feed-sender.js';
import { withProducer } from './with-producer.js';

const STANDARD_INPUT = '-';

/** Sends files, whole folders, or standard input to a feed's topic. Every file is one raw message. */
export async function send(env: NodeJS.ProcessEnv, feedId: string, paths: readonly string[]): Promise<void> {
  await withProducer(env, async ({ producer, feeds }) => {
    const feed = feeds.byId(feedId);
    if (feed === null) {
      throw new Error(`There is no feed '${feedId}'. Feeds: ${feeds.feeds.map(({ id }) => id).join(', ')}`);
    }
    const files = paths.flatMap((path) => readPath(feed, path, Date.now()));
    if (files.length === 0) throw new Error('Nothing to send: the folders hold no files.');
    const bar = new cliProgress.SingleBar(
      { format: `${feed.topic} [{bar}] {value}/{total} messages, {eta_formatted} left`, noTTYOutput: true },
      cliProgress.Presets.legacy,
    );
    bar.start(files.length, 0);
    try {
      await sendAll(producer, files, (sent) => bar.update(sent));
    } finally {
      bar.stop();
    }
    const bytes = files.reduce((sum, { body }) => sum + body.length, 0);
    console.log(`${files.length} message(s), ${bytes} bytes, in ${feed.topic}.`);
  });
}

function readPath(feed: Feed, path: string, timestampMs: number): readonly FileToSend[] {
  if (path === STANDARD_INPUT) return [{ feed, name: 'standard input', body: readFileSync(0), timestampMs }];
  if (!statSync(path).isDirectory()) return [{ feed, name: basename(path), body: readFileSync(path), timestampMs }];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((name) => ({ feed, name, body: readFileSync(name), timestampMs }));
}
