import type { ReferenceKey } from '../canonical/reference-number.js';
import type { EventId } from '../canonical/tracking-event.js';
import type { JourneyFacts } from './assignment.js';
import type { DocumentLinks } from './documents.js';
import type { Fact } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import type { Journey, JourneyId } from './journey.js';
import type { JourneyIdentity } from './journey-id.js';
import type { LiveEntry } from './live-facts.js';
import { factOf } from './fact.js';

/**
 * What one fold of a unit leaves for the next: a thousand facts need not be worked out again to add one. It decides nothing: with it
 * or without, the journeys are the same. It holds for one unit and one set of settings.
 */
export interface UnitFold {
  readonly facts: ReadonlyMap<EventId, KnownFact>;
  readonly journeys: ReadonlyMap<JourneyId, KnownJourney>;
}

export interface KnownFact {
  readonly entry: LiveEntry;
  readonly fact: Fact;
}

export interface KnownJourney {
  readonly made: JourneyInput;
  readonly journey: Journey;
}

/** Everything that a journey is made of, beside the settings. */
export interface JourneyInput {
  readonly facts: JourneyFacts;
  readonly identity: JourneyIdentity;
  readonly retracted: readonly EventId[];
  /** Which of its documents belong together: another journey’s facts may say so. */
  readonly linked: string;
}

/** Facts of these entries; those that were there before are the same ones. */
export function factsOf(
  entries: readonly LiveEntry[],
  known: UnitFold['facts'],
  settings: FoldSettings,
): UnitFold['facts'] {
  return new Map(
    entries.map((entry) => {
      const before = known.get(entry.event.id);
      const isSame =
        before !== undefined &&
        before.entry.event === entry.event &&
        before.entry.sources === entry.sources &&
        before.entry.ofUnit === entry.ofUnit;
      return [entry.event.id, isSame ? before : { entry, fact: factOf(entry, settings) }];
    }),
  );
}

/** The journey made of the same before; null when something of it is new. */
export function journeyBefore(input: JourneyInput, known: UnitFold['journeys']): Journey | null {
  const before = known.get(input.identity.id);
  return before !== undefined && isSameInput(before.made, input) ? before.journey : null;
}

function isSameInput(before: JourneyInput, now: JourneyInput): boolean {
  const { facts } = now.facts;
  return (
    before.facts.opening === now.facts.opening &&
    isSameFact(before.facts.returned, now.facts.returned) &&
    areAlike(before.facts.facts, facts, isSameFact) &&
    areAlike(before.identity.aliases, now.identity.aliases, Object.is) &&
    areAlike(before.retracted, now.retracted, Object.is) &&
    before.linked === now.linked
  );
}

/** Where it stands in the timeline may shift between folds; all else of a fact follows from its entry. */
const isSameFact = (a: Fact | null, b: Fact | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.event === b.event &&
    a.order === b.order &&
    a.moves === b.moves &&
    a.parts?.counted === b.parts?.counted &&
    a.ofUnit === b.ofUnit &&
    a.reportedAt === b.reportedAt &&
    a.repeatedAt === b.repeatedAt);

const areAlike = <T>(a: readonly T[], b: readonly T[], isAlike: (a: T, b: T) => boolean): boolean =>
  a.length === b.length && a.every((one, index) => isAlike(one, b[index] as T));

/** Which of the documents of these facts belong together, as text. */
export function linkedDocuments(facts: readonly Fact[], links: DocumentLinks): string {
  const documents = new Set<ReferenceKey>();
  for (const fact of facts) for (const key of fact.documents) documents.add(key);
  return [...documents].map((key) => `${key}=${links.rootOf(key)}`).join('|');
}
