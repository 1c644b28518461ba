import type { Fact } from './fact.js';
import type { Eta } from './outlook.js';
import type { LegDraft } from './leg-draft.js';
import type { Occurrence } from './occurrence.js';
import { placeIdOf } from './fact.js';
import { alongLeg } from './leg-draft.js';
import { minutesBetween, timedValue } from './moments.js';
import { tookPlace } from './occurrence.js';

export interface EtaContext {
  /** What took place and what is announced, in the order of the way. */
  readonly way: readonly Occurrence[];
  readonly legs: readonly LegDraft[];
  /** Delivered, returned or cancelled: nothing is expected any more. */
  readonly isOver: boolean;
}

/** Per place and party the latest estimate of arrival and what became of it, by place and party. `facts` are in timeline order. */
export function etasOf(facts: readonly Fact[], context: EtaContext): readonly Eta[] {
  const estimates = facts.filter(
    ({ event, moves }) => moves && event.code === 'ARRIVED' && event.classifier === 'ESTIMATED',
  );
  if (estimates.length === 0) return [];
  const fates = new Fates(context);
  const words = new Map<string, Fact[]>();
  for (const fact of estimates) {
    const key = `${fates.homeOf(fact)?.placeId ?? fact.placeId ?? ''}|${fact.event.reportedBy.party}`;
    const said = words.get(key);
    if (said === undefined) words.set(key, [fact]);
    else said.push(fact);
  }
  return [...words.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, said]) => etaOf(said, fates));
}

function etaOf(said: readonly Fact[], fates: Fates): Eta {
  const inTurn = [...said].sort((a, b) => (a.reportedAt ?? -1) - (b.reportedAt ?? -1));
  const latest = inTurn.at(-1) as Fact;
  const value = timedValue(latest);
  const { state, actual } = fates.of(latest);
  return {
    place: (fates.homeOf(latest) ?? latest.event).place,
    party: latest.event.reportedBy.party,
    value,
    state,
    history: inTurn.slice(0, -1).map(timedValue),
    actual,
    lateMinutes: actual === null ? null : minutesBetween(value.time, actual.time),
  };
}

/** What became of what was estimated. */
class Fates {
  private readonly homes = new Map<string, Occurrence>();
  /** Turn on the chain of legs of each occurrence that stands on it. */
  private readonly turns = new Map<Occurrence, number>();
  private readonly reached: number = -1;
  private readonly visited = new Set<string>();

  constructor(private readonly context: EtaContext) {
    for (const occurrence of context.way) {
      for (const { event } of occurrence.estimated) this.homes.set(event.id, occurrence);
      if (occurrence.actual !== null && occurrence.placeId !== null) this.visited.add(occurrence.placeId);
    }
    for (const leg of context.legs) {
      for (const occurrence of alongLeg(leg)) {
        this.turns.set(occurrence, this.turns.size);
        if (tookPlace(occurrence)) this.reached = this.turns.size - 1;
      }
    }
  }

  /** The arrival that an estimate speaks of. */
  homeOf({ event }: Fact): Occurrence | null {
    return this.homes.get(event.id) ?? null;
  }

  of(fact: Fact): Pick<Eta, 'state' | 'actual'> {
    const home = this.homeOf(fact);
    if (home === null) return this.ofPlace(fact.placeId ?? placeIdOf(fact.event.place));
    if (tookPlace(home))
      return { state: 'ARRIVED', actual: home.actual === null ? null : timedValue(home.actual.winner) };
    const turn = this.turns.get(home);
    const isAhead = turn !== undefined && turn > this.reached;
    return { state: isAhead && !this.context.isOver ? 'OPEN' : 'OVERTAKEN', actual: null };
  }

  /** Of a part of the cargo only: known by its place. */
  private ofPlace(placeId: string | null): Pick<Eta, 'state' | 'actual'> {
    if (placeId !== null && this.visited.has(placeId)) return { state: 'ARRIVED', actual: null };
    return { state: this.context.isOver ? 'OVERTAKEN' : 'OPEN', actual: null };
  }
}
