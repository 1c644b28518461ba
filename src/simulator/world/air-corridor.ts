import type { Chance } from '../chance.js';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../calendar.js';
import { carry } from './carriage.js';
import { clear } from './clearance.js';
import { conveyance } from './conveyance.js';
import type { Course } from './course.js';
import type { PlannedLeg } from './happening.js';
import { digits } from './identifiers.js';
import type { Ride } from './ride.js';
import { firstCall, lastCall, plannedLeg, rideOf } from './ride.js';

const CHONGQING = 'cq-jiangbei-apt';
const AIRLINE = ['airline'];

/** Destinations of the flights from Chongqing; that to Frankfurt by Singapore changes aircraft there. */
export const AIR_WAYS: readonly (readonly string[])[] = [
  ['de-frankfurt-apt'],
  ['sg-changi'],
  ['sg-changi', 'de-frankfurt-apt'],
];

const HOURS: Readonly<Record<string, readonly [number, number]>> = {
  'cq-jiangbei-apt>de-frankfurt-apt': [11, 13],
  'cq-jiangbei-apt>sg-changi': [4, 5],
  'sg-changi>de-frankfurt-apt': [12, 14],
};

export interface FlightPlan {
  readonly from: string;
  readonly to: string;
  readonly startsAt: number;
  readonly days: number;
}

/** One flight a day on each way. */
export function flights({ from, to, startsAt, days }: FlightPlan, chance: Chance): readonly Ride[] {
  const prefix = from === CHONGQING ? 'LQ1' : 'LQ3';
  const number = `${prefix}${digits(chance.of(`number ${from} ${to}`), 2)}`;
  return Array.from({ length: days }, (_, day) => {
    const own = chance.of(`flight ${from} ${to} ${day}`);
    const planned = startsAt + day * DAY_MS + (from === CHONGQING ? 17 : 3) * HOUR_MS + 40 * MINUTE_MS;
    return rideOf(
      {
        id: `${number} ${day}`,
        conveyance: conveyance('AIR', { flight: number, carrier: 'LQ' }),
        from,
        plannedDeparture: planned,
        departsAt: planned + (own.happens(0.25) ? own.whole(10, 200) * MINUTE_MS : 0),
        seenBy: AIRLINE,
        stages: [{ place: to, run: HOURS[`${from}>${to}`] ?? [8, 10], stay: [1, 1], seenBy: AIRLINE }],
      },
      own,
    );
  });
}

export interface AirWish {
  /** Flights of each leg of the way, by day. */
  readonly legs: readonly (readonly Ride[])[];
  /** Day of the first flight. */
  readonly day: number;
}

const nextFlight = (rides: readonly Ride[], at: number, hours: number): Ride | null =>
  rides.find((ride) => firstCall(ride).departedAt > at + hours * HOUR_MS) ?? null;

export function airPlan({ legs, day }: AirWish): readonly PlannedLeg[] {
  const plan: PlannedLeg[] = [];
  for (const rides of legs) {
    const at = plan.at(-1)?.arrivesAt ?? firstCall(rides[day] as Ride).plannedDeparture - 8 * HOUR_MS;
    const ride = nextFlight(rides, at, 6);
    if (ride !== null) plan.push(plannedLeg(ride, firstCall(ride).place, lastCall(ride).place));
  }
  return plan;
}

/** Goods under an air waybill: received, flown, delivered at the airport of destination. Gives the instant of delivery. */
export function airTrip(course: Course, wish: AirWish, chance: Chance): number | null {
  const { papers } = course.head;
  const first = firstCall((wish.legs[0] as readonly Ride[])[wish.day] as Ride);
  const receivedAt = first.plannedDeparture - chance.whole(14 * 60, 22 * 60) * MINUTE_MS;
  course.happens('RECEIVED', CHONGQING, receivedAt, { seenBy: AIRLINE, status: 'AT_ORIGIN' });
  const office = { direction: 'EXPORT', procedure: 'EXPORT', country: 'CN', party: 'cn-customs' } as const;
  const [exported = '', imported = ''] = [papers.exportDeclarations[0], papers.importDeclarations[0]];
  const lodgedAt = receivedAt + chance.whole(30, 90) * MINUTE_MS;
  const matter = { ...office, office: 'cn-customs-8000', lodgedAt, inspection: 0.05, tellsInspection: false };
  let readyAt = clear(course, exported, matter);
  for (const [index, rides] of wish.legs.entries()) {
    const ride = nextFlight(rides, readyAt, index === 0 ? 2 : 4);
    if (ride === null) return null;
    const isLast = index === wish.legs.length - 1;
    readyAt = fly(course, ride, { isLast, chance: chance.of(`flight ${index}`) });
  }
  const airport = lastCall((wish.legs.at(-1) as readonly Ride[])[0] as Ride).place;
  return hand(course, { airport, imported, arrivedAt: readyAt }, chance);
}

interface Flown {
  readonly isLast: boolean;
  readonly chance: Chance;
}

function fly(course: Course, ride: Ride, { isLast, chance }: Flown): number {
  const [from, to] = [firstCall(ride).place, lastCall(ride).place];
  const { conveyance: flight } = ride;
  const manifestedAt = firstCall(ride).departedAt - 90 * MINUTE_MS;
  course.happens('MANIFESTED', from, manifestedAt, { seenBy: AIRLINE, conveyance: flight });
  const status = isLast ? 'AT_DESTINATION' : 'AT_TRANSHIPMENT';
  const receivedAt = lastCall(ride).arrivedAt + chance.whole(50, 200) * MINUTE_MS;
  carry(course, ride, { from, to, conveyance: flight, arrives: status, endedAt: receivedAt });
  course.happens('DISCHARGED', to, receivedAt, { seenBy: AIRLINE, conveyance: flight, status });
  return receivedAt;
}

interface Handing {
  readonly airport: string;
  readonly imported: string;
  readonly arrivedAt: number;
}

function hand(course: Course, { airport, imported, arrivedAt }: Handing, chance: Chance): number {
  const isGerman = airport === 'de-frankfurt-apt';
  const notifiedAt = arrivedAt + chance.whole(20, 90) * MINUTE_MS;
  course.happens('CONSIGNEE_NOTIFIED', airport, notifiedAt, { seenBy: AIRLINE });
  const matter = {
    party: isGerman ? 'eu-customs' : 'sg-customs',
    country: isGerman ? 'DE' : 'SG',
    procedure: 'IMPORT',
    office: airport,
    direction: 'IMPORT',
    lodgedAt: notifiedAt + chance.whole(30, 240) * MINUTE_MS,
    inspection: 0.06,
    tellsInspection: false,
  } as const;
  const freeAt = clear(course, imported, matter);
  const deliveredAt = freeAt + chance.whole(120, 900) * MINUTE_MS;
  course.happens('DELIVERED', airport, deliveredAt, { seenBy: AIRLINE, status: 'DELIVERED' });
  return deliveredAt;
}
