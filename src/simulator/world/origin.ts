import type { Chance } from '../chance.js';
import { HOUR_MS, MINUTE_MS } from '../calendar.js';
import { lorry } from './conveyance.js';
import type { Course } from './course.js';
import { clear } from './clearance.js';

/** Where a trip begins. */
export interface Origin {
  /** Key of the terminal, and the feed that tells of it. */
  readonly terminal: string;
  readonly party: string;
  /** Where goods of one shipper are stuffed. */
  readonly shipper: string;
  /** Goods of many shippers are stuffed at the terminal. */
  readonly isShared: boolean;
  /** When the conveyance is to take it. */
  readonly departsAt: number;
}

/** Empty box, stuffing, gate, export declarations. Gives the instant from which nothing keeps the unit in the terminal. */
export function beginTrip(course: Course, origin: Origin, chance: Chance): number {
  const { terminal, party, shipper, isShared, departsAt } = origin;
  const { papers } = course.head;
  const truck = lorry(chance);
  const releasedAt = departsAt - chance.whole(76 * 60, 92 * 60) * MINUTE_MS;
  const yard = { seenBy: [party], direction: 'EXPORT', conveyance: isShared ? null : truck } as const;
  course.happens('EMPTY_RELEASED', terminal, releasedAt, { ...yard, laden: false, status: 'EMPTY_RELEASED' });
  const stuffedAt = releasedAt + chance.whole(6 * 60, 14 * 60) * MINUTE_MS;
  const stuffed = { seenBy: ['forwarder'], status: 'AT_ORIGIN' } as const;
  course.happens('STUFFED', isShared ? terminal : shipper, stuffedAt, stuffed);
  let inYardAt = stuffedAt;
  if (!isShared) {
    inYardAt = stuffedAt + chance.whole(4 * 60, 14 * 60) * MINUTE_MS;
    course.happens('GATE_IN', terminal, inYardAt, { ...yard, status: 'AT_ORIGIN' });
    const departedAt = stuffedAt + HOUR_MS;
    course.trucked(truck, { from: shipper, to: terminal, departedAt, arrivedAt: inYardAt, knownAt: inYardAt });
  }
  const releases = papers.exportDeclarations.map((declaration, index) =>
    clear(course, declaration, {
      party: 'cn-customs',
      country: 'CN',
      procedure: 'EXPORT',
      office: 'cn-customs-8000',
      direction: 'EXPORT',
      // Every box of the shipment is in the yard by then: they are lodged together.
      lodgedAt: departsAt - 46 * HOUR_MS + index * 7 * MINUTE_MS,
      inspection: 0.08,
      tellsInspection: true,
    }),
  );
  return Math.max(inYardAt, ...releases);
}
