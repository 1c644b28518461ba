import type { LegDraft } from './leg-draft.js';
import type { Occurrence } from './occurrence.js';
import { likeness } from './conveyance.js';
import { isSameSpot } from './leg-draft.js';
import { inferredOccurrence } from './occurrence.js';

/**
 * Fills what the reported facts of a leg leave no other possibility for, and returns it. A unit that was put on a conveyance in A
 * and came off the same one in B left A and arrived in B; one that arrived on X and was loaded on Y there was discharged from X.
 * Who carried it is never inferred, nor any time.
 */
export function inferMissing(legs: readonly LegDraft[]): readonly Occurrence[] {
  const inferred: Occurrence[] = [];
  legs.forEach((leg, index) => {
    const next = legs[index + 1];
    leg.discharged ??= keep(inferred, inferredDischarge(leg, next));
    leg.arrived ??= keep(inferred, inferredArrival(leg));
    leg.departed ??= keep(inferred, inferredDeparture(leg));
  });
  return inferred;
}

function keep(list: Occurrence[], occurrence: Occurrence | null): Occurrence | null {
  if (occurrence !== null) list.push(occurrence);
  return occurrence;
}

/** What came off a conveyance in a place came there on it. */
function inferredArrival({ discharged, to }: LegDraft): Occurrence | null {
  const because = discharged?.actual?.winner;
  if (discharged === null || because === undefined || to === null) return null;
  const inferred = { rule: 'milestone.inferred-arrival', because } as const;
  return inferredOccurrence({ code: 'ARRIVED', beside: discharged, at: to, inferred });
}

/** Only for one conveyance, named at both ends: between two, nobody knows where the unit changed. */
function inferredDeparture({ loaded, calls, arrived, discharged, from, to }: LegDraft): Occurrence | null {
  const evidence = [calls[0]?.arrived, calls[0]?.departed, arrived, discharged].find((one) => one?.actual != null);
  const because = evidence?.actual?.winner;
  if (loaded?.actual == null || from === null || evidence == null || because === undefined) return null;
  if (likeness(loaded.transport, evidence.transport) !== 'SAME' || isSameSpot(from, to)) return null;
  const inferred = { rule: 'milestone.inferred-departure', because } as const;
  return inferredOccurrence({ code: 'DEPARTED', beside: loaded, at: from, inferred });
}

/** A lorry drives in and out again: what it brings is lifted off it as a matter of course, and nobody asks when. */
function inferredDischarge(
  { mode, arrived, discharged, transport, to }: LegDraft,
  next: LegDraft | undefined,
): Occurrence | null {
  if (mode === 'ROAD' || arrived?.code === 'GATE_IN') return null;
  const because = next?.loaded?.actual?.winner;
  if (arrived?.actual == null || discharged !== null || to === null || next?.loaded == null || because === undefined) {
    return null;
  }
  if (!isSameSpot(to, next.from) || likeness(transport, next.transport) !== 'DIFFERENT') return null;
  const inferred = { rule: 'milestone.inferred-discharge', because } as const;
  return inferredOccurrence({ code: 'DISCHARGED', beside: next.loaded, at: to, inferred });
}
