import type { EventCode } from '../canonical/event-code.js';
import type { CodedPlace } from '../canonical/place.js';
import type { Transport, TransportMode } from '../canonical/tracking-event.js';
import type { Fact } from './fact.js';
import type { FoldRules } from './fold-settings.js';
import type { RuleName } from './rules.js';
import type { Choice } from './value.js';
import { CODE_NATURES } from './code-nature.js';
import { joinTransports, likeness } from './conveyance.js';
import { firstAfter, HOUR_MS, placeIdOf } from './fact.js';
import { chooseActual } from './value.js';

/** Nobody reported it; `because` leaves no other possibility. */
export interface Inference {
  readonly rule: RuleName;
  readonly because: Fact;
}

/** One thing that happened, or is to happen, once: all facts that speak of it. */
export interface Occurrence {
  readonly code: EventCode;
  readonly place: CodedPlace | null;
  readonly placeId: string | null;
  readonly mode: TransportMode | null;
  readonly transport: Transport | null;
  readonly actual: Choice | null;
  readonly inferred: Inference | null;
  /** Where it stands among the others; of equals the lower `rank` comes first. */
  readonly order: number;
  readonly rank: number;
  /** Plans and estimates of it, and facts that move nothing. Filled while they are attached. */
  readonly planned: Fact[];
  readonly estimated: Fact[];
  readonly inert: Fact[];
}

/** It took place: reported, or left as the only possibility. */
export const tookPlace = ({ actual, inferred }: Occurrence): boolean => actual !== null || inferred !== null;

export const compareOccurrences = (a: Occurrence, b: Occurrence): number =>
  a.order - b.order || a.rank - b.rank || compareText(a.placeId ?? '', b.placeId ?? '') || compareText(a.code, b.code);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Facts with a place of the list, by code and place, in timeline order. */
type Groups = Map<string, Fact[]>;

/** Actual facts of a journey (timeline order) gathered into what they tell of. Customs statements are not milestones. */
export function actualOccurrences(facts: readonly Fact[], rules: FoldRules): readonly Occurrence[] {
  const placed: Groups = new Map();
  const placeless: Fact[] = [];
  for (const fact of facts) {
    if (fact.placeId === null) placeless.push(fact);
    else addTo(placed, `${fact.event.code}|${fact.placeId}`, fact);
  }
  const clusters = [...placed.values()].flatMap((group) => split(group, { facts, groups: placed, rules }));
  const byCode = clustersByCode(clusters);
  for (const fact of placeless) {
    const { code } = fact.event;
    const alike = byCode.get(code) ?? [];
    const home = spokenOfBy(fact, alike, rules);
    if (home !== null) {
      home.push(fact);
      continue;
    }
    const cluster = [fact];
    clusters.push(cluster);
    alike.splice(firstLater(alike, fact.order), 0, cluster);
    byCode.set(code, alike);
  }
  return clusters.map((cluster) => occurrenceOf(cluster, rules)).sort(compareOccurrences);
}

type Cluster = Fact[];

/** By code, each in order of its first fact. */
function clustersByCode(clusters: readonly Cluster[]): Map<EventCode, Cluster[]> {
  const byCode = new Map<EventCode, Cluster[]>();
  for (const cluster of clusters) {
    const { code } = (cluster[0] as Fact).event;
    const alike = byCode.get(code);
    if (alike === undefined) byCode.set(code, [cluster]);
    else alike.push(cluster);
  }
  for (const alike of byCode.values()) alike.sort((a, b) => startOf(a) - startOf(b));
  return byCode;
}

const startOf = (cluster: readonly Fact[] | undefined): number => cluster?.[0]?.order ?? Infinity;

/** Index of the first cluster that begins later. */
function firstLater(sorted: readonly Cluster[], order: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle]) <= order) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addTo(groups: Groups, key: string, fact: Fact): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [fact]);
  else group.push(fact);
}

/** The one of its code nearby that a fact without a place speaks of, unless it names another conveyance. */
function spokenOfBy(fact: Fact, alike: readonly Cluster[], rules: FoldRules): Cluster | null {
  const reach = rules.sameFactHours * HOUR_MS;
  for (let index = firstLater(alike, fact.order - reach - 1); index < alike.length; index += 1) {
    const cluster = alike[index] as Cluster;
    if (startOf(cluster) > fact.order + reach) return null;
    if (isSpokenOfBy(cluster, fact)) return cluster;
  }
  return null;
}

const isSpokenOfBy = (cluster: readonly Fact[], fact: Fact): boolean =>
  (fact.event.kind !== 'SHIPMENT' || concernsSameDocument(cluster[0] as Fact, fact)) &&
  cluster.every(({ event }) => likeness(event.transport, fact.event.transport) !== 'DIFFERENT');

