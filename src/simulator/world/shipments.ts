import type { Chance } from '../chance.js';
import { DAY_MS, HOUR_MS } from '../calendar.js';
import type { AirWish } from './air-corridor.js';
import { airPlan, airTrip } from './air-corridor.js';
import type { Boxes } from './boxes.js';
import { Course } from './course.js';
import type { PlannedLeg } from './happening.js';
import { landSeaPlan, landSeaTrip } from './land-sea-corridor.js';
import type { LandSeaWish } from './land-sea-corridor.js';
import { papersOf } from './papers.js';
import { railPlan, railTrip } from './rail-corridor.js';
import type { RailRun } from './rail-timetable.js';
import { firstCall } from './ride.js';
import type { Ride } from './ride.js';
import { riverPlan, riverTrip } from './river-corridor.js';
import type { RiverWish } from './river-corridor.js';
import type { SeaRide } from './sea-timetable.js';
import type { Corridor, Trip, TrueUnit } from './trip.js';

/** Everything that runs, in the order in which it leaves. */
export interface Timetable {
  readonly rail: readonly RailRun[];
  readonly landSea: readonly Ride[];
  readonly barges: readonly Ride[];
  readonly singapore: readonly SeaRide[];
  readonly haiPhong: readonly SeaRide[];
  readonly hamburg: readonly SeaRide[];
  readonly shanghaiSingapore: readonly SeaRide[];
  readonly singaporeHamburg: readonly SeaRide[];
  /** Per way the flights of each of its legs. */
  readonly airWays: readonly (readonly (readonly Ride[])[])[];
}

export interface ShipmentWish {
  readonly id: string;
  readonly bookedOn: number;
  readonly timetable: Timetable;
  readonly boxes: Boxes;
}

/** A way that was chosen: what is planned, and how one unit travels it. */
interface Chosen {
  readonly country: string;
  readonly carrier: string;
  readonly place: string;
  /** When the first conveyance is to leave. */
  readonly departsAt: number;
  readonly returnsTo: string;
  readonly plan: readonly PlannedLeg[];
  readonly travel: (course: Course, chance: Chance) => number | null;
}

const SHIPPERS = ['cq-city', 'cq-city', 'cq-fuling', 'CNCTU'];

/** One shipment: its papers, and the trip of each of its units. */
export function playShipment(wish: ShipmentWish, chance: Chance): readonly Trip[] {
  const drawn = chance.of('corridor').next();
  const corridor: Corridor = drawn < 0.36 ? 'RAIL' : drawn < 0.7 ? 'LAND_SEA' : drawn < 0.88 ? 'RIVER' : 'AIR';
  const isShared = corridor !== 'AIR' && chance.of('shared').happens(0.18);
  const chosen = choose(corridor, { ...wish, isShared }, chance.of('choice'));
  if (chosen === null) return [];
  const houses = isShared ? chance.of('houses').whole(2, 3) : 1;
  const { country, carrier } = chosen;
  const units = corridor === 'AIR' || isShared ? 1 : chance.of('units').pick([1, 1, 1, 2, 2, 3]);
  return Array.from({ length: units }, (_, index) => {
    const id = `${wish.id}${'abc'[index]}`;
    const own = chance.of(`unit ${index}`);
    const papers = papersOf({ corridor, houses, country, carrier }, chance.of('papers'), own.of('papers'));
    const unit = corridor === 'AIR' ? airUnit(papers.airWaybill ?? '', own) : box(wish, id, chosen);
    const course = new Course({ id, shipment: wish.id, corridor, unit, papers });
    announce(course, chosen, own, index === 0);
    const returnedAt = chosen.travel(course, own.of('travel'));
    if (returnedAt === null) return [];
    if (unit.kind === 'CONTAINER') wish.boxes.giveBack(unit, chosen.returnsTo, returnedAt);
    return [course.trip];
  }).flat();
}

const box = ({ boxes }: ShipmentWish, id: string, { departsAt }: Chosen): TrueUnit =>
  boxes.take(id, departsAt - 6 * DAY_MS);

const airUnit = (number: string, chance: Chance): TrueUnit => ({
  kind: 'AIR_WAYBILL',
  number,
  sizeType: '',
  grossKg: chance.whole(120, 4_000),
  seal: '',
  pieces: chance.whole(2, 40),
});

function announce(course: Course, { departsAt, place, plan }: Chosen, chance: Chance, isFirst: boolean): void {
  const { corridor, papers } = course.head;
  if (isFirst) {
    const at = departsAt - chance.of('booked').whole(6 * 24, 7 * 24) * HOUR_MS;
    course.announced({ kind: 'BOOKING', at, by: corridor === 'AIR' ? 'airline' : 'forwarder', place, legs: plan });
  }
  if (corridor === 'AIR') return;
  if (chance.of('assigned').happens(0.3)) {
    const at = departsAt - chance.of('assigned at').whole(98, 120) * HOUR_MS;
    course.announced({ kind: 'ASSIGNMENT', at, by: 'forwarder', place, legs: plan });
  }
  if (papers.houses.length > 0) {
    const at = departsAt - 5 * HOUR_MS;
    course.announced({ kind: 'HOUSES', at, by: 'forwarder', place, legs: [] });
  }
}

