import { setImmediate as nextTurn } from 'node:timers/promises';
import { monthOf } from '../database/partitions.js';
import { unreadContents } from '../inbox/content.store.js';
import { rawMessageOf } from '../inbox/raw-message.js';
import type { RawMessage } from '../inbox/raw-message.js';
import type { LogRecord } from '../inbox/log-record.js';
import type { MappedRegistry } from '../mappings/mapped-feeds.js';
import type { Feed, FeedRegistry } from '../settings/feed-registry.js';
import type { Claim } from './feed-position.store.js';
import type { IntakeContext } from './intake-context.js';
import { makeMonths } from './months.js';
import { readContent, unreadable } from './read-content.js';
import type { Reading } from './read-content.js';

/** Records of one partition in the order of their offsets, at least one. */
export interface RecordBatch {
  readonly claim: Claim;
  readonly records: readonly LogRecord[];
  /** The end of the log when they were fetched. */
  readonly logEnd: bigint;
  /** Why the only record of this batch is set aside instead of read: our own program failed on it. */
  readonly failure?: unknown;
}

/** Batches of different partitions with everything that their bytes alone tell. */
export interface ReadBatches {
  readonly batches: readonly ReadBatch[];
  /** Of the contents that were never read before, each once. */
  readonly readings: readonly Reading[];
  /** What they were read with. */
  readonly mapped: MappedRegistry;
}

export interface ReadBatch extends RecordBatch {
  readonly messages: readonly RawMessage[];
}

/** So many contents are read in one go; then others have their turn, above all the transaction that is being written. */
const CONTENTS_PER_TURN = 16;

/** Gives records their identities and reads the contents that are new: all that can be done while another batch is being written. */
export async function readBatches(given: readonly RecordBatch[], intake: IntakeContext): Promise<ReadBatches> {
  const mapped = await intake.mapped.load(intake.pool);
  const batches = given.map((batch) => ({ ...batch, messages: messagesOf(batch, mapped.feeds, intake) }));
  const readings = await readNew(batches, mapped.feeds, intake);
  const received = batches.flatMap(({ messages }) => messages.map(({ receivedAtMs }) => monthOf(receivedAtMs)));
  await intake.partitions.ensure('inbox', new Set(received));
  await makeMonths(readings, intake);
  return { batches, readings, mapped };
}

function messagesOf(
  { claim, records }: RecordBatch,
  feeds: FeedRegistry,
  { maxMessageBytes }: IntakeContext,
): readonly RawMessage[] {
  const feed = feedOf(claim, feeds);
  return records.map((record) => rawMessageOf(record, { ...claim, feed, maxMessageBytes }));
}

/** Reads the contents that were never read, each once: it needs nothing but the bytes. */
async function readNew(
  batches: readonly ReadBatch[],
  feeds: FeedRegistry,
  { pool, reference }: IntakeContext,
): Promise<readonly Reading[]> {
  const firsts = new Map<string, () => Reading>();
  for (const { claim, failure, messages } of batches) {
    const feed = feedOf(claim, feeds);
    for (const message of messages) {
      if (firsts.has(message.contentKey)) continue;
      firsts.set(message.contentKey, () =>
        failure === undefined ? readContent(message, feed, reference) : unreadable(message, feed, failure),
      );
    }
  }
  const unread = await unreadContents(pool, [...firsts.keys()]);
  const readings: Reading[] = [];
  for (const [contentKey, read] of firsts) {
    if (!unread.has(contentKey)) continue;
    readings.push(read());
    if (readings.length % CONTENTS_PER_TURN === 0) await nextTurn();
  }
  return readings;
}

function feedOf({ topic }: Claim, feeds: FeedRegistry): Feed {
  const feed = feeds.byTopic(topic);
  if (feed === null) throw new Error(`${topic} is no feed's topic`);
  return feed;
}
