import type { EventCode } from '../canonical/event-code.js';
import type { FoldRules } from './fold-settings.js';
import type { Fact } from './fact.js';
import type { Occurrence } from './occurrence.js';
import { likeness, modesAgree } from './conveyance.js';
import { chooseEstimate, predictedPlace } from './estimates.js';
import { DAY_MS } from './fact.js';
import { compareOccurrences, tookPlace } from './occurrence.js';
import { chooseLatest } from './value.js';

export interface PlannedWay {
  /** What is only announced. */
  readonly announced: readonly Occurrence[];
  /** The way as it was planned: what is announced, and in `echoes` what took place meanwhile, as the plan had it. */
  readonly way: readonly Occurrence[];
  readonly echoes: ReadonlySet<Occurrence>;
}

/**
 * Gives plans and estimates (timeline order) to what took place, by code and place; what is left is only announced.
 * Of several visits the one by the same conveyance is meant, then the nearest in time; never one by another mode.
 */
export function attachPlans(plans: readonly Fact[], occurrences: readonly Occurrence[], rules: FoldRules): PlannedWay {
  const known = new Map<string, Occurrence[]>();
  const near = new Map<string, Occurrence[]>();
  if (plans.length > 0) {
    for (const occurrence of occurrences) {
      keep(known, occurrence);
      keepInTown(near, occurrence, occurrence.actual?.winner ?? occurrence.inferred?.because ?? null);
    }
  }
  const homes = new Set<Occurrence>();
  for (const fact of plans) {
    let home = meantBy(fact, known.get(`${fact.event.code}|${fact.placeId}`) ?? []) ?? siblingOf(fact, near);
    if (home === null) {
      home = announcedBy(fact);
      keep(known, home);
      keepInTown(near, home, fact);
    }
    (fact.event.classifier === 'ESTIMATED' ? home.estimated : home.planned).push(fact);
    homes.add(home);
  }
  const announced: Occurrence[] = [];
  const echoes = new Set<Occurrence>();
  for (const home of homes) {
    if (tookPlace(home)) echoes.add(asPlanned(home, rules));
    else announced.push(asPlanned(home, rules));
  }
  return { announced, way: [...announced, ...echoes].sort(compareOccurrences), echoes };
}

/** Facts that move nothing stand beside what they speak of, so that it can say why they lost. */
export function attachInert(inert: readonly Fact[], occurrences: readonly Occurrence[]): void {
  if (inert.length === 0) return;
  const known = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) keep(known, occurrence);
  for (const fact of inert) meantBy(fact, known.get(`${fact.event.code}|${fact.placeId}`) ?? [])?.inert.push(fact);
}

function keep(known: Map<string, Occurrence[]>, occurrence: Occurrence): void {
  const key = `${occurrence.code}|${occurrence.placeId}`;
  const list = known.get(key);
  if (list === undefined) known.set(key, [occurrence]);
  else list.push(occurrence);
}

/** Codes by which a sender predicts a terminal. */
const PREDICTED: readonly EventCode[] = ['ARRIVED', 'DISCHARGED'];

function keepInTown(near: Map<string, Occurrence[]>, occurrence: Occurrence, fact: Fact | null): void {
  if (fact === null || fact.areaId === null || !PREDICTED.includes(occurrence.code)) return;
  const key = `${occurrence.code}|${fact.areaId}`;
  const list = near.get(key);
  if (list === undefined) near.set(key, [occurrence]);
  else list.push(occurrence);
}

/** Another terminal of the same town, by the same conveyance and about then: of the two one is a wrong prediction. */
function siblingOf(fact: Fact, near: ReadonlyMap<string, readonly Occurrence[]>): Occurrence | null {
  const { code, transport } = fact.event;
  if (fact.areaId === null || !PREDICTED.includes(code)) return null;
  const isSibling = (other: Occurrence): boolean =>
    likeness(other.transport, transport) === 'SAME' && Math.abs(other.order - fact.order) <= SAME_CALL_MS;
  return near.get(`${code}|${fact.areaId}`)?.find(isSibling) ?? null;
}

/** Two estimates of one call lie no further apart than this; a ship that comes again comes later. */
const SAME_CALL_MS = 7 * DAY_MS;

function meantBy(fact: Fact, candidates: readonly Occurrence[]): Occurrence | null {
  const { transport } = fact.event;
  let best: Occurrence | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    if (!modesAgree(candidate.mode, transport?.mode ?? null)) continue;
    const isOther = likeness(candidate.transport, transport) !== 'SAME' && candidates.length > 1;
    const distance = Math.abs(candidate.order - fact.order) + (isOther ? 1e15 : 0);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

const announcedBy = (fact: Fact): Occurrence => ({
  code: fact.event.code,
  place: fact.event.place,
  placeId: fact.placeId,
  mode: fact.event.transport?.mode ?? null,
  transport: fact.event.transport,
  actual: null,
  inferred: null,
  order: fact.order,
  rank: fact.rank,
  planned: [],
  estimated: [],
  inert: [],
});

/** As its best estimate, or else its latest plan, puts it: the time, the conveyance, and the terminal. */
function asPlanned(home: Occurrence, rules: FoldRules): Occurrence {
  const { estimated, planned } = home;
  if (estimated.length + planned.length === 1 && !tookPlace(home)) return home;
  const words = estimated.length > 0 ? estimated : planned;
  const { winner } = estimated.length > 0 ? chooseEstimate(estimated, rules) : chooseLatest(planned, rules);
  const { transport, reportedBy } = winner.event;
  const own = words.filter(({ event }) => event.reportedBy.party === reportedBy.party);
  const { placeId, event } = tookPlace(home) ? { placeId: home.placeId, event: home } : predictedPlace(own, rules);
  return {
    ...home,
    place: event.place,
    placeId,
    actual: null,
    inferred: null,
    order: winner.order,
    transport,
    mode: transport?.mode ?? home.mode,
  };
}
