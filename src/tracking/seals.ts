import type { Fact } from './fact.js';
import type { JourneyException } from './journey.js';
import { eventIds } from './milestone.js';
import { heardAt, isoOf } from './moments.js';
import { sentence } from './rules.js';
import { factWords } from './wording.js';

const OPENINGS: readonly string[] = ['CUSTOMS_INSPECTED', 'INSPECTED', 'SEALED'];
const EMPTYINGS: readonly string[] = ['STUFFED', 'STRIPPED', 'EMPTY_RELEASED', 'EMPTY_RETURNED', 'DELIVERED'];

/**
 * Seals that are not those that were on the unit before. Somebody who names none says nothing of them, and one seal in common is
 * enough: who lists the customs seal need not list the carrier’s. An inspection or sealing in between explains the change.
 */
export function changedSeals(facts: readonly Fact[]): readonly JourneyException[] {
  const found: JourneyException[] = [];
  let before: Fact | null = null;
  let opening: Fact | null = null;
  for (const fact of facts) {
    if (!fact.actual || !fact.ofUnit) continue;
    if (EMPTYINGS.includes(fact.event.code)) before = null;
    if (OPENINGS.includes(fact.event.code)) opening = fact;
    if (sealsOf(fact).length === 0) continue;
    if (before !== null && !sharesSeal(before, fact)) found.push(changed(before, fact, opening));
    [before, opening] = [fact, null];
  }
  return found;
}

const plain = (seal: string): string => seal.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

const sealsOf = ({ event }: Fact): readonly string[] =>
  (event.unit?.seals ?? []).map(plain).filter((seal) => seal !== '');

/** Alike, or one the end of the other: some list a seal with its maker’s letters, some without. */
function sharesSeal(a: Fact, b: Fact): boolean {
  const seals = sealsOf(b);
  return sealsOf(a).some((one) => seals.some((other) => one.endsWith(other) || other.endsWith(one)));
}

function changed(before: Fact, now: Fact, opening: Fact | null): JourneyException {
  const values = {
    before: sealsOf(before).join(', '),
    now: sealsOf(now).join(', '),
    event: factWords(now),
    reason: opening === null ? 'nobody reported why' : `after “${factWords(opening)}”`,
  };
  return {
    kind: 'SEAL_CHANGED',
    text: sentence('exception.seal-changed', values),
    events: eventIds([before, ...(opening === null ? [] : [opening]), now]),
    openedAt: isoOf(heardAt(now)),
    closedAt: opening === null ? null : isoOf(heardAt(now)),
  };
}
