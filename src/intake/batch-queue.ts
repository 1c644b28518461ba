import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LogRecord } from '../inbox/log-record.js';
import type { Metrics } from '../observability/metrics.js';
import type { Claim } from './feed-position.store.js';
import type { IntakeContext } from './intake-context.js';
import { writeBatches } from './process-batch.js';
import type { BatchOutcome } from './process-batch.js';
import { readBatches } from './read-batches.js';
import type { ReadBatches, RecordBatch } from './read-batches.js';
import { runBatch } from './run-batch.js';
import type { Pulse } from './run-batch.js';

/** What one transaction may hold, over all its partitions. */
export interface BatchLimits {
  readonly messages: number;
  readonly bytes: number;
}

export interface WritePulse extends Pulse {
  /** Told after each commit. */
  readonly written: (nextOffset: bigint) => void;
}

/** Records of one partition that wait to be written. */
interface Lane {
  readonly claim: Claim;
  readonly records: readonly LogRecord[];
  readonly logEnd: bigint;
  readonly pulse: WritePulse;
  /** So many are in a batch, and so many are written. */
  taken: number;
  written: number;
  /** Resolves or rejects what the caller waits for; null once it did. */
  end: ((error?: unknown) => void) | null;
}

interface Part {
  readonly lane: Lane;
  readonly batch: RecordBatch;
}

/**
 * Writes what partitions bring in as few transactions as there can be: whatever waits at the same time goes into one, each partition
 * with its share, and while one is written the next is read. A unit that seven senders report is then folded once and not seven
 * times, and no two transactions of one process ever meet. What goes wrong in company is done again by each partition alone, so
 * that nobody pays for a neighbour's message, claim or decision.
 */
export class BatchQueue {
  readonly #lanes = new Set<Lane>();
  #running = false;

  constructor(
    private readonly intake: IntakeContext,
    private readonly limits: BatchLimits,
    private readonly metrics: Metrics | null,
  ) {}

  /** Resolves when all records are written. Rejects when the pulse stops or the claim is shut out; some may be written then. */
  write(
    claim: Claim,
    { records, logEnd }: { readonly records: readonly LogRecord[]; readonly logEnd: bigint },
    pulse: WritePulse,
  ): Promise<void> {
    if (records.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const end = (error?: unknown): void => (error === undefined ? resolve() : reject(error));
      this.#lanes.add({ claim, records, logEnd, pulse, taken: 0, written: 0, end });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    // What arrives in the same turn of the event loop goes into the same transaction.
    await nextTurn();
    let writing = Promise.resolve();
    for (let parts = this.#take(); parts.length > 0; parts = this.#take()) {
      // Whatever is wrong with reading them shows again when each is done alone.
      const read = await readBatches(
        parts.map(({ batch }) => batch),
        this.intake,
      ).catch(() => null);
      await writing;
      writing = this.#write(parts, read);
      if (!this.#isWaiting()) await writing;
    }
    this.#running = false;
  }

  #isWaiting(): boolean {
    return [...this.#lanes].some(({ taken, records }) => taken < records.length);
  }

  /** Of every partition the share of the limits that it has of what waits, one record at least while there is room. */
  #take(): readonly Part[] {
    const waiting = [...this.#lanes].filter(({ taken, records }) => taken < records.length);
    const total = waiting.reduce((sum, { taken, records }) => sum + records.length - taken, 0);
    const share = Math.min(1, this.limits.messages / total);
    let room = this.limits.bytes;
    return waiting.flatMap((lane) => {
      const most = Math.max(1, Math.floor((lane.records.length - lane.taken) * share));
      const records = lane.records.slice(lane.taken, lane.taken + countWithin(lane, most, room));
      if (records.length === 0 && room < this.limits.bytes) return [];
      const taken = records.length > 0 ? records : lane.records.slice(lane.taken, lane.taken + 1);
      room -= bytesOf(taken);
      lane.taken += taken.length;
      // Whoever got its share goes to the end, so that those for whom there was no room are the first next time.
      this.#lanes.delete(lane);
      this.#lanes.add(lane);
      return [{ lane, batch: { claim: lane.claim, records: taken, logEnd: lane.logEnd } }];
    });
  }

  async #write(parts: readonly Part[], read: ReadBatches | null): Promise<void> {
    const measured = this.metrics?.batchSeconds.startTimer();
    if (!(await this.#writeTogether(parts, read))) for (const part of parts) await this.#writeAlone(part);
    measured?.();
  }

  async #writeTogether(parts: readonly Part[], read: ReadBatches | null): Promise<boolean> {
    if (read === null || parts.some(({ lane }) => lane.end === null)) return false;
    try {
      const outcomes = await writeBatches(read, this.intake);
      for (const [index, part] of parts.entries()) await this.#written(part, outcomes[index]);
      return true;
    } catch (error) {
      this.intake.log.debug({ error, partitions: parts.length }, 'batches not written together, each is tried alone');
      return false;
    }
  }

  async #writeAlone(part: Part): Promise<void> {
    const { lane, batch } = part;
    if (lane.end === null) return;
    try {
      await this.#written(part, await runBatch(batch, this.intake, lane.pulse));
    } catch (error) {
      this.#end(lane, error);
    }
  }

  async #written({ lane, batch }: Part, outcome: BatchOutcome | undefined): Promise<void> {
    if (outcome === undefined) throw new Error('A batch was written without an outcome');
    const feed = this.intake.feeds.byTopic(lane.claim.topic)?.id ?? lane.claim.topic;
    for (const disposition of outcome.dispositions) this.metrics?.messages.inc({ feed, disposition });
    lane.written += batch.records.length;
    lane.pulse.written(outcome.nextOffset);
    if (lane.written === lane.records.length) return this.#end(lane);
    await lane.pulse.beat().catch((error: unknown) => this.#end(lane, error));
  }

  #end(lane: Lane, error?: unknown): void {
    this.#lanes.delete(lane);
    lane.end?.(error);
    lane.end = null;
  }
}

const bytesOf = (records: readonly LogRecord[]): number =>
  records.reduce((sum, { value }) => sum + (value?.length ?? 0), 0);

/** How many of the lane's next records, `most` at most, have no more bytes than there is room for. */
function countWithin({ records, taken }: Lane, most: number, room: number): number {
  let bytes = 0;
  let count = 0;
  while (count < most && taken + count < records.length) {
    bytes += records[taken + count]?.value?.length ?? 0;
    if (bytes > room) break;
    count += 1;
  }
  return count;
}
