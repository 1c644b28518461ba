import type { Reference } from '../../canonical/reference-number.js';
import type { Transport } from '../../canonical/tracking-event.js';
import { readDocumentNumber } from '../../canonical/identifiers/document-number.js';
import { decodeBayPlan, type BayPlan, type StowedCell } from '../../decode/edifact/baplie.js';
import { documentCode, placeOf, referenceNumber } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { STOWED_FROM, STOWED_TO } from '../code-maps/location-qualifiers.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import { callsOf, dischargeCall, readPlanCalls, type PlanCalls, type StowedPorts } from './bay-plan-calls.js';
import { flagsOf } from './draft-flags.js';
import { addMovement, type Movement } from './leg-events.js';
import { addLink } from './links.js';
import { sourceOf, type MessageScope, type SegmentSpan } from './message-scope.js';
import { findPlace, reportUnresolved } from './places.js';
import { readReferences } from './references.js';
import { carrierOf, readTransport, type TransportReading } from './transports.js';
import { readEquipment, type EquipmentReading } from './units.js';

/**
 * Turns a bay plan into the calls of the ship for every container aboard, and into planned discharges where it tells when the ship comes to
 * the port of discharge. Where it does not, the container is at least listed for the ship, with its ports in words: no time is made up.
 */
export function interpretBaplie(scope: MessageScope, first: SegmentNumber, end: SegmentNumber): void {
  const decoded = decodeBayPlan(scope.segments, first, end);
  const plan = readPlan(scope, decoded);
  for (const cell of decoded.cells) {
    if (scope.events.isCut) return;
    if (!scope.isCutOff(cell.end)) interpretCell(scope, cell, plan);
  }
}

interface ReadPlan {
  readonly calls: PlanCalls;
  readonly ship: Transport | null;
  readonly references: readonly Reference[];
  /** 1001, which most plans leave out. */
  readonly wording: string;
}

function readPlan(scope: MessageScope, { beginning, header, legs }: BayPlan): ReadPlan {
  const [leg] = legs;
  const ship = leg === undefined ? null : shipOf(readTransport(scope, leg, carrierOf(scope, header.parties)));
  return {
    calls: readPlanCalls(scope, ship),
    ship: ship?.transport ?? null,
    references: readReferences(scope, linking(scope, header.references), []),
    wording: beginning === null ? '' : documentCode(scope.segments, beginning),
  };
}

/** The guides leave the mode (8067) out: a bay plan is that of a sea-going ship unless it says otherwise. */
const shipOf = (reading: TransportReading): TransportReading => ({
  ...reading,
  transport: reading.transport === null ? null : { ...reading.transport, mode: reading.mode ?? 'SEA' },
});

/** RFF is mandatory in a cell: senders without a number write `RFF+BM:1`, which says nothing. */
const linking = ({ segments }: MessageScope, rffs: readonly SegmentNumber[]): readonly SegmentNumber[] =>
  rffs
    .slice(0, INTERPRET_LIMITS.sharedSegments)
    .filter((rff) => readDocumentNumber('OTHER', referenceNumber(segments, rff)).wellFormed);

function interpretCell(scope: MessageScope, cell: StowedCell, plan: ReadPlan): void {
  const { sharedSegments } = INTERPRET_LIMITS;
  // The weight of a bundle is that of no single unit in it.
  const measures = cell.equipment.length === 1 ? cell.measures : [];
  const groups = cell.equipment.map((group) => ({ ...group, measures: [...measures, ...group.measures] }));
  const { units, withoutNumber } = readEquipment(scope, groups);
  for (const { equipment } of withoutNumber) {
    const at = scope.segments.place(equipment);
    scope.faults.warning('UNIT_MISSING', at, 'EQD has no number: what is stowed there cannot be followed');
  }
  const places = cell.places.slice(0, sharedSegments);
  const references = linking(scope, cell.references);
  for (const unit of units) {
    const { group } = unit;
    const ports = portsOf(scope, [...places, ...group.places]);
    const own = readReferences(scope, [...references, ...linking(scope, group.references)], plan.references);
    const span = { first: cell.first, end: units.length === 1 ? cell.end : group.end };
    addStowed(scope, plan, { unit, ports, references: own, where: cellName(scope, cell), span });
    if (scope.events.isCut) return;
  }
}

function portsOf(scope: MessageScope, locs: readonly SegmentNumber[]): StowedPorts {
  const portAt = (wanted: readonly string[]): PlaceReading | null => {
    const found = findPlace(scope, locs, wanted);
    if (found !== null) reportUnresolved(scope, found.loc, found.reading);
    return found?.reading ?? null;
  };
  return { loading: portAt(STOWED_FROM), discharge: portAt(STOWED_TO) };
}

/** `cell 0780690` */
function cellName({ segments }: MessageScope, { cell }: StowedCell): string | null {
  const code = cell === null ? '' : placeOf(segments, cell).code;
  return code === '' ? null : `cell ${code}`;
}

interface Stowed {
  readonly unit: EquipmentReading;
  readonly ports: StowedPorts;
  readonly references: readonly Reference[];
  readonly where: string | null;
  readonly span: SegmentSpan;
}

function addStowed(scope: MessageScope, { calls, ship, wording }: ReadPlan, stowed: Stowed): void {
  const { unit, ports, references, where, span } = stowed;
  for (const call of callsOf(calls, ports)) {
    addMovement(scope, call, { subject: { unit, wagon: null, placement: null }, references });
  }
  const call = dischargeCall(calls, ports);
  if (call !== null) {
    addDischarge(scope, call, { ...stowed, place: ports.discharge, wording });
    return;
  }
  const remark = [where, wayText(ports)].filter((part) => part !== null).join(', ') || null;
  const link = { code: 'MANIFESTED', classifier: 'ACTUAL', transport: ship } as const;
  const about = { unit, wagon: null, place: null, references, time: null, wording, remark, rule: 'baplie/link', span };
  addLink(scope, link, about);
}

/** `CNQZH to SGSIN` */
function wayText({ loading, discharge }: StowedPorts): string | null {
  if (discharge === null) return loading === null ? null : `from ${loading.coded.code}`;
  return loading === null ? `to ${discharge.coded.code}` : `${loading.coded.code} to ${discharge.coded.code}`;
}

function addDischarge(
  scope: MessageScope,
  call: Movement,
  about: Stowed & { readonly place: PlaceReading | null; readonly wording: string },
): void {
  const { unit, references, where, span, place, wording } = about;
  scope.events.add(
    {
      code: 'DISCHARGED',
      classifier: 'PLANNED',
      occurredAt: call.occurredAt,
      place: place?.coded ?? null,
      transport: call.transport,
      unit: unit.unit,
      references,
      customs: null,
      wording,
      remark: where,
      flags: flagsOf({ place, isMapped: true, unit, customs: [] }),
    },
    sourceOf(scope, span, `baplie/DTM+${call.wording}`),
  );
}
