import type { Explanation, JourneyStatus } from './journey.js';
import type { CourseFacts } from './course.js';
import type { Fact } from './fact.js';
import type { Spot } from './leg-draft.js';
import type { Loser } from './milestone.js';
import type { Occurrence } from './occurrence.js';
import type { Step, Walk } from './status-steps.js';
import { isBackbone, isUnderWay } from './code-nature.js';
import { Course } from './course.js';
import { asLoser } from './milestone.js';
import { explain } from './rules.js';
import { tookPlace } from './occurrence.js';
import { returns, START, STATUS_STEPS, to } from './status-steps.js';
import { inertReason } from './value.js';
import { codeWords, placeName } from './wording.js';

export interface Standing {
  readonly status: JourneyStatus;
  readonly explanation: Explanation;
  /** Where it is; null while under way. */
  readonly spot: Spot | null;
  /** What was reported after the end of the trip and could not be. */
  readonly overruled: readonly Occurrence[];
  /** What counted and tells where the unit was, in order. */
  readonly sightings: readonly Occurrence[];
}

/**
 * Facts that would say more than the status does, and why they do not: flagged ones, and plans and estimates whose time has passed
 * without an actual. `occurrences` with what is only announced.
 */
export function idleLosers(facts: readonly Fact[], occurrences: readonly Occurrence[]): readonly Loser[] {
  const losers: Loser[] = [];
  for (const fact of facts) {
    if (!fact.moves && fact.event.kind !== 'CUSTOMS' && fact.event.correction?.action !== 'RETRACTS') {
      losers.push({ event: fact.event.id, reason: inertReason(fact) ?? 'it moves nothing' });
    }
  }
  const last = facts.findLast(({ actual }) => actual)?.order ?? -Infinity;
  for (const occurrence of occurrences) {
    if (tookPlace(occurrence) || occurrence.order > last) continue;
    const { estimated, planned } = occurrence;
    for (const { event } of estimated) losers.push({ event: event.id, reason: 'an estimate, not an actual' });
    for (const { event } of planned) losers.push({ event: event.id, reason: 'a plan, not an actual' });
  }
  return losers;
}

/** The status that the whole timeline leads to. `occurrences` are in order; what was only announced or inferred moves nothing. */
export function standingOf(occurrences: readonly Occurrence[], context: CourseFacts): Standing {
  const course = new Course(context);
  const overruled: Occurrence[] = [];
  const sightings: Occurrence[] = [];
  let walk = START;
  for (const occurrence of occurrences) {
    if (occurrence.actual === null || !course.isMovement(occurrence)) continue;
    const step = stepOf(occurrence, walk, course);
    if (step !== null && isFinal(walk, occurrence, step)) {
      if (step.status !== walk.step.status) overruled.push(occurrence);
      continue;
    }
    walk = advanced(walk, occurrence, step);
    if (occurrence.placeId !== null && isBackbone(occurrence.code)) sightings.push(occurrence);
  }
  const cancelling = cancellationOf(occurrences, walk);
  if (cancelling !== null)
    walk = { ...walk, step: to('CANCELLED', 'status.cancelled', walk.step.spot), by: cancelling };
  const explanation = explanationOf(walk, course, overruled);
  return { status: walk.step.status, spot: walk.step.spot, overruled, sightings, explanation };
}

const stepOf = (occurrence: Occurrence, walk: Walk, course: Course): Step | null =>
  course.isReturn(occurrence)
    ? returns(occurrence)
    : (STATUS_STEPS[occurrence.code]?.(occurrence, walk, course) ?? null);

function advanced(walk: Walk, occurrence: Occurrence, step: Step | null): Walk {
  const underWay = walk.underWay || isUnderWay(occurrence.code) || step?.status === 'IN_TRANSIT';
  if (step === null) return underWay === walk.underWay ? walk : { ...walk, underWay };
  return { step, by: occurrence, underWay, reached: walk.reached || step.status === 'AT_DESTINATION' };
}

/** A returned unit is over with; a delivered one comes back empty, or moves again aboard something else than a truck. */
function isFinal({ step }: Walk, { code, mode }: Occurrence, next: Step): boolean {
  if (step.status === 'EMPTY_RETURNED') return true;
  if (step.status !== 'DELIVERED' || next.status === 'EMPTY_RETURNED') return false;
  return (code !== 'LOADED' && code !== 'DEPARTED') || mode === 'ROAD';
}

/** A cancellation after which nothing moved, while no other booking stands. */
function cancellationOf(occurrences: readonly Occurrence[], { underWay, by }: Walk): Occurrence | null {
  const cancelling = occurrences.findLast(({ code, actual }) => code === 'BOOKING_CANCELLED' && actual !== null);
  if (cancelling === undefined || underWay || (by !== null && by.order > cancelling.order)) return null;
  const cancelled = documentsOf(cancelling);
  const stands = occurrences.some((other) => {
    if (other.code !== 'BOOKED' || other.actual === null) return false;
    const booked = documentsOf(other);
    const isAnother = booked.length > 0 && cancelled.length > 0 && !booked.some((key) => cancelled.includes(key));
    return isAnother || other.order > cancelling.order;
  });
  return stands ? null : cancelling;
}

const documentsOf = ({ actual }: Occurrence): readonly string[] =>
  actual === null
    ? []
    : [actual.winner, ...actual.losers.map(({ fact }) => fact)].flatMap(({ documents }) => documents);

function explanationOf({ step, by }: Walk, course: Course, overruled: readonly Occurrence[]): Explanation {
  const values = {
    event: by === null ? null : codeWords(by.code),
    place: placeName((step.spot ?? by)?.place ?? null),
    destination: placeName(course.destination?.place ?? null),
    conveyance: by === null ? null : course.conveyanceOf(by),
  };
  const losers: Loser[] = (by?.actual?.losers ?? []).map(asLoser);
  for (const { actual } of overruled) {
    if (actual !== null)
      losers.push({ event: actual.winner.event.id, reason: 'reported after the trip had ended: it moves nothing' });
  }
  return explain(step.rule, values, { winningEvent: by?.actual?.winner.event.id ?? null, losingEvents: losers });
}
