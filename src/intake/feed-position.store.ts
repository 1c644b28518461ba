import type { Transaction, WritePool } from '../database/write-pool.js';

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** The right to write one partition's records: whoever claims later has a higher epoch and shuts the earlier one out. */
export interface Claim extends TopicPartition {
  readonly epoch: bigint;
  readonly incarnation: number;
  readonly nextOffset: bigint;
  readonly haltedReason: string | null;
}

/** Somebody else has claimed the partition meanwhile; this process must not write it any more. */
export class FencedError extends Error {
  override readonly name = 'FencedError';
  readonly code = 'FENCED';
  readonly retriable = false;
  constructor({ topic, partition }: TopicPartition, epoch: bigint, current: bigint | null) {
    super(`${topic}/${partition}: epoch ${epoch} is shut out, ${current ?? 'nobody'} holds it`);
  }
}

/** How long a claim waits for the former owner's transaction before it ends that owner's connection. */
const GRACE_MS = 1_000;

/**
 * Claims a partition. Never claimed before, it starts where the log starts. The former owner may be frozen in the middle of a
 * transaction: its connection is ended, which rolls that transaction back.
 */
export async function claimPosition(
  pool: WritePool,
  { topic, partition }: TopicPartition,
  { owner, logStart }: { readonly owner: string; readonly logStart: bigint },
): Promise<Claim> {
  const client = await pool.connect();
  // A connection that breaks in between must not end the process; the next statement reports it.
  let broken: Error | undefined;
  const note = (error: Error): void => void (broken = error);
  client.on('error', note);
  let unblock: NodeJS.Timeout | undefined;
  try {
    const { rows: own } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    unblock = setInterval(() => {
      pool
        .query('select pg_terminate_backend(pid) from unnest(pg_blocking_pids($1)) pid', [own[0]?.pid])
        .catch(() => undefined);
    }, GRACE_MS);
    const { rows } = await client.query<{ epoch: string; incarnation: number; next: string; halted: string | null }>(
      `insert into feed_position as p (topic, partition, next_offset, epoch, owner, claimed_at)
       values ($1, $2, $3, 1, $4, now())
       on conflict (topic, partition) do update set epoch = p.epoch + 1, owner = excluded.owner, claimed_at = now()
       returning epoch, incarnation, next_offset as next, halted_reason as halted`,
      [topic, partition, logStart, owner],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`${topic}/${partition}: the claim returned no row`);
    return {
      topic,
      partition,
      epoch: BigInt(row.epoch),
      incarnation: row.incarnation,
      nextOffset: BigInt(row.next),
      haltedReason: row.halted,
    };
  } finally {
    clearInterval(unblock);
    client.off('error', note);
    client.release(broken);
  }
}

/** What somebody wants to write under a claim. */
export interface Claimed {
  readonly claim: Pick<Claim, 'topic' | 'partition' | 'epoch'>;
}

/**
 * Locks the positions of different partitions for the transaction, in sorted order, so that no two transactions wait for each other
 * in a circle, and adds the next offset to be written to each. Rejects with a `FencedError` when a claim is not the latest, or its
 * partition was halted.
 */
export async function lockPositions<Batch extends Claimed>(
  tx: Transaction,
  batches: readonly Batch[],
): Promise<{ readonly positions: readonly (Batch & { readonly nextOffset: bigint })[]; readonly nowMs: number }> {
  const { rows } = await tx.query<TopicPartition & { epoch: string; next: string; halted: string | null; now: Date }>(
    `select p.topic, p.partition, p.epoch, p.next_offset as next, p.halted_reason as halted,
       date_trunc('milliseconds', now()) as now
     from feed_position p join unnest($1::text[], $2::integer[]) asked(topic, partition) using (topic, partition)
     order by p.topic, p.partition for update of p`,
    [batches.map(({ claim }) => claim.topic), batches.map(({ claim }) => claim.partition)],
  );
  const found = new Map(rows.map((row) => [`${row.topic}/${row.partition}`, row]));
  const positions = batches.map((batch) => {
    const { claim } = batch;
    const row = found.get(`${claim.topic}/${claim.partition}`);
    const current = row === undefined ? null : BigInt(row.epoch);
    if (row === undefined || current !== claim.epoch || row.halted !== null) {
      throw new FencedError(claim, claim.epoch, current);
    }
    return { ...batch, nextOffset: BigInt(row.next) };
  });
  return { positions, nowMs: rows[0]?.now.getTime() ?? 0 };
}

