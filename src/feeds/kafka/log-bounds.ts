import type { Admin } from 'kafkajs';
import type { LogBounds } from '../../intake/partition-writer.js';

/** First and next offset of every partition of a topic, by partition. */
export async function fetchLogBounds(admin: Admin, topic: string): Promise<ReadonlyMap<number, LogBounds>> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return new Map(
    offsets.map(({ partition, low, high }) => [partition, { start: BigInt(low), end: BigInt(high) }] as const),
  );
}