const concernsSameDocument = (a: Fact, b: Fact): boolean =>
  a.documents.length === 0 || b.documents.length === 0 || a.documents.some((key) => b.documents.includes(key));

interface SplitContext {
  readonly facts: readonly Fact[];
  readonly groups: Groups;
  readonly rules: FoldRules;
}

/** Facts of one code at one place, divided where the same thing must have happened again. */
function split(group: readonly Fact[], context: SplitContext): Fact[][] {
  const clusters: Fact[][] = [];
  for (const fact of group) {
    const current = clusters.at(-1);
    if (current === undefined || happenedAgain(current, fact, context)) clusters.push([fact]);
    else current.push(fact);
  }
  return clusters;
}

/** A report is held against so many before it: what says one thing hundreds of times says it of one conveyance. */
const RECENT = 16;

/**
 * Two parties' clocks differ, so within `sameFactHours` two parties mean one thing. One party that says it twice with its
 * opposite between, or on another conveyance, means two; and so does anybody after the unit was elsewhere.
 */
function happenedAgain(cluster: readonly Fact[], fact: Fact, context: SplitContext): boolean {
  const last = cluster.at(-1) as Fact;
  const [before, after] = [last.event.unit?.laden ?? null, fact.event.unit?.laden ?? null];
  if (before !== null && after !== null && before !== after) return true;
  const isNear = fact.order - last.order <= context.rules.sameFactHours * HOUR_MS;
  const sameParty = cluster.some(({ event }) => event.reportedBy.party === fact.event.reportedBy.party);
  if (isNear && !sameParty) return false;
  const recent = cluster.length > RECENT ? cluster.slice(-RECENT) : cluster;
  if (recent.some(({ event }) => likeness(event.transport, fact.event.transport) === 'DIFFERENT')) return true;
  return liesBetween(last, fact, context) || (!isNear && wasElsewhere(last, fact, context.facts));
}

function liesBetween(last: Fact, fact: Fact, { groups }: SplitContext): boolean {
  return CODE_NATURES[fact.event.code].opposites.some((code) => {
    const group = groups.get(`${code}|${fact.placeId}`) ?? [];
    return (group[firstAfter(group, last.order)]?.order ?? Infinity) < fact.order;
  });
}

function wasElsewhere(last: Fact, fact: Fact, facts: readonly Fact[]): boolean {
  for (let index = firstAfter(facts, last.order); index < facts.length; index += 1) {
    const other = facts[index];
    if (other === undefined || other.order >= fact.order) return false;
    const isElsewhere = other.placeId !== null && other.placeId !== fact.placeId;
    if (isElsewhere && other.ofUnit && CODE_NATURES[other.event.code].motion !== null) return true;
  }
  return false;
}

function occurrenceOf(cluster: readonly Fact[], rules: FoldRules): Occurrence {
  const mode = cluster.find(({ event }) => event.transport?.mode)?.event.transport?.mode ?? null;
  const actual = chooseActual(cluster, mode, rules);
  const others = actual.losers.map(({ fact }) => fact);
  const { winner } = actual;
  const placed = placedBest([winner, ...others]);
  const agreeing = others.filter(({ event }) => likeness(event.transport, winner.event.transport) !== 'DIFFERENT');
  const transport = joinTransports([winner, ...agreeing].map(({ event }) => event.transport));
  return {
    code: winner.event.code,
    place: placed.event.place,
    placeId: placed.placeId,
    mode: transport?.mode ?? mode,
    transport,
    actual,
    inferred: null,
    order: winner.order,
    rank: winner.rank,
    planned: [],
    estimated: [],
    inert: [],
  };
}

/** Whose words for the place are used: the first that names it itself, not only its town. */
const placedBest = (facts: readonly Fact[]): Fact =>
  facts.find(({ placeId, event }) => placeId !== null && placeId === placeIdOf(event.place)) ??
  facts.find(({ placeId }) => placeId !== null) ??
  (facts[0] as Fact);

/** What must have taken place: beside which occurrence, where, and why. */
export interface Missing {
  readonly code: EventCode;
  readonly beside: Occurrence;
  readonly at: Pick<Occurrence, 'place' | 'placeId'>;
  readonly inferred: Inference;
}

/** It stands right before or after what leaves no other possibility, by natural progress. */
export const inferredOccurrence = ({ code, beside, at, inferred }: Missing): Occurrence => ({
  code,
  place: at.place,
  placeId: at.placeId,
  mode: beside.mode,
  transport: beside.transport,
  actual: null,
  inferred,
  order: beside.order,
  rank: CODE_NATURES[code].rank,
  planned: [],
  estimated: [],
  inert: [],
});
