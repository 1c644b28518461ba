import type { Disposition, MessageFormat } from '../canonical/interpretation.js';
import { copyRows, stagingTable } from '../database/copy-rows.js';
import type { CopyTarget } from '../database/copy-rows.js';
import { jsonText } from '../database/json-text.js';
import type { Transaction, WritePool } from '../database/write-pool.js';
import type { PlacedFault, StoredSummary } from './content.js';
import type { RawMessage } from './raw-message.js';

/** What was read in one content. */
export interface ContentReading {
  readonly contentKey: string;
  readonly feed: string;
  readonly messageId: string;
  readonly format: MessageFormat | null;
  readonly charset: string | null;
  readonly summaries: readonly StoredSummary[];
  readonly eventCount: number;
  readonly faults: readonly PlacedFault[];
  readonly disposition: Exclude<Disposition, 'REPEAT'>;
  readonly decoderVersion: string;
}

const COLUMNS = {
  content_key: 'uuid',
  feed: 'text',
  first_message_id: 'uuid',
  format: 'text',
  charset: 'text',
  messages: 'json',
  event_count: 'integer',
  faults: 'json',
  decoder_version: 'text',
} as const;
const STAGED_CONTENT: CopyTarget = { table: 'staged_content', columns: COLUMNS };
const STAGED_REFERENCE: CopyTarget = {
  table: 'staged_control_reference',
  columns: { feed: 'text', reference: 'text', content_key: 'uuid' },
};
const DISPOSITION: CopyTarget = {
  table: 'disposition',
  columns: {
    message_id: 'uuid',
    content_key: 'uuid',
    feed: 'text',
    received_at: 'timestamptz',
    disposition: 'text',
  },
};

export const CONTENT_STAGING: readonly string[] = [STAGED_CONTENT, STAGED_REFERENCE].map(stagingTable);

/** Which of these contents were never read. */
export async function unreadContents(
  db: WritePool | Transaction,
  contentKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ key: string }>(
    'select content_key as key from content where content_key = any($1::uuid[])',
    [contentKeys],
  );
  const known = new Set(rows.map((row) => row.key));
  return new Set(contentKeys.filter((key) => !known.has(key)));
}

/**
 * Writes down what was read and returns the keys that were new: of two transactions that read the same content, one gets it,
 * and the other waits here and finds a repeat. Keys are taken in order, so that no two transactions wait for each other.
 */
export async function claimContents(
  tx: Transaction,
  readings: readonly ContentReading[],
): Promise<ReadonlySet<string>> {
  if (readings.length === 0) return new Set();
  await copyRows(tx, STAGED_CONTENT, readings.map(contentRow));
  const columns = Object.keys(COLUMNS).join(', ');
  const { rows } = await tx.query<{ key: string }>(
    `insert into content (${columns}) select ${columns} from staged_content order by content_key
     on conflict do nothing returning content_key as key`,
  );
  return new Set(rows.map((row) => row.key));
}

/** Puts a later interpretation in the place of the stored one. */
export async function rewriteContents(tx: Transaction, readings: readonly ContentReading[]): Promise<void> {
  await copyRows(tx, STAGED_CONTENT, readings.map(contentRow));
  await tx.query(
    `update content c set format = s.format, charset = s.charset, messages = s.messages, event_count = s.event_count,
       faults = s.faults, decoder_version = s.decoder_version, interpreted_at = now()
     from staged_content s where s.content_key = c.content_key`,
  );
}

const contentRow = (reading: ContentReading): (string | number | null)[] => [
  reading.contentKey,
  reading.feed,
  reading.messageId,
  reading.format,
  reading.charset,
  jsonText(reading.summaries),
  reading.eventCount,
  jsonText(reading.faults),
  reading.decoderVersion,
];

/** The senders' own references, for CONTROL_REFERENCE_REUSED. */
export async function recordControlReferences(tx: Transaction, readings: readonly ContentReading[]): Promise<void> {
  const rows = readings.flatMap(({ feed, contentKey, summaries }) =>
    summaries.flatMap(({ controlReference }) =>
      controlReference === null ? [] : [[feed, controlReference, contentKey] as const],
    ),
  );
  if (rows.length === 0) return;
  await copyRows(tx, STAGED_REFERENCE, rows);
  await tx.query(
    `insert into control_reference (feed, reference, content_key)
     select feed, reference, content_key from staged_control_reference order by 1, 2, 3 on conflict do nothing`,
  );
}

/** What became of each message. Copied straight in: a message is new exactly once. */
export async function recordDispositions(
  tx: Transaction,
  messages: readonly RawMessage[],
  dispositionOf: (message: RawMessage) => Disposition,
): Promise<void> {
  const rows = messages.map((message) => [
    message.id,
    message.contentKey,
    message.feed,
    message.receivedAtMs,
    dispositionOf(message),
  ]);
  await copyRows(tx, DISPOSITION, rows);
}

/** After another interpretation: the message that stands for the content gets the new outcome; its repeats stay repeats. */
export async function rewriteDispositions(tx: Transaction, readings: readonly ContentReading[]): Promise<void> {
  await tx.query(
    `update disposition d set disposition = r.disposition, processed_at = now()
     from unnest($1::uuid[], $2::text[]) r(content_key, disposition)
     where d.content_key = r.content_key and d.disposition <> 'REPEAT' and d.disposition <> r.disposition`,
    [readings.map((reading) => reading.contentKey), readings.map((reading) => reading.disposition)],
  );
}
