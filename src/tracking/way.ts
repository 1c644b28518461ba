import type { Fact } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import type { LegChain } from './leg-chain.js';
import type { LegDraft } from './leg-draft.js';
import type { Occurrence } from './occurrence.js';
import { coversWholeUnit } from './documents.js';
import { inferMissing } from './infer.js';
import { chainLegs } from './leg-chain.js';
import { actualOccurrences, compareOccurrences } from './occurrence.js';
import { placeKindsOf } from './places.js';
import { joinPlans, positionsOf } from './plan-legs.js';
import { plannedLegs } from './planned-legs.js';
import { attachInert, attachPlans } from './plans.js';
import { settlePlaces } from './town-words.js';

/** The way of a unit on one journey: what took place and what is announced. */
export interface Way {
  /** Reported and inferred, in order. */
  readonly took: readonly Occurrence[];
  /** The same with what is only announced, in the order of the way. */
  readonly all: readonly Occurrence[];
  readonly legs: readonly LegDraft[];
  readonly offloaded: LegChain['offloaded'];
}

/** Lays out the way from the facts of one journey in timeline order. */
export function layOut(journey: readonly Fact[], settings: FoldSettings): Way {
  const facts = settlePlaces(journey, settings);
  const context = placeKindsOf(settings);
  const telling = facts.filter(({ event }) => event.kind !== 'CUSTOMS');
  const reported = actualOccurrences(
    telling.filter((fact) => fact.actual && movesUnit(fact)),
    settings,
  );
  const { legs, offloaded } = chainLegs(reported, context);
  const inferred = inferMissing(legs);
  const took = inferred.length === 0 ? reported : [...reported, ...inferred].sort(compareOccurrences);

  const plans = telling.filter((fact) => fact.moves && isAnnouncement(fact) && movesUnit(fact));
  const { announced, way, echoes } = attachPlans(plans, took, settings);
  const joined = way.length === 0 ? legs : joinPlans(legs, plannedLegs(way, context), echoes);
  attachInert(
    telling.filter(({ moves }) => !moves),
    [...took, ...announced],
  );
  return { took, all: inOrder(took, announced, joined), legs: joined, offloaded };
}

/** What was requested is neither planned nor expected. */
const isAnnouncement = ({ event: { classifier } }: Fact): boolean =>
  classifier === 'PLANNED' || classifier === 'ESTIMATED';

/** A fact that names only a document moves the unit if the document covers all of it, and only as far as its conveyance goes. */
function movesUnit({ ofUnit, event, documents }: Fact): boolean {
  if (ofUnit) return true;
  const isOfConveyance = event.kind === 'TRANSPORT' || event.code === 'BOOKED' || event.code === 'BOOKING_CANCELLED';
  return isOfConveyance && documents.some(coversWholeUnit);
}

function inOrder(
  took: readonly Occurrence[],
  announced: readonly Occurrence[],
  legs: readonly LegDraft[],
): readonly Occurrence[] {
  if (announced.length === 0) return took;
  const positions = positionsOf(legs);
  if (positions.size === 0) return [...took, ...announced].sort(compareOccurrences);
  const placed = [...took, ...announced].map((occurrence) => ({
    occurrence,
    at: { ...occurrence, order: positions.get(occurrence) ?? occurrence.order },
  }));
  return placed.sort((a, b) => compareOccurrences(a.at, b.at)).map(({ occurrence }) => occurrence);
}
