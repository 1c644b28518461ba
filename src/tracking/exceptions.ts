import type { ReferenceKey } from '../canonical/reference-number.js';
import type { DocumentLinks } from './documents.js';
import type { Fact } from './fact.js';
import type { Transfer } from './connections.js';
import type { FoldSettings } from './fold-settings.js';
import type { Hold, JourneyException, Stop } from './journey.js';
import type { LegDraft } from './leg-draft.js';
import type { LegChain } from './leg-chain.js';
import type { Occurrence } from './occurrence.js';
import { conveyanceName, likeness } from './conveyance.js';
import { documentType } from './documents.js';
import { uncertaintyOf } from './fact.js';
import { contradictions, heldUnits } from './exceptions-of-customs.js';
import { lateArrivals, missedConnections } from './lateness.js';
import { eventIds } from './milestone.js';
import { heardAt, isoOf } from './moments.js';
import { sentence } from './rules.js';
import { changedSeals } from './seals.js';
import { longStays } from './stays.js';
import { inertReason } from './value.js';
import { factWords, placeName, timeWords } from './wording.js';

export interface ExceptionContext {
  readonly facts: readonly Fact[];
  readonly documents: DocumentLinks;
  readonly legs: readonly LegDraft[];
  readonly offloaded: LegChain['offloaded'];
  readonly overruled: readonly Occurrence[];
  readonly transfers: readonly Transfer[];
  readonly stops: readonly Stop[];
  readonly customs: readonly Fact[];
  readonly holds: readonly Hold[];
  /** Milliseconds since 1970 of the last actual fact. */
  readonly lastWord: number | null;
  readonly rules: FoldSettings;
}

/** What cannot all be true, or must be looked at, in a fixed order. */
export function exceptionsOf(context: ExceptionContext): readonly JourneyException[] {
  return [
    ...context.facts.flatMap(flaggedFact),
    ...impossibleSequences(context),
    ...rolled(context),
    ...referenceConflicts(context),
    ...changedSeals(context.facts),
    ...lateArrivals(context.legs, context.rules),
    ...missedConnections(context.transfers),
    ...longStays(context.stops, context.lastWord, context.rules),
    ...heldUnits(context.holds),
    ...contradictions(context.customs, context.holds),
  ];
}

const NONE: readonly JourneyException[] = [];

function flaggedFact(fact: Fact): readonly JourneyException[] {
  const { flags, classifier, id, reportedBy, occurredAt } = fact.event;
  if (flags.length === 0) return NONE;
  const values = {
    event: factWords(fact),
    party: reportedBy.party,
    time: timeWords(occurredAt),
    reason: inertReason(fact)?.replace('flagged: ', '') ?? null,
  };
  const openedAt = isoOf(fact.reportedAt ?? fact.at);
  if (flags.includes('SOURCE_NOT_ENTITLED')) {
    const text = sentence('exception.not-entitled', values);
    return [{ kind: 'SOURCE_NOT_ENTITLED', text, events: [id], openedAt, closedAt: null }];
  }
  const isFuture = flags.includes('ACTUAL_AFTER_MESSAGE') || flags.includes('TIME_IMPLAUSIBLE');
  if (!isFuture || classifier !== 'ACTUAL') return [];
  const text = sentence('exception.future-dated', values);
  return [{ kind: 'FUTURE_DATED', text, events: [id], openedAt, closedAt: null }];
}

/** Start and end of each leg against each other, with what precision and unknown offsets leave open taken off. */
function impossibleSequences({ legs, overruled }: ExceptionContext): readonly JourneyException[] {
  const found: JourneyException[] = [];
  for (const { loaded, departed, arrived, discharged } of legs) {
    const steps = [loaded, departed, arrived, discharged].map((step) => step?.actual?.winner ?? null);
    const pair = firstReversed(steps.filter((fact) => fact !== null));
    if (pair !== null) found.push(outOfOrder(...pair));
  }
  for (const { actual } of overruled) {
    if (actual === null) continue;
    const text = `${factWords(actual.winner)} was reported after the trip had ended.`;
    found.push({ kind: 'IMPOSSIBLE_SEQUENCE', text, ...standing([actual.winner]) });
  }
  return found;
}

