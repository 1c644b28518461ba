import type { EventCode } from '../../canonical/event-code.js';
import type { TransportUnit } from '../../canonical/transport-unit.js';
import { equipmentOf } from '../../decode/edifact/elements.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import { DIRECTION_BY_CODE, LADEN_BY_CODE } from '../code-maps/equipment.js';
import { EMPTY_RELEASE_PLACE, EMPTY_RETURN_PLACE, MAIN_STAGE } from '../code-maps/location-qualifiers.js';
import { gateEvent, ORDERED_GATE_MOVES } from '../code-maps/terminal-moves.js';
import { ACCEPTANCE_TIMES, GATE_ARRIVAL_TIMES, RELEASE_TIMES } from '../code-maps/time-qualifiers.js';
import { callsOfShip, compareTexts, gateTransport, isGateMove, PORT_BY_DIRECTION } from './codeco.js';
import { movementsOfOwnLegs, ownTime } from './container-move.js';
import { interpretContainerReport } from './container-report.js';
import type { Link } from './links.js';
import type { MessageScope } from './message-scope.js';
import { findPlace, reportUnresolved } from './places.js';
import type {
  CallQuestion,
  FoundPlace,
  LinkQuestion,
  MoveTime,
  PlaceQuestion,
  ReadReport,
  ReportKind,
} from './report-kind.js';
import { ownPlace, portAsFallback, reportingPlace } from './terminal-places.js';
import { findTime, timeAt } from './times.js';
import type { TransportReading } from './transports.js';

/**
 * Turns an order to a terminal or depot into planned gate moves, and into bookings that tie containers, numbers and the ship together.
 * Containers that are booked without numbers are facts of their booking.
 */
export const interpretCoparn = (scope: MessageScope, first: SegmentNumber, end: SegmentNumber): void =>
  interpretContainerReport(scope, { first, end }, COPARN);

const COPARN: ReportKind = {
  name: 'coparn',
  classifier: 'PLANNED',
  moveOf: (code) => ORDERED_GATE_MOVES.get(code) ?? null,
  eventOf: orderedEvent,
  placeOf: orderedPlace,
  timeOf: orderedTime,
  transportOf: gateTransport,
  callsOf: (scope, question) => [...callsOfShip(scope, question), ...movementsOfOwnLegs(scope, question, 'coparn/leg')],
  isCalling: ({ mode }) => mode !== 'ROAD',
  linksOf,
  compareTexts,
};

/** 8169 and 8249 say what is ordered also where no number does. */
function orderedUnit({ segments }: MessageScope, { equipment }: Equipment): Pick<TransportUnit, 'laden' | 'direction'> {
  const { fullOrEmpty, status } = equipmentOf(segments, equipment);
  return { laden: LADEN_BY_CODE.get(fullOrEmpty) ?? null, direction: DIRECTION_BY_CODE.get(status) ?? null };
}

/** An empty is handed out to be packed, whether or not the order says export; only for an import empty that would be wrong. */
function orderedEvent(scope: MessageScope, { move, equipment }: PlaceQuestion): EventCode {
  if (!isGateMove(move)) return move;
  const unit = orderedUnit(scope, equipment);
  return move === 'GATE_OUT' && unit.laden === 'EMPTY' && unit.direction === null
    ? 'EMPTY_RELEASED'
    : gateEvent(move, unit);
}

/**
 * The depot that hands out or takes back empties, else the reporting place. A port of loading or discharge that names its terminal is where
 * a laden container comes in or leaves; one that does not is only a fallback.
 */
function orderedPlace(scope: MessageScope, { report, equipment, move }: PlaceQuestion): FoundPlace | null {
  const { laden, direction } = orderedUnit(scope, equipment);
  const isEmpty = laden === 'EMPTY' || move === 'EMPTY_RELEASED';
  const depot = isEmpty ? depotPlace(scope, equipment, move) : null;
  const known = depot ?? reportingPlace(scope, report, equipment);
  if (known !== null) return known;
  // What a terminal is told to accept laden, and is not said to be import, goes out by ship.
  const isAccepted = move === 'GATE_IN' && laden === 'LADEN';
  const qualifier = PORT_BY_DIRECTION.get(direction ?? (isAccepted ? 'EXPORT' : ''));
  const locs = [...equipment.places, ...report.transportPlaces];
  const port = qualifier === undefined ? null : findPlace(scope, locs, [qualifier]);
  if (port !== null && !isEmpty && port.reading.coded.facility !== null) {
    reportUnresolved(scope, port.loc, port.reading);
    return { reading: port.reading, fallback: `LOC+${qualifier}` };
  }
  const own = ownPlace(scope);
  return own ?? (qualifier === undefined ? null : portAsFallback(scope, { report, equipment, qualifier }));
}

function depotPlace(scope: MessageScope, { places }: Equipment, move: EventCode): FoundPlace | null {
  const found = findPlace(scope, places, [move === 'GATE_IN' ? EMPTY_RETURN_PLACE : EMPTY_RELEASE_PLACE]);
  if (found === null) return null;
  reportUnresolved(scope, found.loc, found.reading);
  return { reading: found.reading, fallback: null };
}

function orderedTime(scope: MessageScope, question: CallQuestion): MoveTime | null {
  if (question.move !== 'GATE_IN') return ownTime(scope, question, RELEASE_TIMES);
  const own = ownTime(scope, question, ACCEPTANCE_TIMES);
  if (own !== null) return own;
  const { times, legs } = question.equipment;
  const found = findTime(scope, [times, ...legs.map((leg) => leg.times)], GATE_ARRIVAL_TIMES);
  return found === null ? null : { occurredAt: timeAt(scope, found, question.place), fallback: null };
}

/**
 * What no planned move and no call of the ship tells: under a booking, that the container is booked, and for which ship; any other order
 * without a time was at least given.
 */
function linksOf({ report, unit, references, isDated, hasCall }: LinkQuestion): readonly Link[] {
  const isBooked = references.some(({ type }) => type === 'BOOKING') && unit?.unit.direction !== 'IMPORT';
  const transport = mainTransport(report)?.transport ?? null;
  const isTold = isDated && (hasCall || transport === null);
  if (isTold) return [];
  if (isBooked) return [{ code: 'BOOKED', classifier: 'ACTUAL', transport }];
  return isDated ? [] : [{ code: 'DOCUMENTS_ISSUED', classifier: 'ACTUAL', transport }];
}

const mainTransport = ({ transports }: ReadReport): TransportReading | undefined =>
  transports.find(({ stage }) => stage === MAIN_STAGE) ?? transports.find(({ mode }) => mode !== 'ROAD');
