import type { Chance } from '../chance.js';
import { HOUR_MS, MINUTE_MS, wholeMinute } from '../calendar.js';
import { carry } from './carriage.js';
import { withWagon } from './conveyance.js';
import type { Course } from './course.js';
import { endTrip } from './destination.js';
import type { Conveyance, Decision } from './happening.js';
import { broadGaugeWagon, chineseWagon, europeanWagon } from './identifiers.js';
import { beginTrip } from './origin.js';
import { borderOf, departureOf, DESTINATION, GAUGE_BACK, ORIGIN } from './rail-timetable.js';
import type { RailRun } from './rail-timetable.js';
import { callAt, firstCall, lastCall, plannedLeg } from './ride.js';

export interface RailWish {
  readonly runs: readonly RailRun[];
  /** Index of the run that was booked. */
  readonly booked: number;
  readonly shipper: string;
  readonly consignee: string;
  readonly isShared: boolean;
}

/** Chongqing to Duisburg by rail. Gives the instant of the empty return, or null when no later train can take what was held up. */
export function railTrip(course: Course, wish: RailWish, chance: Chance): number | null {
  const { runs, booked, shipper, consignee, isShared } = wish;
  const plan = runs[booked] as RailRun;
  const origin = { terminal: ORIGIN, party: 'cq-rail-terminal', shipper, isShared };
  const departsAt = firstCall(plan.chinese).plannedDeparture;
  const readyAt = beginTrip(course, { ...origin, departsAt }, chance.of('origin'));
  const first = runs.find(
    (run) => run.number >= plan.number && departureOf(run) > readyAt + 5 * HOUR_MS && !isFull(run, chance),
  );
  if (first === undefined) return null;
  if (first !== plan) bookAgain(course, plan, first);
  // One box in twenty-five does not find a place on the train that goes on: it waits for the next across the same border.
  const isLeft = chance.of('left behind').happens(0.04);
  const { far } = borderOf(first);
  const next = runs.find((run) => run.number > first.number && borderOf(run).far === far);
  const second = isLeft && next !== undefined ? next : first;
  const reloadedAt = lastCall(second.chinese).arrivedAt + chance.of('reload').whole(80, 420) * MINUTE_MS;
  inChina(course, first, { reloadedAt, chance });
  const broad = onBroadGauge(course, second, { far, reloadedAt, chance });
  throughPoland(course, second, { broad, chance });
  const { arrivedAt } = lastCall(second.european);
  transit(course, 'TRANSIT_CLOSED', arrivedAt + 9 * HOUR_MS);
  return endTrip(
    course,
    {
      terminal: DESTINATION,
      party: 'duisburg-terminal',
      consignee,
      isShared,
      arrivedAt: arrivedAt + 10 * HOUR_MS,
      customs: { party: 'eu-customs', country: 'DE', inspection: 0.1 },
    },
    chance.of('destination'),
  );
}

/** Two in a hundred are left behind though nothing is wrong with them. */
const isFull = (run: RailRun, chance: Chance): boolean => chance.of(`full ${run.number}`).happens(0.02);

/** The train leaves without it; the forwarder books the next one. */
function bookAgain(course: Course, missed: RailRun, taken: RailRun): void {
  const at = departureOf(missed) + 2 * HOUR_MS;
  course.announced({ kind: 'BOOKING', at, by: 'forwarder', place: 'cq-city', legs: railPlan(taken) });
}

/** What a forwarder is told when it books: one way by train, whatever happens at the borders. */
export function railPlan(run: RailRun): readonly ReturnType<typeof plannedLeg>[] {
  const first = plannedLeg(run.chinese, ORIGIN, borderOf(run).far);
  const last = plannedLeg(run.european, GAUGE_BACK, DESTINATION);
  return [{ ...first, to: DESTINATION, arrivesAt: last.arrivesAt }];
}

interface Reload {
  readonly reloadedAt: number;
  readonly chance: Chance;
}

function inChina(course: Course, run: RailRun, { reloadedAt, chance }: Reload): void {
  const { near, far } = borderOf(run);
  const wagon = withWagon(run.chinese.conveyance, chineseWagon(chance.of('chinese wagon')));
  const loadedAt = departureOf(run) - chance.of('loaded').whole(100, 290) * MINUTE_MS;
  const seenBy = ['cq-rail-terminal', 'cn-rail'];
  course.happens('LOADED', ORIGIN, loadedAt, { seenBy, conveyance: wagon, direction: 'EXPORT', status: 'AT_ORIGIN' });
  const way = { from: ORIGIN, to: far, conveyance: wagon, estimateBy: 'cn-rail' };
  carry(course, run.chinese, { ...way, arrives: 'AT_BORDER', endedAt: reloadedAt });
  const [declaration = ''] = course.head.papers.exportDeclarations;
  const { arrivedAt, departedAt } = callAt(run.chinese, near);
  course.happens('CUSTOMS_EXITED', 'cn-customs-9400', wholeMinute((arrivedAt + departedAt) / 2), {
    seenBy: ['cn-customs'],
    direction: 'EXPORT',
    decision: { country: 'CN', procedure: 'EXPORT', declaration, reason: null },
  });
}

