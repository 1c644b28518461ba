import type { JournalEntry } from '../canonical/tracking-event.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { JourneyFacts } from './assignment.js';
import type { Fact } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import type { Journey } from './journey.js';
import { assignFacts } from './assignment.js';
import { cutIntoCycles } from './cycles.js';
import { DocumentLinks } from './documents.js';
import { factOf } from './fact.js';
import { foldJourney } from './fold-journey.js';
import { identify } from './journey-id.js';
import { liveFacts } from './live-facts.js';
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
   * Facts of other units that carry a correction of a document from which this unit has a fact: a replacement that no longer
   * names this unit clears it. More than these may be handed in; they change nothing.
   */
  readonly corrections: readonly JournalEntry[];
}

/** A unit's journeys, oldest first. A pure function of the set of facts: arrival, batching and repeats leave no trace. */
export function foldUnit(history: UnitHistory, settings: FoldSettings): readonly Journey[] {
  const { unitKey } = history;
  const { live, retracted } = liveFacts(history, unitKey);
  const timeline = timelineOf(
    live.map((entry) => factOf(entry, settings)),
    settings,
  );
  const links = new DocumentLinks(timeline);
  const cycles = cutIntoCycles(timeline, links, settings);
  const journeys = assignFacts(timeline, cycles, { links, rules: settings });
  const withdrawn = assignRetracted(
    timelineOf(
      retracted.map((entry) => factOf(entry, settings)),
      settings,
    ),
    journeys,
  );
  const identities = identify(unitKey, { journeys: journeys.map(factsOf), withdrawn }, settings.fingerprint);
  return journeys.flatMap((journey, index) => {
    const identity = identities[index];
    if (identity === undefined) return [];
    const ids = (withdrawn[index] ?? []).map(({ event }) => event.id);
    return [foldJourney(journey, unitOf(journey.facts), { unitKey, identity, retracted: ids, links, settings })];
  });
}

const factsOf = ({ facts }: JourneyFacts): readonly Fact[] => facts;
