import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, Consumer } from 'kafkajs';
import type { Claim, TopicPartition } from '../../intake/feed-position.store.js';
import type { LogBounds, PartitionWriter } from '../../intake/partition-writer.js';
import type { Log } from '../../observability/log.js';
import { fetchLogBounds } from './log-bounds.js';

/** A partition that the group gave us, until the group gives it to us anew. */
export interface Assignment extends TopicPartition {
  /** null until claimed in Postgres. */
  claim: Claim | null;
  /** The next fetch must be from here; null until claimed. */
  expected: bigint | null;
  progressAt: number;
  /** Why it is not claimed, or why nothing of it is written, at the moment. */
  trouble: string | null;
}

export interface AssignmentsOptions {
  readonly consumer: Consumer;
  readonly admin: Admin;
  readonly writer: PartitionWriter;
  readonly log: Log;
}

const LONGEST_WAIT_MS = 2_000;
const keyOf = ({ topic, partition }: TopicPartition): string => `${topic}/${partition}`;

/** Which partitions are ours. Each is claimed in Postgres and read from the position there, whatever offset Kafka remembers. */
export class Assignments {
  readonly #current = new Map<string, Assignment>();
  readonly #lanes = new Map<string, Promise<void>>();
  constructor(private readonly options: AssignmentsOptions) {}

  all(): readonly Assignment[] {
    return [...this.#current.values()];
  }

  of(at: TopicPartition): Assignment | null {
    return this.#current.get(keyOf(at)) ?? null;
  }

  /** What keeps one of them from being written at the moment. It goes with the assignment. */
  trouble(): string | null {
    return this.all().find(({ trouble }) => trouble !== null)?.trouble ?? null;
  }

  isCurrent(assignment: Assignment): boolean {
    return this.#current.get(keyOf(assignment)) === assignment;
  }

  clear(): void {
    this.#current.clear();
  }

  replace(assigned: Readonly<Record<string, readonly number[]>>): void {
    this.#current.clear();
    for (const [topic, partitions] of Object.entries(assigned)) {
      for (const partition of partitions) {
        const assignment: Assignment = {
          topic,
          partition,
          claim: null,
          expected: null,
          progressAt: Date.now(),
          trouble: null,
        };
        this.#current.set(keyOf(assignment), assignment);
        this.claim(assignment);
      }
    }
  }

  /**
   * Claims as soon as earlier claims of the topic are through: of two claims of one partition on their way at the same time, the
   * older one might come last and shut the newer out.
   */
  claim(assignment: Assignment): void {
    const earlier = this.#lanes.get(assignment.topic) ?? Promise.resolve();
    this.#lanes.set(
      assignment.topic,
      earlier.then(() => this.#claim(assignment)),
    );
  }

  /** Tries until it succeeds or the assignment is over. A halted partition is paused; the others are read from their position. */
  async #claim(assignment: Assignment): Promise<void> {
    const { topic, partition } = assignment;
    for (let wait = 50; this.isCurrent(assignment); wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        const bounds = (await fetchLogBounds(this.options.admin, topic)).get(partition);
        if (bounds === undefined) throw new Error(`${topic}/${partition} is not in Kafka's metadata yet`);
        const claim = await this.options.writer.claim({ topic, partition }, bounds);
        if (this.isCurrent(assignment)) this.#take(assignment, claim, bounds);
        assignment.trouble = null;
        return;
      } catch (error) {
        assignment.trouble = error instanceof Error ? error.message : String(error);
        this.options.log.warn({ error, topic, partition }, 'partition not claimed, trying again');
        await pause(wait * (0.5 + Math.random() / 2));
      }
    }
  }

  /** The claim is lost or its partition stands still. */
  drop(assignment: Assignment, halted: Claim | null): void {
    Object.assign(assignment, { claim: halted, expected: null });
    if (halted !== null) this.options.consumer.pause([topicOf(assignment)]);
  }

  /** Reads from one record before the position, where the log still has it: it must be the one that was read last. */
  #take(assignment: Assignment, claim: Claim, bounds: LogBounds): void {
    const { topic, partition } = assignment;
    const expected = claim.nextOffset > bounds.start ? claim.nextOffset - 1n : claim.nextOffset;
    Object.assign(assignment, { claim, expected, progressAt: Date.now() });
    this.options.consumer.seek({ topic, partition, offset: String(expected) });
    if (claim.haltedReason === null) this.options.consumer.resume([topicOf(assignment)]);
    else this.drop(assignment, claim);
  }
}

const topicOf = ({ topic, partition }: TopicPartition): { topic: string; partitions: number[] } => ({
  topic,
  partitions: [partition],
});
