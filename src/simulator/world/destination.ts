import type { Chance } from '../chance.js';
import { HOUR_MS, MINUTE_MS } from '../calendar.js';
import type { Case } from './clearance.js';
import { clear } from './clearance.js';
import { lorry } from './conveyance.js';
import type { Course } from './course.js';

/** Where a trip ends. */
export interface Destination {
  readonly terminal: string;
  readonly party: string;
  readonly consignee: string;
  /** Goods of many consignees are taken out of the box at the terminal. */
  readonly isShared: boolean;
  readonly arrivedAt: number;
  readonly customs: Pick<Case, 'party' | 'country' | 'inspection'>;
}

/** Import declarations, the box to the consignee and back. Gives the instant of its empty return. */
export function endTrip(course: Course, destination: Destination, chance: Chance): number {
  const { terminal, party, isShared, arrivedAt, customs } = destination;
  const minutes = (low: number, high: number): number => chance.whole(low, high) * MINUTE_MS;
  const releases = course.head.papers.importDeclarations.map((declaration, index) =>
    clear(course, declaration, {
      ...customs,
      procedure: 'IMPORT',
      office: terminal,
      direction: 'IMPORT',
      lodgedAt: arrivedAt + minutes(120, 900) + index * 11 * MINUTE_MS,
      tellsInspection: false,
    }),
  );
  const freeAt = Math.max(arrivedAt, ...releases);
  const emptyAt = isShared
    ? strip(course, terminal, freeAt + minutes(300, 2_000))
    : deliver(course, destination, freeAt + minutes(200, 2_400), chance);
  const returnedAt = emptyAt + chance.whole(18, 70) * HOUR_MS;
  const yard = { seenBy: [party], direction: 'IMPORT', laden: false } as const;
  course.happens('EMPTY_RETURNED', terminal, returnedAt, { ...yard, status: 'EMPTY_RETURNED' });
  return returnedAt;
}

function strip(course: Course, terminal: string, at: number): number {
  course.happens('STRIPPED', terminal, at, { seenBy: ['forwarder'], status: 'DELIVERED' });
  return at;
}

function deliver(course: Course, destination: Destination, outAt: number, chance: Chance): number {
  const { terminal, party, consignee } = destination;
  const truck = lorry(chance);
  const gate = { seenBy: [party], direction: 'IMPORT', conveyance: truck, status: 'OUT_FOR_DELIVERY' } as const;
  course.happens('GATE_OUT', terminal, outAt, gate);
  const deliveredAt = outAt + chance.whole(100, 500) * MINUTE_MS;
  course.happens('DELIVERED', consignee, deliveredAt, { seenBy: ['forwarder'], status: 'DELIVERED' });
  course.trucked(truck, {
    from: terminal,
    to: consignee,
    departedAt: outAt,
    arrivedAt: deliveredAt,
    knownAt: outAt,
  });
  return deliveredAt;
}
