import type { EventId } from '../canonical/tracking-event.js';
import type { FoldRules } from './fold-settings.js';
import type { Explanation, Milestone, TimedValue } from './journey.js';
import type { Fact } from './fact.js';
import type { Occurrence } from './occurrence.js';
import type { RuleName } from './rules.js';
import type { Choice, Ground, Losing } from './value.js';
import { chooseEstimate } from './estimates.js';
import { partWords } from './parts.js';
import { explain } from './rules.js';
import type { Evidence } from './rules.js';
import { chooseLatest, inertReason } from './value.js';
import { factWords, timeWords } from './wording.js';

export type Loser = Explanation['losingEvents'][number];

/** Milestones of one journey: each occurrence is turned once, so that legs, stops and the list show the same one. */
export class Milestones {
  private readonly made = new Map<Occurrence, Milestone>();

  constructor(private readonly rules: FoldRules) {}

  of(occurrence: Occurrence): Milestone {
    const known = this.made.get(occurrence);
    if (known !== undefined) return known;
    const milestone = milestoneOf(occurrence, this.rules);
    this.made.set(occurrence, milestone);
    return milestone;
  }

  ofAny(occurrence: Occurrence | null): Milestone | null {
    return occurrence === null ? null : this.of(occurrence);
  }
}

function milestoneOf(occurrence: Occurrence, rules: FoldRules): Milestone {
  const { code, place, mode, actual, inferred } = occurrence;
  const estimated = occurrence.estimated.length > 0 ? chooseEstimate(occurrence.estimated, rules) : null;
  const planned = occurrence.planned.length > 0 ? chooseLatest(occurrence.planned, rules) : null;
  const losers = losersOf(occurrence, [actual, estimated, planned]);
  return {
    code,
    place,
    mode,
    planned: timedValue(planned),
    estimated: timedValue(estimated),
    actual: timedValue(actual),
    inferred: inferred !== null,
    explanation: explanationOf(occurrence, estimated ?? planned, losers),
  };
}

const timedValue = (choice: Choice | null): TimedValue | null =>
  choice === null ? null : { time: choice.winner.event.occurredAt, event: choice.winner.event.id };

function losersOf({ inert }: Occurrence, choices: readonly (Choice | null)[]): readonly Loser[] {
  const losers: Loser[] = [];
  for (const choice of choices) for (const losing of choice?.losers ?? []) losers.push(asLoser(losing));
  for (const fact of inert) losers.push({ event: fact.event.id, reason: inertReason(fact) ?? 'it moves nothing' });
  return losers;
}

export const asLoser = ({ fact, reason }: Pick<Losing, 'fact' | 'reason'>): Loser => ({ event: fact.event.id, reason });

function explanationOf(
  { actual, inferred, estimated }: Occurrence,
  announced: Choice | null,
  losers: readonly Loser[],
) {
  if (actual !== null) return explanationOfActual(actual, losers);
  if (inferred !== null) {
    const evidence = `“${factWords(inferred.because)}”`;
    return explain(inferred.rule, { evidence }, { winningEvent: inferred.because.event.id, losingEvents: losers });
  }
  const rule = estimated.length > 0 ? 'milestone.latest-estimate' : 'milestone.latest-plan';
  const winner = announced?.winner ?? null;
  return explain(rule, reportWords(winner), { winningEvent: winner?.event.id ?? null, losingEvents: losers });
}

const GROUND_RULES: Readonly<Record<Ground, RuleName>> = {
  AGREED: 'milestone.agreed',
  NAMES_UNIT: 'milestone.names-unit',
  PRECEDENCE: 'milestone.precedence',
  LATEST: 'milestone.latest-report',
  UNDECIDED: 'milestone.undecided',
  OLDER_ANNOUNCEMENT: 'milestone.latest-estimate',
};

/** The rule that decided against the strongest report that said otherwise. */
function explanationOfActual({ winner, losers }: Choice, all: readonly Loser[]): Explanation {
  const values = reportWords(winner);
  const evidence = { winningEvent: winner.event.id, losingEvents: all };
  if (losers.length === 0) return explanationOfOnly(winner, values, evidence);
  const contrary = losers.find(({ ground }) => ground !== 'AGREED');
  if (contrary !== undefined) {
    return explain(GROUND_RULES[contrary.ground], { ...values, reason: contrary.reason }, evidence);
  }
  const isFiner = losers.some(({ fact }) => fact.until - fact.at > winner.until - winner.at);
  return explain(isFiner ? 'milestone.finer-time' : 'milestone.agreed', values, evidence);
}

/** What one report alone says: of the unit, of the last of its parts, or of what carries it. */
function explanationOfOnly(winner: Fact, values: ReturnType<typeof reportWords>, evidence: Evidence): Explanation {
  const { parts, carrier } = winner;
  if (parts !== undefined) return explain('milestone.all-pieces', { ...values, parts: partWords(parts) }, evidence);
  if (carrier !== undefined) return explain('milestone.carried', { ...values, carrier }, evidence);
  return explain('milestone.only-report', values, evidence);
}

const reportWords = (fact: Fact | null): { readonly party: string | null; readonly time: string | null } => ({
  party: fact?.event.reportedBy.party ?? null,
  time: fact === null ? null : timeWords(fact.event.occurredAt),
});

export const eventIds = (facts: readonly Fact[]): readonly EventId[] => facts.map(({ event }) => event.id);
