import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeedRegistry } from '../settings/feed-registry.js';
import type { FileToSend } from './feed-sender.js';

/** The made-up month that comes with Landbridge (samples/README.md). */
export const SAMPLES_DIR = fileURLToPath(new URL('../../samples', import.meta.url));

/** `20260308T0036-1-iftsta.edi`: the minute, in UTC, in which it was sent. */
const SENT_AT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)-/;

/** The sample messages of every known feed, in the order they were sent, each with the time of its name. */
export function readSamples(feeds: FeedRegistry, folder = SAMPLES_DIR): readonly FileToSend[] {
  return feeds.feeds
    .flatMap((feed) =>
      filesIn(join(folder, feed.id)).map((name) => ({
        feed,
        name: `${feed.id}/${name}`,
        body: readFileSync(join(folder, feed.id, name)),
        timestampMs: sentAtMs(name),
      })),
    )
    .sort((a, b) => a.timestampMs - b.timestampMs || (a.name < b.name ? -1 : 1));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => SENT_AT.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function sentAtMs(name: string): number {
  const [, year, month, day, hour, minute] = SENT_AT.exec(name) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}
