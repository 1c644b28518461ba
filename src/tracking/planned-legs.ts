import type { Transport, TransportMode } from '../canonical/tracking-event.js';
import type { LegDraft } from './leg-draft.js';
import type { ChainContext } from './leg-questions.js';
import type { Occurrence } from './occurrence.js';
import { joinTransports, likeness, modesAgree } from './conveyance.js';
import { chainLegs } from './leg-chain.js';
import { alongLeg } from './leg-draft.js';

/** What is announced of one conveyance. */
interface Announced {
  mode: TransportMode | null;
  transport: Transport | null;
  readonly occurrences: Occurrence[];
}

/**
 * Legs as they are announced, by their beginnings. `way` is in order of its times, which are wishes: the ship is planned for the
 * 26th and the barge that feeds it expected on the 4th. So each conveyance's announcements make its legs by themselves.
 */
export function plannedLegs(way: readonly Occurrence[], context: ChainContext): readonly LegDraft[] {
  const conveyances: Announced[] = [];
  for (const occurrence of way) {
    if (isGateMove(occurrence)) continue;
    const { mode, transport } = occurrence;
    const known = announcedOf(occurrence, conveyances);
    if (known === undefined) {
      conveyances.push({ mode, transport, occurrences: [occurrence] });
      continue;
    }
    known.occurrences.push(occurrence);
    known.mode ??= mode;
    known.transport = joinTransports([known.transport, transport]);
  }
  return conveyances
    .flatMap(({ occurrences }) => chainLegs(occurrences, context).legs)
    .map((leg) => ({ leg, start: startOf(leg) }))
    .sort((a, b) => a.start - b.start)
    .map(({ leg }) => leg);
}

/** A gate move that is not said to be by road makes no leg, and ends none that is only announced. */
const isGateMove = ({ code, mode }: Occurrence): boolean =>
  (code === 'GATE_IN' || code === 'GATE_OUT') && mode !== 'ROAD';

/** What is announced is held against so many conveyances before it. */
const RECENT = 32;

/** The conveyance that is named, else the last one that it may be. */
function announcedOf({ mode, transport }: Occurrence, all: readonly Announced[]): Announced | undefined {
  const known = all.length > RECENT ? all.slice(-RECENT) : all;
  return (
    known.findLast((one) => likeness(one.transport, transport) === 'SAME') ??
    known.findLast((one) => modesAgree(one.mode, mode) && likeness(one.transport, transport) !== 'DIFFERENT')
  );
}

/** Where the first thing known of a leg stands in time. */
export function startOf(leg: LegDraft): number {
  for (const occurrence of alongLeg(leg)) return occurrence.order;
  return Infinity;
}
