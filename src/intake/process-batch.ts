import type { Disposition } from '../canonical/interpretation.js';
import { inTransaction } from '../database/write-pool.js';
import { claimContents, recordControlReferences, recordDispositions } from '../inbox/content.store.js';
import { appendToInbox } from '../inbox/inbox.store.js';
import type { RawMessage } from '../inbox/raw-message.js';
import { appendToJournal } from '../journal/journal.store.js';
import { requireDecisions } from '../mappings/mapped-feeds.js';
import { placeInQuarantine } from '../quarantine/quarantine.store.js';
import { tellChanges } from '../read-model/outbox.store.js';
import { lockPositions, movePositions } from './feed-position.store.js';
import type { IntakeContext } from './intake-context.js';
import { readBatches } from './read-batches.js';
import type { ReadBatches, RecordBatch } from './read-batches.js';
import type { Reading } from './read-content.js';
import { refold } from './refold.js';
import { prepareStaging } from './staging.js';

export interface BatchOutcome {
  readonly nextOffset: bigint;
  /** What became of each message; empty when all of them had been written before. */
  readonly dispositions: readonly Disposition[];
}

/** Reads and writes one batch. Rejects with a `FencedError`, a conflict or the database's error; nothing is written then. */
export async function processBatch(batch: RecordBatch, intake: IntakeContext): Promise<BatchOutcome> {
  const [outcome] = await writeBatches(await readBatches([batch], intake), intake);
  if (outcome === undefined) throw new Error('A batch was written without an outcome');
  return outcome;
}

/**
 * The whole way of the messages, in one transaction: written down, their facts into the journal, the journeys folded again, the
 * changes told, the positions moved. All of it or nothing (docs/architecture.md, "Exactly once"). Outcomes in the order of the batches.
 */
export async function writeBatches(
  { batches, readings, mapped }: ReadBatches,
  intake: IntakeContext,
): Promise<readonly BatchOutcome[]> {
  const { outcomes, folds } = await inTransaction(intake.pool, async (tx) => {
    intake.passPoint('after-begin');
    const { positions, nowMs } = await lockPositions(tx, batches);
    await requireDecisions(tx, mapped);
    await prepareStaging(tx);
    const unwritten = positions.map(({ messages, nextOffset }) =>
      messages.filter(({ offset }) => offset >= nextOffset),
    );
    const messages = unwritten.flat();
    await appendToInbox(tx, messages);
    intake.passPoint('after-inbox');

    const claimed = await claimContents(tx, readings);
    const read = readings.filter((reading) => claimed.has(reading.contentKey));
    const dispositionOf = dispositions(read);
    await recordDispositions(tx, messages, dispositionOf);
    await recordControlReferences(tx, read);
    await placeInQuarantine(tx, read);
    const facts = read.flatMap((reading) => reading.facts);
    await appendToJournal(tx, facts, nowMs);
    intake.passPoint('after-journal');

    const refolded = await refold(tx, { added: facts, nowMs }, intake);
    await tellChanges(tx, refolded.changes);
    const moved = positions.map(({ nextOffset, ...batch }, index) => {
      const last = unwritten[index]?.at(-1);
      return { ...batch, nextOffset: last === undefined ? nextOffset : last.offset + 1n };
    });
    await movePositions(tx, moved);
    intake.passPoint('before-commit');
    const written = moved.map(({ nextOffset }, index) => ({
      nextOffset,
      dispositions: (unwritten[index] ?? []).map(dispositionOf),
    }));
    return { outcomes: written, folds: refolded };
  });

  intake.passPoint('after-commit');
  intake.memory.remember(folds.subjects);
  return outcomes;
}

/** The message that brings a content first gets its outcome, any other is a repeat. */
function dispositions(read: readonly Reading[]): (message: RawMessage) => Disposition {
  const byFirst = new Map(read.map((reading) => [reading.messageId, reading.disposition]));
  return (message) => byFirst.get(message.id) ?? 'REPEAT';
}
