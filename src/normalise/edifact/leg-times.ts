import { qualifierOf } from '../../decode/edifact/elements.js';
import type { SegmentNumber, Stop, TransportLeg } from '../../decode/edifact/group-segments.js';
import { FROM_PLACES, MAIN_STAGE, SIDE_STAGES, STOWAGE_CELL, TO_PLACES } from '../code-maps/location-qualifiers.js';
import { MOVEMENT_TIMES, type TimeMeaning } from '../code-maps/time-qualifiers.js';
import type { MessageScope } from './message-scope.js';
import { readTime, type FoundTime } from './times.js';
import type { TransportReading } from './transports.js';

/** A departure or an arrival that a leg states: which, where, when, and whether the leg's own conveyance makes it. */
export interface LegTime {
  readonly meaning: TimeMeaning;
  readonly place: SegmentNumber;
  readonly time: FoundTime;
  readonly isOwnConveyance: boolean;
}

interface ReadStop {
  readonly qualifier: string;
  readonly place: SegmentNumber;
  readonly times: readonly FoundTime[];
}

/**
 * The movements that a TDT group states. A time belongs to the place before it. Times before the first place belong to the leg: its
 * departure to the place it begins at, its arrival to the place it ends at. So does a departure that stands behind the last place with
 * an arrival later than itself (the sender lists places first and times after them), and an arrival behind the first place with a
 * departure earlier than itself; where no end is named for that one, it is an arrival nowhere.
 */
export function legTimesOf(scope: MessageScope, transport: TransportReading): readonly LegTime[] {
  const { leg } = transport;
  const stops = leg.stops.map((stop) => readStop(scope, stop)).filter(({ qualifier }) => qualifier !== STOWAGE_CELL);
  const isSide = SIDE_STAGES.has(transport.stage);
  const ends = {
    beginning: endOf(stops, FROM_PLACES),
    end: endOf(stops, TO_PLACES),
    ownEnd: endOf(stops, isSide ? SIDE_ENDS : TO_PLACES),
  };
  const times = stops.flatMap((stop) => timesAt(stop, ends));
  for (const time of readTimes(scope, leg.times)) {
    const stop = isDeparture(time) ? ends.beginning : ends.end;
    if (stop !== null) times.push({ stop, time });
  }
  const isRoute = isSide && stops.some(({ qualifier }) => !MAIN_PORTS.has(qualifier));
  return times.map(({ stop, time }) => ({
    meaning: MOVEMENT_TIMES.get(time.qualifier)!,
    place: stop.place,
    time,
    isOwnConveyance: !isRoute || isOnSideLeg(stop.qualifier, time),
  }));
}

const readStop = (scope: MessageScope, { place, times }: Stop): ReadStop => ({
  qualifier: qualifierOf(scope.segments, place),
  place,
  times: readTimes(scope, times),
});

/** The movement times in the list that can be read. */
function readTimes(scope: MessageScope, dtms: readonly SegmentNumber[]): readonly FoundTime[] {
  return dtms
    .filter((dtm) => MOVEMENT_TIMES.has(qualifierOf(scope.segments, dtm)))
    .map((dtm) => readTime(scope, dtm))
    .filter((time) => time !== null);
}

const isDeparture = ({ qualifier }: FoundTime): boolean => MOVEMENT_TIMES.get(qualifier)?.code === 'DEPARTED';

/** The two ends of a leg, as far as it names them. */
interface Ends {
  readonly beginning: ReadStop | null;
  readonly end: ReadStop | null;
  /** The end of the leg's own conveyance: a pre-carriage or on-carriage that names a port of discharge does not go there. */
  readonly ownEnd: ReadStop | null;
}

interface OwnedTime {
  readonly stop: ReadStop;
  readonly time: FoundTime;
}

/** The times behind a place, each with the place that it is about. */
function timesAt(stop: ReadStop, { beginning, ownEnd: end }: Ends): readonly OwnedTime[] {
  const { qualifier, times } = stop;
  const departure = times.find(isDeparture);
  const arrival = times.find((time) => !isDeparture(time));
  const isReversed =
    departure !== undefined && arrival !== undefined && departure.written.localMs < arrival.written.localMs;
  if (!isReversed) return times.map((time) => ({ stop, time }));
  // Nothing departs from where it ends before it has arrived there: such a departure is that of the leg's beginning.
  const isEnd = TO_PLACES.includes(qualifier) && beginning !== null && beginning.times.length === 0;
  if (isEnd) return times.map((time) => ({ stop: isDeparture(time) ? beginning : stop, time }));
  // And nothing arrives where it begins after it has left.
  if (!FROM_PLACES.includes(qualifier) || (end !== null && end.times.length > 0))
    return times.map((time) => ({ stop, time }));
  return times.flatMap((time) => {
    const owner = isDeparture(time) ? stop : end;
    return owner === null ? [] : [{ stop: owner, time }];
  });
}

/** The place that stands first in the list of qualifiers. */
function endOf(stops: readonly ReadStop[], qualifiers: readonly string[]): ReadStop | null {
  for (const qualifier of qualifiers) {
    const found = stops.find((stop) => stop.qualifier === qualifier);
    if (found !== undefined) return found;
  }
  return null;
}

/** Loading and discharge of the main carriage. */
const MAIN_PORTS: ReadonlySet<string> = new Set(['9', '11', '12', '76']);
const SIDE_ENDS: readonly string[] = TO_PLACES.filter((qualifier) => !MAIN_PORTS.has(qualifier));

/**
 * A pre-carriage or on-carriage that names places beyond the ports describes the whole route: the ship's departure from the port of
 * loading and its arrival at the port of discharge stand in it too, and its own conveyance makes neither.
 */
function isOnSideLeg(qualifier: string, time: FoundTime): boolean {
  if (!MAIN_PORTS.has(qualifier)) return true;
  const isLoading = qualifier === '9' || qualifier === '76';
  return isLoading !== isDeparture(time);
}

/** The conveyance that a status of this place and kind is about, when the legs leave no doubt; null when they do. */
export function conveyanceOf(
  scope: MessageScope,
  transports: readonly TransportReading[],
  at: { readonly placeKey: string | null; readonly isArrival: boolean; readonly mode: string | null },
): TransportReading | null {
  if (transports.length <= 1) return transports[0] ?? null;
  const byMode = at.mode === null ? transports : transports.filter(({ mode }) => mode === at.mode);
  if (byMode.length === 1) return byMode[0]!;
  const ends = at.isArrival ? TO_PLACES : FROM_PLACES;
  const byPlace = byMode.filter(({ leg }) => at.placeKey !== null && touches(scope, leg, ends, at.placeKey));
  if (byPlace.length === 1) return byPlace[0]!;
  const main = byMode.filter(({ stage }) => stage === MAIN_STAGE);
  return byPlace.length === 0 && main.length === 1 ? main[0]! : null;
}

const touches = (scope: MessageScope, leg: TransportLeg, ends: readonly string[], placeKey: string): boolean =>
  leg.stops.some(
    ({ place }) =>
      ends.includes(qualifierOf(scope.segments, place)) &&
      scope.places.at(scope.segments, place)?.coded.key === placeKey,
  );
