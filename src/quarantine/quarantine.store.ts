import { copyRows, stagingTable } from '../database/copy-rows.js';
import type { CopyTarget } from '../database/copy-rows.js';
import { isError } from '../canonical/fault.js';
import type { Transaction } from '../database/write-pool.js';
import type { ContentReading } from '../inbox/content.store.js';
import { quarantineIds } from './quarantine-ids.js';

const COLUMNS = {
  id: 'uuid',
  content_key: 'uuid',
  message_id: 'uuid',
  feed: 'text',
  part: 'integer',
  stage: 'text',
  code: 'text',
  byte: 'integer',
  segment: 'integer',
  element: 'integer',
  component: 'integer',
  detail: 'text',
} as const;
const STAGED: CopyTarget = { table: 'staged_quarantine', columns: COLUMNS };

export const QUARANTINE_STAGING = stagingTable(STAGED);

/** Sets aside every error of these contents. The same finding again is the same row; one that was resolved opens again. */
export async function placeInQuarantine(tx: Transaction, readings: readonly ContentReading[]): Promise<void> {
  const rows = readings.flatMap(rowsOf);
  if (rows.length === 0) return;
  await copyRows(tx, STAGED, rows);
  const columns = Object.keys(COLUMNS).join(', ');
  await tx.query(
    `insert into quarantine (${columns}) select ${columns} from staged_quarantine order by id
     on conflict (id) do update set status = 'OPEN', resolved_at = null, resolution = null
     where quarantine.status = 'RESOLVED'`,
  );
}

/** Closes what a later interpretation of these contents no longer finds. */
export async function resolveQuarantined(
  tx: Transaction,
  readings: readonly ContentReading[],
  resolution: string,
): Promise<void> {
  const open = readings.flatMap(rowsOf).map((row) => row[0]);
  await tx.query(
    `update quarantine set status = 'RESOLVED', resolved_at = now(), resolution = $3
     where content_key = any($1::uuid[]) and status = 'OPEN' and not (id = any($2::uuid[]))`,
    [readings.map((reading) => reading.contentKey), open, resolution],
  );
}

function rowsOf(reading: ContentReading): (string | number | null)[][] {
  const errors = reading.faults.filter(({ fault }) => isError(fault));
  const ids = quarantineIds(reading.contentKey, errors);
  return errors.map(({ part, fault }, index) => {
    const { byte, segment = null, element = null, component = null } = fault.at;
    const where = [part, fault.stage, fault.code, byte, segment, element, component] as const;
    return [ids[index]!, reading.contentKey, reading.messageId, reading.feed, ...where, fault.detail];
  });
}
