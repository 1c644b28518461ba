import type { Disposition } from '../canonical/interpretation.js';
import { monthOf } from '../database/partitions.js';
import { inTransaction } from '../database/write-pool.js';
import { claimContents, recordControlReferences, recordDispositions, unreadContents } from '../inbox/content.store.js';
import { appendToInbox } from '../inbox/inbox.store.js';
import type { LogRecord } from '../inbox/log-record.js';
import { rawMessageOf } from '../inbox/raw-message.js';
import type { RawMessage } from '../inbox/raw-message.js';
import { appendToJournal } from '../journal/journal.store.js';
import { placeInQuarantine } from '../quarantine/quarantine.store.js';
import { tellChanges } from '../read-model/outbox.store.js';
import { requireDecisions } from '../mappings/mapped-feeds.js';
import type { Feed, FeedRegistry } from '../settings/feed-registry.js';
import { lockPosition, movePosition } from './feed-position.store.js';
import type { Claim } from './feed-position.store.js';
import type { IntakeContext } from './intake-context.js';
import { readContent, unreadable } from './read-content.js';
import type { Reading } from './read-content.js';
import { refold } from './refold.js';
import { prepareStaging } from './staging.js';

/** Records of one partition in the order of their offsets, at least one. */
export interface RecordBatch {
  readonly claim: Claim;
  readonly records: readonly LogRecord[];
  /** The end of the log when they were fetched. */
  readonly logEnd: bigint;
  /** Why the only record of this batch is set aside instead of read: our own program failed on it. */
  readonly failure?: unknown;
}

export interface BatchOutcome {
  readonly nextOffset: bigint;
  /** What became of each message; empty when all of them had been written before. */
  readonly dispositions: readonly Disposition[];
}

/**
 * The whole way of a message, in one transaction: written down, read, its facts into the journal, the journeys folded again,
 * the changes told, the position moved. All of it or nothing (docs/architecture.md, "Exactly once").
 */
export async function processBatch(batch: RecordBatch, intake: IntakeContext): Promise<BatchOutcome> {
  const mapped = await intake.mapped.load(intake.pool);
  const feed = feedOf(batch, mapped.feeds);
  const messages = batch.records.map((record) =>
    rawMessageOf(record, { ...batch.claim, feed, maxMessageBytes: intake.maxMessageBytes }),
  );
  const readings = await readNew(messages, { batch, feed, intake });
  await makeMonths(messages, readings, intake);

  const outcome = await inTransaction(intake.pool, async (tx) => {
    intake.passPoint('after-begin');
    const position = await lockPosition(tx, batch.claim);
    await requireDecisions(tx, mapped);
    await prepareStaging(tx);
    const unwritten = messages.filter((message) => message.offset >= position.nextOffset);
    const nextOffset = unwritten.at(-1)?.offset ?? position.nextOffset - 1n;
    await appendToInbox(tx, unwritten);
    intake.passPoint('after-inbox');

    const claimed = await claimContents(tx, readings);
    const read = readings.filter((reading) => claimed.has(reading.contentKey));
    const dispositionOf = dispositions(read);
    await recordDispositions(tx, unwritten, dispositionOf);
    await recordControlReferences(tx, read);
    await placeInQuarantine(tx, read);
    const facts = read.flatMap((reading) => reading.facts);
    await appendToJournal(tx, facts, position.nowMs);
    intake.passPoint('after-journal');

    const folds = await refold(tx, { added: facts, nowMs: position.nowMs }, intake);
    await tellChanges(tx, folds.changes);
    await movePosition(tx, batch.claim, { nextOffset: nextOffset + 1n, logEnd: batch.logEnd });
    intake.passPoint('before-commit');
    return { nextOffset: nextOffset + 1n, dispositions: unwritten.map(dispositionOf), folds };
  });

  intake.passPoint('after-commit');
  intake.memory.remember(outcome.folds.units);
  return outcome;
}

/** Reads the contents that were never read, each once, before the transaction: it needs nothing but the bytes. */
async function readNew(
  messages: readonly RawMessage[],
  { batch, feed, intake }: { readonly batch: RecordBatch; readonly feed: Feed; readonly intake: IntakeContext },
): Promise<readonly Reading[]> {
  const firsts = new Map<string, RawMessage>();
  for (const message of messages) if (!firsts.has(message.contentKey)) firsts.set(message.contentKey, message);
  const unread = await unreadContents(intake.pool, [...firsts.keys()]);
  return [...firsts.values()]
    .filter((message) => unread.has(message.contentKey))
    .map((message) =>
      batch.failure === undefined
        ? readContent(message, feed, intake.reference)
        : unreadable(message, feed, batch.failure),
    );
}

/** The message that brings a content first gets its outcome, any other is a repeat. */
function dispositions(read: readonly Reading[]): (message: RawMessage) => Disposition {
  const byFirst = new Map(read.map((reading) => [reading.messageId, reading.disposition]));
  return (message) => byFirst.get(message.id) ?? 'REPEAT';
}

async function makeMonths(
  messages: readonly RawMessage[],
  readings: readonly Reading[],
  { partitions }: IntakeContext,
): Promise<void> {
  const months = new Set(readings.flatMap((reading) => reading.facts.map((fact) => fact.month)));
  await partitions.ensure('inbox', new Set(messages.map((message) => monthOf(message.receivedAtMs))));
  await partitions.ensure('journal', months);
  await partitions.ensure('journal_source', months);
}

function feedOf({ claim }: RecordBatch, feeds: FeedRegistry): Feed {
  const feed = feeds.byTopic(claim.topic);
  if (feed === null) throw new Error(`${claim.topic} is no feed's topic`);
  return feed;
}
