import { readNumber } from '../canonical/identifiers/number-reading.js';
import type { Transaction, WritePool } from '../database/write-pool.js';

/** Which raw messages to interpret once more: those for which every condition given holds. */
export interface ReplayScope {
  readonly feed?: string;
  /** Messages of `feed` that say something by this private code, as events word it: mapped or not. */
  readonly code?: string;
  /** Received at or after; ISO 8601 with offset. */
  readonly from?: string;
  /** Received before. */
  readonly to?: string;
  /** Containers, bills and other numbers: every message about the units and documents that they name. */
  readonly numbers?: readonly string[];
  readonly messageIds?: readonly string[];
  readonly contentKeys?: readonly string[];
}

type Database = WritePool | Transaction;

/** Contents said by messages about the units or documents that a number names. */
const OF_NUMBERS = `
  with target as (select target_kind, target_id from number_index where number = any($$)),
  journeys as (
    select target_id as id from target where target_kind = 'JOURNEY'
    union select sj.journey_id from target join shipment_journey sj on sj.shipment_id = target_id where target_kind = 'SHIPMENT'),
  facts as (
    select e.event_id, e.month from journeys join journey using (id) join journal e on e.unit_key = journey.unit_key
    union select d.event_id, d.month from target join shipment sh on sh.id = target_id
      join document_event d on d.reference_key = sh.document_type || ':' || sh.document_number where target_kind = 'SHIPMENT')
  select s.content_key from facts join journal_source s using (event_id, month)`;

/** Contents in which a feed's own code stands, whether it is read today or not. */
const BY_CODE = (feed: string, code: string): string => `
  select s.content_key from journal j join journal_source s using (event_id, month)
   where j.code = 'UNKNOWN' and j.body ->> 'wording' = ${code} and s.feed = ${feed} and s.superseded_at is null
  union select content_key from journal_source
   where feed = ${feed} and rule = 'feed ' || ${feed} || '/' || ${code} and rule like 'feed %' and superseded_at is null`;

/** The scope as conditions on `content c`, with their parameters. */
function conditionsOf(scope: ReplayScope): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['true'];
  if (scope.feed !== undefined) conditions.push(`c.feed = ${parameter(scope.feed)}`);
  if (scope.code !== undefined)
    conditions.push(`c.content_key in (${BY_CODE(parameter(scope.feed ?? ''), parameter(scope.code))})`);
  if (scope.contentKeys !== undefined) conditions.push(`c.content_key = any(${parameter(scope.contentKeys)}::uuid[])`);
  if (scope.messageIds !== undefined) {
    const ids = parameter(scope.messageIds);
    conditions.push(`c.content_key in (select content_key from inbox where id = any(${ids}::uuid[]))`);
  }
  if (scope.from !== undefined || scope.to !== undefined) {
    const from = scope.from === undefined ? '' : ` and i.received_at >= ${parameter(scope.from)}::timestamptz`;
    const to = scope.to === undefined ? '' : ` and i.received_at < ${parameter(scope.to)}::timestamptz`;
    conditions.push(`exists (select from inbox i where i.content_key = c.content_key${from}${to})`);
  }
  if (scope.numbers !== undefined) {
    const readings = scope.numbers.flatMap((number) => readNumber(number).map(({ normalized }) => normalized));
    conditions.push(`c.content_key in (${OF_NUMBERS.replace('$$', () => parameter([...new Set(readings)]))})`);
  }
  return { text: conditions.join(' and '), values };
}

export async function countContents(db: Database, scope: ReplayScope): Promise<number> {
  const { text, values } = conditionsOf(scope);
  const { rows } = await db.query<{ count: number }>(`select count(*)::int as count from content c where ${text}`, [
    ...values,
  ]);
  return rows[0]?.count ?? 0;
}

/** Keys of the contents in scope behind `afterKey`, in their order. */
export async function contentsInScope(
  db: Database,
  scope: ReplayScope,
  { afterKey, limit }: { readonly afterKey: string | null; readonly limit: number },
): Promise<readonly string[]> {
  const { text, values } = conditionsOf(scope);
  const next = values.length + 1;
  const { rows } = await db.query<{ key: string }>(
    `select c.content_key as key from content c
     where ${text} and ($${next}::uuid is null or c.content_key > $${next}::uuid) order by c.content_key limit $${next + 1}`,
    [...values, afterKey, limit],
  );
  return rows.map((row) => row.key);
}
