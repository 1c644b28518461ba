import type { UnitKey } from '../canonical/transport-unit.js';
import { copyRows } from '../database/copy-rows.js';
import type { CopyTarget } from '../database/copy-rows.js';
import type { Transaction, WritePool } from '../database/write-pool.js';
import type { Journey } from '../tracking/journey.js';
import type { Folded } from './folded.js';
import { packJourney, unpackJourney } from './journey-body.js';

const JOURNEY: CopyTarget = {
  table: 'journey',
  columns: {
    id: 'uuid',
    unit_key: 'text',
    unit_number: 'text',
    status: 'text',
    origin_key: 'text',
    destination_key: 'text',
    on_hold: 'boolean',
    started_at: 'timestamptz',
    last_event_at: 'timestamptz',
    body: 'bytea',
    digest: 'bytea',
  },
};

/** What the read-model holds of these units. */
export async function loadJourneys(
  db: Transaction | WritePool,
  unitKeys: readonly UnitKey[],
): Promise<ReadonlyMap<UnitKey, readonly Folded<Journey>[]>> {
  if (unitKeys.length === 0) return new Map();
  const { rows } = await db.query<{ unit: UnitKey; body: Buffer; digest: string }>(
    `select unit_key as unit, body, encode(digest, 'hex') as digest from journey where unit_key = any($1)`,
    [unitKeys],
  );
  const byUnit = new Map<UnitKey, Folded<Journey>[]>();
  for (const { unit, body, digest } of rows) {
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), { value: unpackJourney(body), text: '', digest }]);
  }
  return byUnit;
}

/**
 * Puts these journeys in the place of what was stored under their ids, and takes away those that are no more. Taken away and copied
 * in rather than updated: an update would have to write the bodies twice, the first time into a temporary table.
 */
export async function writeJourneys(
  tx: Transaction,
  journeys: readonly Folded<Journey>[],
  retired: readonly string[],
): Promise<void> {
  const gone = [...retired, ...journeys.map(({ value }) => value.id)];
  if (gone.length > 0) await tx.query('delete from journey where id = any($1::uuid[])', [gone]);
  const rows = journeys.map(({ value, text, digest }) => [
    value.id,
    value.unitKey,
    value.unit.number,
    value.status,
    value.origin?.key ?? null,
    value.destination?.key ?? null,
    value.flags.includes('ON_HOLD'),
    millisecondsOf(value.startedAt),
    millisecondsOf(value.lastEventAt),
    packJourney(text),
    Buffer.from(digest, 'hex'),
  ]);
  await copyRows(tx, JOURNEY, rows);
}

export const millisecondsOf = (instant: string | null): number | null => {
  const milliseconds = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(milliseconds) ? null : milliseconds;
};
