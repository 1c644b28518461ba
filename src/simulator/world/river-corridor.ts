import type { Chance } from '../chance.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../calendar.js';
import { carry } from './carriage.js';
import { conveyance } from './conveyance.js';
import type { Course } from './course.js';
import { endTrip } from './destination.js';
import type { PlannedLeg } from './happening.js';
import { digits } from './identifiers.js';
import { beginTrip } from './origin.js';
import type { Ride } from './ride.js';
import { callAt, firstCall, lastCall, plannedLeg, rideOf } from './ride.js';
import type { Quay } from './sea-leg.js';
import { bySea, sailingAfter, sailingPlannedAfter } from './sea-leg.js';
import type { SeaRide } from './sea-timetable.js';

const GUOYUAN = 'cq-guoyuan-port';
const LOCK = 'cn-threegorges-lock';
const YANGSHAN: Quay = { place: 'cn-shanghai-yangshan', party: 'yangshan-terminal' };
const SINGAPORE: Quay = { place: 'sg-tuas', party: 'singapore-terminal' };
const HAMBURG: Quay = { place: 'DEHAM', party: 'hamburg-terminal' };

export interface RiverWish {
  readonly barges: readonly Ride[];
  readonly booked: number;
  /** One sailing, or two with a transhipment in Singapore: the first of each list that can be caught. */
  readonly services: readonly (readonly SeaRide[])[];
  readonly shipper: string;
  readonly consignee: string;
  readonly isShared: boolean;
}

const BARGE = ['yangtze-barge'];

/** Barges Guoyuan–Yangshan, eight to twelve days, with the wait at the Three Gorges lock. */
export function barges(start: number, days: number, chance: Chance): readonly Ride[] {
  const rides: Ride[] = [];
  for (let at = start + 6 * DAY_MS; at < start + days * DAY_MS; at += chance.whole(50, 70) * HOUR_MS) {
    const number = rides.length;
    const own = chance.of(`barge ${number}`);
    const vesselName = `YU HANG ${1 + (number % 9)}`;
    const told = { vesselName, vesselId: `LB8${digits(own, 4)}`, voyage: `${String(number + 1).padStart(3, '0')}E` };
    rides.push(
      rideOf(
        {
          id: `barge ${number}`,
          conveyance: conveyance('INLAND_WATERWAY', { ...told, carrier: 'YZBL' }),
          from: GUOYUAN,
          departsAt: at,
          seenBy: BARGE,
          stages: [
            { place: LOCK, run: [44, 60], stay: [8, 60], seenBy: BARGE },
            { place: 'cn-yichang', run: [4, 7], stay: [2, 4], seenBy: BARGE },
            { place: 'CNWHG', run: [28, 36], stay: [6, 10], seenBy: BARGE },
            { place: YANGSHAN.place, run: [70, 96], stay: [1, 1], seenBy: BARGE },
          ],
        },
        own,
      ),
    );
  }
  return rides;
}

export function riverPlan({ barges: rides, booked, services }: RiverWish): readonly PlannedLeg[] | null {
  const barge = rides[booked] as Ride;
  const legs = [plannedLeg(barge, GUOYUAN, YANGSHAN.place)];
  for (const sailings of services) {
    const ship = sailingPlannedAfter(sailings, legs[legs.length - 1]?.arrivesAt ?? 0);
    if (ship === null) return null;
    legs.push(plannedLeg(ship, firstCall(ship).place, lastCall(ship).place));
  }
  return legs;
}

/** Chongqing to Hamburg by Shanghai. Gives the instant of the empty return, or null when nothing takes it any more. */
export function riverTrip(course: Course, wish: RiverWish, chance: Chance): number | null {
  const { barges: rides, booked, services, shipper, consignee, isShared } = wish;
  const departsAt = firstCall(rides[booked] as Ride).plannedDeparture;
  const origin = { terminal: GUOYUAN, party: 'guoyuan-port', shipper, isShared, departsAt };
  const readyAt = beginTrip(course, origin, chance.of('origin'));
  const barge = rides.slice(booked).find((ride) => firstCall(ride).departedAt > readyAt + 8 * HOUR_MS);
  if (barge === undefined) return null;
  let at = downTheRiver(course, barge, chance);
  const taken = [plannedLeg(barge, GUOYUAN, YANGSHAN.place)];
  let quay = YANGSHAN;
  for (const [index, sailings] of services.entries()) {
    const goesOn = index < services.length - 1;
    const to = goesOn ? SINGAPORE : HAMBURG;
    const ship = sailingAfter(sailings, at);
    if (ship === null) return null;
    at = bySea(course, { ride: ship, from: quay, to, isOnCarriage: true, goesOn }, chance.of(`sea ${index}`));
    taken.push(plannedLeg(ship, quay.place, to.place));
    quay = to;
  }
  tellOtherShips(course, wish, taken);
  return endTrip(
    course,
    {
      terminal: HAMBURG.place,
      party: HAMBURG.party,
      consignee,
      isShared,
      arrivedAt: at,
      customs: { party: 'eu-customs', country: 'DE', inspection: 0.08 },
    },
    chance.of('destination'),
  );
}

function downTheRiver(course: Course, barge: Ride, chance: Chance): number {
  const loadedAt = firstCall(barge).departedAt - chance.of('loaded').whole(120, 420) * MINUTE_MS;
  const { conveyance: boat } = barge;
  const loaded = { seenBy: ['guoyuan-port'], conveyance: boat, direction: 'EXPORT', status: 'AT_ORIGIN' } as const;
  course.happens('LOADED', GUOYUAN, loadedAt, loaded);
  const way = { from: GUOYUAN, to: YANGSHAN.place, conveyance: boat, estimateBy: 'yangtze-barge' };
  const dischargedAt = lastCall(barge).arrivedAt + chance.of('unloaded').whole(200, 600) * MINUTE_MS;
  carry(course, barge, { ...way, arrives: 'AT_TRANSHIPMENT', endedAt: dischargedAt });
  const atLock = callAt(barge, LOCK);
  if (atLock.departedAt - atLock.arrivedAt > 24 * HOUR_MS) {
    course.happens('DELAYED', LOCK, atLock.arrivedAt + 3 * HOUR_MS, { seenBy: BARGE, conveyance: boat });
  }
  course.happens('DISCHARGED', YANGSHAN.place, dischargedAt, {
    seenBy: [YANGSHAN.party],
    conveyance: boat,
    direction: 'TRANSHIPMENT',
    status: 'AT_TRANSHIPMENT',
  });
  return dischargedAt;
}

/** The forwarder hears of another barge or ship than booked when the first that is missed has left, and books the whole way anew. */
function tellOtherShips(course: Course, wish: RiverWish, taken: readonly PlannedLeg[]): void {
  const plan = riverPlan(wish) ?? [];
  const missed = plan.find(({ conveyance: { voyage } }) => !taken.some((leg) => leg.conveyance.voyage === voyage));
  if (missed === undefined) return;
  const at = missed.departsAt + 20 * HOUR_MS;
  const own = taken.find((leg) => !plan.some(({ conveyance: { voyage } }) => leg.conveyance.voyage === voyage));
  if (own === undefined || at > own.departsAt - HOUR_MS) return;
  course.announced({ kind: 'BOOKING', at, by: 'forwarder', place: 'cq-city', legs: taken });
}
