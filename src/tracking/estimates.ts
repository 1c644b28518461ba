import type { Fact } from './fact.js';
import type { FoldRules } from './fold-settings.js';
import type { Choice, Losing } from './value.js';
import { HOUR_MS } from './fact.js';
import { precedenceField, sourceRank } from './timeline.js';
import { outranks } from './value.js';

/** What one party has said of one arrival. */
interface Voice {
  readonly first: number;
  readonly latest: Fact;
  readonly rank: number;
}

const saidAt = ({ reportedAt }: Fact): number => reportedAt ?? -Infinity;
const byTurn = (a: Fact, b: Fact): number => (saidAt(a) < saidAt(b) ? -1 : saidAt(a) > saidAt(b) ? 1 : later(a, b));
const later = (a: Fact, b: Fact): number => Number(a.ofUnit) - Number(b.ofUnit) || b.at - a.at || byId(b, a);
const byId = (a: Fact, b: Fact): number => (a.event.id < b.event.id ? -1 : 1);

/**
 * Among estimates of one thing the latest word of one party. Of the parties that spoke within `debounceHours` of the newest word,
 * the one that names the unit, then the stronger source, then the one that has estimated longest: two that alternate do not make
 * the answer flip, and a party that has fallen silent is passed over.
 */
export function chooseEstimate(facts: readonly Fact[], rules: FoldRules): Choice {
  const inTurn = [...facts].sort(byTurn);
  const newest = inTurn.at(-1) as Fact;
  if (inTurn.length === 1) return { winner: newest, losers: [] };
  const moded = inTurn.find(({ event }) => event.transport?.mode != null) ?? newest;
  const field = precedenceField(moded.event);
  const voices = new Map<string, Voice>();
  for (const fact of inTurn) {
    const { party } = fact.event.reportedBy;
    const first = voices.get(party)?.first ?? saidAt(fact);
    voices.set(party, { first, latest: fact, rank: sourceRank(fact.event, field, rules) });
  }
  const speaks = ({ latest }: Voice): boolean =>
    saidAt(newest) - saidAt(latest) <= rules.debounceHours * HOUR_MS || latest === newest;
  const [best] = [...voices.values()].filter(speaks).sort(compareVoices);
  const { latest: winner, rank } = best as Voice;
  const reasonOf = (fact: Fact): Omit<Losing, 'fact'> => {
    const voice = voices.get(fact.event.reportedBy.party);
    if (fact.at === winner.at && fact.until === winner.until) return { ground: 'AGREED', reason: 'says the same' };
    const isOlder = voice === undefined || voice.latest !== fact || !speaks(voice);
    if (isOlder) return { ground: 'OLDER_ANNOUNCEMENT', reason: 'older estimate' };
    if (fact.ofUnit !== winner.ofUnit) return { ground: 'NAMES_UNIT', reason: 'names the document only, not the unit' };
    if (voice.rank !== rank) return { ground: 'PRECEDENCE', reason: outranks(winner, fact, field) };
    return { ground: 'UNDECIDED', reason: 'of two equal parties the one that has estimated longer is kept' };
  };
  const losers = inTurn.toReversed().filter((fact) => fact !== winner);
  return { winner, losers: losers.map((fact) => ({ fact, ...reasonOf(fact) })) };
}

const compareVoices = (a: Voice, b: Voice): number =>
  Number(b.latest.ofUnit) - Number(a.latest.ofUnit) ||
  a.rank - b.rank ||
  (a.first < b.first ? -1 : a.first > b.first ? 1 : byId(a.latest, b.latest));

/**
 * The place that one party predicts. A prediction that goes back to where it was within `debounceHours` counts only once it has
 * stood so long: a sender that alternates between sibling terminals does not move the unit’s port of call to and fro.
 */
export function predictedPlace(words: readonly Fact[], rules: FoldRules): Fact {
  const span = rules.debounceHours * HOUR_MS;
  const said = words.flatMap((fact) =>
    (fact.repeatedAt.length === 0 ? [saidAt(fact)] : fact.repeatedAt).map((at) => ({ fact, at })),
  );
  said.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : byTurn(a.fact, b.fact)));
  let current = (said[0] as { fact: Fact }).fact;
  let returning: { readonly fact: Fact; readonly at: number } | null = null;
  const left = new Map<string | null, number>();
  for (const { fact, at } of said) {
    if (fact.placeId === current.placeId) {
      [current, returning] = [fact, null];
      continue;
    }
    if (returning?.fact.placeId !== fact.placeId) returning = { fact, at };
    const isBack = at - (left.get(fact.placeId) ?? -Infinity) <= span;
    if (isBack && at - returning.at < span) continue;
    left.set(current.placeId, at);
    [current, returning] = [fact, null];
  }
  return current;
}
