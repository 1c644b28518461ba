import type { ReferenceKey } from '../canonical/reference-number.js';
import type { CutRule } from './cuts.js';
import type { DocumentLinks } from './documents.js';
import type { Fact } from './fact.js';
import type { FoldRules } from './fold-settings.js';
import type { Trip } from './trip.js';
import { isBackbone } from './code-nature.js';
import { cutBefore } from './cuts.js';
import { grow, newTrip } from './trip.js';

/** One journey's backbone: actual facts about the unit itself, in timeline order. */
export interface Cycle {
  readonly opening: CutRule;
  readonly trip: Trip;
}

/** Cuts a unit's timeline into cycles. `facts` are in timeline order. */
export function cutIntoCycles(facts: readonly Fact[], links: DocumentLinks, rules: FoldRules): readonly Cycle[] {
  const backbone = facts.filter(isBackboneFact);
  const context = { rules, links, lastNamed: lastNamedOn(backbone) };
  const cycles: Cycle[] = [];
  let trip = newTrip();
  let opening: CutRule = 'cycle.first';
  for (const fact of backbone) {
    const cut = cutBefore(fact, trip, context);
    if (cut !== null) {
      const [before, after] = cut === 'cycle.document' ? dividedAtGap(trip, fact) : [trip, newTrip()];
      cycles.push({ opening, trip: before });
      trip = after;
      opening = cut;
    }
    trip = grow(trip, fact);
  }
  if (trip.facts.length > 0) cycles.push({ opening, trip });
  return cycles;
}

export const isBackboneFact = (fact: Fact): boolean => fact.actual && fact.ofUnit && isBackbone(fact.event.code);

function lastNamedOn(backbone: readonly Fact[]): ReadonlyMap<ReferenceKey, number> {
  const last = new Map<ReferenceKey, number>();
  for (const { documents, order } of backbone) for (const key of documents) last.set(key, order);
  return last;
}

/**
 * Facts without a document stand between the old document's last word and the new one's first: the boundary is the widest gap
 * in time among them, the later one of equals.
 */
function dividedAtGap(trip: Trip, next: Fact): readonly [Trip, Trip] {
  let lastDocumented = trip.facts.length - 1;
  while (lastDocumented > 0 && trip.facts[lastDocumented]?.documents.length === 0) lastDocumented -= 1;
  let boundary = trip.facts.length;
  let widest = -1;
  for (let index = lastDocumented + 1; index <= trip.facts.length; index += 1) {
    const gap = (trip.facts[index] ?? next).order - (trip.facts[index - 1]?.order ?? next.order);
    if (gap >= widest) [widest, boundary] = [gap, index];
  }
  return [regrown(trip.facts.slice(0, boundary)), regrown(trip.facts.slice(boundary))];
}

const regrown = (facts: readonly Fact[]): Trip => facts.reduce(grow, newTrip());
