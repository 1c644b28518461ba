import type { Fact } from './fact.js';
import type { FoldRules } from './fold-settings.js';
import type { Connection, ConnectionState } from './outlook.js';
import type { LinkedLeg } from './leg-links.js';
import type { Occurrence } from './occurrence.js';
import type { NamedPlaces } from './whereabouts.js';
import { likeness } from './conveyance.js';
import { minutesBetween, timedValue } from './moments.js';
import { chooseEstimate } from './estimates.js';
import { chooseLatest } from './value.js';

/** A connection with the facts it stands on. */
export interface Transfer {
  readonly connection: Connection;
  readonly arrival: Fact;
  readonly departure: Fact;
  /** The departure by which the unit went on after all. */
  readonly left: Fact | null;
}

/**
 * Changes between scheduled conveyances along the chain. A lorry, and a leg nobody reported, run to no timetable: what they lead
 * to hangs on the conveyance before them. Where no departure was ever announced, there is nothing to be missed.
 */
export function transfersOf(
  links: readonly LinkedLeg[],
  rules: FoldRules,
  namedPlace: NamedPlaces,
): readonly Transfer[] {
  const scheduled = links.filter(({ leg, gapBefore }) => gapBefore === null && leg.mode !== 'ROAD');
  return scheduled.flatMap((next, index) => {
    const before = scheduled[index - 1];
    const arrival = before === undefined ? null : bestOf(before.leg.arrived ?? before.leg.discharged, rules);
    const { departed, transport } = next.leg;
    const announced = departed === null ? null : announcedOf(departed, rules);
    if (arrival === null || departed === null || announced === null) return [];
    const left = departed.actual?.winner ?? null;
    const isOther = left !== null && likeness(announced.event.transport, transport) === 'DIFFERENT';
    const departure = left === null || isOther ? announced : left;
    const slackMinutes = minutesBetween(arrival.event.occurredAt, departure.event.occurredAt);
    const connection = {
      place: namedPlace(next.from),
      arrival: timedValue(arrival),
      departure: timedValue(departure),
      slackMinutes,
      state: stateOf({ slackMinutes, left, isOther }),
    };
    return [{ connection, arrival, departure, left }];
  });
}

interface Outcome {
  readonly slackMinutes: number | null;
  readonly left: Fact | null;
  /** It left on another conveyance than was announced. */
  readonly isOther: boolean;
}

function stateOf({ slackMinutes, left, isOther }: Outcome): ConnectionState {
  const isTooLate = slackMinutes !== null && slackMinutes < 0;
  if (left === null) return isTooLate ? 'ENDANGERED' : 'AHEAD';
  return isOther && isTooLate ? 'MISSED' : 'MADE';
}

/** As it was, else as best estimated, else as planned. */
const bestOf = (occurrence: Occurrence | null, rules: FoldRules): Fact | null =>
  occurrence === null ? null : (occurrence.actual?.winner ?? announcedOf(occurrence, rules));

/** The best estimate, else the latest plan. */
function announcedOf({ estimated, planned }: Occurrence, rules: FoldRules): Fact | null {
  if (estimated.length > 0) return chooseEstimate(estimated, rules).winner;
  return planned.length > 0 ? chooseLatest(planned, rules).winner : null;
}
