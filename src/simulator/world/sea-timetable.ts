import type { Chance } from '../chance.js';
import { chanceOf } from '../chance.js';
import { DAY_MS, HOUR_MS } from '../calendar.js';
import { conveyance } from './conveyance.js';
import { imoNumber } from './identifiers.js';
import type { Ride, Stage } from './ride.js';
import { rideOf } from './ride.js';

/** Shipping lines: the feed each speaks by is the one that sees its ships. */
export interface Line {
  readonly party: string;
  readonly carrier: string;
  /** What the names of its ships begin with. */
  readonly name: string;
}

export const LINES: readonly Line[] = [
  { party: 'ocean-carrier', carrier: 'OCLN', name: 'JADE' },
  { party: 'ocean-carrier-json', carrier: 'DLTA', name: 'DELTA' },
  { party: 'ocean-carrier-x12', carrier: 'XLNE', name: 'HERON' },
];

export interface SeaRide extends Ride {
  readonly line: Line;
}

/** Stages without those who see them: a line sees its own ships. */
type Port = Omit<Stage, 'seenBy'>;

export interface Service {
  readonly id: string;
  /** What the names of its ships end with: no ship sails for two services. */
  readonly ships: string;
  readonly from: string;
  readonly ports: readonly Port[];
  /** Hours between departures, shortest and longest. */
  readonly every: readonly [number, number];
  readonly firstAfterDays: number;
}

/** Hours from the fact sheet: Qinzhou–Singapore four to five days. */
export const SERVICES = {
  SINGAPORE: {
    id: 'QZS',
    ships: 'STRAIT',
    from: 'cn-qinzhou-bict',
    ports: [{ place: 'sg-tuas', run: [96, 120], stay: [20, 30] }],
    every: [90, 110],
    firstAfterDays: 10,
  },
  HAI_PHONG: {
    id: 'QHS',
    ships: 'DELTA',
    from: 'cn-qinzhou-bict',
    ports: [
      { place: 'vn-haiphong', run: [16, 24], stay: [14, 26] },
      { place: 'sg-tuas', run: [76, 96], stay: [20, 30] },
    ],
    every: [90, 110],
    firstAfterDays: 12,
  },
  HAMBURG: {
    id: 'YHH',
    ships: 'NORTH',
    from: 'cn-shanghai-yangshan',
    ports: [{ place: 'DEHAM', run: [720, 800], stay: [20, 30] }],
    every: [150, 180],
    firstAfterDays: 18,
  },
  SHANGHAI_SINGAPORE: {
    id: 'YSG',
    ships: 'ISLAND',
    from: 'cn-shanghai-yangshan',
    ports: [{ place: 'sg-tuas', run: [150, 190], stay: [20, 30] }],
    every: [110, 130],
    firstAfterDays: 18,
  },
  SINGAPORE_HAMBURG: {
    id: 'SHH',
    ships: 'CANAL',
    from: 'sg-tuas',
    ports: [{ place: 'DEHAM', run: [520, 580], stay: [20, 30] }],
    every: [110, 130],
    firstAfterDays: 26,
  },
} as const satisfies Readonly<Record<string, Service>>;

/** The sailings of a service, each by a ship of some line. */
export function sailings(service: Service, start: number, days: number, chance: Chance): readonly SeaRide[] {
  const rides: SeaRide[] = [];
  const [low, high] = service.every;
  const end = start + days * DAY_MS;
  for (let at = start + service.firstAfterDays * DAY_MS; at < end; at += chance.whole(low, high) * HOUR_MS) {
    rides.push(sailing(service, rides.length, at, chance.of(`${service.id} ${rides.length}`)));
  }
  return rides;
}

function sailing(service: Service, index: number, plannedDeparture: number, chance: Chance): SeaRide {
  const line = chance.pick(LINES);
  // Twelve ships are enough for none to be in two places at once.
  const vesselName = `${line.name} ${service.ships} ${(index % 12) + 1}`;
  const voyage = `${service.id}${String(index + 1).padStart(3, '0')}`;
  const vesselId = imoNumber(chanceOf(vesselName));
  const seenBy = [line.party];
  const ride = rideOf(
    {
      id: `sea ${voyage}`,
      conveyance: conveyance('SEA', { vesselId, vesselName, voyage, carrier: line.carrier }),
      from: service.from,
      plannedDeparture,
      departsAt: plannedDeparture + (chance.happens(0.3) ? chance.whole(2, 14) * HOUR_MS : 0),
      seenBy,
      stages: service.ports.map((port) => ({ ...port, seenBy })),
    },
    chance,
  );
  return { ...ride, line };
}
