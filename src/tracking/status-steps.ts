import type { EventCode } from '../canonical/event-code.js';
import type { JourneyStatus } from './journey.js';
import type { Course } from './course.js';
import type { Spot } from './leg-draft.js';
import type { Occurrence } from './occurrence.js';
import type { RuleName } from './rules.js';
import { isUnderWay } from './code-nature.js';
import { isTranshipment } from './ends.js';
import { spotOf } from './leg-draft.js';

export interface Step {
  readonly status: JourneyStatus;
  readonly rule: RuleName;
  readonly spot: Spot | null;
}

/** Where the walk stands: the step that counts and the occurrence that made it. */
export interface Walk {
  readonly step: Step;
  readonly by: Occurrence | null;
  readonly underWay: boolean;
  /** The announced destination was reached. */
  readonly reached: boolean;
}

export const START: Walk = {
  step: { status: 'PLANNED', rule: 'status.planned', spot: null },
  by: null,
  underWay: false,
  reached: false,
};

type Rule = (occurrence: Occurrence, walk: Walk, course: Course) => Step | null;

export const to = (status: JourneyStatus, rule: RuleName, spot: Spot | null): Step => ({ status, rule, spot });

export const returns = (occurrence: Occurrence): Step =>
  to('EMPTY_RETURNED', 'status.empty-returned', spotOf(occurrence));

/** Standing somewhere: what that is called depends on the place and on the way as announced. */
function stands(occurrence: Occurrence, walk: Walk, course: Course): Step | null {
  const spot = spotOf(occurrence);
  if (spot === null) return walk.underWay ? null : to('AT_ORIGIN', 'status.at-origin', walk.step.spot);
  if (course.isBorder(spot)) return to('AT_BORDER', 'status.at-border', spot);
  if (course.isDestination(spot)) return to('AT_DESTINATION', 'status.at-destination', spot);
  const isMidway = walk.underWay || isUnderWay(occurrence.code) || course.isReached(spot) || isTranshipment(occurrence);
  if (!isMidway) return to('AT_ORIGIN', 'status.at-origin', spot);
  if (walk.reached) return to('AT_DESTINATION', 'status.beyond-destination', spot);
  return standsMidway(occurrence, spot, course);
}

function standsMidway(occurrence: Occurrence, spot: Spot, course: Course): Step {
  if (course.goesOnFrom(spot) || isTranshipment(occurrence))
    return to('AT_TRANSHIPMENT', 'status.at-transhipment', spot);
  if (course.destination === null) return to('IN_TRANSIT', 'status.stopover', spot);
  if (occurrence.code === 'ARRIVED') return to('IN_TRANSIT', 'status.call', spot);
  return to('AT_TRANSHIPMENT', 'status.at-transhipment', spot);
}

/** Said of a unit where it stands: it tells the place of one that has none yet, and moves none that is on its way. */
function lingers(occurrence: Occurrence, walk: Walk, course: Course): Step | null {
  if (walk.step.status === 'OUT_FOR_DELIVERY') return null;
  const tells = !walk.underWay || course.isBorder(occurrence) || course.isDestination(occurrence);
  return tells ? stands(occurrence, walk, course) : null;
}

const arrives: Rule = (occurrence, walk, course) =>
  walk.step.status === 'OUT_FOR_DELIVERY' && course.isDestination(occurrence) ? null : stands(occurrence, walk, course);

const departs: Rule = () => to('IN_TRANSIT', 'status.under-way', null);

const isEmpty = ({ actual }: Occurrence): boolean => actual?.winner.event.unit?.laden === 'EMPTY';
const isLaden = ({ actual }: Occurrence): boolean => actual?.winner.event.unit?.laden === 'LADEN';

function leavesGate(occurrence: Occurrence, walk: Walk, course: Course): Step | null {
  if (isEmpty(occurrence)) return walk.underWay ? null : releasesEmpty(occurrence, walk);
  const atDestination = walk.step.status === 'AT_DESTINATION' || course.isDestination(occurrence);
  if (atDestination) return to('OUT_FOR_DELIVERY', 'status.out-for-delivery', null);
  if (walk.underWay || isLaden(occurrence)) return to('IN_TRANSIT', 'status.left-by-gate', null);
  return to('AT_ORIGIN', 'status.at-origin', null);
}

function releasesEmpty(occurrence: Occurrence, walk: Walk): Step | null {
  const isStart = walk.step.status === 'PLANNED' || walk.step.status === 'EMPTY_RELEASED';
  return isStart ? to('EMPTY_RELEASED', 'status.empty-released', null) : null;
}

export const STATUS_STEPS: Partial<Readonly<Record<EventCode, Rule>>> = {
  EMPTY_RELEASED: releasesEmpty,
  STUFFED: stands,
  RECEIVED: stands,
  GATE_IN: stands,
  LOADED: stands,
  RELOADED: stands,
  DISCHARGED: arrives,
  ARRIVED: arrives,
  BORDER_ARRIVED: (occurrence) => to('AT_BORDER', 'status.at-border', spotOf(occurrence)),
  HANDED_OVER: lingers,
  SEALED: lingers,
  STORED: lingers,
  INSPECTED: lingers,
  DAMAGED: lingers,
  GATE_OUT: leavesGate,
  DEPARTED: departs,
  BORDER_CROSSED: departs,
  EN_ROUTE: (_, { step }) =>
    step.status === 'AT_DESTINATION' || step.status === 'OUT_FOR_DELIVERY'
      ? null
      : to('IN_TRANSIT', 'status.under-way', null),
  READY_FOR_PICKUP: (occurrence, { step }) =>
    step.status === 'OUT_FOR_DELIVERY'
      ? null
      : to('AT_DESTINATION', 'status.ready-for-pickup', spotOf(occurrence) ?? step.spot),
  OUT_FOR_DELIVERY: () => to('OUT_FOR_DELIVERY', 'status.out-for-delivery', null),
  NOT_DELIVERED: (_, { step }) =>
    step.status === 'OUT_FOR_DELIVERY' ? to('AT_DESTINATION', 'status.not-delivered', null) : null,
  DELIVERED: (occurrence) => to('DELIVERED', 'status.delivered', spotOf(occurrence)),
  STRIPPED: (occurrence, { underWay, reached }) =>
    underWay || reached ? to('DELIVERED', 'status.stripped', spotOf(occurrence)) : null,
};
