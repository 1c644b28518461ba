import type { Chance } from '../chance.js';
import { DAY_MS, HOUR_MS } from '../calendar.js';
import { conveyance } from './conveyance.js';
import { digits } from './identifiers.js';
import type { Ride, Stage } from './ride.js';
import { firstCall, lastCall, rideOf } from './ride.js';

/** One train Chongqing–Duisburg: three conveyances, for the gauge changes twice and every box with it. */
export interface RailRun {
  readonly number: number;
  readonly chinese: Ride;
  readonly broadGauge: Ride;
  readonly european: Ride;
}

export const ORIGIN = 'cq-tuanjiecun';
export const GAUGE_BACK = 'pl-malaszewicze';
export const DESTINATION = 'de-duisburg-dit';

const CN = ['cn-rail'];
const CIS = ['cis-rail'];
const POLAND = ['malaszewicze-terminal'];
const DUISBURG = ['duisburg-terminal'];
const QUEUE = { probability: 0.15, hours: [20, 60] } as const;

/** Hours from the fact sheet of the corridor: 60 to 80 to the border, 4 to 9 there, five days to Brest, one to three in Małaszewicze. */
const TO_BORDER: Readonly<Record<'ALASHANKOU' | 'KHORGOS', readonly Stage[]>> = {
  ALASHANKOU: [
    { place: 'cn-alashankou', run: [60, 80], stay: [4, 9], slow: QUEUE, seenBy: CN },
    { place: 'kz-dostyk', run: [1, 2], stay: [1, 1], seenBy: CIS },
  ],
  KHORGOS: [
    { place: 'cn-khorgos', run: [58, 76], stay: [4, 9], slow: QUEUE, seenBy: CN },
    { place: 'kz-altynkol', run: [1, 2], stay: [1, 1], seenBy: CIS },
  ],
};
const TO_POLAND: readonly Stage[] = [
  { place: 'kz-astana', run: [26, 32], stay: [1, 2], seenBy: CIS },
  { place: 'kz-iletsk', run: [34, 42], stay: [2, 4], seenBy: CIS },
  { place: 'by-baranovichi', run: [58, 70], stay: [1, 2], seenBy: CIS },
  { place: 'by-brest-north', run: [5, 7], stay: [12, 24], slow: QUEUE, seenBy: CIS },
  { place: GAUGE_BACK, run: [1, 2], stay: [1, 1], seenBy: POLAND },
];
const TO_DUISBURG: readonly Stage[] = [{ place: DESTINATION, run: [30, 48], stay: [1, 1], seenBy: DUISBURG }];

/** A train every three days or so. */
export function railRuns(start: number, days: number, chance: Chance): readonly RailRun[] {
  const runs: RailRun[] = [];
  for (let at = start + 8 * DAY_MS; at < start + days * DAY_MS; at += chance.whole(60, 80) * HOUR_MS) {
    runs.push(railRun(runs.length, at, chance.of(`run ${runs.length}`)));
  }
  return runs;
}

function railRun(number: number, plannedDeparture: number, chance: Chance): RailRun {
  const border = chance.happens(0.3) ? 'KHORGOS' : 'ALASHANKOU';
  const train = `X80${11 + 2 * (number % 4)}`;
  const chinese = rideOf(
    {
      id: `rail ${number} CN`,
      conveyance: conveyance('RAIL', { train, carrier: 'CNRW' }),
      from: ORIGIN,
      plannedDeparture,
      departsAt: plannedDeparture + (chance.happens(0.2) ? chance.whole(1, 9) * HOUR_MS : 0),
      seenBy: CN,
      stages: TO_BORDER[border],
    },
    chance,
  );
  const far = lastCall(chinese);
  const broadGauge = rideOf(
    {
      id: `rail ${number} 1520`,
      conveyance: conveyance('RAIL', { train: `7085 ${digits(chance, 3)} 1301`, carrier: 'KZRW' }),
      from: far.place,
      departsAt: far.arrivedAt + chance.whole(9, 14) * HOUR_MS,
      seenBy: CIS,
      stages: TO_POLAND,
    },
    chance,
  );
  const european = rideOf(
    {
      id: `rail ${number} EU`,
      conveyance: conveyance('RAIL', { train: `424${digits(chance, 2)}`, carrier: 'PLMT' }),
      from: GAUGE_BACK,
      departsAt: lastCall(broadGauge).arrivedAt + chance.whole(40, 60) * HOUR_MS,
      seenBy: POLAND,
      stages: TO_DUISBURG,
    },
    chance,
  );
  return { number, chinese, broadGauge, european };
}

export const departureOf = ({ chinese }: RailRun): number => firstCall(chinese).departedAt;
export const borderOf = ({ chinese }: RailRun): { readonly near: string; readonly far: string } => ({
  near: chinese.calls[1]?.place ?? '',
  far: lastCall(chinese).place,
});
