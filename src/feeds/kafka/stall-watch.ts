import type { Admin } from 'kafkajs';
import type { Log } from '../../observability/log.js';
import type { Metrics } from '../../observability/metrics.js';
import type { LogBounds, PartitionWriter } from '../../intake/partition-writer.js';
import type { Assignment } from './assignments.js';
import type { ConsumerRun } from './consumer-run.js';
import { fetchLogBounds } from './log-bounds.js';

export interface StallWatchOptions {
  readonly admin: Admin;
  readonly writer: PartitionWriter;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly onStall: () => void;
}

const LOOK_EVERY_MS = 5_000;
const STALLED_AFTER_MS = 15_000;
/** kafkajs works on a few partitions at a time: while some move, one that does not may only wait for its turn. */
const STARVED_AFTER_MS = 600_000;

/** Compares where the logs end with where reading stands: notes the lag, and finds a consumer that lives and reads nothing. */
export class StallWatch {
  #timer: NodeJS.Timeout | null = null;
  #looking = false;

  constructor(private readonly options: StallWatchOptions) {}

  start(run: () => ConsumerRun | null): void {
    this.#timer = setInterval(() => void this.#look(run()), LOOK_EVERY_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  async #look(run: ConsumerRun | null): Promise<void> {
    if (run === null || this.#looking) return;
    this.#looking = true;
    try {
      const assignments = run.assignments.all();
      const ends = await this.#logEnds(assignments);
      await this.options.writer.noteLogEnds([...ends].map(([at, { end }]) => ({ ...at, end })));
      await this.#resumeDecided(run, assignments);
      // While the database is away nothing is read on purpose.
      if (run.waiting() === null && isStalled(assignments, ends, Date.now())) this.options.onStall();
    } catch (error) {
      // Without an answer from Kafka or Postgres nothing is known about a stall.
      this.options.log.debug({ error }, 'lag not known');
    } finally {
      this.#looking = false;
    }
  }

  async #logEnds(assignments: readonly Assignment[]): Promise<ReadonlyMap<Assignment, LogBounds>> {
    const ends = new Map<Assignment, LogBounds>();
    for (const topic of new Set(assignments.map((assignment) => assignment.topic))) {
      const bounds = await fetchLogBounds(this.options.admin, topic);
      for (const assignment of assignments) {
        const own = assignment.topic === topic ? bounds.get(assignment.partition) : undefined;
        if (own !== undefined) ends.set(assignment, own);
      }
    }
    for (const [{ topic, partition, expected, claim }, { end }] of ends) {
      if (expected !== null) this.options.metrics.lag.set({ topic, partition }, Number(end - expected));
      this.options.metrics.halted.set({ topic, partition }, claim?.haltedReason ? 1 : 0);
    }
    return ends;
  }

  /** An operator may have decided about a halted partition: then it is claimed anew. */
  async #resumeDecided(run: ConsumerRun, assignments: readonly Assignment[]): Promise<void> {
    const halted = assignments.filter((assignment) => assignment.claim?.haltedReason);
    for (const assignment of await this.options.writer.decided(halted)) run.assignments.claim(assignment);
  }
}

/** Whether there is something to read and nothing has been read for too long: by anyone, or by one partition for very long. */
export function isStalled(
  assignments: readonly Assignment[],
  ends: ReadonlyMap<Assignment, LogBounds>,
  nowMs: number,
): boolean {
  const behind = assignments.filter((assignment) => isBehind(assignment, ends.get(assignment)));
  const idleMs = behind.map(({ progressAt }) => nowMs - progressAt);
  return behind.length > 0 && (Math.min(...idleMs) > STALLED_AFTER_MS || Math.max(...idleMs) > STARVED_AFTER_MS);
}

const isBehind = ({ expected, claim }: Assignment, log: LogBounds | undefined): boolean =>
  log !== undefined && expected !== null && !claim?.haltedReason && log.end > expected;
