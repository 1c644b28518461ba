import type { Reference } from '../../canonical/reference-number.js';
import type { Transport } from '../../canonical/tracking-event.js';
import { qualifierOf } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import type { IftstaStatus } from '../../decode/edifact/iftsta.js';
import { FROM_PLACES, TO_PLACES } from '../code-maps/location-qualifiers.js';
import { MOVEMENT_TIMES, type TimeMeaning } from '../code-maps/time-qualifiers.js';
import type { DraftSource } from '../event-list.js';
import type { DatedTime } from '../event-time.js';
import type { PlaceReading } from '../place-reading.js';
import { flagsOf } from './draft-flags.js';
import { legTimesOf } from './leg-times.js';
import { sourceOf, type MessageScope } from './message-scope.js';
import { findPlace, reportUnresolved } from './places.js';
import type { Subject } from './subjects.js';
import { readTime, timeAt, type FoundTime } from './times.js';
import { onWagon, type TransportReading } from './transports.js';

/** A departure or arrival of a conveyance, as a DTM and a LOC state it. */
export interface StatedMovement {
  readonly meaning: TimeMeaning;
  readonly place: PlaceReading;
  readonly loc: SegmentNumber;
  readonly time: FoundTime;
  readonly transport: Transport | null;
  /** Without the qualifier of the time, which follows it. */
  readonly rule: string;
}

/** A movement as it goes into the fact of every unit aboard. */
export interface Movement {
  readonly meaning: TimeMeaning;
  /** Null for a date of a whole consignment that names no place. */
  readonly place: PlaceReading | null;
  readonly occurredAt: DatedTime;
  readonly transport: Transport | null;
  /** The qualifier of the time: it is what says that this is a departure or an arrival. */
  readonly wording: string;
  readonly source: DraftSource;
}

/** The departures and arrivals that the legs state, planned, estimated and actual. */
export function movementsOfLegs(
  scope: MessageScope,
  legs: readonly TransportReading[],
  rule = 'iftsta/leg',
): readonly Movement[] {
  return legs.flatMap((leg) =>
    legTimesOf(scope, leg).flatMap(({ meaning, place: loc, time, isOwnConveyance }): Movement[] => {
      const place = scope.places.at(scope.segments, loc);
      if (place === null) return [];
      reportUnresolved(scope, loc, place);
      const transport = isOwnConveyance ? leg.transport : null;
      return [movementOf(scope, { meaning, place, loc, time, transport, rule })];
    }),
  );
}

/**
 * What times beside a status say of its conveyance: an ETA behind STS is that of the place where the journey ends, if the status names
 * one. Without such a place it says too little to be a fact.
 */
export function movementsOfStatus(
  scope: MessageScope,
  status: IftstaStatus,
  { chosen, legs }: { readonly chosen: FoundTime | null; readonly legs: readonly TransportReading[] },
): readonly Movement[] {
  const times = status.times.filter((dtm) => MOVEMENT_TIMES.has(qualifierOf(scope.segments, dtm)));
  if (times.length === 0) return [];
  const beginning = findPlace(scope, status.places, FROM_PLACES);
  const end = findPlace(scope, status.places, TO_PLACES);
  return times.flatMap((dtm): Movement[] => {
    const meaning = MOVEMENT_TIMES.get(qualifierOf(scope.segments, dtm));
    if (meaning === undefined || dtm === chosen?.segment) return [];
    const found = meaning.code === 'DEPARTED' ? beginning : end;
    const time = found === null ? null : readTime(scope, dtm);
    if (found === null || time === null) return [];
    const { reading: place, loc } = found;
    reportUnresolved(scope, loc, place);
    const transport = legs.length === 1 ? legs[0]!.transport : null;
    return [movementOf(scope, { meaning, place, loc, time, transport, rule: 'iftsta/time' })];
  });
}

export function movementOf(scope: MessageScope, stated: StatedMovement): Movement {
  const { meaning, place, loc, time, transport, rule } = stated;
  const first = Math.min(loc, time.segment);
  const end = Math.max(loc, time.segment) + 1;
  return {
    meaning,
    place,
    occurredAt: timeAt(scope, time, place),
    transport,
    wording: time.qualifier,
    source: sourceOf(scope, { first, end }, `${rule}/${time.qualifier}`),
  };
}

/** The unit aboard, with the wagon it stands on. */
export type Moved = Pick<Subject, 'unit' | 'wagon' | 'placement'>;

/** Adds a movement as a fact of one unit aboard. */
export function addMovement(
  scope: MessageScope,
  movement: Movement,
  { subject, references }: { readonly subject: Moved; readonly references: readonly Reference[] },
): void {
  const { meaning, place, occurredAt, transport, wording } = movement;
  const wagon = transport?.mode === 'RAIL' ? (subject.wagon ?? subject.placement) : null;
  scope.events.add(
    {
      code: meaning.code,
      classifier: meaning.classifier,
      occurredAt,
      place: place?.coded ?? null,
      transport: onWagon(transport, wagon),
      unit: subject.unit?.unit ?? null,
      references,
      customs: null,
      wording,
      remark: null,
      flags: flagsOf({ place, isMapped: true, unit: subject.unit, customs: [] }),
    },
    movement.source,
  );
}
