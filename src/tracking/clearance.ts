import type { CustomsStatement } from '../canonical/tracking-event.js';
import type { Fact } from './fact.js';
import type { ClearanceEntry, Hold } from './journey.js';
import { coversWholeUnit } from './documents.js';

const EMPTY_STATEMENT: CustomsStatement = {
  country: null,
  authority: null,
  procedure: null,
  declaration: null,
  holdReason: null,
  wording: null,
};

const statementOf = ({ event }: Fact): CustomsStatement => event.customs ?? EMPTY_STATEMENT;

/** Actual statements of entitled authorities, in timeline order: only they clear or hold. */
export const customsFacts = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(({ actual, event }) => actual && event.kind === 'CUSTOMS');

/** The latest word per country, procedure and declaration, in that order. */
export function clearanceOf(customs: readonly Fact[]): readonly ClearanceEntry[] {
  const latest = new Map<string, ClearanceEntry>();
  for (const fact of customs) {
    const { country, procedure, declaration } = statementOf(fact);
    const { code, occurredAt, id } = fact.event;
    const entry = { country, procedure, declaration, status: code, since: occurredAt, event: id };
    latest.set(`${country ?? ''}|${procedure ?? ''}|${declaration ?? ''}`, entry);
  }
  return [...latest.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

interface OpenHold {
  readonly placed: Fact;
  released: Fact | null;
}

/** Every hold with its release, oldest first. What is not said to be released is not. */
export function holdsOf(customs: readonly Fact[]): readonly Hold[] {
  const holds: OpenHold[] = [];
  let open: OpenHold[] = [];
  for (const fact of customs) {
    if (fact.event.code === 'CUSTOMS_HELD' && !open.some((hold) => isStillHeldBy(hold, fact))) {
      const hold = { placed: fact, released: null };
      holds.push(hold);
      open.push(hold);
    }
    if (fact.event.code !== 'CUSTOMS_RELEASED') continue;
    for (const hold of open) if (covers(fact, hold.placed)) hold.released = fact;
    open = open.filter(({ released }) => released === null);
  }
  return holds.map(asHold);
}

/** Held again by the same authority for the same thing, while it was not released. */
function isStillHeldBy({ placed }: OpenHold, fact: Fact): boolean {
  if (placed.ofUnit !== fact.ofUnit) return false;
  const [before, now] = [statementOf(placed), statementOf(fact)];
  const isSameReason = now.holdReason === null || before.holdReason === now.holdReason;
  return isSameReason && isSameCase(before, now) && before.declaration === now.declaration;
}

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

const isSameCase = (a: CustomsStatement, b: CustomsStatement): boolean =>
  agree(a.country, b.country) && agree(a.authority, b.authority) && agree(a.procedure, b.procedure);

/**
 * Whether a release frees what is held. One declaration's release frees another's hold never, and a hold on the unit as a whole
 * only when it speaks for the whole: it names the unit, or a document that covers all of it.
 */
function covers(release: Fact, placed: Fact): boolean {
  const [freed, held] = [statementOf(release), statementOf(placed)];
  if (!isSameCase(freed, held)) return false;
  if (freed.declaration !== null && held.declaration !== null) return freed.declaration === held.declaration;
  if (release.ofUnit) return true;
  if (release.documents.some(coversWholeUnit)) return true;
  return !placed.ofUnit && release.documents.some((key) => placed.documents.includes(key));
}

function asHold({ placed, released }: OpenHold): Hold {
  const { authority, country, holdReason, wording } = statementOf(placed);
  return {
    authority,
    country,
    reason: holdReason,
    sourceWording: wording ?? (placed.event.wording === '' ? null : placed.event.wording),
    placedAt: placed.event.occurredAt,
    placedBy: placed.event.id,
    releasedAt: released?.event.occurredAt ?? null,
    releasedBy: released?.event.id ?? null,
  };
}
