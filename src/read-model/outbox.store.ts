import { jsonText } from '../database/json-text.js';
import type { Transaction } from '../database/write-pool.js';
import type { JourneyChange } from '../tracking/journey.js';

/** Channel on which a commit with changes is announced; it carries no data, readers look into the outbox. */
export const OUTBOX_CHANNEL = 'landbridge_outbox';

/**
 * Tells what changed, in the transaction that changed it. `replayId` names the replay that did, null for live messages.
 *
 * Transaction numbers are given when transactions begin to write, not when they commit: a later one may have told of the same unit
 * before. The unit is locked, so what it told is committed, and this change takes at least its number: readers get a unit's changes
 * in the order in which they were made.
 */
export async function tellChanges(
  tx: Transaction,
  changes: readonly JourneyChange[],
  replayId: string | null = null,
): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `insert into outbox (tx, journey_id, unit_key, kind, payload, replay_id)
     select greatest(pg_current_xact_id(), (select o.tx from outbox o where o.unit_key = c.unit_key order by o.tx desc limit 1)),
            journey_id, unit_key, kind, payload, $5::uuid
     from unnest($1::uuid[], $2::text[], $3::text[], $4::json[]) c(journey_id, unit_key, kind, payload)`,
    [
      changes.map((change) => change.journey),
      changes.map((change) => change.unitKey),
      changes.map((change) => change.kind),
      changes.map((change) => jsonText(change)),
      replayId,
    ],
  );
  await tx.query(`select pg_notify('${OUTBOX_CHANNEL}', '')`);
}