interface Onward extends Reload {
  readonly far: string;
}

function onBroadGauge(course: Course, run: RailRun, { far, reloadedAt, chance }: Onward): Conveyance {
  const wagon = withWagon(run.broadGauge.conveyance, broadGaugeWagon(chance.of('broad wagon')));
  course.happens('RELOADED', far, reloadedAt, { seenBy: ['cis-rail'], conveyance: wagon, status: 'AT_BORDER' });
  const endedAt = lastCall(run.broadGauge).arrivedAt + unloading(chance.of('poland'));
  carry(course, run.broadGauge, { from: far, to: GAUGE_BACK, conveyance: wagon, arrives: 'AT_BORDER', endedAt });
  const brest = callAt(run.broadGauge, 'by-brest-north');
  const handedOverAt = brest.departedAt - chance.of('handover').whole(20, 90) * MINUTE_MS;
  course.happens('HANDED_OVER', 'by-brest-north', handedOverAt, { seenBy: ['cis-rail'], conveyance: wagon });
  return wagon;
}

interface Poland {
  readonly broad: Conveyance;
  readonly chance: Chance;
}

function throughPoland(course: Course, run: RailRun, { broad, chance }: Poland): void {
  const { arrivedAt } = lastCall(run.broadGauge);
  const { departedAt } = firstCall(run.european);
  const party = 'malaszewicze-terminal';
  const yard = { seenBy: [party], direction: 'TRANSHIPMENT', status: 'AT_BORDER' } as const;
  const dischargedAt = arrivedAt + unloading(chance.of('poland'));
  course.happens('DISCHARGED', GAUGE_BACK, dischargedAt, { ...yard, conveyance: broad });
  const openedAt = arrivedAt + chance.of('transit').whole(14 * 60, 30 * 60) * MINUTE_MS;
  if (course.head.papers.isTransitElectronic) {
    transit(course, 'CUSTOMS_ACCEPTED', arrivedAt + 7 * HOUR_MS);
    if (chance.of('control').happens(0.1)) transit(course, 'CUSTOMS_HELD', arrivedAt + 9 * HOUR_MS, 'X-RAY');
    transit(course, 'CUSTOMS_RELEASED', openedAt);
  }
  transit(course, 'TRANSIT_OPENED', openedAt);
  const wagon = withWagon(run.european.conveyance, europeanWagon(chance.of('european wagon')));
  const loadedAt = departedAt - chance.of('reloaded').whole(90, 400) * MINUTE_MS;
  course.happens('LOADED', GAUGE_BACK, loadedAt, { ...yard, conveyance: wagon });
  const offAt = lastCall(run.european).arrivedAt + unloading(chance.of('duisburg'));
  const way = { from: GAUGE_BACK, to: DESTINATION, conveyance: wagon, estimateBy: party };
  carry(course, run.european, { ...way, arrives: 'AT_DESTINATION', endedAt: offAt });
  course.happens('DISCHARGED', DESTINATION, offAt, {
    seenBy: ['duisburg-terminal'],
    conveyance: wagon,
    direction: 'IMPORT',
    status: 'AT_DESTINATION',
  });
}

/** From a train's arrival until the crane has this box. */
const unloading = (chance: Chance): number => chance.whole(100, 380) * MINUTE_MS;

/** The one transit document: the office at the frontier opens it, and writes it off when the goods have come to their destination. */
function transit(course: Course, code: TransitCode, at: number, reason: string | null = null): void {
  const declaration = course.head.papers.transitDocument ?? '';
  const decision: Decision = { country: 'PL', procedure: 'TRANSIT', declaration, reason };
  course.happens(code, 'pl-customs-malaszewicze', at, { seenBy: ['eu-customs'], direction: 'TRANSHIPMENT', decision });
}

type TransitCode = 'CUSTOMS_ACCEPTED' | 'CUSTOMS_HELD' | 'CUSTOMS_RELEASED' | 'TRANSIT_OPENED' | 'TRANSIT_CLOSED';
