import { unitKeyOf } from '../canonical/transport-unit.js';
import { copyRows, stagingTable } from '../database/copy-rows.js';
import type { CopyTarget } from '../database/copy-rows.js';
import type { ColumnValue } from '../database/row-buffer.js';
import type { Transaction } from '../database/write-pool.js';
import type { Fact } from './fact.js';
import { LINK_STAGING, linkFacts } from './link.store.js';

const EVENT_COLUMNS = {
  event_id: 'uuid',
  month: 'date',
  unit_key: 'text',
  code: 'text',
  classifier: 'text',
  occurred_at: 'timestamptz',
  party: 'text',
  body: 'json',
  recorded_at: 'timestamptz',
} as const;
const STAGED_EVENT: CopyTarget = { table: 'staged_event', columns: EVENT_COLUMNS };
const SOURCE: CopyTarget = {
  table: 'journal_source',
  columns: {
    event_id: 'uuid',
    content_key: 'uuid',
    byte_start: 'integer',
    byte_end: 'integer',
    month: 'date',
    feed: 'text',
    pointer: 'text',
    decoder: 'text',
    rule: 'text',
    document_key: 'text',
    reported_at: 'timestamptz',
    recorded_at: 'timestamptz',
  },
};

export const JOURNAL_STAGING: readonly string[] = [stagingTable(STAGED_EVENT), ...LINK_STAGING];

/** A source by its natural key. */
export interface SourceKey {
  readonly eventId: string;
  readonly contentKey: string;
  readonly byteStart: number;
}

/**
 * Writes facts down, where they were said, and what they are linked to. A fact that is there already gets one source more.
 * The caller has claimed the contents, so that no live source of theirs can be there.
 */
export async function appendToJournal(tx: Transaction, facts: readonly Fact[], nowMs: number): Promise<void> {
  if (facts.length === 0) return;
  const distinct = new Map(facts.map((fact) => [fact.event.id, fact]));
  const events = [...distinct.values()].map((fact) => eventRow(fact, nowMs));
  await copyRows(tx, STAGED_EVENT, events);
  const columns = Object.keys(EVENT_COLUMNS).join(', ');
  // In the order of their ids, so that two transactions with the same facts wait for each other in one direction only.
  await tx.query(
    `insert into journal (${columns}) select ${columns} from staged_event order by event_id on conflict do nothing`,
  );
  const sources = facts.map((fact) => sourceRow(fact, nowMs));
  await copyRows(tx, SOURCE, sources);
  await linkFacts(tx, facts);
}

/** Marks the sources that a later interpretation no longer gives. The facts stay; without a live source they count for nothing. */
export async function supersedeSources(tx: Transaction, sources: readonly SourceKey[]): Promise<void> {
  if (sources.length === 0) return;
  await tx.query(
    `update journal_source s set superseded_at = date_trunc('milliseconds', now())
     from unnest($1::uuid[], $2::uuid[], $3::integer[]) gone(event_id, content_key, byte_start)
     where s.event_id = gone.event_id and s.content_key = gone.content_key and s.byte_start = gone.byte_start
       and s.superseded_at is null`,
    [
      sources.map((source) => source.eventId),
      sources.map((source) => source.contentKey),
      sources.map((source) => source.byteStart),
    ],
  );
}

const eventRow = ({ event, text, month, recordedAtMs }: Fact, nowMs: number): ColumnValue[] => [
  event.id,
  month,
  event.unit === null ? null : unitKeyOf(event.unit),
  event.code,
  event.classifier,
  millisecondsOf(event.occurredAt.instant),
  event.reportedBy.party,
  text,
  recordedAtMs ?? nowMs,
];

const sourceRow = ({ event, source, contentKey, feed, month, recordedAtMs }: Fact, nowMs: number): ColumnValue[] => [
  event.id,
  contentKey,
  source.byteStart,
  source.byteEnd,
  month,
  feed,
  source.pointer,
  source.decoder,
  source.rule,
  source.documentKey,
  millisecondsOf(source.reportedAt),
  recordedAtMs ?? nowMs,
];

/** An instant that no calendar has is none. */
function millisecondsOf(instant: string | null): number | null {
  const milliseconds = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
