import type { Transport } from '../../canonical/tracking-event.js';
import { qualifierOf } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { MOVEMENT_TIMES } from '../code-maps/time-qualifiers.js';
import { movementOf, type Movement } from './leg-events.js';
import type { MessageScope } from './message-scope.js';
import { findPlace, reportUnresolved } from './places.js';
import { readTime } from './times.js';

/** Where a conveyance reaches the country whose customs are told: place of arrival, then where the cargo leaves it. */
const ARRIVAL_PLACES: readonly string[] = ['60', '12', '11', '8', '7'];
const DEPARTURE_PLACES: readonly string[] = ['9', '5', '76'];

/** The calls that times and places of a customs message's header state, as no TDT group holds them. */
export function movementsAt(
  scope: MessageScope,
  stated: {
    readonly times: readonly SegmentNumber[];
    readonly places: readonly SegmentNumber[];
    readonly transport: Transport | null;
    /** The message, for the name of the rule: `cuscar`. */
    readonly rule: string;
  },
): readonly Movement[] {
  const { times, places, transport, rule } = stated;
  const arrival = findPlace(scope, places, ARRIVAL_PLACES);
  const departure = findPlace(scope, places, DEPARTURE_PLACES);
  return times.flatMap((dtm): Movement[] => {
    const meaning = MOVEMENT_TIMES.get(qualifierOf(scope.segments, dtm));
    if (meaning === undefined) return [];
    const found = meaning.code === 'ARRIVED' ? arrival : departure;
    const time = found === null ? null : readTime(scope, dtm);
    if (found === null || time === null) return [];
    const { loc, reading: place } = found;
    reportUnresolved(scope, loc, place);
    return [movementOf(scope, { meaning, place, loc, time, transport, rule: `${rule}/time` })];
  });
}
