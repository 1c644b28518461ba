import type { JourneyFacts } from './assignment.js';
import type { Fact } from './fact.js';

/** Withdrawn facts beside the journey they were said of: by document, else by time. One list per journey, in timeline order. */
export function assignRetracted(
  retracted: readonly Fact[],
  journeys: readonly JourneyFacts[],
): readonly (readonly Fact[])[] {
  const lists = journeys.map((): Fact[] => []);
  for (const fact of retracted) {
    const named = journeys.findLastIndex(({ facts }) => facts.some((other) => sharesDocument(other, fact)));
    const running = journeys.findLastIndex(({ facts }) => (facts[0]?.order ?? Infinity) <= fact.order);
    lists[named >= 0 ? named : Math.max(running, 0)]?.push(fact);
  }
  return lists;
}

const sharesDocument = (a: Fact, b: Fact): boolean => a.documents.some((key) => b.documents.includes(key));
