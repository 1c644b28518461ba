import type { CodedPlace } from '../../src/canonical/place.js';
import type { Transport } from '../../src/canonical/tracking-event.js';
import type { ReferenceData } from '../../src/reference/reference.js';
import type { TripTruth } from '../../src/simulator/truth.js';
import { statusesUntil } from '../../src/simulator/truth.js';
import type { TrueLeg } from '../../src/simulator/world/happening.js';
import type { Journey, Leg, Milestone, TimedValue } from '../../src/tracking/journey.js';

/**
 * RIGHT: as it is. OLDER: as it was. UNKNOWN: not told, or told as inferred or as not known. WRONG: told for certain, and never so.
 */
export const VERDICTS = ['RIGHT', 'OLDER', 'UNKNOWN', 'WRONG'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ASPECTS = ['cycles', 'status', 'legs', 'milestones', 'clearances', 'holds', 'crossings'] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Finding {
  readonly aspect: Aspect;
  readonly verdict: Verdict;
  /** What is true and what is shown, in words. */
  readonly detail: string;
}

/** Compares what is shown of a unit's trips with what is true of them at that instant. */
export class Judge {
  constructor(private readonly reference: ReferenceData) {}

  /** `truths` and `journeys` of one unit, the oldest first. */
  unit(truths: readonly TripTruth[], journeys: readonly Journey[], instant: number): readonly Finding[] {
    const cycles = this.#cycles(truths, journeys);
    if (cycles.verdict !== 'RIGHT') return [cycles];
    return [cycles, ...truths.flatMap((truth, index) => this.#trip(truth, journeys[index] as Journey, instant))];
  }

  #cycles(truths: readonly TripTruth[], journeys: readonly Journey[]): Finding {
    const [expected, shown] = [truths.length, journeys.length];
    const verdict = expected === shown ? 'RIGHT' : shown < expected ? 'UNKNOWN' : 'WRONG';
    const begins = journeys.map(({ startedAt, status }) => `${startedAt ?? 'planned'} ${status}`).join(', ');
    return { aspect: 'cycles', verdict, detail: `${expected} trips, ${shown} journeys: ${begins}` };
  }

  #trip(truth: TripTruth, journey: Journey, instant: number): readonly Finding[] {
    return [
      this.#status(truth, journey, instant),
      ...this.#legs(truth, journey, instant),
      ...this.#milestones(truth, journey),
      ...clearances(truth, journey),
      ...holds(truth, journey),
      ...this.#crossings(truth, journey),
    ];
  }

  #status({ trip, status }: TripTruth, { status: shown, explanation }: Journey, instant: number): Finding {
    const isOld = statusesUntil(trip, instant).some((before) => before === shown);
    const isUnsure = shown === 'IN_TRANSIT' && explanation.rule === 'status.stopover';
    const verdict = shown === status ? 'RIGHT' : isUnsure ? 'UNKNOWN' : isOld ? 'OLDER' : 'WRONG';
    return { aspect: 'status', verdict, detail: `${status}, shown ${shown}: ${explanation.text}` };
  }

  /**
   * Legs that were begun. A leg that is shown says: the unit was carried by that conveyance from there to there. It is true when it is one of the true
   * legs, whole or a part of it; what is marked as inferred says nothing for certain.
   */
  #legs({ legs }: TripTruth, journey: Journey, instant: number): readonly Finding[] {
    // A gap that is bridged before a leg which is only announced lies ahead itself.
    const last = journey.legs.findLastIndex((leg) => !leg.inferred && isBegun(leg));
    const shown = journey.legs.filter((leg, index) => !leg.inferred && isBegun(leg) && index <= last);
    const pairs = shown.map((leg) => ({ leg, truth: legs.find((truth) => this.#isPart(leg, truth)) ?? null }));
    const told = legs.map((truth): Finding => {
      const parts = pairs.filter((pair) => pair.truth === truth);
      const words = `${legWords(truth)}, shown ${parts.map(({ leg }) => shownLegWords(leg)).join(' and ') || 'nowhere'}`;
      const [only] = parts;
      const isOne = parts.length === 1 && only !== undefined;
      const verdict = isOne ? this.#completeness(only.leg, truth, instant) : 'UNKNOWN';
      return { aspect: 'legs', verdict, detail: words };
    });
    const untrue = pairs.flatMap(({ leg, truth }): readonly Finding[] => {
      const among = journey.legs.map(shownLegWords).join(', ');
      const detail = `shown and untrue: ${shownLegWords(leg)} among ${among}`;
      return truth === null ? [{ aspect: 'legs', verdict: 'WRONG', detail }] : [];
    });
    return [...told, ...untrue];
  }

  /** Whether that conveyance carried the unit over all that the shown leg is sure of. */
  #isPart(shown: Leg, truth: TrueLeg): boolean {
    if (!isSameConveyance(shown, truth)) return false;
    // A town is all of its terminals: the first of them for a beginning, the last for an end.
    const isThere = (place: CodedPlace) => (key: string) => this.#isAt(place, key);
    const { from: begin, to: end } = shown;
    const from = begin === null || shown.fromInferred ? null : truth.places.findIndex(isThere(begin));
    const to = end === null || shown.toInferred || !hasCome(shown) ? null : truth.places.findLastIndex(isThere(end));
    const isBefore = (from ?? -1) < (to ?? truth.places.length);
    // It cannot have come to where the leg begins, nor have left from where it ends.
    return from !== -1 && to !== -1 && isBefore && to !== 0 && from !== truth.places.length - 1;
  }

  /** Of a leg that lasts only the beginning is true yet. */
  #completeness(shown: Leg, truth: TrueLeg, instant: number): Verdict {
    const isFrom = shown.from !== null && this.#isAt(shown.from, truth.from);
    const isTo = shown.to !== null && this.#isAt(shown.to, truth.to);
    if (isFrom && (isTo || truth.endedAt > instant)) return 'RIGHT';
    return isFrom && !hasCome(shown) ? 'OLDER' : 'UNKNOWN';
  }

  #milestones({ milestones }: TripTruth, journey: Journey): readonly Finding[] {
    const left = journey.milestones.filter(({ actual, code }) => actual !== null && !PAPER_CODES.includes(code));
    const moves = milestones.filter(({ code }) => !PAPER_CODES.includes(code));
    const told = moves.map(({ code, place, at }): Finding => {
      const same = left.filter((one) => one.code === code && one.place !== null && this.#isAt(one.place, place));
      const one = same.find(({ actual }) => isThen(actual, at)) ?? same[0];
      const detail = `${code} ${place} ${iso(at)}, shown ${one === undefined ? 'nowhere' : (one.actual?.time.local ?? '')}`;
      if (one === undefined) return { aspect: 'milestones', verdict: 'UNKNOWN', detail };
      left.splice(left.indexOf(one), 1);
      return { aspect: 'milestones', verdict: isThen(one.actual, at) ? 'RIGHT' : 'WRONG', detail };
    });
    const more = left.map((one): Finding => ({
      aspect: 'milestones',
      verdict: one.inferred ? 'UNKNOWN' : 'WRONG',
      detail: `shown and untrue: ${one.code} ${one.place?.key ?? one.place?.code ?? '?'} ${one.actual?.time.local ?? ''}`,
    }));
    return [...told, ...more];
  }

  #crossings({ crossings }: TripTruth, { borderCrossings }: Journey): readonly Finding[] {
    const left = [...borderCrossings];
    const told = crossings.map(({ place, arrivedAt, reloadedAt, departedAt }): Finding => {
      const one = left.find((crossing) => this.#isAt(crossing.place, place));
      const detail = `${place} ${iso(arrivedAt)}–${departedAt === null ? '' : iso(departedAt)}`;
      if (one === undefined) return { aspect: 'crossings', verdict: 'UNKNOWN', detail: `${detail} is not shown` };
      left.splice(left.indexOf(one), 1);
      const steps = [
        [one.arrived, arrivedAt, 'arrived'],
        [one.reloaded, reloadedAt, 'reloaded'],
        [one.departed, departedAt, 'departed'],
      ] as const;
      const differs = steps.flatMap(([shown, at, name]) => differenceOf(shown, at, name));
      const verdict = differs.length === 0 ? 'RIGHT' : differs.some(({ isWrong }) => isWrong) ? 'WRONG' : 'UNKNOWN';
      return { aspect: 'crossings', verdict, detail: `${detail}: ${differs.map(({ words }) => words).join(', ')}` };
    });
    const more = left.map(({ place, arrived, departed }): Finding => ({
      aspect: 'crossings',
      verdict: 'WRONG',
      detail: `shown and untrue: ${place.key} ${arrived?.actual?.time.local}–${departed?.actual?.time.local}`,
    }));
    return [...told, ...more];
  }

  /** The place itself, or the town or port that it lies in. */
  #isAt({ key }: CodedPlace, truth: string): boolean {
    if (key === truth) return true;
    const code = this.reference.placeByKey(truth)?.unlocode ?? null;
    return key !== null && code !== null && this.reference.findPlace('UNLOCODE', code)?.key === key;
  }
}

