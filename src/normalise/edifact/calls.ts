import { qualifierOf } from '../../decode/edifact/elements.js';
import { MOVEMENT_TIMES } from '../code-maps/time-qualifiers.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import { movementOf, type Movement } from './leg-events.js';
import type { MessageScope } from './message-scope.js';
import { isSamePlace } from './terminal-places.js';
import { readTime } from './times.js';
import type { TransportReading } from './transports.js';

/**
 * The calls that the header of a terminal's report gives for its ships or trains. In these messages DTM stands behind all LOC of its TDT
 * and means the call at the reporting port, not the place before it. Of several ships only those call there that name the port, or no port
 * at all. Containers share their calls: they are read once per place.
 */
export class CallReader {
  private readonly arrivals = new Map<PlaceReading, readonly Movement[]>();
  private readonly departures = new Map<PlaceReading, readonly Movement[]>();

  constructor(
    private readonly scope: MessageScope,
    private readonly transports: readonly TransportReading[],
    private readonly rule: string,
  ) {}

  arrivalsAt(place: PlaceReading): readonly Movement[] {
    return this.read(this.arrivals, place, 'ARRIVED');
  }

  departuresFrom(place: PlaceReading): readonly Movement[] {
    return this.read(this.departures, place, 'DEPARTED');
  }

  private read(
    known: Map<PlaceReading, readonly Movement[]>,
    place: PlaceReading,
    code: 'ARRIVED' | 'DEPARTED',
  ): readonly Movement[] {
    const found =
      known.get(place) ?? this.callingAt(place).flatMap((transport) => this.callsOf(transport, place, code));
    known.set(place, found);
    return found;
  }

  private callingAt(place: PlaceReading): readonly TransportReading[] {
    const { scope, transports } = this;
    if (transports.length < 2) return transports;
    return transports.filter(({ leg: { stops } }) => {
      const ports = stops
        .slice(0, INTERPRET_LIMITS.sharedSegments)
        .map((stop) => scope.places.at(scope.segments, stop.place));
      return ports.length === 0 || ports.some((port) => port !== null && isSamePlace(port, place));
    });
  }

  private callsOf(
    { leg, transport }: TransportReading,
    place: PlaceReading,
    code: 'ARRIVED' | 'DEPARTED',
  ): readonly Movement[] {
    const { scope, rule } = this;
    return [...leg.times, ...leg.stops.flatMap(({ times }) => times)].flatMap((dtm) => {
      const meaning = MOVEMENT_TIMES.get(qualifierOf(scope.segments, dtm));
      const time = meaning?.code === code ? readTime(scope, dtm) : null;
      if (meaning === undefined || time === null) return [];
      return [movementOf(scope, { meaning, place, loc: leg.transport, time, transport, rule })];
    });
  }
}
