import type { JourneyFacts } from './assignment.js';
import type { DocumentLinks } from './documents.js';
import type { Fact } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import type { Explanation, Journey, JourneyFlag, Leg } from './journey.js';
import type { JourneyIdentity } from './journey-id.js';
import type { LegDraft, Spot } from './leg-draft.js';
import type { Loser } from './milestone.js';
import type { EventId } from '../canonical/tracking-event.js';
import type { TransportUnit, UnitKey } from '../canonical/transport-unit.js';
import { clearanceOf, customsFacts, holdsOf } from './clearance.js';
import { endsOf, endOf } from './ends.js';
import { distinctReferences } from './documents.js';
import { etasOf } from './etas.js';
import { exceptionsOf } from './exceptions.js';
import { eventIds, Milestones } from './milestone.js';
import { explain } from './rules.js';
import { idleLosers, standingOf } from './status.js';
import { stopsOf } from './stops.js';
import { placeKindsOf } from './places.js';
import { layOut } from './way.js';

export interface JourneyContext {
  readonly unitKey: UnitKey;
  readonly identity: JourneyIdentity;
  readonly retracted: readonly EventId[];
  readonly links: DocumentLinks;
  readonly settings: FoldSettings;
}

/** One journey from all its facts, in timeline order. */
export function foldJourney(journey: JourneyFacts, unit: TransportUnit, context: JourneyContext): Journey {
  const { facts, returned, opening } = journey;
  const { settings, links, identity, unitKey, retracted } = context;
  const places = placeKindsOf(settings);
  const way = layOut(facts, settings);
  const isOver = returned !== null || endOf(way.took) !== null;
  const { origin, destination } = endsOf(way.took, way.legs, { isOver, isBorder: places.isBorder });
  const standing = standingOf(way.took, { legs: way.legs, destination, returned, isBorder: places.isBorder });
  const milestones = new Milestones(settings);
  const customs = customsFacts(facts);
  const holds = holdsOf(customs);
  const { startedAt, lastEventAt } = spanOf(facts);
  return {
    id: identity.id,
    aliases: identity.aliases,
    unitKey,
    unit,
    status: standing.status,
    flags: holds.some(({ releasedBy }) => releasedBy === null) ? ON_HOLD : [],
    explanation: withLosers(standing.explanation, idleLosers(facts, way.all)),
    opening: openingOf(opening, facts),
    location: standing.spot?.place ?? null,
    origin: placeOf(origin),
    destination: placeOf(destination),
    legs: way.legs.map((leg) => asLeg(leg, milestones)),
    stops: stopsOf(way.all, { legs: way.legs, destination, places, milestones }),
    milestones: way.all.map((occurrence) => milestones.of(occurrence)),
    clearance: clearanceOf(customs),
    holds,
    etas: etasOf(facts),
    exceptions: exceptionsOf({ facts, links, legs: way.legs, offloaded: way.offloaded, overruled: standing.overruled }),
    references: distinctReferences(facts.flatMap(({ ofUnit, event }) => (ofUnit ? event.references : []))),
    events: eventIds(facts),
    retractedEvents: retracted,
    startedAt,
    lastEventAt,
  };
}

function openingOf(rule: JourneyFacts['opening'], facts: readonly Fact[]): Explanation {
  const first = facts.find(({ actual }) => actual)?.event.id ?? null;
  return explain(rule, {}, { winningEvent: first, losingEvents: [] });
}

const ON_HOLD: readonly JourneyFlag[] = ['ON_HOLD'];

function withLosers(explanation: Explanation, more: readonly Loser[]): Explanation {
  if (more.length === 0) return explanation;
  const known = new Set(explanation.losingEvents.map(({ event }) => event));
  const added = more.filter(({ event }) => !known.has(event) && event !== explanation.winningEvent);
  return { ...explanation, losingEvents: [...explanation.losingEvents, ...added] };
}

const placeOf = (spot: Spot | null): Journey['origin'] => spot?.place ?? null;

const asLeg = (leg: LegDraft, milestones: Milestones): Leg => ({
  mode: leg.mode,
  conveyance: leg.transport,
  from: placeOf(leg.from),
  to: placeOf(leg.to),
  loaded: milestones.ofAny(leg.loaded),
  departed: milestones.ofAny(leg.departed),
  arrived: milestones.ofAny(leg.arrived),
  discharged: milestones.ofAny(leg.discharged),
});

/** Sort instants of the first and the last actual fact that counts. */
function spanOf(facts: readonly Fact[]): Pick<Journey, 'startedAt' | 'lastEventAt'> {
  const isWord = ({ actual }: Fact): boolean => actual;
  const [first, last] = [facts.find(isWord), facts.findLast(isWord)];
  return {
    startedAt: first === undefined ? null : isoOf(first.at),
    lastEventAt: last === undefined ? null : isoOf(last.at),
  };
}

const isoOf = (instant: number): string => new Date(instant).toISOString();
