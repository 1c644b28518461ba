import type { JournalEntry } from '../canonical/tracking-event.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { KnownJourney, UnitFold } from './fold-memory.js';
import type { FoldSettings } from './fold-settings.js';
import type { Journey, JourneyId } from './journey.js';
import { assignFacts } from './assignment.js';
import { carriedBy } from './carried.js';
import { cutIntoCycles } from './cycles.js';
import { DocumentLinks } from './documents.js';
import { factOf } from './fact.js';
import { factsOf, journeyBefore, linkedDocuments } from './fold-memory.js';
import { foldJourney } from './fold-journey.js';
import { identify } from './journey-id.js';
import { liveFacts } from './live-facts.js';
import { withPartsCounted } from './parts.js';
import { assignRetracted } from './retracted.js';
import { timelineOf } from './timeline.js';
import { unitOf } from './unit.js';

/** Everything known that can bear on a unit. Any order, any duplicates: only the set counts. */
export interface UnitHistory {
  readonly unitKey: UnitKey;
  /** Facts that name the unit. */
  readonly entries: readonly JournalEntry[];
  /** Facts that name no unit, but a document that some entry of this unit names. */
  readonly documentEntries: readonly JournalEntry[];
  /**
   * Facts of the wagons and trains that its own facts name, and of the trains that those wagons ran in (docs/decisions/0007). More than
   * these may be handed in; they change nothing.
   */
  readonly carriers?: readonly JournalEntry[];
  /**
   * Facts of other units that carry a correction of a document from which this unit has a fact: a replacement that no longer
   * names this unit clears it. More than these may be handed in; they change nothing.
   */
  readonly corrections: readonly JournalEntry[];
}

/** A unit's journeys, oldest first. A pure function of the set of facts: arrival, batching and repeats leave no trace. */
export const foldUnit = (history: UnitHistory, settings: FoldSettings): readonly Journey[] =>
  foldUnitAgain(history, settings, NEVER_FOLDED).journeys;

export interface FoldedAgain {
  readonly journeys: readonly Journey[];
  /** For the next fold of this unit under these settings. */
  readonly memory: UnitFold;
}

/**
 * The same with what an earlier fold of this unit left: journeys of which nothing is new are the ones that were made then. The
 * entries of facts that are as they were must be the same objects.
 */
export function foldUnitAgain(history: UnitHistory, settings: FoldSettings, before: UnitFold): FoldedAgain {
  const { unitKey } = history;
  const { live, retracted } = liveFacts(history, unitKey);
  const carried = carriedBy({ ...history, carriers: history.carriers ?? [] }, live, settings);
  const facts = factsOf([...live, ...carried], before.facts, settings);
  const timeline = timelineOf(
    withPartsCounted(
      [...facts.values()].map(({ fact }) => fact),
      settings,
    ),
    settings,
  );
  const links = new DocumentLinks(timeline);
  const cycles = cutIntoCycles(timeline, links, settings);
  const cut = assignFacts(timeline, cycles, { links, rules: settings });
  const withdrawn = assignRetracted(
    timelineOf(
      retracted.map((entry) => factOf(entry, settings)),
      settings,
    ),
    cut,
  );
  const identities = identify(
    unitKey,
    { journeys: cut.map((journey) => journey.facts), withdrawn },
    settings.fingerprint,
  );
  const journeys = new Map<JourneyId, KnownJourney>();
  cut.forEach((journey, index) => {
    const identity = identities[index];
    if (identity === undefined) return;
    const ids = (withdrawn[index] ?? []).map(({ event }) => event.id);
    const made = { facts: journey, identity, retracted: ids, linked: linkedDocuments(journey.facts, links) };
    const context = { unitKey, identity, retracted: ids, links, settings };
    const known = journeyBefore(made, before.journeys) ?? foldJourney(journey, unitOf(journey.facts), context);
    journeys.set(identity.id, { made, journey: known });
  });
  return { journeys: [...journeys.values()].map(({ journey }) => journey), memory: { facts, journeys } };
}

export const NEVER_FOLDED: UnitFold = { facts: new Map(), journeys: new Map() };
