import type { SourceKind, TransportMode } from '../canonical/tracking-event.js';
import type { Fact } from './fact.js';
import type { FoldRules, PrecedenceField } from './fold-settings.js';
import { partWords } from './parts.js';
import { precedenceField, sourceRank } from './timeline.js';

export interface Losing {
  readonly fact: Fact;
  readonly ground: Ground;
  readonly reason: string;
}

/** On what ground one report stood against another. */
export type Ground = 'AGREED' | 'NAMES_UNIT' | 'PRECEDENCE' | 'LATEST' | 'UNDECIDED' | 'OLDER_ANNOUNCEMENT';

/** The fact whose time stands, and the others with the reason why theirs does not. */
export interface Choice {
  readonly winner: Fact;
  readonly losers: readonly Losing[];
}

const KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  TERMINAL: 'terminal',
  RAILWAY: 'railway',
  CARRIER: 'carrier',
  AIRLINE: 'airline',
  FORWARDER: 'forwarder',
  CUSTOMS: 'customs',
};

const FIELD_WORDS: Readonly<Record<PrecedenceField, string>> = {
  HANDLING: 'handling at a place',
  SEA: 'the movement of a vessel',
  INLAND_WATERWAY: 'the movement of a barge',
  RAIL: 'the movement of a train',
  ROAD: 'the movement of a truck',
  AIR: 'the movement of a flight',
  PAPERS: 'papers and notices',
  CUSTOMS: 'customs',
};

/** Among reports of one thing that happened: who names the unit itself, whose word counts for the field, who spoke last. */
export function chooseActual(facts: readonly Fact[], mode: TransportMode | null, rules: FoldRules): Choice {
  const first = facts[0] as Fact;
  if (facts.length === 1) return { winner: first, losers: [] };
  const field = fieldOf(first, mode);
  const rankOf = (fact: Fact): number => sourceRank(fact.event, field, rules);
  const ranked = [...facts].sort(
    (a, b) =>
      Number(b.ofUnit) - Number(a.ofUnit) || rankOf(a) - rankOf(b) || latestFirst(a, b) || a.at - b.at || byId(a, b),
  );
  const strongest = ranked[0] as Fact;
  const winner = finerWithin(strongest, ranked) ?? strongest;
  const losers = ranked.filter((fact) => fact !== winner);
  return { winner, losers: losers.map((fact) => ({ fact, ...against(fact, winner, { field, rankOf }) })) };
}

/** Among plans: the latest word. */
export function chooseLatest(facts: readonly Fact[], rules: FoldRules): Choice {
  const first = facts[0] as Fact;
  if (facts.length === 1) return { winner: first, losers: [] };
  const field = precedenceField(first.event);
  const ranked = [...facts].sort(
    (a, b) =>
      latestFirst(a, b) ||
      Number(b.ofUnit) - Number(a.ofUnit) ||
      sourceRank(a.event, field, rules) - sourceRank(b.event, field, rules) ||
      a.at - b.at ||
      byId(a, b),
  );
  const [winner = first, ...others] = ranked;
  return { winner, losers: others.map((fact) => ({ fact, ...againstOlder(fact, winner) })) };
}

const fieldOf = (fact: Fact, mode: TransportMode | null): PrecedenceField =>
  fact.event.kind === 'TRANSPORT' ? (mode ?? 'HANDLING') : precedenceField(fact.event);

const latestFirst = (a: Fact, b: Fact): number => (b.reportedAt ?? -1) - (a.reportedAt ?? -1);
const byId = (a: Fact, b: Fact): number => (a.event.id < b.event.id ? -1 : 1);
const isCoarse = (fact: Fact): boolean => fact.until > fact.at;

/** A date does not contradict a time on that date: the finer word stands, whoever says it. */
function finerWithin(strongest: Fact, ranked: readonly Fact[]): Fact | null {
  if (!isCoarse(strongest)) return null;
  const span = strongest.until - strongest.at;
  const isFiner = (fact: Fact): boolean =>
    fact.until - fact.at < span && fact.at >= strongest.at && fact.until <= strongest.until;
  return ranked.find(isFiner) ?? null;
}

type Reason = Omit<Losing, 'fact'>;

const saysTheSame = (fact: Fact, winner: Fact): boolean => fact.at === winner.at && fact.until === winner.until;

interface Ranking {
  readonly field: PrecedenceField;
  readonly rankOf: (fact: Fact) => number;
}

function against(fact: Fact, winner: Fact, { field, rankOf }: Ranking): Reason {
  if (saysTheSame(fact, winner)) return { ground: 'AGREED', reason: 'says the same' };
  if (isCoarse(fact) && winner.at >= fact.at && winner.until <= fact.until) {
    return { ground: 'AGREED', reason: 'says the same less exactly' };
  }
  if (fact.ofUnit !== winner.ofUnit) return { ground: 'NAMES_UNIT', reason: 'names the document only, not the unit' };
  if (rankOf(fact) !== rankOf(winner)) {
    return { ground: 'PRECEDENCE', reason: outranks(winner, fact, field) };
  }
  if (fact.reportedAt !== winner.reportedAt) return { ground: 'LATEST', reason: 'older report' };
  return { ground: 'UNDECIDED', reason: 'nothing tells the two apart; the earlier time is kept' };
}

/** `terminal outranks carrier for handling at a place` */
export function outranks(winner: Fact, loser: Fact, field: PrecedenceField): string {
  const [stronger, weaker] = [KIND_WORDS[winner.event.reportedBy.kind], KIND_WORDS[loser.event.reportedBy.kind]];
  return `${stronger} outranks ${weaker} for ${FIELD_WORDS[field]}`;
}

function againstOlder(fact: Fact, winner: Fact): Reason {
  if (saysTheSame(fact, winner)) return { ground: 'AGREED', reason: 'says the same' };
  const isOlder = fact.reportedAt !== winner.reportedAt;
  return {
    ground: 'OLDER_ANNOUNCEMENT',
    reason: isOlder ? 'older plan' : 'a weaker source’s plan of the same time',
  };
}

/** Why a fact that moves nothing does not; null for one that may. */
export function inertReason(fact: Fact): string | null {
  const { parts } = fact;
  const { flags, code, correction } = fact.event;
  if (flags.includes('ACTUAL_AFTER_MESSAGE')) return 'flagged: later than its own message';
  if (flags.includes('TIME_IMPLAUSIBLE')) return 'flagged: its date is implausible';
  if (flags.includes('SOURCE_NOT_ENTITLED')) return 'flagged: its source may not speak for that authority';
  if (flags.includes('PARTIAL')) {
    return `flagged: of a part of the pieces only${parts === undefined ? '' : `, ${partWords(parts)} so far`}`;
  }
  if (code === 'UNKNOWN' || flags.includes('CODE_UNMAPPED')) return 'its code is not mapped yet';
  return correction?.action === 'RETRACTS' ? 'a retraction' : null;
}
