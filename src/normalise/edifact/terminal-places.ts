import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import { REPORTING_PLACE } from '../code-maps/location-qualifiers.js';
import type { PlaceReading } from '../place-reading.js';
import type { MessageScope } from './message-scope.js';
import { findPlace, reportUnresolved } from './places.js';
import type { FoundPlace, ReadReport } from './report-kind.js';

/** LOC+165: where the gate or quay is, wherever the sender put it; behind the container first, then in the header. */
export function reportingPlace(scope: MessageScope, report: ReadReport, equipment: Equipment): FoundPlace | null {
  for (const locs of [equipment.places, placesOn(equipment), report.places, report.transportPlaces]) {
    const found = findPlace(scope, locs, [REPORTING_PLACE]);
    if (found === null) continue;
    reportUnresolved(scope, found.loc, found.reading);
    return { reading: found.reading, fallback: null };
  }
  return null;
}

export const ownPlace = (scope: MessageScope): FoundPlace | null =>
  scope.places.own === null ? null : { reading: scope.places.own, fallback: null };

/**
 * The container's own port as the place of the move: it says where the sea leg begins or ends, not where the gate is, so that it is
 * only a fallback, reported and named in the rule.
 */
export function portAsFallback(
  scope: MessageScope,
  question: { readonly report: ReadReport; readonly equipment: Equipment; readonly qualifier: string },
): FoundPlace | null {
  const { report, equipment, qualifier } = question;
  const found = findPlace(scope, [...equipment.places, ...report.transportPlaces], [qualifier]);
  if (found === null) return null;
  reportUnresolved(scope, found.loc, found.reading);
  const detail = `there is no LOC+165: the port of LOC+${qualifier} stands for the place of the move`;
  const at = scope.segments.place(equipment.equipment);
  scope.faults.warnOnce(qualifier, { code: 'SEGMENT_MISSING', at, detail });
  return { reading: found.reading, fallback: `LOC+${qualifier}` };
}

/** Places behind the TDTs of a container. */
const placesOn = ({ legs }: Equipment): readonly SegmentNumber[] =>
  legs.flatMap(({ stops }) => stops.map(({ place }) => place));

export function isSamePlace(a: PlaceReading, b: PlaceReading): boolean {
  if (a.coded.key !== null || b.coded.key !== null) return a.coded.key === b.coded.key;
  return a.coded.scheme === b.coded.scheme && a.coded.code === b.coded.code;
}