function firstReversed(steps: readonly Fact[]): readonly [Fact, Fact] | null {
  for (let index = 1; index < steps.length; index += 1) {
    const [before, after] = [steps[index - 1], steps[index]];
    if (before === undefined || after === undefined) continue;
    if (after.at + uncertaintyOf(after) + uncertaintyOf(before) < before.at) return [before, after];
  }
  return null;
}

const outOfOrder = (earlier: Fact, later: Fact): JourneyException => ({
  kind: 'IMPOSSIBLE_SEQUENCE',
  text: sentence('exception.impossible-sequence', { earlier: factWords(earlier), later: factWords(later) }),
  ...standing([earlier, later]),
});

/** It stands since the last of these facts, on which it rests. */
const standing = (facts: readonly Fact[]): Pick<JourneyException, 'events' | 'openedAt' | 'closedAt'> => ({
  events: eventIds(facts),
  openedAt: isoOf(Math.max(...facts.map(heardAt))),
  closedAt: null,
});

function rolled({ facts, offloaded, legs }: ExceptionContext): readonly JourneyException[] {
  const departures = winnersOf(legs.flatMap(({ departed }) => departed ?? []));
  const untilItLeft = (exception: JourneyException): JourneyException => {
    const left = departures.find(({ at }) => isoOf(at) >= exception.openedAt);
    return { ...exception, closedAt: left === undefined ? null : isoOf(left.at) };
  };
  const reported = facts.filter(({ actual, event }) => actual && event.code === 'ROLLED');
  const found = reported.map((fact) =>
    untilItLeft(asRolled(fact.event.place, `reported by ${fact.event.reportedBy.party}`, [fact])),
  );
  for (const [loaded, undone] of offloaded) {
    const reason = `loaded on ${conveyanceName(loaded.transport)} and taken off before it left`;
    found.push(untilItLeft(asRolled(loaded.place, reason, winnersOf([loaded, undone]))));
  }
  for (const { departed, loaded, transport, from } of legs) {
    const left = departed?.actual ?? null;
    if (departed === null || left === null) continue;
    const announced = [departed, loaded].flatMap((step) => [...(step?.planned ?? []), ...(step?.estimated ?? [])]);
    const other = announced.find(({ event }) => likeness(event.transport, transport) === 'DIFFERENT');
    if (other === undefined) continue;
    const reason = `planned on ${conveyanceName(other.event.transport)}, left on ${conveyanceName(transport)}`;
    const exception = asRolled(from?.place ?? null, reason, [other, left.winner]);
    const [openedAt, closedAt] = [isoOf(Math.min(other.at, left.winner.at)), isoOf(left.winner.at)];
    found.push({ ...exception, openedAt, closedAt });
  }
  return found;
}

const winnersOf = (occurrences: readonly Occurrence[]): readonly Fact[] =>
  occurrences.flatMap(({ actual }) => (actual === null ? [] : [actual.winner]));

const asRolled = (place: Fact['event']['place'], reason: string, facts: readonly Fact[]): JourneyException => ({
  kind: 'ROLLED',
  text: sentence('exception.rolled', { place: placeName(place), reason }),
  ...standing(facts),
});

/** Two master documents of one kind, named for one journey and never together. */
function referenceConflicts({ facts, documents: links }: ExceptionContext): readonly JourneyException[] {
  const named = new Map<ReferenceKey, Fact>();
  for (const fact of facts) {
    if (!fact.ofUnit || !fact.moves) continue;
    for (const key of fact.documents) {
      const type = documentType(key);
      if ((type === 'MASTER_BILL' || type === 'MASTER_AIR_WAYBILL') && !named.has(key)) named.set(key, fact);
    }
  }
  const keys = [...named.keys()].sort();
  const [first] = keys;
  const others = keys.filter((key) => first !== undefined && !links.areLinked(first, key));
  if (first === undefined || others.length === 0) return [];
  const conflicting = [first, ...others];
  const numbers = conflicting.map((key) => key.slice(key.indexOf(':') + 1)).join(', ');
  const evidence = conflicting.flatMap((key) => named.get(key) ?? []);
  const text = sentence('exception.reference-conflict', { documents: numbers });
  return [{ kind: 'REFERENCE_CONFLICT', text, ...standing(evidence) }];
}
