import type { EventCode } from '../../canonical/event-code.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { EventClassifier } from '../../canonical/tracking-event.js';
import { DOCUMENT_CODE_ELEMENT, documentCode } from '../../decode/edifact/elements.js';
import { decodeContainerReport, type ContainerReport } from '../../decode/edifact/container-report.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import { MOVE_TIMES } from '../code-maps/time-qualifiers.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import { CallReader } from './calls.js';
import { flagsOf } from './draft-flags.js';
import { addMovement, type Movement } from './leg-events.js';
import { sourceOf, type MessageScope } from './message-scope.js';
import { readReferences } from './references.js';
import { damagesOf, remarkOf, textsOf } from './remarks.js';
import { findTime, qualifiersOf, timeAt } from './times.js';
import { carrierOf, onWagon, readTransport, type TransportReading } from './transports.js';
import { readEquipment, type EquipmentReading } from './units.js';

/** What sets one terminal report apart from the other: CODECO at the gate, COARRI at the quay. */
export interface ReportKind {
  /** `codeco`, for the names of rules. */
  readonly name: string;
  /** The move that the document code (1001) names; null when it is in no map. */
  moveOf(documentCode: string): EventCode | null;
  /** The move of this container, which may differ from the document's: an empty released, a box that was not aboard. */
  eventOf(move: EventCode, equipment: EquipmentReading | null): EventCode;
  placeOf(scope: MessageScope, question: PlaceQuestion): FoundPlace | null;
  transportOf(scope: MessageScope, report: ReadReport, equipment: Equipment): TransportReading | null;
  /** Calls of the ship or train that the header announces, as far as they concern this container. */
  callsOf(scope: MessageScope, question: CallQuestion): readonly Movement[];
  /** Which of the header's transports make calls. */
  isCalling(transport: TransportReading): boolean;
  /** Reports what the texts of a container say against the document code. */
  compareTexts(scope: MessageScope, move: EventCode, texts: readonly SegmentNumber[]): void;
}

/** The header as its containers look through it; its lists are short, for every container does. */
export interface ReadReport {
  readonly carrier: string | null;
  /** TDT of the header. */
  readonly transports: readonly TransportReading[];
  /** LOC of the header itself, and those behind its TDTs. */
  readonly places: readonly SegmentNumber[];
  readonly transportPlaces: readonly SegmentNumber[];
  /** DTM of the header itself. */
  readonly times: readonly SegmentNumber[];
  /** Calls of the header's ships or trains. */
  readonly calls: CallReader;
}

export interface PlaceQuestion {
  readonly report: ReadReport;
  readonly equipment: Equipment;
  readonly move: EventCode;
  readonly unit: EquipmentReading | null;
}

export interface FoundPlace {
  readonly reading: PlaceReading;
  /** How it was found, when it is only a fallback: goes into the name of the rule. */
  readonly fallback: string | null;
}

export interface CallQuestion extends PlaceQuestion {
  readonly place: PlaceReading | null;
}

/** Turns every container of a terminal's report into a fact, and the calls its header announces into more. */
export function interpretContainerReport(
  scope: MessageScope,
  span: { readonly first: SegmentNumber; readonly end: SegmentNumber },
  kind: ReportKind,
): void {
  const decoded = decodeContainerReport(scope.segments, span.first, span.end);
  const move = readMove(scope, decoded, kind);
  if (move === null) return;
  const report = readHeader(scope, decoded, kind);
  const references = readReferences(scope, decoded.header.references.slice(0, INTERPRET_LIMITS.sharedSegments), []);
  for (const equipment of decoded.equipment) {
    if (scope.events.isCut) return;
    if (!scope.isCutOff(equipment.end)) interpretContainer(scope, equipment, { kind, move, report, references });
  }
}

function readHeader(scope: MessageScope, { header }: ContainerReport, kind: ReportKind): ReadReport {
  const carrier = carrierOf(scope, header.parties);
  const legs = header.legs.slice(0, INTERPRET_LIMITS.sharedTransports);
  const behindTransports = legs.flatMap(({ stops }) => stops.map(({ place }) => place));
  const transports = legs.map((leg) => readTransport(scope, leg, carrier));
  const calling = transports.filter((transport) => kind.isCalling(transport));
  return {
    carrier,
    transports,
    calls: new CallReader(scope, calling, `${kind.name}/call`),
    places: header.places.slice(0, INTERPRET_LIMITS.sharedSegments),
    transportPlaces: behindTransports.slice(0, INTERPRET_LIMITS.sharedSegments),
    times: header.times.slice(0, INTERPRET_LIMITS.sharedSegments),
  };
}

interface Move {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  /** 1001 as written. */
  readonly wording: string;
  readonly rule: string;
  readonly isMapped: boolean;
}

