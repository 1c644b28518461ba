import type { EventCode } from '../canonical/event-code.js';
import type { EventTime } from '../canonical/time.js';
import type { Fact } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import type { BorderCrossing, Waiting, WaitingCause } from './border-crossing.js';
import type { Hold, TimedValue } from './journey.js';
import type { LegDraft } from './leg-draft.js';
import type { Milestones } from './milestone.js';
import type { Occurrence } from './occurrence.js';
import type { Stay } from './stops.js';
import type { NamedPlaces } from './whereabouts.js';
import { instantOf } from './fact.js';
import { alongLeg } from './leg-draft.js';
import { minutesBetween, timedValue } from './moments.js';

export interface BorderContext {
  readonly legs: readonly LegDraft[];
  /** Statements that count, in timeline order. */
  readonly customs: readonly Fact[];
  readonly holds: readonly Hold[];
  readonly lastWord: Fact | null;
  /** What tells where the unit was, in order. */
  readonly sightings: readonly Occurrence[];
  readonly milestones: Milestones;
  readonly namedPlace: NamedPlaces;
  readonly placeCountry: FoldSettings['placeCountry'];
}

/** The dossier of each border point that the unit came to, in the order of the way. */
export function borderCrossingsOf(stays: readonly Stay[], context: BorderContext): readonly BorderCrossing[] {
  const legOf = new Map<Occurrence, LegDraft>();
  for (const leg of context.legs.toReversed()) for (const occurrence of alongLeg(leg)) legOf.set(occurrence, leg);
  return stays.flatMap((stay) => crossingOf(stay, { ...context, legOf }));
}

interface CrossingContext extends BorderContext {
  /** An occurrence that ends one leg and begins the next is of the earlier. */
  readonly legOf: ReadonlyMap<Occurrence, LegDraft>;
}

function crossingOf({ stop, spot, occurrences }: Stay, context: CrossingContext): readonly BorderCrossing[] {
  const place = context.namedPlace(spot);
  const came = find(occurrences, ['ARRIVED', 'BORDER_ARRIVED']);
  const reloaded = find(occurrences, ['RELOADED']) ?? find(occurrences, ['LOADED']);
  const left = find(occurrences.toReversed(), ['DEPARTED', 'BORDER_CROSSED']);
  if (stop.kind !== 'BORDER' || place === null || (came ?? reloaded ?? left) === null) return [];
  const gone = seenElsewhere(came, context.sightings);
  const end = left ?? (gone === null ? null : find(occurrences.toReversed(), ['HANDED_OVER']));
  const stay = { came, reloaded, end, gone };
  const during = statementsDuring(stay, place.key, context);
  const before = context.legOf.get(came ?? reloaded ?? (left as Occurrence)) ?? null;
  const onward = context.legs.find(({ loaded, departed }) =>
    [loaded, departed].some((one) => one !== null && occurrences.includes(one)),
  );
  return [
    {
      place,
      arrived: context.milestones.ofAny(came),
      customs: during.map((fact) => ({
        country: fact.event.customs?.country ?? null,
        procedure: fact.event.customs?.procedure ?? null,
        status: fact.event.code,
        at: timedValue(fact),
      })),
      reloaded: context.milestones.ofAny(reloaded),
      departed: context.milestones.ofAny(left),
      from: before?.transport ?? null,
      to: (onward ?? before)?.transport ?? null,
      dwellMinutes: stop.dwellMinutes,
      waiting: waitingOf(stay, during, context),
    },
  ];
}

const find = (occurrences: readonly Occurrence[], codes: readonly EventCode[]): Occurrence | null =>
  occurrences.find(({ code, actual }) => actual !== null && codes.includes(code)) ?? null;

interface Stages {
  readonly came: Occurrence | null;
  readonly reloaded: Occurrence | null;
  /** Its departure; where nobody reported one, its handing over to the next railway. */
  readonly end: Occurrence | null;
  /** The first word of it from another place. */
  readonly gone: Occurrence | null;
}

const seenElsewhere = (came: Occurrence | null, sightings: readonly Occurrence[]): Occurrence | null =>
  came === null
    ? null
    : (sightings.find(({ order, placeId }) => order > came.order && placeId !== came.placeId) ?? null);

/** What customs said between coming and going, of the country of that place where both are known. */
function statementsDuring(
  { came, end, gone }: Stages,
  key: string | null,
  { customs, placeCountry }: CrossingContext,
): readonly Fact[] {
  const from = came?.actual?.winner.at;
  const to = (end ?? gone)?.actual?.winner.at ?? Infinity;
  if (from === undefined) return [];
  const here = key === null ? null : (placeCountry?.(key) ?? null);
  return customs.filter(({ at, event }) => {
    const country = event.customs?.country ?? null;
    return at >= from && at <= to && (here === null || country === null || country === here);
  });
}

/** By these customs lets the unit go on. */
const LETS_GO: readonly EventCode[] = ['CUSTOMS_RELEASED', 'CUSTOMS_EXITED', 'TRANSIT_OPENED', 'TRANSIT_CLOSED'];

/**
 * The stay from arrival to departure, cut at each fact that ended a wait: what customs let go was waiting for customs, what was
 * reloaded for its wagon, what departed for its train. What lasts still is waiting for the hold that stands, for the train once it
 * is reloaded, else nobody knows for what; as long as the last word on the unit tells. Of a stay whose end nobody reported, the last
 * part is not measured.
 */
function waitingOf(stay: Stages, during: readonly Fact[], { holds, lastWord }: CrossingContext): readonly Waiting[] {
  const { came, reloaded, end, gone } = stay;
  const start = came?.actual?.winner;
  if (start === undefined) return [];
  const ends: (readonly [WaitingCause, Fact])[] = during
    .filter(({ event }) => LETS_GO.includes(event.code))
    .map((fact) => ['CUSTOMS', fact]);
  if (reloaded?.actual != null) ends.push(['RELOAD', reloaded.actual.winner]);
  ends.sort(([, a], [, b]) => a.at - b.at);
  if (end?.actual != null) ends.push(['TRAIN', end.actual.winner]);

  const waiting: Waiting[] = [];
  let since = start.event.occurredAt;
  for (const [cause, fact] of ends) {
    add(waiting, cause, { since, until: timedValue(fact) });
    since = fact.event.occurredAt;
  }
  if (end !== null || gone !== null || lastWord === null) return waiting;
  const isHeld = holds.some(({ placedAt, releasedBy }) => releasedBy === null && instantOf(placedAt) <= lastWord.at);
  const minutes = minutesBetween(since, lastWord.event.occurredAt);
  const cause = isHeld ? 'CUSTOMS' : reloaded?.actual != null ? 'TRAIN' : 'UNKNOWN';
  if (minutes !== null && minutes > 0) waiting.push({ cause, minutes, until: null });
  return waiting;
}

/** Two waits for one thing after each other are one; a time that is not exact, or goes backwards, measures nothing. */
function add(waiting: Waiting[], cause: WaitingCause, { since, until }: { since: EventTime; until: TimedValue }): void {
  const minutes = minutesBetween(since, until.time);
  if (minutes === null || minutes <= 0) return;
  const last = waiting.at(-1);
  if (last?.cause === cause) waiting[waiting.length - 1] = { cause, minutes: last.minutes + minutes, until };
  else waiting.push({ cause, minutes, until });
}
