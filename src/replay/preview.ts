import type { TrackingEvent } from '../canonical/tracking-event.js';
import { retryConflicts } from '../database/retry-conflicts.js';
import { inTransaction } from '../database/write-pool.js';
import type { IntakeContext } from '../intake/intake-context.js';
import { NOTHING_REFOLDED } from '../intake/refold.js';
import type { Reading } from '../intake/read-content.js';
import { makeMonths } from '../intake/months.js';
import type { CodeMapping } from '../mappings/code-mapping.js';
import { withMappings } from '../mappings/mapped-feeds.js';
import type { JourneyChange } from '../tracking/journey.js';
import { applyReadings } from './apply.js';
import type { Applied } from './apply.js';
import { compare, readAgain } from './difference.js';
import type { Difference } from './difference.js';
import { contentsInScope, countContents } from './scope.js';
import type { ReplayScope } from './scope.js';

/** What a replay would change. Counts are of everything in scope; the lists are cut at `LIST_LIMIT`. */
export interface ReplayPreview {
  /** Distinct contents in scope, and how many of them would be read otherwise. */
  readonly contents: number;
  readonly contentsChanged: number;
  readonly eventsAdded: number;
  readonly eventsRemoved: number;
  /** Of the first `FOLD_LIMIT` contents that change; see `foldedWhole`. */
  readonly journeysChanged: number;
  readonly statusesChanged: number;
  /** False when more contents change than were folded for the two counts above. */
  readonly foldedWhole: boolean;
  readonly events: readonly EventDifference[];
  readonly journeys: readonly JourneyChange[];
}

export interface EventDifference {
  readonly change: 'ADDED' | 'REMOVED';
  readonly contentKey: string;
  readonly messageId: string;
  readonly event: TrackingEvent;
}

const PAGE = 500;
const LIST_LIMIT = 100;
const FOLD_LIMIT = 1_000;

/** Thrown to undo the trial run; carries its result out. */
class TrialOver extends Error {
  constructor(readonly applied: Applied) {
    super('the trial run is over');
  }
}

/**
 * The dry run: reads everything in scope once more and compares; then does what the replay would do with the contents that
 * differ, in a transaction that is rolled back. Nothing is written. `trial` holds codes that are read as if they were mapped so.
 */
export async function previewReplay(
  context: IntakeContext,
  scope: ReplayScope,
  trial: readonly CodeMapping[] = [],
): Promise<ReplayPreview> {
  const { feeds } = await context.mapped.load(context.pool);
  const intake = { ...context, feeds: withMappings(feeds, trial) };
  const contents = await countContents(intake.pool, scope);
  const total = { contentsChanged: 0, eventsAdded: 0, eventsRemoved: 0 };
  const events: EventDifference[] = [];
  const changed: Reading[] = [];
  for await (const difference of differencesOf(intake, scope)) {
    total.contentsChanged += 1;
    total.eventsAdded += difference.added.length;
    total.eventsRemoved += difference.gone.length;
    if (changed.length < FOLD_LIMIT) changed.push(difference.reading);
    if (events.length < LIST_LIMIT) events.push(...eventDifferences(difference));
  }
  const { changes } = await tryOut(intake, changed);
  return {
    contents,
    ...total,
    journeysChanged: changes.length,
    statusesChanged: changes.filter(({ status, previousStatus }) => status !== previousStatus).length,
    foldedWhole: changed.length === total.contentsChanged,
    events: events.slice(0, LIST_LIMIT),
    journeys: changes.slice(0, LIST_LIMIT),
  };
}

async function* differencesOf(intake: IntakeContext, scope: ReplayScope): AsyncGenerator<Difference> {
  for (let afterKey: string | null = null; ;) {
    const keys: readonly string[] = await contentsInScope(intake.pool, scope, { afterKey, limit: PAGE });
    const readings = await readAgain(intake.pool, keys, intake);
    for (const difference of await compare(intake.pool, readings)) if (difference.changed) yield difference;
    afterKey = keys.at(-1) ?? null;
    if (keys.length < PAGE) return;
  }
}

async function tryOut(intake: IntakeContext, readings: readonly Reading[]): Promise<Applied> {
  if (readings.length === 0) return { differences: [], ...NOTHING_REFOLDED };
  await makeMonths(readings, intake);
  try {
    return await retryConflicts(() =>
      inTransaction(intake.pool, async (tx) => {
        throw new TrialOver(await applyReadings(tx, readings, { intake, mapped: null, resolution: 'preview' }));
      }),
    );
  } catch (error) {
    if (error instanceof TrialOver) return error.applied;
    throw error;
  }
}

const eventDifferences = ({ reading, added, gone }: Difference): readonly EventDifference[] => {
  const where = { contentKey: reading.contentKey, messageId: reading.messageId };
  return [
    ...gone.map(({ event }) => ({ change: 'REMOVED' as const, ...where, event })),
    ...added.map(({ event }) => ({ change: 'ADDED' as const, ...where, event })),
  ];
};
