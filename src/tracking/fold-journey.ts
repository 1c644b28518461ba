import type { JourneyFacts } from './assignment.js';
import type { DocumentLinks } from './documents.js';
import type { Fact } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import type { Explanation, Hold, Journey, JourneyException, JourneyFlag, JourneyStatus, Leg } from './journey.js';
import type { JourneyIdentity } from './journey-id.js';
import type { LinkedLeg } from './leg-links.js';
import type { Spot } from './leg-draft.js';
import type { PlaceKinds } from './places.js';
import type { Standing } from './status.js';
import type { Way } from './way.js';
import type { Loser } from './milestone.js';
import type { Occurrence } from './occurrence.js';
import type { NamedPlaces } from './whereabouts.js';
import type { EventId } from '../canonical/tracking-event.js';
import type { TransportUnit, UnitKey } from '../canonical/transport-unit.js';
import { borderCrossingsOf } from './borders.js';
import { clearanceOf, customsFacts, holdsOf } from './clearance.js';
import { transfersOf } from './connections.js';
import { endsOf, endOf } from './ends.js';
import { distinctReferences } from './documents.js';
import { etasOf } from './etas.js';
import { exceptionsOf } from './exceptions.js';
import { linkLegs } from './leg-links.js';
import { eventIds, Milestones } from './milestone.js';
import { isoOf } from './moments.js';
import { explain } from './rules.js';
import { idleLosers, standingOf } from './status.js';
import { staysOf } from './stops.js';
import { placeKindsOf } from './places.js';
import { layOut } from './way.js';
import { lastKnownPlace, namedPlaces, nextPlace } from './whereabouts.js';
import { factWords, placeName } from './wording.js';

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
  const { settings, identity, unitKey, retracted } = context;
  const places = placeKindsOf(settings);
  const way = layOut(facts, settings);
  const isOver = returned !== null || endOf(way.took) !== null;
  const { origin, destination } = endsOf(way.took, way.legs, { isOver, isBorder: places.isBorder });
  const standing = standingOf(way.took, { legs: way.legs, destination, returned, isBorder: places.isBorder });
  const milestones = new Milestones(settings);
  const namedPlace = namedPlaces(way.all);
  const surroundings = surroundingsOf(facts, { way, standing, destination, places, milestones, namedPlace }, context);
  const isClosed = CLOSED.includes(standing.status);
  const { links, exceptions, holds } = surroundings;
  return {
    id: identity.id,
    aliases: identity.aliases,
    unitKey,
    unit,
    status: standing.status,
    flags: flagsOf(holds, exceptions),
    explanation: withLosers(standing.explanation, idleLosers(facts, way.all)),
    opening: openingOf(opening, facts),
    location: namedPlace(standing.spot),
    lastKnownPlace: lastKnownPlace(standing.sightings, namedPlace),
    nextPlace: isClosed
      ? null
      : nextPlace({ links, lastSeen: standing.sightings.at(-1) ?? null, milestones, namedPlace }),
    origin: namedPlace(origin),
    destination: namedPlace(destination),
    legs: links.map((link) => asLeg(link, milestones, namedPlace)),
    stops: surroundings.stops,
    milestones: way.all.map((occurrence) => milestones.of(occurrence)),
    clearance: surroundings.clearance,
    holds,
    etas: etasOf(facts, { way: way.all, legs: way.legs, isOver: isClosed }),
    connections: surroundings.connections,
    borderCrossings: surroundings.borderCrossings,
    exceptions,
    references: distinctReferences(facts.flatMap(({ ofUnit, event }) => (ofUnit ? event.references : []))),
    events: eventIds(facts),
    retractedEvents: retracted,
    ...spanOf(facts),
  };
}

interface Folded {
  readonly way: Way;
  readonly standing: Standing;
  readonly destination: Spot | null;
  readonly places: PlaceKinds;
  readonly milestones: Milestones;
  readonly namedPlace: NamedPlaces;
}

type Surroundings = Pick<
  Journey,
  'stops' | 'clearance' | 'holds' | 'connections' | 'borderCrossings' | 'exceptions'
> & {
  readonly links: readonly LinkedLeg[];
};

