import { readFileSync } from 'node:fs';
import { readSamples, SAMPLES_DIR } from '../../src/cli/samples.js';
import type { FileToSend } from '../../src/cli/feed-sender.js';
import type { WritePool } from '../../src/database/write-pool.js';
import { NO_HEADERS } from '../../src/inbox/log-record.js';
import { claimPosition } from '../../src/intake/feed-position.store.js';
import { processBatch } from '../../src/intake/process-batch.js';
import { readFeedsFile } from '../../src/settings/feeds-file.js';
import type { Feed, FeedRegistry } from '../../src/settings/feed-registry.js';
import { testIntake, testReference } from '../support/intake.js';

/** One fact of a container's true course (samples/README.md). */
export interface TrueFact {
  readonly code: string;
  /** Key of the reference place. */
  readonly place: string;
  readonly at: string;
  readonly precision?: 'DAY';
  /** Id of the feed that says so. */
  readonly reportedBy: string;
}

export interface Trip {
  readonly trip: string;
  readonly documents: Readonly<Record<string, string>>;
  readonly statusAtMonthEnd: string;
  readonly onHoldAtMonthEnd: boolean;
  readonly course: readonly TrueFact[];
}

export interface Truth {
  readonly container: string;
  readonly trips: readonly Trip[];
}

export const readTruth = (): readonly Truth[] =>
  JSON.parse(readFileSync(`${SAMPLES_DIR}/truth.json`, 'utf8')) as readonly Truth[];

/** The files that a section of samples/README.md names, in its order. */
export function announced(section: string): readonly string[] {
  const text = readFileSync(`${SAMPLES_DIR}/README.md`, 'utf8')
    .split(/^### /m)
    .find((part) => part.startsWith(`${section}\n`));
  if (text === undefined) throw new Error(`samples/README.md has no section '${section}'`);
  return [...text.matchAll(/^- `(.+)`$/gm)].map(([, name = '']) => name);
}

export const readMonth = (): { readonly feeds: FeedRegistry; readonly files: readonly FileToSend[] } => {
  const feeds = readFeedsFile('feeds.yaml', testReference());
  return { feeds, files: readSamples(feeds) };
};

/** Takes the files in, feed after feed, in the order in which they were sent. Gives back what became of each, by its name. */
export async function takeIn(
  pool: WritePool,
  feeds: FeedRegistry,
  files: readonly FileToSend[],
): Promise<ReadonlyMap<string, string>> {
  const intake = testIntake(pool, { feeds: feeds.feeds });
  const outcome = new Map<string, string>();
  for (const feed of feeds.feeds) {
    const ours = files.filter((file) => file.feed.id === feed.id);
    const { dispositions } = await processBatch(await batchOf(pool, feed, ours), intake);
    ours.forEach(({ name }, index) => outcome.set(name, dispositions[index] ?? 'LOST'));
  }
  return outcome;
}

async function batchOf(
  pool: WritePool,
  feed: Feed,
  files: readonly FileToSend[],
): Promise<Parameters<typeof processBatch>[0]> {
  const claim = await claimPosition(pool, { topic: feed.topic, partition: 0 }, { owner: 'samples', logStart: 0n });
  const records = files.map(({ body, timestampMs }, index) => ({
    offset: BigInt(index),
    timestampMs,
    value: body,
    headers: NO_HEADERS,
  }));
  return { claim, records, logEnd: BigInt(files.length) };
}
