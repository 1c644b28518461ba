import type { EventCode } from '../../canonical/event-code.js';
import { freeText } from '../../decode/edifact/elements.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import { MAIN_STAGE, SIDE_STAGES } from '../code-maps/location-qualifiers.js';
import { GATE_MOVES, gateEvent } from '../code-maps/terminal-moves.js';
import { MOVE_TIMES } from '../code-maps/time-qualifiers.js';
import { ownTime } from './container-move.js';
import { interpretContainerReport } from './container-report.js';
import type { Movement } from './leg-events.js';
import type { MessageScope } from './message-scope.js';
import { findPlace } from './places.js';
import type { CallQuestion, FoundPlace, PlaceQuestion, ReadReport, ReportKind } from './report-kind.js';
import { ownPlace, portAsFallback, reportingPlace } from './terminal-places.js';
import { readTransport, type TransportReading } from './transports.js';

/** Turns a gate report into gate moves, releases and returns of empties, and the calls of the ship the containers are for. */
export const interpretCodeco = (scope: MessageScope, first: SegmentNumber, end: SegmentNumber): void =>
  interpretContainerReport(scope, { first, end }, CODECO);

const CODECO: ReportKind = {
  name: 'codeco',
  classifier: 'ACTUAL',
  moveOf: (code) => GATE_MOVES.get(code) ?? null,
  eventOf: (_scope, { move, unit }) => (isGateMove(move) ? gateEvent(move, unit?.unit ?? null) : move),
  placeOf: gatePlace,
  timeOf: (scope, question) => ownTime(scope, question, MOVE_TIMES),
  transportOf: gateTransport,
  callsOf: callsOfShip,
  isCalling: ({ mode }) => mode !== 'ROAD',
  linksOf: () => [],
  compareTexts,
};

export const isGateMove = (code: EventCode): code is 'GATE_IN' | 'GATE_OUT' =>
  code === 'GATE_IN' || code === 'GATE_OUT';

/** An export gate is near the port of loading, an import gate near the port of discharge, if nothing better is said. */
function gatePlace(scope: MessageScope, { report, equipment, unit }: PlaceQuestion): FoundPlace | null {
  const known = reportingPlace(scope, report, equipment) ?? ownPlace(scope);
  if (known !== null) return known;
  const qualifier = PORT_BY_DIRECTION.get(unit?.unit.direction ?? '');
  return qualifier === undefined ? null : portAsFallback(scope, { report, equipment, qualifier });
}

export const PORT_BY_DIRECTION: ReadonlyMap<string, string> = new Map([
  ['EXPORT', '9'],
  ['IMPORT', '11'],
]);

/** What went through the gate is the lorry or train, never the ship the container is for. */
export function gateTransport(scope: MessageScope, report: ReadReport, equipment: Equipment): TransportReading | null {
  const own = equipment.legs
    .map((leg) => readTransport(scope, leg, null))
    .filter(({ transport }) => transport !== null);
  const found = own.find(
    (reading) => reading.mode !== 'SEA' && !(reading.stage === MAIN_STAGE && reading.mode === null),
  );
  if (found !== undefined) return found;
  const byLand = report.transports.find(({ mode }) => mode === 'ROAD' || mode === 'RAIL');
  return byLand ?? report.transports.find(({ stage, mode }) => SIDE_STAGES.has(stage) && mode !== 'SEA') ?? null;
}

/**
 * The ship of the header leaves the port of loading with an export container and reaches the port of discharge with an import one. Where
 * its TDT names no port at all, its times are those of the container's own.
 */
export function callsOfShip(scope: MessageScope, { report, equipment, unit }: CallQuestion): readonly Movement[] {
  const direction = unit?.unit.direction ?? '';
  const qualifier = PORT_BY_DIRECTION.get(direction);
  const isByShip = report.transports.every(({ mode }) => mode !== 'RAIL' && mode !== 'ROAD');
  const locs = report.transportPlaces.length === 0 && isByShip ? equipment.places : report.transportPlaces;
  const port = qualifier === undefined ? null : findPlace(scope, locs, [qualifier]);
  if (port === null) return [];
  return direction === 'EXPORT' ? report.calls.departuresFrom(port.reading) : report.calls.arrivalsAt(port.reading);
}

const SAID_IN_WORDS: readonly (readonly [move: EventCode, words: RegExp])[] = [
  ['GATE_IN', /\bGATE[ -]?IN\b/],
  ['GATE_OUT', /\bGATE[ -]?OUT\b/],
];

/** The code counts; a text that names the other direction is worth a look. */
export function compareTexts(scope: MessageScope, move: EventCode, texts: readonly SegmentNumber[]): void {
  for (const ftx of texts) {
    const text = freeText(scope.segments, ftx).toUpperCase();
    const said = SAID_IN_WORDS.filter(([, words]) => words.test(text)).map(([named]) => named);
    if (said.length !== 1 || said[0] === move || !isGateMove(move)) continue;
    const detail = `BGM says ${move}, the text '${text}'; BGM counts`;
    scope.faults.warning('CONTRADICTS_ITSELF', scope.segments.place(ftx), detail);
  }
}