/** `logEnd` is the end of the log as it was when the records were fetched. */
export async function movePositions(
  tx: Transaction,
  positions: readonly (Claimed & { readonly nextOffset: bigint; readonly logEnd: bigint })[],
): Promise<void> {
  await tx.query(
    `update feed_position p set next_offset = moved.next_offset, log_end = moved.log_end, log_end_at = now()
     from unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[]) moved(topic, partition, next_offset, log_end)
     where p.topic = moved.topic and p.partition = moved.partition`,
    [
      positions.map(({ claim }) => claim.topic),
      positions.map(({ claim }) => claim.partition),
      positions.map(({ nextOffset }) => nextOffset),
      positions.map(({ logEnd }) => logEnd),
    ],
  );
}

/** What is missing or not to be trusted: offsets [from, to). */
export interface LogGap {
  readonly from: bigint;
  readonly to: bigint;
  readonly reason: string;
}

/** Stops a partition that does not continue where we stopped, and writes the incident down; an operator decides. */
export async function haltPosition(pool: WritePool, claim: Claim, gap: LogGap): Promise<void> {
  await pool.query(
    `with halted as (
       update feed_position set halted_reason = $4 where topic = $1 and partition = $2 and epoch = $3 returning incarnation)
     insert into data_loss_incident (topic, partition, incarnation, from_offset, to_offset, reason)
     select $1, $2, incarnation, $5, $6, $4 from halted on conflict do nothing`,
    [claim.topic, claim.partition, claim.epoch, gap.reason, gap.from, gap.to],
  );
}

/**
 * An operator's decision: the halted partition goes on where its log now starts. `recreated` says that the topic is another one
 * under the same name, whose offsets count anew; a log that ends before what was read of it can be nothing else. Returns false when the partition was not halted.
 */
export async function resumeHalted(
  pool: WritePool,
  { topic, partition }: TopicPartition,
  { logStart, recreated }: { readonly logStart: bigint; readonly recreated: boolean },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update feed_position set halted_reason = null, next_offset = $3, epoch = epoch + 1,
       incarnation = incarnation + case when $4 or halted_reason ~ '^LOG_(SHORTER|REPLACED)' then 1 else 0 end
     where topic = $1 and partition = $2 and halted_reason is not null`,
    [topic, partition, logStart, recreated],
  );
  return rowCount === 1;
}

/** `topic/partition` of every partition that waits for an operator. */
export async function loadHalted(pool: WritePool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ key: string }>(
    `select topic || '/' || partition as key from feed_position where halted_reason is not null`,
  );
  return new Set(rows.map((row) => row.key));
}

/** Of partitions that nobody writes at the moment: a batch notes the end itself, and must not wait for us. */
export async function noteLogEnds(
  pool: WritePool,
  ends: readonly (TopicPartition & { readonly end: bigint })[],
): Promise<void> {
  if (ends.length === 0) return;
  await pool.query(
    `with idle as (
       select p.topic, p.partition, e.log_end from feed_position p
       join unnest($1::text[], $2::integer[], $3::bigint[]) e(topic, partition, log_end) using (topic, partition)
       for update of p skip locked)
     update feed_position p set log_end = idle.log_end, log_end_at = now()
     from idle where p.topic = idle.topic and p.partition = idle.partition`,
    [ends.map((end) => end.topic), ends.map((end) => end.partition), ends.map(({ end }) => end)],
  );
}
