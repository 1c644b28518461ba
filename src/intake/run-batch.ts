import { classifyWriteError, isTimeout } from '../database/sql-errors.js';
import type { Log } from '../observability/log.js';
import { FencedError } from './feed-position.store.js';
import type { IntakeContext } from './intake-context.js';
import { processBatch } from './process-batch.js';
import type { BatchOutcome } from './process-batch.js';
import type { RecordBatch } from './read-batches.js';

/** The consumer's side of a batch in hand: it keeps the group membership while we work or wait. */
export interface Pulse {
  /** Rejects when the partition is no longer ours or the process is to stop; the batch is then given up. */
  beat(): Promise<void>;
  /** Tells that the database is away (or back), for health and for the stall watch. */
  waiting(reason: string | null): void;
}

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 2_000;
const TIMEOUTS_BEFORE_HALVING = 2;
const CONFLICTS_BEFORE_WARNING = 10;

/**
 * Brings a batch into the database, however long it takes. While the database is away or full it waits and tries again; no
 * message is to blame. A batch on which the data or our code fails is halved until the one message is alone; that one is set
 * aside and its neighbours live on. Rejects when the pulse stops, or with a `FencedError`.
 */
export async function runBatch(batch: RecordBatch, intake: IntakeContext, pulse: Pulse): Promise<BatchOutcome> {
  let timeouts = 0;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const outcome = await processBatch(batch, intake);
      if (attempt > 0) pulse.waiting(null);
      return outcome;
    } catch (error) {
      if (error instanceof FencedError) throw error;
      const kind = classifyWriteError(error);
      if (isTimeout(error)) timeouts += 1;
      const tooMuch = timeouts >= TIMEOUTS_BEFORE_HALVING;
      if ((kind === 'poison' || tooMuch) && batch.records.length > 1) return runHalves(batch, intake, pulse);
      if (kind === 'poison' && batch.failure === undefined) {
        intake.log.error({ error, topic: batch.claim.topic, offset: batch.records[0]?.offset }, 'message set aside');
        return runBatch({ ...batch, failure: error }, intake, pulse);
      }
      tellRetry(intake.log, { error, kind, attempt, topic: batch.claim.topic });
      if (kind !== 'conflict') pulse.waiting(error instanceof Error ? error.message : String(error));
      await pause(kind === 'conflict' ? FIRST_WAIT_MS : waitMs(attempt));
      await pulse.beat();
    }
  }
}

/** Transactions that met are everyday work; only a batch that meets others again and again is worth a person's eye. */
function tellRetry(
  log: Log,
  { error, ...what }: { error: unknown; kind: string; attempt: number; topic: string },
): void {
  const reason = error instanceof Error ? error.message : String(error);
  const level = what.kind === 'conflict' && what.attempt < CONFLICTS_BEFORE_WARNING ? 'debug' : 'warn';
  log[level]({ ...what, reason }, 'batch not written, trying again');
}

/** In their order: the second half may only be written after the first has moved the position. */
async function runHalves(batch: RecordBatch, intake: IntakeContext, pulse: Pulse): Promise<BatchOutcome> {
  const middle = Math.ceil(batch.records.length / 2);
  const first = await runBatch({ ...batch, records: batch.records.slice(0, middle) }, intake, pulse);
  await pulse.beat();
  const second = await runBatch({ ...batch, records: batch.records.slice(middle) }, intake, pulse);
  return { nextOffset: second.nextOffset, dispositions: [...first.dispositions, ...second.dispositions] };
}

/** Twice as long each time up to the longest, and never in step with others. */
const waitMs = (attempt: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 10)) * (0.5 + Math.random() / 2);

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
