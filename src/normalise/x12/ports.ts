import type { Transport } from '../../canonical/tracking-event.js';
import type { EventCode } from '../../canonical/event-code.js';
import { r4Function, r4Place } from '../../decode/x12/elements/places.js';
import { dtmQualifier, dtmTime } from '../../decode/x12/elements/times.js';
import type { PortLoop } from '../../decode/x12/loops.js';
import { MOVEMENT_QUALIFIERS, PLAIN_QUALIFIERS, type DateMeaning } from '../code-maps/x12-date-qualifiers.js';
import {
  ACTIVITY_FUNCTION,
  DISCHARGE_FUNCTION,
  LOADING_FUNCTION,
  PORT_FUNCTIONS,
  TRANSHIPMENT_FUNCTIONS,
} from '../code-maps/x12-port-functions.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import type { MessageScope } from './message-scope.js';
import { findPlace, isSamePlace } from './places.js';
import { readPortEvent } from './port-events.js';
import { Sayings, type Said } from './sayings.js';
import { addPlainFact, addStatement, type PlainFact, type Subject } from './statements.js';
import { findTime } from './times.js';
import { transportOf } from './transports.js';

/** A port or terminal of the route, read once. */
export interface ReadPort {
  readonly loop: PortLoop;
  /** 115 */
  readonly port: string;
  readonly place: PlaceReading | null;
}

/** Reads R4 loops. The standard has twenty of them; past the limit the rest is left out, for every time of a port looks at all of them. */
export function readPorts(scope: MessageScope, loops: readonly PortLoop[]): readonly ReadPort[] {
  const { segments, faults } = scope;
  const tooMany = loops[INTERPRET_LIMITS.sharedSegments];
  if (tooMany !== undefined) {
    const detail = `more than ${INTERPRET_LIMITS.sharedSegments} R4: the ports behind them are not read`;
    faults.error('X12_LIMIT', segments.place(tooMany.port), detail);
  }
  return loops.slice(0, INTERPRET_LIMITS.sharedSegments).map((loop) => ({
    loop,
    port: r4Function(segments, loop.port),
    place: findPlace(scope, loop.port, r4Place(segments, loop.port)),
  }));
}

/** R4 with function 5: where the status of the message happened. */
export const activityPlace = (ports: readonly ReadPort[]): ReadPort | null =>
  ports.find(({ port }) => port === ACTIVITY_FUNCTION) ?? null;

/** The vessel that the message names, and what is known of where it goes. */
export interface Route {
  readonly vessel: Transport | null;
  readonly ports: readonly ReadPort[];
  /** Index in `ports` of the place where the vessel of the message comes in or leaves, and which of both; null when nothing tells. */
  readonly at: { readonly index: number; readonly motion: 'IN' | 'OUT' } | null;
}

const isOnSeaRoute = ({ port }: ReadPort): boolean =>
  port === LOADING_FUNCTION || port === DISCHARGE_FUNCTION || TRANSHIPMENT_FUNCTIONS.has(port);

/**
 * The sea route of a message. With a transhipment among its ports the vessel carries one leg of it only: the one that the status is about.
 */
export function routeOf(
  vessel: Transport | null,
  ports: readonly ReadPort[],
  status: { readonly place: PlaceReading | null; readonly motion: 'IN' | 'OUT' | null } | null,
): Route {
  const sea = ports.filter(isOnSeaRoute);
  const motion = status?.motion ?? null;
  const index = status === null ? -1 : sea.findIndex(({ place }) => isSamePlace(place, status.place));
  return { vessel, ports: sea, at: index < 0 || motion === null ? null : { index, motion } };
}

/** What leaves or comes in at a port: the message's own vessel where that is sure, else a ship of which nothing is known. */
function conveyanceAt(route: Route, port: ReadPort, code: EventCode): Transport | null {
  const mode = PORT_FUNCTIONS.get(port.port)?.mode ?? null;
  const index = route.ports.indexOf(port);
  const isWhole = !route.ports.some(({ port: role }) => TRANSHIPMENT_FUNCTIONS.has(role));
  if (index >= 0 && route.vessel !== null && (isWhole || isOnLeg(route, index, code))) return route.vessel;
  return transportOf(mode);
}

/** The leg of the vessel goes from `from` to the port behind it. */
function isOnLeg({ at, ports }: Route, index: number, code: EventCode): boolean {
  if (at === null) return false;
  const from = at.motion === 'IN' ? at.index - 1 : at.index;
  return ports[from] !== undefined && (code === 'DEPARTED' ? index === from : index === from + 1);
}

/**
 * The departures and arrivals that the times of R4 state, by the function of the place. A place of receipt or delivery that is the port
 * itself, at the same time, says nothing more than the port: ports of the sea route come first.
 */
export function portFacts(scope: MessageScope, route: Route, about: PortQuestion): readonly PlainFact[] {
  const { ports } = about;
  const said = new Sayings();
  for (const statement of about.said) said.take(statement);
  const facts: PlainFact[] = [];
  const seaFirst = [
    ...ports.filter((port) => route.ports.includes(port)),
    ...ports.filter((port) => !route.ports.includes(port)),
  ];
  for (const port of seaFirst) {
    for (const fact of factsOf(scope, route, port)) {
      const { code, classifier, place, time } = fact;
      if (said.take({ code, classifier, place, local: time.written.local })) facts.push(fact);
    }
  }
  return facts;
}

export interface PortQuestion {
  readonly ports: readonly ReadPort[];
  readonly said: readonly Said[];
}

function factsOf(scope: MessageScope, route: Route, port: ReadPort): readonly PlainFact[] {
  const { segments } = scope;
  const facts: PlainFact[] = [];
  for (const dtm of port.loop.times) {
    const qualifier = dtmQualifier(segments, dtm);
    const meaning = meaningOf(qualifier, port.port);
    const time = meaning === null ? null : findTime(scope, dtm, dtmTime(segments, dtm));
    if (meaning === null || time === null) continue;
    const { code, classifier } = meaning;
    facts.push({
      code,
      classifier,
      place: port.place,
      time,
      transport: conveyanceAt(route, port, code),
      wording: `374:${qualifier}`,
      rule: `x12/r4/${port.port}/${qualifier}`,
      span: { first: port.loop.port, end: dtm + 1 },
    });
  }
  return facts;
}

/** What a time says at a place of this function; null when it is no movement, or no stop of a conveyance. */
function meaningOf(qualifier: string, port: string): DateMeaning | null {
  const role = PORT_FUNCTIONS.get(port);
  if (role === undefined) return null;
  const classifier = PLAIN_QUALIFIERS.get(qualifier);
  return classifier === undefined ? (MOVEMENT_QUALIFIERS.get(qualifier) ?? null) : { code: role.motion, classifier };
}

export function addPortFacts(scope: MessageScope, facts: readonly PlainFact[], subjects: readonly Subject[]): void {
  for (const subject of subjects) {
    if (scope.events.isCut) return;
    for (const fact of facts) addPlainFact(scope, fact, subject);
  }
}

/** The events of the ports, for every subject of the message. */
export function addPortEvents(scope: MessageScope, ports: readonly ReadPort[], subjects: readonly Subject[]): void {
  for (const { loop, place } of ports) {
    for (const v9 of loop.events) {
      if (scope.events.isCut) return;
      const statement = readPortEvent(scope, v9, { place, conveyance: null });
      for (const subject of subjects) if (statement !== null) addStatement(scope, statement, subject);
    }
  }
}
