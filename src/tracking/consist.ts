/**
 * Facts of trains and wagons reach the units aboard (docs/decisions/0007). A message about a train carries no container number; lists, notes
 * and facts that name a unit together with its wagon or train say who is on what, from their instant on, until the unit is taken off, is put on
 * something else, or a later list leaves it out.
 */
import { INERT_FLAGS, type EventId, type TrackingEvent, type Transport } from '../canonical/tracking-event.js';
import type { TransportUnit, UnitKey } from '../canonical/transport-unit.js';
import { unitKeyOf } from '../canonical/transport-unit.js';
import { CODE_NATURES } from './code-nature.js';
import { Aboard, type Ride } from './consist-aboard.js';
import { consistStatements, isListing, statementKey, type ConsistStatement } from './consist-statements.js';
import { movementsTogether } from './consist-turns.js';
import { DAY_MS, instantOf, placeIdOf } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import type { LiveEntry } from './live-facts.js';

/** What is known of a unit and of all that may carry it. Any order, any duplicates: only the set counts. */
export interface CarriedQuestion {
  readonly unitKey: UnitKey;
  /** Live facts that name the unit. */
  readonly own: readonly LiveEntry[];
  /**
   * Live facts of the wagons and trains that some own fact names, and of the trains that those wagons ran in: facts about such a wagon, facts
   * without a unit that name such a train, and what lists anything in such a train. More than these may be handed in; they change nothing.
   */
  readonly carriers: readonly LiveEntry[];
}

/** A fact of a wagon or train that holds for the unit too. */
export interface CarriedFact {
  /** The carrier's fact with the unit in it, under the fact's own id. Its references are not the unit's: a wagon carries boxes of several notes. */
  readonly entry: LiveEntry;
  /** The facts that put the unit aboard. */
  readonly via: readonly EventId[];
}

/** No wagon keeps a box longer than the longest silence of a journey, and no train runs longer than across Asia under one number. */
const LONGEST_LINK = { wagonMs: 60 * DAY_MS, trainMs: 10 * DAY_MS };

/** The facts of carriers that hold for the unit, in the order of the world. A pure function of the set of facts. */
export function carriedFacts(
  question: CarriedQuestion,
  settings: Pick<FoldSettings, 'placeKind'>,
): readonly CarriedFact[] {
  const { unitKey } = question;
  const own = question.own.filter(isStatement);
  const carriers = question.carriers.filter(isStatement);
  const unit = own.find(({ event }) => event.unit !== null && unitKeyOf(event.unit) === unitKey)?.event.unit ?? null;
  if (unit === null || unit.kind === 'WAGON' || carriers.length === 0) return [];
  const known = new Set(own.map(({ event }) => sameThing(event)));
  const carried = together(rides({ unitKey, own, carriers }), settings).filter(
    ({ moment }) => !moment.isOwn && !known.has(sameThing(moment.entry.event)),
  );
  return carried.map(({ moment, ride }) => ({
    entry: {
      event: withUnit(moment.entry.event, unit, ride),
      sources: moment.entry.sources,
      ofUnit: true,
      carrier: carrierWords(moment.entry.event),
    },
    via: ride.via,
  }));
}

/** A retraction repeats what it takes back: it says nothing of its own. */
const isStatement = ({ event }: LiveEntry): boolean => event.correction?.action !== 'RETRACTS';

/** A fact when it was about the world: a forecast belongs to who was aboard when it was made. */
interface Moment {
  readonly entry: LiveEntry;
  readonly at: number;
  readonly isOwn: boolean;
}

interface FoundRide {
  readonly moment: Moment;
  readonly ride: Ride;
}

function rides({ unitKey, own, carriers }: CarriedQuestion): readonly FoundRide[] {
  const aboard = new Aboard(unitKey, LONGEST_LINK);
  const statements = new Map(consistStatements([...own, ...carriers].map(({ event }) => event)));
  const found: FoundRide[] = [];
  for (const moment of inOrder(own, carriers)) {
    const { event } = moment.entry;
    applyStatement(aboard, event, statements);
    const ride = moment.isOwn ? ownRide(aboard, moment) : rideOf(aboard, event, moment.at);
    if (ride !== null && event.kind === 'TRANSPORT') found.push({ moment, ride });
  }
  return found;
}

/** The unit's own word on where it is: it is no carrier's fact, and shows that the carrier's were the unit's. */
function ownRide(aboard: Aboard, { entry: { event }, at }: Moment): Ride | null {
  if (!isWitness(event)) return null;
  aboard.own(event, at);
  const stretch = aboard.currentStretch;
  return stretch === null ? null : { wagon: null, via: [], stretch };
}

/** A list counts once, before the first of its facts. */
function applyStatement(aboard: Aboard, event: TrackingEvent, statements: Map<string, ConsistStatement>): void {
  const key = isListing(event) ? statementKey(event) : null;
  const statement = key === null ? undefined : statements.get(key);
  if (key === null || statement === undefined) return;
  statements.delete(key);
  aboard.listed(statement);
}

