import type { Chance } from '../chance.js';
import { DAY_MS } from '../calendar.js';
import { containerNumber, digits } from './identifiers.js';
import type { TrueUnit } from './trip.js';

const OWNERS = ['LBSU', 'TSTU', 'LBGU'];
const SIZES = ['22G1', '45G1', '45G1', '45R1'];

interface Idle {
  readonly number: string;
  readonly sizeType: string;
  readonly from: number;
}

/** Days in which an empty box comes back to Chongqing, unseen, from where it was returned. */
const WAY_BACK: Readonly<Record<string, readonly [number, number]>> = {
  'sg-tuas': [10, 16],
  'vn-haiphong': [7, 12],
  'de-duisburg-dit': [18, 26],
  DEHAM: [38, 50],
};

/** The boxes of the world. One that came back is used again before a new one is. */
export class Boxes {
  #idle: readonly Idle[] = [];
  #made = 0;

  constructor(private readonly chance: Chance) {}

  /** A box that stands empty in Chongqing at that time, with new cargo and a new seal. */
  take(id: string, at: number): TrueUnit {
    const chance = this.chance.of(id);
    const idle = this.#idle.find(({ from }) => from < at);
    const box = idle ?? this.#make(chance);
    this.#idle = this.#idle.filter((one) => one !== idle);
    return {
      kind: 'CONTAINER',
      number: box.number,
      sizeType: box.sizeType,
      grossKg: box.sizeType === '22G1' ? chance.whole(11_200, 22_800) : chance.whole(14_100, 25_900),
      seal: `LB${digits(chance, 6)}`,
      pieces: 0,
    };
  }

  /** The box was returned empty: it will be in Chongqing again. */
  giveBack({ number, sizeType }: TrueUnit, place: string, at: number): void {
    const [low, high] = WAY_BACK[place] ?? [60, 80];
    const from = at + this.chance.of(`back ${number} ${at}`).whole(low, high) * DAY_MS;
    this.#idle = [...this.#idle, { number, sizeType, from }];
  }

  #make(chance: Chance): Omit<Idle, 'from'> {
    this.#made += 1;
    const number = containerNumber(chance.pick(OWNERS), this.#made * 37 + 200_000);
    return { number, sizeType: chance.pick(SIZES) };
  }
}
