import type { TrackingEvent } from '../canonical/tracking-event.js';
import { unitKeyOf, type UnitKey } from '../canonical/transport-unit.js';
import { trainRunOf, wagonKey, wagonOf, type CarrierKey, type TrainRun } from './consist-carriers.js';
import { instantOf } from './fact.js';

/** The list of a train as one party made it at one instant. */
export interface ConsistStatement {
  readonly run: TrainRun;
  readonly at: number;
  readonly wagons: ReadonlySet<CarrierKey>;
  /** Boxes by their wagon; a wagon without any is not there: a list of wagons alone says nothing of what stands on them. */
  readonly boxes: ReadonlyMap<CarrierKey, ReadonlySet<UnitKey>>;
}

interface Growing extends ConsistStatement {
  readonly wagons: Set<CarrierKey>;
  readonly boxes: Map<CarrierKey, Set<UnitKey>>;
}

export const isListing = ({ code, unit, transport }: TrackingEvent): boolean =>
  code === 'MANIFESTED' && unit !== null && transport?.train != null;

/** Facts that list a wagon or box in a train, put together again into the lists they came in: same train, same party, same instant. */
export function consistStatements(events: readonly TrackingEvent[]): ReadonlyMap<string, ConsistStatement> {
  const statements = new Map<string, Growing>();
  for (const event of events) {
    const run = trainRunOf(event);
    if (run === null || !isListing(event)) continue;
    const key = statementKey(event);
    const statement = statements.get(key) ?? {
      run,
      at: instantOf(event.occurredAt),
      wagons: new Set(),
      boxes: new Map(),
    };
    statements.set(key, statement);
    add(statement, event);
  }
  return statements;
}

/** Names the list that a fact is of. */
export const statementKey = (event: TrackingEvent): string =>
  [
    event.reportedBy.party,
    instantOf(event.occurredAt),
    event.transport?.train ?? '',
    trainRunOf(event)?.run ?? '',
  ].join('|');

function add({ wagons, boxes }: Growing, event: TrackingEvent): void {
  const wagon = wagonOf(event);
  if (wagon === null) return;
  const key = wagonKey(wagon);
  wagons.add(key);
  if (event.unit === null || event.unit.kind === 'WAGON') return;
  const aboard = boxes.get(key) ?? new Set<UnitKey>();
  boxes.set(key, aboard.add(unitKeyOf(event.unit)));
}