function rideOf(aboard: Aboard, event: TrackingEvent, at: number): Ride | null {
  if (event.unit === null) return aboard.ofTrain(event, at);
  return event.unit.kind === 'WAGON' ? aboard.ofWagon(event, at) : null;
}

/** What happened, and lists of what is to run; a forecast puts nobody aboard. */
const isWitness = ({ classifier, code }: TrackingEvent): boolean =>
  classifier === 'ACTUAL' || (classifier === 'PLANNED' && (code === 'MANIFESTED' || code === 'DOCUMENTS_ISSUED'));

/** By moment, then natural progress at a place, the unit's own word first, then id: arrival plays no part. */
function inOrder(own: readonly LiveEntry[], carriers: readonly LiveEntry[]): readonly Moment[] {
  const ids = new Set(own.map(({ event }) => event.id));
  const moments = [
    ...distinct(own).map((entry) => momentOf(entry, true)),
    ...distinct(carriers.filter(({ event }) => !ids.has(event.id))).map((entry) => momentOf(entry, false)),
  ];
  return moments.filter(({ entry }) => moves(entry.event)).sort(compareMoments);
}

const distinct = (entries: readonly LiveEntry[]): readonly LiveEntry[] => [
  ...new Map(entries.map((entry) => [entry.event.id, entry])).values(),
];

function momentOf(entry: LiveEntry, isOwn: boolean): Moment {
  const at = instantOf(entry.event.occurredAt);
  if (entry.event.classifier === 'ACTUAL') return { entry, at, isOwn };
  const said = entry.sources.map(({ reportedAt }) => (reportedAt === null ? Number.NaN : Date.parse(reportedAt)));
  const first = Math.min(...said.filter((moment) => !Number.isNaN(moment)));
  return { entry, at: Math.min(at, first), isOwn };
}

/** Facts that move nothing are no ground for anything; a list may come before its train is under way. */
const moves = ({ code, flags }: TrackingEvent): boolean =>
  code !== 'UNKNOWN' && !flags.some((flag) => INERT_FLAGS.includes(flag));

function compareMoments(a: Moment, b: Moment): number {
  const [left, right] = [a.entry.event, b.entry.event];
  return (
    a.at - b.at ||
    CODE_NATURES[left.code].rank - CODE_NATURES[right.code].rank ||
    Number(b.isOwn) - Number(a.isOwn) ||
    (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
  );
}

/** One thing said of one place by one party: the unit's own fact and its wagon's are then the same. */
const sameThing = ({ code, classifier, place, occurredAt, reportedBy }: TrackingEvent): string =>
  [code, classifier, placeIdOf(place), instantOf(occurredAt), reportedBy.party].join('|');

/** Of every stretch the movements that the unit took part in for certain; forecasts with them. */
function together(found: readonly FoundRide[], { placeKind }: Pick<FoldSettings, 'placeKind'>): readonly FoundRide[] {
  const stretches = new Map<number, FoundRide[]>();
  for (const ride of found) {
    if (ride.moment.entry.event.classifier !== 'ACTUAL') continue;
    const known = stretches.get(ride.ride.stretch);
    if (known === undefined) stretches.set(ride.ride.stretch, [ride]);
    else known.push(ride);
  }
  const kept = new Set<FoundRide>();
  const until = new Map<number, number>();
  for (const [stretch, list] of stretches) {
    const count = movementsTogether(list.map((ride) => movementOf(ride, placeKind)));
    for (const ride of list.slice(0, count)) kept.add(ride);
    const next = list[count];
    if (next !== undefined) until.set(stretch, next.moment.at);
  }
  const isInTime = ({ moment, ride }: FoundRide): boolean => moment.at < (until.get(ride.stretch) ?? Infinity);
  return found.filter((ride) => (ride.moment.entry.event.classifier === 'ACTUAL' ? kept.has(ride) : isInTime(ride)));
}

function movementOf(
  { moment }: FoundRide,
  placeKind: FoldSettings['placeKind'],
): Parameters<typeof movementsTogether>[0][number] {
  const { code, place, reportedBy } = moment.entry.event;
  const isAtBorder = place?.key != null && placeKind(place.key) === 'border_point';
  return { code, placeId: placeIdOf(place), party: reportedBy.party, isAtBorder };
}

const carrierWords = ({ unit, transport }: TrackingEvent): string =>
  unit === null ? `train ${transport?.train ?? ''}`.trim() : `wagon ${unit.number}`;

/** The unit by its number alone: size, seals and load are for facts about it to say. */
function withUnit(event: TrackingEvent, unit: TransportUnit, { wagon }: Ride): TrackingEvent {
  const { kind, number, original, checkDigit } = unit;
  const transport: Transport | null =
    event.transport === null ? null : { ...event.transport, wagon: event.transport.wagon ?? wagon };
  return {
    ...event,
    transport,
    unit: {
      kind,
      number,
      original,
      checkDigit,
      sizeType: null,
      laden: null,
      direction: null,
      seals: [],
      grossKg: null,
    },
    references: [],
    correction: null,
  };
}
