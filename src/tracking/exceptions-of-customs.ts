import type { Fact } from './fact.js';
import type { Hold, JourneyException } from './journey.js';
import { instantOf } from './fact.js';
import { isoOf, heardAt } from './moments.js';
import { sentence } from './rules.js';
import { factWords, timeWords } from './wording.js';

/** Every hold, while it stands and after. */
export const heldUnits = (holds: readonly Hold[]): readonly JourneyException[] =>
  holds.map((hold) => ({
    kind: 'HOLD',
    text: sentence('exception.hold', {
      authority: hold.authority ?? hold.country,
      reason: hold.reason ?? hold.sourceWording ?? 'no reason given',
    }),
    events: hold.releasedBy === null ? [hold.placedBy] : [hold.placedBy, hold.releasedBy],
    openedAt: isoOf(instantOf(hold.placedAt)),
    closedAt: hold.releasedAt === null ? null : isoOf(instantOf(hold.releasedAt)),
  }));

/** A country that lets the unit out while it holds it itself. `customs` are the statements that count, in timeline order. */
export function contradictions(customs: readonly Fact[], holds: readonly Hold[]): readonly JourneyException[] {
  return customs.flatMap((exit) => {
    if (exit.event.code !== 'CUSTOMS_EXITED') return [];
    const country = exit.event.customs?.country ?? null;
    const standing = holds.find((hold) => country !== null && hold.country === country && standsAt(hold, exit.at));
    if (standing === undefined) return [];
    const values = { country, exit: factWords(exit), placed: timeWords(standing.placedAt) };
    return [
      {
        kind: 'CLEARANCE_CONTRADICTION' as const,
        text: sentence('exception.clearance-contradiction', values),
        events: [standing.placedBy, exit.event.id],
        openedAt: isoOf(heardAt(exit)),
        closedAt: standing.releasedAt === null ? null : isoOf(instantOf(standing.releasedAt)),
      },
    ];
  });
}

const standsAt = ({ placedAt, releasedAt }: Hold, moment: number): boolean =>
  instantOf(placedAt) < moment && (releasedAt === null || instantOf(releasedAt) > moment);
