import type { Fact } from './fact.js';
import type { Eta } from './journey.js';

/** Per place and party the latest estimate of arrival, by place and party. `facts` are in timeline order. */
export function etasOf(facts: readonly Fact[]): readonly Eta[] {
  const latest = new Map<string, Fact>();
  for (const fact of facts) {
    const { code, classifier, reportedBy } = fact.event;
    if (code !== 'ARRIVED' || classifier !== 'ESTIMATED' || !fact.moves) continue;
    const key = `${fact.placeId ?? ''}|${reportedBy.party}`;
    const known = latest.get(key);
    if (known === undefined || (fact.reportedAt ?? -1) >= (known.reportedAt ?? -1)) latest.set(key, fact);
  }
  return [...latest.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { event }]) => ({
      place: event.place,
      party: event.reportedBy.party,
      value: { time: event.occurredAt, event: event.id },
    }));
}
