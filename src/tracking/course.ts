import type { Fact } from './fact.js';
import type { LegDraft, Spot } from './leg-draft.js';
import type { Occurrence } from './occurrence.js';
import { conveyanceName } from './conveyance.js';
import { alongLeg, isSameSpot } from './leg-draft.js';

export interface CourseFacts {
  readonly legs: readonly LegDraft[];
  readonly destination: Spot | null;
  readonly returned: Fact | null;
  readonly isBorder: (spot: Spot) => boolean;
}

/** What the status rules ask about the way as a whole. */
export class Course {
  readonly destination: Spot | null;
  private readonly legOf = new Map<Occurrence, LegDraft>();
  private readonly starts = new Set<string | null>();
  private readonly ends = new Set<string | null>();

  constructor(private readonly context: CourseFacts) {
    this.destination = context.destination;
    for (const leg of context.legs) {
      for (const occurrence of alongLeg(leg)) this.legOf.set(occurrence, leg);
      this.starts.add(leg.from?.placeId ?? null);
      if (leg.mode !== 'ROAD') this.ends.add(leg.to?.placeId ?? null);
    }
  }

  /** An arrival or departure that is on no leg is its conveyance's, not the unit's. */
  isMovement(occurrence: Occurrence): boolean {
    return (occurrence.code !== 'ARRIVED' && occurrence.code !== 'DEPARTED') || this.legOf.has(occurrence);
  }

  isReturn({ code, actual }: Occurrence): boolean {
    const { returned } = this.context;
    if (code === 'EMPTY_RETURNED') return true;
    if (code !== 'GATE_IN' || returned === null || actual === null) return false;
    return actual.winner === returned || actual.losers.some(({ fact }) => fact === returned);
  }

  isBorder(spot: Spot): boolean {
    return this.context.isBorder(spot);
  }

  isDestination(spot: Spot): boolean {
    return isSameSpot(this.destination, spot);
  }

  /** Some leg, reported or announced, ends there. A lorry to the first terminal is pre-carriage: the unit is still at its origin. */
  isReached({ placeId }: Spot): boolean {
    return placeId !== null && this.ends.has(placeId);
  }

  /** Some leg, reported or announced, begins there. */
  goesOnFrom({ placeId }: Spot): boolean {
    return placeId !== null && this.starts.has(placeId);
  }

  conveyanceOf(occurrence: Occurrence): string {
    return conveyanceName(this.legOf.get(occurrence)?.transport ?? occurrence.transport);
  }
}