/** Facts of papers, and of plans that failed: they move no unit. */
const PAPER_CODES: readonly string[] = ['BOOKED', 'MANIFESTED', 'ROLLED', 'DOCUMENTS_ISSUED', 'CONSIGNEE_NOTIFIED'];

const isDone = (milestone: Milestone | null): boolean =>
  milestone !== null && (milestone.actual !== null || milestone.inferred);

/** It left, or it came: a leg that was only loaded has not begun. */
const isBegun = ({ departed, arrived, discharged, inferred }: Leg): boolean =>
  inferred || [departed, arrived, discharged].some(isDone);

const hasCome = ({ arrived, discharged }: Leg): boolean => isDone(arrived) || isDone(discharged);

const numberOf = ({ voyage, train, flight, truck, vesselId }: Transport): string =>
  voyage ?? train ?? flight ?? truck ?? vesselId ?? '';
const bare = (text: string): string => text.replaceAll(/[\s-]/g, '');

/** A number that is not told agrees with any. */
function isSameConveyance({ mode, conveyance }: Leg, leg: TrueLeg): boolean {
  if (mode !== leg.mode) return false;
  const [shown, truth] = [conveyance === null ? '' : numberOf(conveyance), numberOf(leg.conveyance)];
  return shown === '' || truth === '' || bare(shown) === bare(truth);
}

