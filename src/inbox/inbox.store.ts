import { copyRows } from '../database/copy-rows.js';
import type { CopyTarget } from '../database/copy-rows.js';
import type { Transaction, WritePool } from '../database/write-pool.js';
import type { RawMessage } from './raw-message.js';

const INBOX: CopyTarget = {
  table: 'inbox',
  columns: {
    id: 'uuid',
    received_at: 'timestamptz',
    feed: 'text',
    topic: 'text',
    partition: 'integer',
    incarnation: 'integer',
    offset: 'bigint',
    epoch: 'bigint',
    receipt_id: 'uuid',
    edited_from: 'uuid',
    content_key: 'uuid',
    sha256: 'bytea',
    size_bytes: 'integer',
    body: 'bytea',
  },
};

/**
 * Writes the messages down. The caller holds the partition's position and hands over offsets that it has not passed, so none
 * can be there already: a unique violation here means that the log or the position went backwards.
 */
export async function appendToInbox(tx: Transaction, messages: readonly RawMessage[]): Promise<void> {
  const rows = messages.map((message) => [
    message.id,
    message.receivedAtMs,
    message.feed,
    message.topic,
    message.partition,
    message.incarnation,
    message.offset,
    message.epoch,
    message.receiptId,
    message.editedFrom,
    message.contentKey,
    message.sha256,
    message.sizeBytes,
    message.body,
  ]);
  await copyRows(tx, INBOX, rows);
}

/** Hash of the whole message at an offset, 64 hexadecimal digits; null when it is not there. */
export async function loadSha256(
  db: WritePool | Transaction,
  { topic, partition, incarnation }: Pick<RawMessage, 'topic' | 'partition' | 'incarnation'>,
  offset: bigint,
): Promise<string | null> {
  const { rows } = await db.query<{ sha256: string }>(
    `select encode(sha256, 'hex') as sha256 from inbox
     where topic = $1 and partition = $2 and incarnation = $3 and "offset" = $4`,
    [topic, partition, incarnation, offset],
  );
  return rows[0]?.sha256 ?? null;
}

/** What another reading of a content takes from the inbox. */
export interface StoredBody {
  readonly contentKey: string;
  /** The message that stands for the content. */
  readonly messageId: string;
  readonly feed: string;
  readonly receivedAtMs: number;
  readonly body: Buffer;
}

/**
 * The bytes of these contents. Missing in the answer are contents whose bytes are gone by retention, are not whole, or are not
 * what their sender sent: reading them once more tells nothing new.
 */
export async function loadBodies(
  db: WritePool | Transaction,
  contentKeys: readonly string[],
): Promise<readonly StoredBody[]> {
  const { rows } = await db.query<{ key: string; id: string; feed: string; at: Date; body: Buffer }>(
    `select c.content_key as key, i.id, i.feed, i.received_at as at, i.body
     from content c join inbox i on i.id = c.first_message_id
     where c.content_key = any($1::uuid[]) and length(i.body) = i.size_bytes
       and not exists (select from json_array_elements(c.faults) f where f -> 'fault' ->> 'code' = 'CORRUPT')
     order by c.content_key`,
    [contentKeys],
  );
  return rows.map((row) => ({
    contentKey: row.key,
    messageId: row.id,
    feed: row.feed,
    receivedAtMs: row.at.getTime(),
    body: row.body,
  }));
}