/** What the report is about: BGM says it for all containers. Null when there is no BGM. */
function readMove(scope: MessageScope, { beginning }: ContainerReport, kind: ReportKind): Move | null {
  const { segments, context, faults } = scope;
  if (beginning === null) {
    const at = segments.place(scope.message.extent.first);
    faults.error('SEGMENT_MISSING', at, 'there is no BGM: which move is reported cannot be told');
    return null;
  }
  const wording = documentCode(segments, beginning);
  const { statusCodes, id } = context.feed;
  const own = Object.hasOwn(statusCodes, wording) ? statusCodes[wording] : undefined;
  if (own !== undefined) {
    const { code, classifier = 'ACTUAL' } = own;
    return { code, classifier, wording, rule: `feed ${id}/${wording}`, isMapped: true };
  }
  const code = kind.moveOf(wording);
  if (code !== null) return { code, classifier: 'ACTUAL', wording, rule: `${kind.name}/${wording}`, isMapped: true };
  const detail = `document code '${wording}' names no move of a ${kind.name.toUpperCase()}`;
  faults.warning('STATUS_UNMAPPED', segments.place(beginning, DOCUMENT_CODE_ELEMENT), detail);
  return { code: 'UNKNOWN', classifier: 'ACTUAL', wording, rule: 'unmapped', isMapped: false };
}

interface ContainerContext {
  readonly kind: ReportKind;
  readonly move: Move;
  readonly report: ReadReport;
  /** References of the header. */
  readonly references: readonly Reference[];
}

function interpretContainer(scope: MessageScope, equipment: Equipment, context: ContainerContext): void {
  const { kind, move, report } = context;
  const { units, withoutNumber } = readEquipment(scope, [equipment]);
  const unit = units[0] ?? null;
  if (unit === null && withoutNumber.length === 0) return;
  const references = readReferences(scope, equipment.references, context.references);
  const at = scope.segments.place(equipment.equipment);
  if (unit === null && references.length === 0) {
    scope.faults.error('UNIT_MISSING', at, 'EQD has no number, and there is no reference');
    return;
  }
  const question = { report, equipment, move: move.code, unit };
  const found = kind.placeOf(scope, question);
  const place = found?.reading ?? null;
  if (place === null) {
    const detail = 'there is no LOC+165, and the feed has no place of its own: where the move happened is not told';
    scope.faults.warnOnce('place', { code: 'SEGMENT_MISSING', at, detail });
  }
  kind.compareTexts(scope, move.code, equipment.texts);
  for (const call of kind.callsOf(scope, { ...question, place })) {
    addMovement(scope, call, { subject: { unit, wagon: unit?.wagon ?? null, placement: null }, references });
  }
  addMove(scope, { context, question, found, references });
}

function addMove(
  scope: MessageScope,
  about: {
    readonly context: ContainerContext;
    readonly question: PlaceQuestion;
    readonly found: FoundPlace | null;
    readonly references: readonly Reference[];
  },
): void {
  const { context, question, found, references } = about;
  const { kind, move, report } = context;
  const { equipment, unit } = question;
  const lists = [equipment.times, ...equipment.legs.flatMap(timesIn), report.times];
  const time = findTime(scope, lists, MOVE_TIMES) ?? (scope.does === 'RETRACTS' ? scope.documentTime : null);
  if (time === null) {
    const detail = `the move of ${unit?.unit.number ?? 'the equipment'} has no time that can be read: ${qualifiersOf(scope, lists)}`;
    scope.faults.error('TIME_MISSING', scope.segments.place(equipment.equipment), detail);
    return;
  }
  const place = found?.reading ?? null;
  const code = kind.eventOf(move.code, unit);
  const isMapped = move.isMapped && code !== 'UNKNOWN';
  const wording = isMapped || unit === null || !move.isMapped ? move.wording : `${move.wording}/${unit.status}`;
  if (move.isMapped && !isMapped) {
    const detail = `'${wording}': a container of this status (8249) made no such move`;
    scope.faults.warnOnce(wording, {
      code: 'STATUS_UNMAPPED',
      at: scope.segments.place(equipment.equipment, 5),
      detail,
    });
  }
  const transport = kind.transportOf(scope, report, equipment)?.transport ?? null;
  scope.events.add(
    {
      code,
      classifier: move.classifier,
      occurredAt: timeAt(scope, time, place),
      place: place?.coded ?? null,
      transport: onWagon(transport, unit?.wagon ?? null),
      unit: unit?.unit ?? null,
      references,
      customs: null,
      wording,
      remark: remarkOf([...textsOf(scope, equipment.texts), ...damagesOf(scope, equipment.damages)]),
      flags: flagsOf({ place, isMapped, unit, customs: [] }),
    },
    sourceOf(scope, { first: equipment.equipment, end: equipment.end }, ruleOf(move, found, isMapped)),
  );
}

function ruleOf(move: Move, found: FoundPlace | null, isMapped: boolean): string {
  if (!isMapped) return 'unmapped';
  return found === null || found.fallback === null ? move.rule : `${move.rule}/${found.fallback}`;
}

/** A move's own time may stand behind a TDT of its group when the sender mixes the order. */
const timesIn = ({ times, stops }: Equipment['legs'][number]): readonly (readonly SegmentNumber[])[] => [
  times,
  ...stops.map((stop) => stop.times),
];