type Wish = ShipmentWish & { readonly isShared: boolean };

function choose(corridor: Corridor, wish: Wish, chance: Chance): Chosen | null {
  if (corridor === 'RAIL') return byRail(wish, chance);
  if (corridor === 'LAND_SEA') return byLandAndSea(wish, chance);
  return corridor === 'RIVER' ? byRiver(wish, chance) : byAir(wish, chance);
}

/** Seven days from booking to departure. */
const LEAD = 7.5 * DAY_MS;
const indexAfter = (departures: readonly number[], bookedOn: number): number =>
  departures.findIndex((at) => at > bookedOn + LEAD);

function byRail({ timetable: { rail: runs }, bookedOn, isShared }: Wish, chance: Chance): Chosen | null {
  const departures = runs.map(({ chinese }) => firstCall(chinese).plannedDeparture);
  const booked = indexAfter(departures, bookedOn);
  const run = runs[booked];
  if (run === undefined) return null;
  const consignee = chance.of('consignee').pick(['DEESS', 'DEDUS', 'DEDTM']);
  const way = { runs, booked, shipper: chance.of('shipper').pick(SHIPPERS), consignee, isShared };
  return {
    country: 'DE',
    carrier: '',
    place: 'cq-city',
    departsAt: departures[booked] ?? 0,
    returnsTo: 'de-duisburg-dit',
    plan: railPlan(run),
    travel: (course, own) => railTrip(course, way, own),
  };
}

function byLandAndSea({ timetable, bookedOn, isShared }: Wish, chance: Chance): Chosen | null {
  const departures = timetable.landSea.map((train) => firstCall(train).plannedDeparture);
  const booked = indexAfter(departures, bookedOn);
  if (booked < 0) return null;
  const toVietnam = chance.of('to').happens(0.35);
  const way: LandSeaWish = {
    trains: timetable.landSea,
    booked,
    sailings: toVietnam || chance.of('by').happens(0.4) ? timetable.haiPhong : timetable.singapore,
    to: toVietnam
      ? { place: 'vn-haiphong', party: 'haiphong-terminal' }
      : { place: 'sg-tuas', party: 'singapore-terminal' },
    customs: toVietnam ? { party: 'vn-customs', country: 'VN' } : { party: 'sg-customs', country: 'SG' },
    shipper: chance.of('shipper').pick(SHIPPERS),
    consignee: toVietnam ? 'VNHAN' : 'SGJUR',
    isShared,
  };
  const plan = landSeaPlan(way);
  if (plan === null) return null;
  return {
    country: way.customs.country,
    carrier: plan[1]?.conveyance.carrier ?? 'OCLN',
    place: 'cq-city',
    departsAt: departures[booked] ?? 0,
    returnsTo: way.to.place,
    plan,
    travel: (course, own) => landSeaTrip(course, way, own),
  };
}

function byRiver({ timetable, bookedOn, isShared }: Wish, chance: Chance): Chosen | null {
  const departures = timetable.barges.map((barge) => firstCall(barge).plannedDeparture);
  const booked = indexAfter(departures, bookedOn);
  if (booked < 0) return null;
  const bySingapore = chance.of('by').happens(0.5);
  const way: RiverWish = {
    barges: timetable.barges,
    booked,
    services: bySingapore ? [timetable.shanghaiSingapore, timetable.singaporeHamburg] : [timetable.hamburg],
    shipper: chance.of('shipper').pick(SHIPPERS),
    consignee: chance.of('consignee').pick(['DEBRE', 'DEHAJ']),
    isShared,
  };
  const plan = riverPlan(way);
  if (plan === null) return null;
  return {
    country: 'DE',
    carrier: plan[1]?.conveyance.carrier ?? 'OCLN',
    place: 'cq-city',
    departsAt: departures[booked] ?? 0,
    returnsTo: 'DEHAM',
    plan,
    travel: (course, own) => riverTrip(course, way, own),
  };
}

function byAir({ timetable: { airWays }, bookedOn }: Wish, chance: Chance): Chosen | null {
  const legs = chance.pick(airWays);
  const flightsOut = legs[0] ?? [];
  const day = indexAfter(
    flightsOut.map((flight) => firstCall(flight).plannedDeparture),
    bookedOn,
  );
  const first = flightsOut[day];
  if (first === undefined) return null;
  const way: AirWish = { legs, day };
  const plan = airPlan(way);
  return {
    country: plan.at(-1)?.to === 'de-frankfurt-apt' ? 'DE' : 'SG',
    carrier: 'LQ',
    place: 'cq-jiangbei-apt',
    departsAt: firstCall(first).plannedDeparture,
    returnsTo: '',
    plan,
    travel: (course, own) => airTrip(course, way, own),
  };
}
