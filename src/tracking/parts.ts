/**
 * Pieces of an air waybill that travel apart. What is true of a part is not yet true of the whole: the parts that one party tells of are added
 * up, and the part that makes them complete speaks for the whole.
 */
import { INERT_FLAGS } from '../canonical/tracking-event.js';
import { likeness } from './conveyance.js';
import { DAY_MS, HOUR_MS, type Fact } from './fact.js';
import type { FoldRules } from './fold-settings.js';

/** How many pieces are told of, this part among them. */
export interface PartsTold {
  readonly counted: number;
  readonly total: number;
}

interface Part {
  readonly fact: Fact;
  readonly count: number;
}

/** The facts with their parts added up, in any order. A part that makes the whole complete moves as a fact about the whole would. */
export function withPartsCounted(facts: readonly Fact[], rules: FoldRules): readonly Fact[] {
  const ledgers = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!isPart(fact)) continue;
    const { code, reportedBy } = fact.event;
    const key = `${code}|${fact.placeId}|${reportedBy.party}`;
    const known = ledgers.get(key);
    if (known === undefined) ledgers.set(key, [fact]);
    else known.push(fact);
  }
  if (ledgers.size === 0) return facts;
  const counted = new Map([...ledgers.values()].flatMap((ledger) => addUp(ledger, rules)));
  return facts.map((fact) => counted.get(fact) ?? fact);
}

/** An actual that only its being of a part keeps from moving, with the number of pieces of the whole. */
function isPart({ event }: Fact): boolean {
  const { flags, pieces, classifier, code, correction } = event;
  return (
    flags.includes('PARTIAL') &&
    pieces?.total != null &&
    classifier === 'ACTUAL' &&
    code !== 'UNKNOWN' &&
    correction?.action !== 'RETRACTS' &&
    !flags.some((flag) => flag !== 'PARTIAL' && INERT_FLAGS.includes(flag))
  );
}

/** One party's parts of one thing at one place, in the order of the world. After a long silence the number is another shipment's. */
function addUp(ledger: readonly Fact[], rules: FoldRules): readonly (readonly [Fact, Fact])[] {
  const sorted = [...ledger].sort((a, b) => a.at - b.at || (a.event.id < b.event.id ? -1 : 1));
  let parts: Part[] = [];
  let isComplete = false;
  return sorted.map((fact, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && fact.at - before.at > rules.silenceDays * DAY_MS) [parts, isComplete] = [[], false];
    parts = withPart(parts, fact, rules);
    const told = { counted: parts.reduce((sum, { count }) => sum + count, 0), total: fact.event.pieces?.total ?? 0 };
    const completes = !isComplete && told.counted >= told.total;
    isComplete ||= completes;
    return [fact, { ...fact, parts: told, moves: completes, actual: completes }] as const;
  });
}

/**
 * What goes by one flight within `sameFactHours`, in the same number, is one part told again; so is the departure of one flight, whatever
 * number is told: the later word counts. So is the same at the same time.
 */
function withPart(parts: readonly Part[], fact: Fact, { sameFactHours }: FoldRules): Part[] {
  const count = fact.event.pieces?.count ?? 0;
  const isAgain = (part: Part): boolean => {
    const [a, b] = [part.fact.event.transport, fact.event.transport];
    if (likeness(a, b) === 'DIFFERENT' || fact.at - part.fact.at > sameFactHours * HOUR_MS) return false;
    if (a?.flight == null || b?.flight == null) return fact.at === part.fact.at && part.count === count;
    return part.count === count || isOfFlight(fact);
  };
  const again = parts.findIndex(isAgain);
  if (again < 0) return [...parts, { fact, count }];
  const known = parts[again] as Part;
  const isLater = (fact.reportedAt ?? -1) > (known.fact.reportedAt ?? -1);
  return parts.map((part, index) => (index !== again ? part : isLater ? { fact, count } : known));
}

/** A flight takes off and lands once; what it brings may be received in several lots. */
const isOfFlight = ({ event: { code } }: Fact): boolean => code === 'DEPARTED' || code === 'ARRIVED';

/** `6 of 10 pieces` */
export const partWords = ({ counted, total }: PartsTold): string => `${counted} of ${total} pieces`;
