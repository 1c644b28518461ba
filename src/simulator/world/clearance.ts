import { chanceOf } from '../chance.js';
import { HOUR_MS, MINUTE_MS } from '../calendar.js';
import type { Course } from './course.js';
import type { Decision, Happening } from './happening.js';

/** What goes through one authority's hands. */
export interface Case {
  readonly party: string;
  readonly country: string;
  readonly procedure: Decision['procedure'];
  /** Key of the office, or of the place where it sits. */
  readonly office: string;
  readonly direction: Happening['direction'];
  readonly lodgedAt: number;
  /** Probability that the goods are looked at. */
  readonly inspection: number;
  /** Whether the authority says that it has looked. */
  readonly tellsInspection: boolean;
}

const REASONS = ['DOCUMENTS', 'X-RAY', 'SANITARY CHECK', 'COUNTING'];

/**
 * Lodges a declaration and sees it through: released at once, or held, looked at, and released. What is decided hangs on the declaration alone: units
 * that are lodged together are decided together. Gives the instant of the release.
 */
export function clear(course: Course, declaration: string, matter: Case): number {
  const chance = chanceOf(`declaration ${declaration}`);
  const { party, country, procedure, office, direction, lodgedAt, inspection, tellsInspection } = matter;
  const decide = (code: Happening['code'], at: number, reason: string | null = null): void =>
    course.happens(code, office, at, {
      seenBy: [party],
      direction,
      decision: { country, procedure, declaration, reason },
    });
  const minutes = (low: number, high: number): number => chance.whole(low, high) * MINUTE_MS;
  decide('CUSTOMS_LODGED', lodgedAt);
  if (!chance.happens(inspection)) {
    const releasedAt = lodgedAt + minutes(50, 600);
    decide('CUSTOMS_RELEASED', releasedAt);
    return releasedAt;
  }
  const heldAt = lodgedAt + minutes(30, 240);
  decide('CUSTOMS_HELD', heldAt, chance.pick(REASONS));
  const inspectedAt = heldAt + chance.whole(8, 40) * HOUR_MS;
  if (tellsInspection) decide('CUSTOMS_INSPECTED', inspectedAt);
  const releasedAt = inspectedAt + minutes(90, 900);
  decide('CUSTOMS_RELEASED', releasedAt);
  return releasedAt;
}
