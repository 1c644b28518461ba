import { hash } from 'node:crypto';
import { loadSha256 } from '../inbox/inbox.store.js';
import type { LogRecord } from '../inbox/log-record.js';
import { BatchQueue } from './batch-queue.js';
import type { BatchLimits, WritePulse } from './batch-queue.js';
import { claimPosition, haltPosition, loadHalted, noteLogEnds } from './feed-position.store.js';
import type { Claim, LogGap, TopicPartition } from './feed-position.store.js';
import type { Metrics } from '../observability/metrics.js';
import type { IntakeContext } from './intake-context.js';

/** First offset that the log still has, and the one that its next record will get. */
export interface LogBounds {
  readonly start: bigint;
  readonly end: bigint;
}

/** The intake's side of the log: claims partitions and writes what is read from them. */
export class PartitionWriter {
  readonly #queue: BatchQueue;

  constructor(
    private readonly intake: IntakeContext,
    private readonly owner: string,
    limits: BatchLimits,
    metrics: Metrics | null = null,
  ) {
    this.#queue = new BatchQueue(intake, limits, metrics);
  }

  /** Claims the partition. The claim has a `haltedReason` when the log does not continue where we stopped; then nothing may be written. */
  async claim(at: TopicPartition, log: LogBounds): Promise<Claim> {
    this.intake.passPoint('in-claim');
    const claim = await claimPosition(this.intake.pool, at, { owner: this.owner, logStart: log.start });
    if (claim.haltedReason !== null) return claim;
    const gap = gapBetween(claim.nextOffset, log);
    return gap === null ? claim : this.halt(claim, gap);
  }

  async halt(claim: Claim, gap: LogGap): Promise<Claim> {
    await haltPosition(this.intake.pool, claim, gap);
    this.intake.log.error({ ...claim, epoch: String(claim.epoch), gap: describe(gap) }, 'partition halted');
    return { ...claim, haltedReason: gap.reason };
  }

  /** For the lag that readers of the database see. */
  async noteLogEnds(ends: readonly (TopicPartition & { readonly end: bigint })[]): Promise<void> {
    await noteLogEnds(this.intake.pool, ends);
  }

  /** Of these halted partitions, those that an operator has let go on. */
  async decided<T extends TopicPartition>(halted: readonly T[]): Promise<readonly T[]> {
    if (halted.length === 0) return [];
    const still = await loadHalted(this.intake.pool);
    return halted.filter(({ topic, partition }) => !still.has(`${topic}/${partition}`));
  }

  /**
   * The record before the position must be the one that we wrote: a topic made anew under the same name may have grown past it.
   * Returns a halted claim when it is another one, and null when all is well or there is nothing to compare.
   */
  async verify(claim: Claim, records: readonly LogRecord[], logEnd: bigint): Promise<Claim | null> {
    const last = records.find((record) => record.offset === claim.nextOffset - 1n);
    if (last === undefined) return null;
    const known = await loadSha256(this.intake.pool, claim, last.offset);
    if (known === null || known === hash('sha256', last.value ?? Buffer.alloc(0), 'hex')) return null;
    const reason = 'LOG_REPLACED: the log holds another record where the last one was read; was it made anew?';
    return this.halt(claim, { from: last.offset, to: logEnd, reason });
  }

  /** Writes the records in transactions of bounded size, together with what other partitions bring, and tells after each how far it came. */
  write(
    claim: Claim,
    records: { readonly records: readonly LogRecord[]; readonly logEnd: bigint },
    pulse: WritePulse,
  ): Promise<void> {
    return this.#queue.write(claim, records, pulse);
  }
}

/** The log must still hold the record we want next, or end right before it. */
export function gapBetween(next: bigint, log: LogBounds): LogGap | null {
  if (log.start > next) {
    return { from: next, to: log.start, reason: 'LOG_TRUNCATED: records were deleted before they were read' };
  }
  if (log.end < next) {
    return {
      from: log.end,
      to: next,
      reason: 'LOG_SHORTER: the log ends before what was read of it; was it made anew?',
    };
  }
  return null;
}

const describe = ({ from, to, reason }: LogGap): string => `${reason} [${from}, ${to})`;
