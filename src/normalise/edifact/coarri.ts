import type { EventCode } from '../../canonical/event-code.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import { SHORT_LANDED } from '../code-maps/equipment.js';
import { MAIN_STAGE } from '../code-maps/location-qualifiers.js';
import { QUAY_MOVES } from '../code-maps/terminal-moves.js';
import { MOVE_TIMES } from '../code-maps/time-qualifiers.js';
import { ownTime } from './container-move.js';
import { interpretContainerReport } from './container-report.js';
import type { Movement } from './leg-events.js';
import type { MessageScope } from './message-scope.js';
import { findPlace, reportUnresolved } from './places.js';
import type { CallQuestion, FoundPlace, PlaceQuestion, ReadReport, ReportKind } from './report-kind.js';
import { isSamePlace, ownPlace, portAsFallback, reportingPlace } from './terminal-places.js';
import { readTransport, type TransportReading } from './transports.js';

/** Turns a discharge or loading report into facts, with the call of the ship or train they were discharged from or loaded on. */
export const interpretCoarri = (scope: MessageScope, first: SegmentNumber, end: SegmentNumber): void =>
  interpretContainerReport(scope, { first, end }, COARRI);

const COARRI: ReportKind = {
  name: 'coarri',
  classifier: 'ACTUAL',
  moveOf: (code) => QUAY_MOVES.get(code) ?? null,
  // A container that is reported short landed was on the list and not aboard: nothing was discharged.
  eventOf: (_scope, { move, unit }) => (move === 'DISCHARGED' && unit?.status === SHORT_LANDED ? 'UNKNOWN' : move),
  placeOf: quayPlace,
  timeOf: (scope, question) => ownTime(scope, question, MOVE_TIMES),
  transportOf: quayTransport,
  callsOf: callsAtQuay,
  isCalling: () => true,
  linksOf: () => [],
  compareTexts: () => undefined,
};

/** Of the ports in the header, the one of the operation: discharge at LOC+11, loading at LOC+9. */
const PORTS: ReadonlyMap<EventCode, { readonly own: string; readonly other: string }> = new Map([
  ['DISCHARGED', { own: '11', other: '9' }],
  ['LOADED', { own: '9', other: '11' }],
]);

export function quayPlace(scope: MessageScope, { report, equipment, move }: PlaceQuestion): FoundPlace | null {
  const stated = reportingPlace(scope, report, equipment);
  const ports = PORTS.get(move);
  if (stated !== null || ports === undefined) return stated ?? ownPlace(scope);
  return (
    portInHeader(scope, report, { equipment, ...ports }) ??
    ownPlace(scope) ??
    portAsFallback(scope, { report, equipment, qualifier: ports.own })
  );
}

/**
 * The port of the header. Some senders give there the ship's last and next port in either order: then the one that the container names
 * as its own port for this operation is where it happened.
 */
function portInHeader(
  scope: MessageScope,
  report: ReadReport,
  question: { readonly equipment: Equipment; readonly own: string; readonly other: string },
): FoundPlace | null {
  const locs = report.transportPlaces;
  const own = findPlace(scope, locs, [question.own]);
  const other = findPlace(scope, locs, [question.other]);
  const container = findPlace(scope, question.equipment.places, [question.own]);
  const isOther = container !== null && other !== null && isSamePlace(container.reading, other.reading);
  const found = isOther && (own === null || !isSamePlace(container.reading, own.reading)) ? other : own;
  if (found === null) return null;
  reportUnresolved(scope, found.loc, found.reading);
  if (found === other && own !== null) {
    const detail = `the header has ${own.reading.coded.code} as LOC+${question.own}, the container ${found.reading.coded.code}: the container's counts`;
    scope.faults.warnOnce(String(own.loc), { code: 'CONTRADICTS_ITSELF', at: scope.segments.place(own.loc), detail });
  }
  return { reading: found.reading, fallback: null };
}

/** The ship or train of the header; a TDT of the container itself is as a rule what takes it on. */
export function quayTransport(scope: MessageScope, report: ReadReport, equipment: Equipment): TransportReading | null {
  const { transports } = report;
  const found = transports.find(({ stage }) => stage === MAIN_STAGE) ?? transports[0];
  if (found !== undefined) return found;
  const own = equipment.legs.map((leg) => readTransport(scope, leg, report.carrier));
  return own.find(({ stage }) => stage === MAIN_STAGE) ?? null;
}

/** With a discharged container the ship arrived, with a loaded one it will leave; its other times concern other containers. */
export function callsAtQuay(_scope: MessageScope, { report, move, place, unit }: CallQuestion): readonly Movement[] {
  if (place === null || !PORTS.has(move) || unit?.status === SHORT_LANDED) return [];
  return move === 'DISCHARGED' ? report.calls.arrivalsAt(place) : report.calls.departuresFrom(place);
}
