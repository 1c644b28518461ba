import { randomUUID } from 'node:crypto';
import type { Feed } from '../settings/feed-registry.js';
import type { FeedProducer } from '../feeds/kafka/feed-producer.js';

export interface FileToSend {
  readonly feed: Feed;
  readonly name: string;
  readonly body: Buffer;
  readonly timestampMs: number;
}

const BATCH_MESSAGES = 200;
const BATCH_BYTES = 512 * 1024;

/**
 * Sends in the order given, in batches the broker takes, and tells after each how many are in the log. Returns the receipt of each file, by
 * which it is found in the inbox. Rejects with the producer's error.
 */
export async function sendAll(
  producer: FeedProducer,
  files: readonly FileToSend[],
  progress: (sent: number) => void,
): Promise<readonly string[]> {
  const messages = files.map(({ feed, body, timestampMs }) => ({ feed, body, timestampMs, receiptId: randomUUID() }));
  let from = 0;
  while (from < files.length) {
    const to = endOfBatch(files, from);
    await producer.send(messages.slice(from, to));
    from = to;
    progress(from);
  }
  return messages.map(({ receiptId }) => receiptId);
}

function endOfBatch(files: readonly FileToSend[], from: number): number {
  let bytes = 0;
  let to = from;
  while (to < files.length && to - from < BATCH_MESSAGES) {
    bytes += files[to]?.body.length ?? 0;
    if (to > from && bytes > BATCH_BYTES) break;
    to += 1;
  }
  return to;
}
