import type { Chance } from '../chance.js';
import { chanceOf } from '../chance.js';
import { DAY_MS } from '../calendar.js';
import { AIR_WAYS, flights } from './air-corridor.js';
import { Boxes } from './boxes.js';
import { landSeaTrains } from './land-sea-corridor.js';
import { railRuns } from './rail-timetable.js';
import { barges } from './river-corridor.js';
import type { SeaRide } from './sea-timetable.js';
import { SERVICES, sailings } from './sea-timetable.js';
import type { Timetable } from './shipments.js';
import { playShipment } from './shipments.js';
import type { Trip } from './trip.js';

export interface WorldOptions {
  readonly seed: number;
  readonly shipments: number;
  /** The first day, milliseconds since 1970. */
  readonly startsAt: number;
}

/** What truly happens: every trip of every unit, whole. The same for the same options. */
export interface World {
  readonly startsAt: number;
  /** When the last thing happens. */
  readonly endsAt: number;
  /** In the order in which they begin. */
  readonly trips: readonly Trip[];
}

/** Days over which shipments begin: enough for boxes to come back and be used again. */
const SPREAD_DAYS = 60;
const TIMETABLE_DAYS = SPREAD_DAYS + 40;

export function playWorld({ seed, shipments, startsAt }: WorldOptions): World {
  const chance = chanceOf(`world ${seed}`);
  const timetable = timetableOf(startsAt, chance);
  const boxes = new Boxes(chance.of('boxes'));
  const trips: Trip[] = [];
  for (let index = 0; index < shipments; index += 1) {
    const bookedOn = startsAt + Math.floor((index * SPREAD_DAYS * DAY_MS) / Math.max(1, shipments));
    trips.push(...playShipment({ id: `S${index + 1}`, bookedOn, timetable, boxes }, chance.of(`shipment ${index}`)));
  }
  trips.sort((a, b) => begin(a) - begin(b));
  return { startsAt, endsAt: Math.max(startsAt, ...trips.map(end)), trips };
}

const begin = ({ happenings }: Trip): number => happenings[0]?.at ?? 0;
const end = ({ happenings }: Trip): number => happenings.at(-1)?.at ?? 0;

function timetableOf(startsAt: number, chance: Chance): Timetable {
  const sea = (id: keyof typeof SERVICES): readonly SeaRide[] =>
    sailings(SERVICES[id], startsAt, TIMETABLE_DAYS + 40, chance.of(id));
  const fly = (from: string, to: string): ReturnType<typeof flights> =>
    flights({ from, to, startsAt, days: TIMETABLE_DAYS }, chance.of('air'));
  return {
    rail: railRuns(startsAt, TIMETABLE_DAYS, chance.of('rail')),
    landSea: landSeaTrains(startsAt, TIMETABLE_DAYS, chance.of('land-sea')),
    barges: barges(startsAt, TIMETABLE_DAYS, chance.of('barges')),
    singapore: sea('SINGAPORE'),
    haiPhong: sea('HAI_PHONG'),
    hamburg: sea('HAMBURG'),
    shanghaiSingapore: sea('SHANGHAI_SINGAPORE'),
    singaporeHamburg: sea('SINGAPORE_HAMBURG'),
    airWays: AIR_WAYS.map((stops) =>
      stops.map((to, index) => fly(index === 0 ? 'cq-jiangbei-apt' : (stops[index - 1] ?? ''), to)),
    ),
  };
}
