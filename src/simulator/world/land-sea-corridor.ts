import type { Chance } from '../chance.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../calendar.js';
import { carry } from './carriage.js';
import { conveyance, lorry, withWagon } from './conveyance.js';
import type { Course } from './course.js';
import { endTrip } from './destination.js';
import type { PlannedLeg } from './happening.js';
import { chineseWagon } from './identifiers.js';
import { beginTrip } from './origin.js';
import type { Ride } from './ride.js';
import { firstCall, lastCall, plannedLeg, rideOf } from './ride.js';
import type { Quay } from './sea-leg.js';
import { bySea, sailingAfter, sailingPlannedAfter } from './sea-leg.js';
import type { SeaRide } from './sea-timetable.js';

const ORIGIN = 'cq-tuanjiecun';
const STATION = 'cn-qinzhou-east';
const BERTH: Quay = { place: 'cn-qinzhou-bict', party: 'qinzhou-port' };

export interface LandSeaWish {
  readonly trains: readonly Ride[];
  /** Index of the train that was booked. */
  readonly booked: number;
  readonly sailings: readonly SeaRide[];
  readonly to: Quay;
  readonly customs: { readonly party: string; readonly country: string };
  readonly shipper: string;
  readonly consignee: string;
  readonly isShared: boolean;
}

/** Trains Tuanjiecun–Qinzhou Port East, about 48 hours, every day or two. */
export function landSeaTrains(start: number, days: number, chance: Chance): readonly Ride[] {
  const trains: Ride[] = [];
  for (let at = start + 6 * DAY_MS; at < start + days * DAY_MS; at += chance.whole(28, 44) * HOUR_MS) {
    const number = trains.length;
    const own = chance.of(`train ${number}`);
    trains.push(
      rideOf(
        {
          id: `land-sea ${number}`,
          conveyance: conveyance('RAIL', { train: `X9${501 + (number % 40)}`, carrier: 'CNRW' }),
          from: ORIGIN,
          plannedDeparture: at,
          departsAt: at + (own.happens(0.2) ? own.whole(1, 6) * HOUR_MS : 0),
          seenBy: ['cn-rail'],
          stages: [{ place: STATION, run: [42, 56], stay: [1, 1], seenBy: ['cn-rail'] }],
        },
        own,
      ),
    );
  }
  return trains;
}

/** What is booked: the train, and the ship that it should catch. Null when none sails any more. */
export function landSeaPlan({ trains, booked, sailings, to }: LandSeaWish): readonly PlannedLeg[] | null {
  const train = trains[booked] as Ride;
  const ship = sailingPlannedAfter(sailings, lastCall(train).plannedArrival);
  return ship === null ? null : [plannedLeg(train, ORIGIN, STATION), plannedLeg(ship, BERTH.place, to.place)];
}

/** Chongqing to Singapore or Hai Phong by Qinzhou. Gives the instant of the empty return, or null when nothing takes it any more. */
export function landSeaTrip(course: Course, wish: LandSeaWish, chance: Chance): number | null {
  const { trains, booked, sailings, to, customs, shipper, consignee, isShared } = wish;
  const departsAt = firstCall(trains[booked] as Ride).plannedDeparture;
  const origin = { terminal: ORIGIN, party: 'cq-rail-terminal', shipper, isShared, departsAt };
  const readyAt = beginTrip(course, origin, chance.of('origin'));
  const train = trains.slice(booked).find((ride) => firstCall(ride).departedAt > readyAt + 5 * HOUR_MS);
  if (train === undefined) return null;
  const inBerthAt = toTheBerth(course, train, chance);
  const ship = sailingAfter(sailings, inBerthAt);
  if (ship === null) return null;
  rebook(course, wish, { train, ship, inBerthAt });
  const dischargedAt = bySea(
    course,
    { ride: ship, from: BERTH, to, isOnCarriage: true, goesOn: false },
    chance.of('sea'),
  );
  return endTrip(
    course,
    {
      terminal: to.place,
      party: to.party,
      consignee,
      isShared,
      arrivedAt: dischargedAt,
      customs: { ...customs, inspection: 0.08 },
    },
    chance.of('destination'),
  );
}

function toTheBerth(course: Course, train: Ride, chance: Chance): number {
  const wagon = withWagon(train.conveyance, chineseWagon(chance.of('wagon')));
  const loadedAt = firstCall(train).departedAt - chance.of('loaded').whole(100, 290) * MINUTE_MS;
  const loaded = { seenBy: ['cq-rail-terminal', 'cn-rail'], conveyance: wagon, direction: 'EXPORT' } as const;
  course.happens('LOADED', ORIGIN, loadedAt, { ...loaded, status: 'AT_ORIGIN' });
  const unloadedAt = lastCall(train).arrivedAt + chance.of('unloaded').whole(60, 300) * MINUTE_MS;
  const way = { from: ORIGIN, to: STATION, conveyance: wagon, estimateBy: 'cn-rail' };
  carry(course, train, { ...way, arrives: 'AT_TRANSHIPMENT', endedAt: unloadedAt });
  const unloaded = { seenBy: ['cn-rail'], conveyance: wagon, status: 'AT_TRANSHIPMENT' } as const;
  course.happens('DISCHARGED', STATION, unloadedAt, unloaded);
  const truck = lorry(chance.of('shuttle'));
  const inBerthAt = unloadedAt + chance.of('shuttle time').whole(90, 600) * MINUTE_MS;
  course.happens('GATE_IN', BERTH.place, inBerthAt, {
    seenBy: [BERTH.party],
    conveyance: truck,
    direction: 'EXPORT',
    status: 'AT_TRANSHIPMENT',
  });
  const departedAt = inBerthAt - 40 * MINUTE_MS;
  course.trucked(truck, { from: STATION, to: BERTH.place, departedAt, arrivedAt: inBerthAt, knownAt: inBerthAt });
  return inBerthAt;
}

interface Taken {
  readonly train: Ride;
  readonly ship: SeaRide;
  readonly inBerthAt: number;
}

/** When it goes otherwise than booked, the line says so and the forwarder books anew. */
function rebook(course: Course, wish: LandSeaWish, { train, ship, inBerthAt }: Taken): void {
  const plan = landSeaPlan(wish);
  const planned = plan?.[1];
  const isOtherTrain = train !== wish.trains[wish.booked];
  const isOtherShip = planned?.conveyance.voyage !== ship.conveyance.voyage;
  const second = plannedLeg(ship, BERTH.place, wish.to.place);
  const first = plannedLeg(train, ORIGIN, STATION);
  if (isOtherTrain) {
    const at = firstCall(train).departedAt - 20 * HOUR_MS;
    course.announced({
      kind: 'BOOKING',
      at,
      by: 'forwarder',
      place: 'cq-city',
      legs: planned ? [first, planned] : [first],
    });
  }
  if (!isOtherShip || planned === undefined) return;
  const at = Math.max(inBerthAt, planned.departsAt) + HOUR_MS;
  if (at > firstCall(ship).departedAt - 13 * HOUR_MS) return;
  course.announced({ kind: 'ROLLED', at, by: ship.line.party, place: BERTH.place, legs: [second] });
  course.announced({ kind: 'BOOKING', at: at + HOUR_MS, by: 'forwarder', place: 'cq-city', legs: [first, second] });
}
