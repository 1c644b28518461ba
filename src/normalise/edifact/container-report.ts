import { DOCUMENT_CODE_ELEMENT, documentCode, splitNumber } from '../../decode/edifact/elements.js';
import { decodeContainerReport, type ContainerReport } from '../../decode/edifact/container-report.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import { MAIN_STAGE } from '../code-maps/location-qualifiers.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readUnit } from '../unit-reading.js';
import { CallReader } from './calls.js';
import { addMove, remarkOfLink, type Move } from './container-move.js';
import { addMovement } from './leg-events.js';
import { addLink } from './links.js';
import type { MessageScope } from './message-scope.js';
import { readReferences } from './references.js';
import type { ReadReport, ReportKind } from './report-kind.js';
import { carrierOf, readTransport } from './transports.js';
import { readEquipment } from './units.js';

/** Turns every container of a terminal's report or order into a fact, and the calls its header announces into more. */
export function interpretContainerReport(
  scope: MessageScope,
  span: { readonly first: SegmentNumber; readonly end: SegmentNumber },
  kind: ReportKind,
): void {
  const decoded = decodeContainerReport(scope.segments, span.first, span.end);
  const move = readMove(scope, decoded, kind);
  if (move === null) return;
  const report = readHeader(scope, decoded, kind);
  for (const equipment of decoded.equipment) {
    if (scope.events.isCut) return;
    if (!scope.isCutOff(equipment.end)) interpretContainer(scope, equipment, { kind, move, report });
  }
}

function readHeader(scope: MessageScope, decoded: ContainerReport, kind: ReportKind): ReadReport {
  const { header } = decoded;
  const carrier = carrierOf(scope, header.parties);
  const legs = header.legs.slice(0, INTERPRET_LIMITS.sharedTransports);
  const transports = legs.map((leg) => readTransport(scope, leg, carrier));
  const mainFirst = transports.toSorted((a, b) => Number(b.stage === MAIN_STAGE) - Number(a.stage === MAIN_STAGE));
  const behindTransports = mainFirst.flatMap(({ leg }) => leg.stops.map(({ place }) => place));
  const calling = transports.filter((transport) => kind.isCalling(transport));
  return {
    carrier,
    transports,
    calls: new CallReader(scope, calling, `${kind.name}/call`),
    places: header.places.slice(0, INTERPRET_LIMITS.sharedSegments),
    transportPlaces: behindTransports.slice(0, INTERPRET_LIMITS.sharedSegments),
    times: header.times.slice(0, INTERPRET_LIMITS.sharedSegments),
    references: readReferences(scope, header.references.slice(0, INTERPRET_LIMITS.sharedSegments), []),
    goodsReferences: goodsReferencesIn(scope, decoded),
  };
}

/** GID{RFF SGP}: references of goods are those of the containers that SGP puts them in. */
function goodsReferencesIn(
  { segments }: MessageScope,
  { goods }: ContainerReport,
): ReadonlyMap<string, readonly SegmentNumber[]> {
  const found = new Map<string, SegmentNumber[]>();
  for (const { splits, references } of goods) {
    if (references.length === 0) continue;
    for (const sgp of splits) {
      const { number } = readUnit('CONTAINER', splitNumber(segments, sgp)).unit;
      const known = found.get(number) ?? [];
      if (known.length < INTERPRET_LIMITS.sharedSegments)
        known.push(...references.slice(0, INTERPRET_LIMITS.sharedSegments));
      found.set(number, known);
    }
  }
  return found;
}

/** Null when there is no BGM. */
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
    const { code, classifier = kind.classifier } = own;
    return { code, classifier, wording, rule: `feed ${id}/${wording}`, isMapped: true };
  }
  const { name, classifier } = kind;
  const code = kind.moveOf(wording);
  if (code !== null) return { code, classifier, wording, rule: `${name}/${wording}`, isMapped: true };
  const detail = `document code '${wording}' names no move of a ${name.toUpperCase()}`;
  faults.warning('STATUS_UNMAPPED', segments.place(beginning, DOCUMENT_CODE_ELEMENT), detail);
  return { code: 'UNKNOWN', classifier, wording, rule: 'unmapped', isMapped: false };
}

interface ContainerContext {
  readonly kind: ReportKind;
  readonly move: Move;
  readonly report: ReadReport;
}

function interpretContainer(scope: MessageScope, equipment: Equipment, context: ContainerContext): void {
  const { kind, move, report } = context;
  const { units, withoutNumber } = readEquipment(scope, [equipment]);
  const unit = units[0] ?? null;
  if (unit === null && withoutNumber.length === 0) return;
  const ofGoods = unit === null ? [] : (report.goodsReferences.get(unit.unit.number) ?? []);
  const own = ofGoods.length === 0 ? equipment.references : [...equipment.references, ...ofGoods];
  const references = readReferences(scope, own, report.references);
  const at = scope.segments.place(equipment.equipment);
  if (unit === null && references.length === 0) {
    const detail = 'EQD has no number, and there is no reference';
    // An order may ask for so many containers of a type, and then it is about none that can be followed.
    if (kind.classifier === 'PLANNED') scope.faults.warning('UNIT_MISSING', at, detail);
    else scope.faults.error('UNIT_MISSING', at, detail);
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
  const calls = kind.callsOf(scope, { ...question, place });
  for (const call of calls) {
    addMovement(scope, call, { subject: { unit, wagon: unit?.wagon ?? null, placement: null }, references });
  }
  const hasCall = calls.some(({ transport }) => report.transports.some((named) => named.transport === transport));
  const isDated = addMove(scope, { kind, move, question, found, references });
  for (const link of kind.linksOf({ ...question, references, isDated, hasCall })) {
    addLink(scope, link, {
      unit,
      wagon: unit?.wagon ?? null,
      place: null,
      references,
      time: null,
      wording: move.wording,
      remark: remarkOfLink(scope, question, { place, isDated }),
      rule: `${kind.name}/${move.wording}/link`,
      span: { first: equipment.equipment, end: equipment.end },
    });
  }
}