/** What stands beside the status: stops, customs, connections, borders, and what must be looked at. */
function surroundingsOf(
  facts: readonly Fact[],
  { way, standing, destination, places, milestones, namedPlace }: Folded,
  { settings, links: documents }: JourneyContext,
): Surroundings {
  const { legs, offloaded } = way;
  const links = linkLegs(legs, way.took, places);
  const stays = staysOf(way.all, { legs, destination, places, milestones });
  const stops = stays.map(({ stop }) => stop);
  const customs = customsFacts(facts);
  const holds = holdsOf(customs);
  const transfers = transfersOf(links, settings, namedPlace);
  const lastWord = facts.findLast(({ actual }) => actual) ?? null;
  const { placeCountry } = settings;
  const { sightings, overruled } = standing;
  return {
    links,
    stops,
    clearance: clearanceOf(customs),
    holds,
    connections: transfers.map(({ connection }) => connection),
    borderCrossings: borderCrossingsOf(stays, {
      legs,
      customs,
      holds,
      lastWord,
      sightings,
      milestones,
      namedPlace,
      placeCountry,
    }),
    exceptions: exceptionsOf({
      facts,
      documents,
      legs,
      offloaded,
      overruled,
      transfers,
      stops,
      customs,
      holds,
      lastWord: lastWord?.at ?? null,
      rules: settings,
    }),
  };
}

function flagsOf(holds: readonly Hold[], exceptions: readonly JourneyException[]): readonly JourneyFlag[] {
  const isHeld = holds.some(({ releasedBy }) => releasedBy === null);
  const isLate = exceptions.some(({ kind, closedAt }) => kind === 'LATE_AGAINST_PLAN' && closedAt === null);
  return [...(isHeld ? ['ON_HOLD' as const] : []), ...(isLate ? ['DELAYED' as const] : [])];
}

function openingOf(rule: JourneyFacts['opening'], facts: readonly Fact[]): Explanation {
  const first = facts.find(({ actual }) => actual)?.event.id ?? null;
  return explain(rule, {}, { winningEvent: first, losingEvents: [] });
}

/** Nothing is expected of the trip any more. */
const CLOSED: readonly JourneyStatus[] = ['DELIVERED', 'EMPTY_RETURNED', 'CANCELLED'];

function withLosers(explanation: Explanation, more: readonly Loser[]): Explanation {
  if (more.length === 0) return explanation;
  const known = new Set(explanation.losingEvents.map(({ event }) => event));
  const added = more.filter(({ event }) => !known.has(event) && event !== explanation.winningEvent);
  return { ...explanation, losingEvents: [...explanation.losingEvents, ...added] };
}

function asLeg(link: LinkedLeg, milestones: Milestones, namedPlace: NamedPlaces): Leg {
  const { leg, gapBefore } = link;
  const [from, to] = [namedPlace(link.from), namedPlace(link.to)];
  const isGap = gapBefore !== null;
  return {
    mode: leg.mode,
    conveyance: leg.transport,
    from,
    to,
    inferred: isGap,
    fromInferred: link.isFromInferred,
    toInferred: link.isToInferred,
    explanation: isGap ? explanationOfGap(from, to, gapBefore) : null,
    loaded: milestones.ofAny(leg.loaded),
    departed: milestones.ofAny(leg.departed),
    arrived: milestones.ofAny(leg.arrived),
    discharged: milestones.ofAny(leg.discharged),
  };
}

function explanationOfGap(
  from: Journey['origin'],
  to: Journey['origin'],
  { actual, inferred, estimated, planned }: Occurrence,
): Explanation {
  const seen = actual?.winner ?? inferred?.because ?? null;
  const fact = seen ?? estimated.at(-1) ?? planned.at(-1) ?? null;
  const evidence = fact === null ? null : factWords(fact);
  const values = { from: placeName(from), to: placeName(to), evidence };
  const rule = seen === null ? 'leg.gap-ahead' : 'leg.gap';
  return explain(rule, values, { winningEvent: fact?.event.id ?? null, losingEvents: [] });
}

/** Sort instants of the first and the last actual fact that counts. */
function spanOf(facts: readonly Fact[]): Pick<Journey, 'startedAt' | 'lastEventAt'> {
  const isWord = ({ actual }: Fact): boolean => actual;
  const [first, last] = [facts.find(isWord), facts.findLast(isWord)];
  return {
    startedAt: first === undefined ? null : isoOf(first.at),
    lastEventAt: last === undefined ? null : isoOf(last.at),
  };
}
