import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { AirCall, AirMoment, AirMovement, AirStatusReport } from '../../decode/cargo-xml/cargo-xml-message.js';
import { AIR_TIME_INDICATORS } from '../code-maps/air-times.js';
import { dateTime, type DatedTime } from '../event-time.js';
import { readIsoTime } from '../iso-time.js';
import type { PlaceReading } from '../place-reading.js';
import type { MessageScope } from './message-scope.js';
import { placeOf } from './places.js';

/** When a status was reached, and where. */
export interface OwnTime {
  readonly classifier: EventClassifier;
  readonly occurredAt: DatedTime;
  readonly place: PlaceReading | null;
  /** The time of the flight that it is taken from; null when it has its own. */
  readonly moment: AirMoment | null;
}

/** Before a flight, and by it: their flight is the one that departs. */
const BEFORE_FLIGHT: ReadonlySet<string> = new Set(['BKD', 'PRE', 'MAN', 'DEP']);
/** Reached when the message is made, where nothing else tells: the standard has no time for them. */
const WITHOUT_TIME: ReadonlySet<string> = new Set(['BKD', 'PRE', 'MAN', 'TRM']);

export function ownTimeOf(scope: MessageScope, code: string, report: AirStatusReport): OwnTime | null {
  const movement = report.movements[0] ?? null;
  const isBefore = BEFORE_FLIGHT.has(code);
  const call = isBefore ? movement?.departure : movement?.arrival;
  const place = placeOf(scope, (isBefore ? call?.airport : null) ?? report.location ?? call?.airport ?? null);
  if (code === 'DEP' || code === 'ARR') {
    const moment = momentOf(call, ['A', '']);
    const time = moment === null ? null : read(scope, moment, place);
    if (time !== null) return { classifier: 'ACTUAL', occurredAt: time, place, moment };
  }
  if (report.occurred !== null) {
    const time = read(scope, report.occurred, place);
    const classifier = AIR_TIME_INDICATORS.get(report.occurred.indicator) ?? 'ACTUAL';
    if (time !== null) return { classifier, occurredAt: time, place, moment: null };
  }
  return fallback(scope, code, { call, place });
}

/** Without a time of its own: on the day of the flight that it is about, or when the message was made. */
function fallback(
  scope: MessageScope,
  code: string,
  { call, place }: { readonly call: AirCall | undefined; readonly place: PlaceReading | null },
): OwnTime | null {
  const flown = momentOf(call, code === 'DEP' || code === 'ARR' ? ['E', 'S'] : ['A', '', 'S', 'E']);
  const isDay = code === 'DEP' || code === 'ARR';
  const time = flown === null ? null : read(scope, flown, place, isDay);
  if (WITHOUT_TIME.has(code)) {
    const { issued } = scope;
    if (issued === null) return null;
    // What is done before a flight, and is told later, was done by its departure.
    const isLate = code !== 'TRM' && time !== null && issued.span.earliest > time.span.latest;
    return { classifier: 'ACTUAL', occurredAt: isLate ? time : issued, place, moment: null };
  }
  if (time === null || !(isDay || flown?.indicator === 'A')) return null;
  return { classifier: 'ACTUAL', occurredAt: time, place, moment: null };
}

const momentOf = (call: AirCall | undefined, indicators: readonly string[]): AirMoment | null =>
  indicators
    .map((wanted) => call?.moments.find(({ indicator }) => indicator === wanted))
    .find((found) => found !== undefined) ?? null;

/** A departure or an arrival of a flight that a message tells of. */
export interface FlightTime {
  readonly code: 'DEPARTED' | 'ARRIVED';
  readonly indicator: string;
  readonly classifier: EventClassifier;
  readonly occurredAt: DatedTime;
  readonly place: PlaceReading | null;
  readonly movement: AirMovement;
}

/** The times of the flights, apart from the one that is already told. Planned where no type of time stands beside it. */
export function flightTimesOf(
  scope: MessageScope,
  movements: readonly AirMovement[],
  told: AirMoment | null,
): readonly FlightTime[] {
  return movements.flatMap((movement) =>
    (['departure', 'arrival'] as const).flatMap((side): FlightTime[] => {
      const call = movement[side];
      const place = call.moments.length === 0 ? null : placeOf(scope, call.airport);
      return call.moments.flatMap((moment): FlightTime[] => {
        const occurredAt = moment === told ? null : read(scope, moment, place);
        if (occurredAt === null) return [];
        const { indicator } = moment;
        const classifier = AIR_TIME_INDICATORS.get(indicator) ?? 'PLANNED';
        return [
          { code: side === 'departure' ? 'DEPARTED' : 'ARRIVED', indicator, classifier, occurredAt, place, movement },
        ];
      });
    }),
  );
}

/** A time at a place; its day alone where only that can be meant. Null, and reported, when it cannot be read. */
function read(
  { context, faults }: MessageScope,
  { time: written }: AirMoment,
  place: PlaceReading | null,
  isDay = false,
): DatedTime | null {
  const time = readIsoTime(isDay ? written.text.slice(0, DAY_LENGTH) : written.text);
  if ('fault' in time) {
    faults.warning(time.fault, { byte: written.byte }, time.detail);
    return null;
  }
  const { feed, reference } = context;
  return dateTime(time, written.text, { feed, reference, zone: place?.place?.zone ?? null });
}

const DAY_LENGTH = '2026-03-05'.length;
