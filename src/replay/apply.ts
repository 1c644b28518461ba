import type { Transaction } from '../database/write-pool.js';
import { recordControlReferences, rewriteContents, rewriteDispositions } from '../inbox/content.store.js';
import type { IntakeContext } from '../intake/intake-context.js';
import type { Reading } from '../intake/read-content.js';
import { NOTHING_REFOLDED, refold } from '../intake/refold.js';
import type { Refolded } from '../intake/refold.js';
import { prepareStaging } from '../intake/staging.js';
import { appendToJournal, supersedeSources } from '../journal/journal.store.js';
import { requireDecisions } from '../mappings/mapped-feeds.js';
import type { MappedRegistry } from '../mappings/mapped-feeds.js';
import { placeInQuarantine, resolveQuarantined } from '../quarantine/quarantine.store.js';
import { compare } from './difference.js';
import type { Difference } from './difference.js';

export interface Application {
  readonly intake: IntakeContext;
  /** Why what waited in quarantine does not wait any more. */
  readonly resolution: string;
  /** What the readings were read with; null for a trial of what nobody decided yet. */
  readonly mapped: MappedRegistry | null;
}

export interface Applied extends Refolded {
  readonly differences: readonly Difference[];
}

/**
 * Puts these readings in the place of what the journal holds of their contents: what is no longer said loses its source, what is
 * new gets one, and everything concerned is folded again. Readings that say the same as before change nothing at all.
 */
export async function applyReadings(
  tx: Transaction,
  readings: readonly Reading[],
  { intake, resolution, mapped }: Application,
): Promise<Applied> {
  if (mapped !== null) await requireDecisions(tx, mapped);
  await prepareStaging(tx);
  const nowMs = await lockContents(tx, readings);
  const differences = (await compare(tx, readings)).filter(({ changed }) => changed);
  if (differences.length === 0) return { differences, ...NOTHING_REFOLDED };
  const changed = differences.map(({ reading }) => reading);
  await rewriteContents(tx, changed);
  await rewriteDispositions(tx, changed);
  await recordControlReferences(tx, changed);
  await placeInQuarantine(tx, changed);
  await resolveQuarantined(tx, changed, resolution);
  const gone = differences.flatMap((difference) => difference.gone);
  const added = differences.flatMap((difference) => difference.added);
  await supersedeSources(tx, gone);
  await appendToJournal(tx, added, nowMs);
  const lost = gone.map(({ event, documentKey }) => ({
    event,
    documentKeys: documentKey === null ? [] : [documentKey],
  }));
  return { differences, ...(await refold(tx, { added, lost, nowMs }, intake)) };
}

/** In the order of keys, as contents are claimed. Returns the transaction's time. */
async function lockContents(tx: Transaction, readings: readonly Reading[]): Promise<number> {
  const { rows } = await tx.query<{ now: Date }>(
    `with locked as (select content_key from content where content_key = any($1::uuid[]) order by content_key for update)
     select date_trunc('milliseconds', now()) as now, (select count(*) from locked)`,
    [readings.map((reading) => reading.contentKey)],
  );
  return rows[0]?.now.getTime() ?? 0;
}
