import type { Transaction, WritePool } from '../database/write-pool.js';
import { loadBodies } from '../inbox/inbox.store.js';
import { readContent } from '../intake/read-content.js';
import type { Reading } from '../intake/read-content.js';
import type { IntakeContext } from '../intake/intake-context.js';
import type { Fact } from '../journal/fact.js';
import { loadSources } from '../journal/source.store.js';
import type { StoredSource } from '../journal/source.store.js';
import { jsonText } from '../database/json-text.js';

/** A content as our code reads it today, beside what the journal holds of it. */
export interface Difference {
  readonly reading: Reading;
  readonly added: readonly Fact[];
  readonly gone: readonly StoredSource[];
  /** Whether anything is otherwise: facts, faults, or what was read of the messages. */
  readonly changed: boolean;
}

/** Reads contents once more. Those whose bytes are not there, or whose feed is no longer registered, are left out. */
export async function readAgain(
  db: WritePool | Transaction,
  contentKeys: readonly string[],
  { feeds, reference }: Pick<IntakeContext, 'feeds' | 'reference'>,
): Promise<readonly Reading[]> {
  const bodies = await loadBodies(db, contentKeys);
  return bodies.flatMap(({ messageId: id, feed: feedId, ...stored }) => {
    const feed = feeds.byId(feedId);
    if (feed === null) return [];
    const reading = readContent({ id, unfit: null, ...stored }, feed, reference);
    // What is derived today is known from today on, even in a historical feed: asked what was known before, we answer as we would have.
    return [{ ...reading, facts: reading.facts.map((fact) => ({ ...fact, recordedAtMs: null })) }];
  });
}

/** Compares readings with the journal. Call it under the contents' locks to act on the answer. */
export async function compare(
  db: WritePool | Transaction,
  readings: readonly Reading[],
): Promise<readonly Difference[]> {
  const keys = readings.map((reading) => reading.contentKey);
  const sources = new Map<string, StoredSource[]>();
  for (const source of await loadSources(db, keys)) {
    sources.set(source.contentKey, [...(sources.get(source.contentKey) ?? []), source]);
  }
  const stored = await loadStored(db, keys);
  return readings.map((reading) => {
    const known = new Map((sources.get(reading.contentKey) ?? []).map((source) => [keyOfSource(source), source]));
    const added = reading.facts.filter((fact) => !known.delete(keyOfFact(fact)));
    const gone = [...known.values()];
    const same = stored.get(reading.contentKey) === textOf(reading);
    return { reading, added, gone, changed: added.length > 0 || gone.length > 0 || !same };
  });
}

/** What makes two statements of one fact the same; the version of the decoder does not. */
const keyOfSource = (source: Omit<StoredSource, 'contentKey' | 'event'>): string =>
  JSON.stringify([
    source.eventId,
    source.byteStart,
    source.byteEnd,
    source.pointer,
    source.rule,
    source.documentKey,
    source.reportedAt,
  ]);

const keyOfFact = ({ event, source }: Fact): string => keyOfSource({ eventId: event.id, ...source });

const textOf = ({ format, charset, summaries, faults }: Reading): string =>
  [format, charset, jsonText(summaries), jsonText(faults)].join('\n');

async function loadStored(
  db: WritePool | Transaction,
  contentKeys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{
    key: string;
    format: string | null;
    charset: string | null;
    messages: string;
    faults: string;
  }>(
    `select content_key as key, format, charset, messages::text, faults::text from content where content_key = any($1::uuid[])`,
    [contentKeys],
  );
  return new Map(rows.map((row) => [row.key, [row.format, row.charset, row.messages, row.faults].join('\n')]));
}
