import type { Fact } from './fact.js';
import type { FoldRules, PrecedenceField } from './fold-settings.js';
import type { TrackingEvent } from '../canonical/tracking-event.js';
import { CODE_NATURES } from './code-nature.js';
import { likeness } from './conveyance.js';
import { isAtSamePlace } from './places.js';

/** The kind of field a fact is about, which decides whose word counts. */
export function precedenceField(event: TrackingEvent): PrecedenceField {
  switch (event.kind) {
    case 'EQUIPMENT':
      return 'HANDLING';
    case 'CUSTOMS':
      return 'CUSTOMS';
    case 'SHIPMENT':
      return 'PAPERS';
    case 'TRANSPORT':
      return event.transport?.mode ?? 'HANDLING';
  }
}

/** 0 for the strongest kind of source for that field. */
export function sourceRank(event: TrackingEvent, field: PrecedenceField, rules: FoldRules): number {
  const rank = rules.precedence[field].indexOf(event.reportedBy.kind);
  return rank < 0 ? rules.precedence[field].length : rank;
}

/**
 * Facts in the order of the world: by instant, then natural progress, then the stronger source, then id. Arrival plays no part.
 * A time of a day or an hour is a span: inside it the fact takes the place that the precise facts around it leave.
 */
export function timelineOf(facts: readonly Fact[], rules: FoldRules): readonly Fact[] {
  const compare = (a: Fact, b: Fact): number =>
    a.order - b.order ||
    a.rank - b.rank ||
    sourceRank(a.event, precedenceField(a.event), rules) - sourceRank(b.event, precedenceField(b.event), rules) ||
    (a.event.id < b.event.id ? -1 : 1);
  const sorted = [...facts].sort(compare);
  if (!sorted.some((fact) => fact.until > fact.at)) return sorted;
  const precise = sorted.filter((fact) => fact.until === fact.at && fact.actual);
  return sorted.map((fact) => (fact.until > fact.at ? placedInSpan(fact, precise) : fact)).sort(compare);
}

/** The last precise fact of the span that must precede it, but before the first that must follow. */
function placedInSpan(fact: Fact, precise: readonly Fact[]): Fact {
  let order = fact.at;
  for (let index = firstFrom(precise, fact.at); index < precise.length; index += 1) {
    const other = precise[index];
    if (other === undefined || other.at > fact.until || follows(other, fact)) break;
    if (follows(fact, other)) order = other.at;
  }
  return order === fact.at ? fact : { ...fact, order };
}

function firstFrom(sorted: readonly Fact[], instant: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at ?? Infinity) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether `later` can only come after `earlier`: natural progress at one place or before one country's customs, or out of one
 * place before into another.
 */
function follows(later: Fact, earlier: Fact): boolean {
  if (later.event.kind === 'CUSTOMS' && earlier.event.kind === 'CUSTOMS') {
    return later.event.customs?.country === earlier.event.customs?.country && later.rank > earlier.rank;
  }
  if (isAtSamePlace(later, earlier)) return later.rank > earlier.rank;
  const leavesThenEnters =
    CODE_NATURES[earlier.event.code].motion === 'OUT' && CODE_NATURES[later.event.code].motion === 'IN';
  return leavesThenEnters && likeness(earlier.event.transport, later.event.transport) === 'SAME';
}
