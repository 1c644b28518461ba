import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, Consumer, ConsumerEndBatchProcessEvent, EachBatchPayload } from 'kafkajs';
import { FencedError } from '../../intake/feed-position.store.js';
import type { Claim } from '../../intake/feed-position.store.js';
import { gapBetween } from '../../intake/partition-writer.js';
import type { Pulse } from '../../intake/run-batch.js';
import { Assignments } from './assignments.js';
import type { Assignment } from './assignments.js';
import type { LogConsumerOptions } from './kafka-log-consumer.js';
import { fetchLogBounds } from './log-bounds.js';
import type { ConsumerStatus } from './log-consumer.js';
import { logRecordOf } from './log-record-of.js';

/** All that a fetch brings is handed over at once: what waits at the same time is written together. */
const PARTITIONS_AT_ONCE = 64;

/** The batch in hand is to be dropped: we are stopping, or the partition has another owner. */
class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** One kafkajs consumer from joining to leaving. */
export class ConsumerRun {
  readonly assignments: Assignments;
  readonly #heartbeatMs: number;
  #joined = false;
  #stopping = false;
  #progressed = false;

  constructor(
    private readonly consumer: Consumer,
    private readonly admin: Admin,
    private readonly options: LogConsumerOptions,
  ) {
    this.assignments = new Assignments({ ...options, consumer, admin });
    this.#heartbeatMs = heartbeatMs(options.settings.sessionTimeoutMs);
  }

  async start(): Promise<void> {
    const { GROUP_JOIN, REBALANCING, END_BATCH_PROCESS } = this.consumer.events;
    this.consumer.on(GROUP_JOIN, ({ payload }) => {
      this.#joined = true;
      this.assignments.replace(payload.memberAssignment);
    });
    this.consumer.on(REBALANCING, () => this.assignments.clear());
    this.consumer.on(END_BATCH_PROCESS, (event) => this.#passedOver(event));
    await this.consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: (payload) => this.#eachBatch(payload),
    });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.consumer.disconnect();
  }

  /** Why nothing is written at the moment. */
  waiting(): string | null {
    return this.assignments.trouble();
  }

  hasProgressed(): boolean {
    return this.#progressed;
  }

  status(): ConsumerStatus {
    const partitions = this.assignments.all().map(({ topic, partition, claim, expected }) => ({
      topic,
      partition,
      nextOffset: expected,
      haltedReason: claim?.haltedReason ?? null,
    }));
    return { joined: this.#joined && !this.#stopping, waiting: this.waiting(), partitions };
  }

  async #eachBatch(payload: EachBatchPayload): Promise<void> {
    const assignment = this.assignments.of(payload.batch);
    if (assignment === null) return;
    // kafkajs sends one heartbeat per interval at most, and what rejects here rejects again at the next beat.
    const beating = setInterval(() => void payload.heartbeat().catch(() => undefined), this.#heartbeatMs);
    try {
      await this.#read(payload, assignment);
    } catch (error) {
      if (error instanceof FencedError) await this.#fenced(assignment, error);
      else if (!(error instanceof GivenUp)) throw error;
    } finally {
      clearInterval(beating);
      // Whoever gives a batch up waits for nothing any more.
      assignment.trouble = null;
    }
  }

  async #read(payload: EachBatchPayload, assignment: Assignment): Promise<void> {
    const pulse = this.#pulse(payload, assignment);
    while (assignment.claim === null) {
      await pause(20);
      await pulse.beat();
    }
    const { claim, expected } = assignment;
    // With a seek pending, what was fetched is not what we asked for.
    if (claim.haltedReason !== null || expected === null || payload.isStale()) return;
    if (fetchedFrom(payload) !== expected) return this.#jumped(assignment, { claim, expected });
    const records = payload.batch.messages.map(logRecordOf);
    const logEnd = BigInt(payload.batch.highWatermark);
    const halted = await this.options.writer.verify(claim, records, logEnd);
    if (halted !== null) return this.assignments.drop(assignment, halted);
    await this.options.writer.write(claim, { records, logEnd }, pulse);
    assignment.expected = BigInt(payload.batch.lastOffset()) + 1n;
  }

  /**
   * The batch was not fetched from where we stand. When Kafka tells kafkajs that its offset is out of range, kafkajs goes to the
   * log's start by itself: then records are missing, or the log is another one under the same name.
   */
  async #jumped(
    assignment: Assignment,
    { claim, expected }: { readonly claim: Claim; readonly expected: bigint },
  ): Promise<void> {
    const { topic, partition } = claim;
    const bounds = (await fetchLogBounds(this.admin, topic)).get(partition);
    const gap = bounds === undefined ? null : gapBetween(expected, bounds);
    if (gap === null) this.consumer.seek({ topic, partition, offset: String(expected) });
    else this.assignments.drop(assignment, await this.options.writer.halt(claim, gap));
  }

  /** Records that are no messages (ends of transactions, aborted ones) never reach `eachBatch`; kafkajs goes on behind them. */
  #passedOver({ payload }: ConsumerEndBatchProcessEvent): void {
    const assignment = this.assignments.of(payload);
    if (assignment === null || payload.batchSize > 0 || payload.firstOffset === null) return;
    if (BigInt(payload.firstOffset) === assignment.expected) assignment.expected = BigInt(payload.lastOffset) + 1n;
  }

  #pulse(payload: EachBatchPayload, assignment: Assignment): Pulse & { written: (nextOffset: bigint) => void } {
    const { topic, partition } = assignment;
    return {
      beat: async () => {
        if (this.#stopping || !this.assignments.isCurrent(assignment)) throw new GivenUp();
        await payload.heartbeat();
      },
      waiting: (reason) => {
        assignment.trouble = reason;
      },
      written: (nextOffset) => {
        this.#progressed = true;
        Object.assign(assignment, { expected: nextOffset, progressAt: Date.now(), trouble: null });
        payload.resolveOffset(String(nextOffset - 1n));
        // For tools that look at Kafka's own lag; nothing depends on it.
        this.consumer.commitOffsets([{ topic, partition, offset: String(nextOffset) }]).catch(() => undefined);
      },
    };
  }

  /** Shut out. If the group still counts us in at the next heartbeat, the partition is ours to claim again. */
  async #fenced(assignment: Assignment, error: FencedError): Promise<void> {
    this.options.metrics.fenced.inc();
    this.options.log.warn({ error, topic: assignment.topic, partition: assignment.partition }, 'batch given up');
    this.assignments.drop(assignment, null);
    await pause(this.#heartbeatMs * 2);
    if (!this.#stopping) this.assignments.claim(assignment);
  }
}

export const heartbeatMs = (sessionTimeoutMs: number): number => Math.max(100, Math.floor(sessionTimeoutMs / 5));

/** Where the fetch began; kafkajs keeps it without declaring it. */
const fetchedFrom = ({ batch }: EachBatchPayload): bigint =>
  BigInt((batch as EachBatchPayload['batch'] & { readonly fetchedOffset: string }).fetchedOffset);
