import type { EventCode } from '../../canonical/event-code.js';
import type { Announcement, Conveyance, Happening, TrueLeg } from './happening.js';
import type { Corridor, Papers, Trip, TrueUnit } from './trip.js';

export interface TripHead {
  readonly id: string;
  readonly shipment: string;
  readonly corridor: Corridor;
  readonly unit: TrueUnit;
  readonly papers: Papers;
}

type Details = Partial<Omit<Happening, 'at' | 'code' | 'place'>> & Pick<Happening, 'seenBy'>;

const NOTHING_MORE = {
  conveyance: null,
  laden: true,
  direction: null,
  decision: null,
  status: null,
} as const;

/** A trip while it is made up: what happens to one unit, one thing after the other. */
export class Course {
  readonly #happenings: Happening[] = [];
  readonly #legs: TrueLeg[] = [];
  readonly #announcements: Announcement[] = [];

  constructor(readonly head: TripHead) {}

  happens(code: EventCode, place: string, at: number, details: Details): void {
    this.#happenings.push({ ...NOTHING_MORE, ...details, code, place, at });
  }

  announced(announcement: Announcement): void {
    this.#announcements.push(announcement);
  }

  carried(leg: TrueLeg): void {
    this.#legs.push(leg);
  }

  /** By lorry, seen only where a gate opens: at its start, at its end, or at both. */
  trucked(truck: Conveyance, way: Omit<TrueLeg, 'mode' | 'conveyance' | 'places' | 'endedAt'>): void {
    const { from, to, arrivedAt: endedAt } = way;
    this.#legs.push({ ...way, places: [from, to], endedAt, mode: 'ROAD', conveyance: truck });
  }

  get trip(): Trip {
    const byTime = <T extends { readonly at: number }>(a: T, b: T): number => a.at - b.at;
    return {
      ...this.head,
      happenings: [...this.#happenings].sort(byTime),
      legs: [...this.#legs].sort((a, b) => a.departedAt - b.departedAt),
      announcements: [...this.#announcements].sort(byTime),
    };
  }
}