function isThen(shown: TimedValue | null, at: number): boolean {
  if (shown === null || shown.time.instant === null) return false;
  const from = Date.parse(shown.time.instant);
  return shown.time.precision === 'DAY' ? at >= from && at < from + 86_400_000 : from === at;
}

interface Difference {
  readonly isWrong: boolean;
  readonly words: string;
}

function differenceOf(shown: Milestone | null, at: number | null, name: string): readonly Difference[] {
  const actual = shown?.actual ?? null;
  if (at === null) return actual === null ? [] : [{ isWrong: true, words: `${name} ${actual.time.local} is untrue` }];
  if (actual === null) return [{ isWrong: false, words: `${name} ${iso(at)} is not shown` }];
  return isThen(actual, at) ? [] : [{ isWrong: true, words: `${name} ${iso(at)}, shown ${actual.time.local}` }];
}

function clearances({ clearances: truths, trip }: TripTruth, { clearance }: Journey): readonly Finding[] {
  const left = [...clearance];
  const told = truths.map(({ country, procedure, declaration, status, since }): Finding => {
    const index = left.findIndex((one) => one.country === country && one.declaration === declaration);
    const detail = `${country} ${procedure} ${declaration} ${status} ${iso(since)}`;
    const [one] = index < 0 ? [] : left.splice(index, 1);
    if (one === undefined) return { aspect: 'clearances', verdict: 'UNKNOWN', detail: `${detail} is not shown` };
    const shown = { time: one.since, event: one.event };
    const isRight = one.status === status && isThen(shown, since) && one.procedure === procedure;
    const isOld = trip.happenings.some(
      ({ decision, code, at }) => decision?.declaration === declaration && code === one.status && isThen(shown, at),
    );
    const verdict = isRight ? 'RIGHT' : isOld && one.procedure === procedure ? 'OLDER' : 'WRONG';
    return {
      aspect: 'clearances',
      verdict,
      detail: `${detail}, shown ${one.procedure} ${one.status} ${one.since.local}`,
    };
  });
  const more = left.map(({ country, procedure, declaration, status }): Finding => ({
    aspect: 'clearances',
    verdict: 'WRONG',
    detail: `shown and untrue: ${country} ${procedure} ${declaration} ${status}`,
  }));
  return [...told, ...more];
}

function holds({ holds: truths }: TripTruth, { holds: shown, clearance }: Journey): readonly Finding[] {
  const left = [...shown];
  const told = truths.map(({ country, placedAt, releasedAt }): Finding => {
    const detail = `${country} held ${iso(placedAt)}, released ${releasedAt === null ? 'not yet' : iso(releasedAt)}`;
    const index = left.findIndex(
      (one) => one.country === country && isThen({ time: one.placedAt, event: one.placedBy }, placedAt),
    );
    const [one] = index < 0 ? [] : left.splice(index, 1);
    if (one === undefined) return { aspect: 'holds', verdict: 'UNKNOWN', detail: `${detail} is not shown` };
    const freed = one.releasedAt === null ? null : { time: one.releasedAt, event: one.placedBy };
    if (releasedAt === null) return { aspect: 'holds', verdict: freed === null ? 'RIGHT' : 'WRONG', detail };
    const verdict = freed === null ? 'OLDER' : isThen(freed, releasedAt) ? 'RIGHT' : 'WRONG';
    return { aspect: 'holds', verdict, detail: `${detail}, shown ${freed?.time.local ?? 'held'}` };
  });
  const more = left.map(({ country, placedAt, reason }): Finding => ({
    aspect: 'holds',
    verdict: 'WRONG',
    detail: `shown and untrue: ${country} ${placedAt.local} ${reason ?? ''} beside ${clearance.length} rows`,
  }));
  return [...told, ...more];
}

const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16);
const legWords = ({ mode, conveyance, from, to }: TrueLeg): string => `${mode} ${numberOf(conveyance)} ${from}→${to}`;
const shownLegWords = ({ mode, conveyance, from, to, inferred, fromInferred, toInferred }: Leg): string =>
  `${mode ?? '?'} ${conveyance === null ? '' : numberOf(conveyance)} ${placeWords(from, fromInferred)}→${placeWords(to, toInferred)}${inferred ? ' (inferred)' : ''}`;
const placeWords = (place: CodedPlace | null, isInferred: boolean): string =>
  `${place?.key ?? place?.code ?? '?'}${isInferred ? '*' : ''}`;
