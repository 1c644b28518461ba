import type { Reference } from '../../canonical/reference-number.js';
import type { Transport } from '../../canonical/tracking-event.js';
import {
  decodeCustomsManifest,
  type ConveyanceLoop,
  type ManifestBill,
  type ManifestPort,
} from '../../decode/x12/customs-manifest.js';
import {
  m11Bill,
  m11Issuer,
  m12Numbers,
  m13Bill,
  m13Type,
  M13_TYPE_ELEMENT,
} from '../../decode/x12/elements/documents.js';
import { vidEquipment, vidSeals } from '../../decode/x12/elements/equipment.js';
import { p4Port } from '../../decode/x12/elements/places.js';
import { p4Time } from '../../decode/x12/elements/times.js';
import { m10Method, m10Vessel } from '../../decode/x12/elements/vessels.js';
import type { SegmentNumber, SegmentSpan } from '../../decode/x12/loops.js';
import { MODES_BY_METHOD } from '../code-maps/x12-equipment.js';
import { statusTable } from '../code-maps/x12-status.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import { ReferenceList } from '../reference-list.js';
import type { UnitReading } from '../unit-reading.js';
import { spanOfOne, type MessageScope } from './message-scope.js';
import { findPlace } from './places.js';
import { addReferences, n9sOf } from './references.js';
import { addPlainFact, addStatement, reportUndated, subjectsOf, type Subject } from './statements.js';
import { readStatus } from './status-meaning-of.js';
import { findTime, type FoundTime } from './times.js';
import { readVessel } from './transports.js';
import { NO_UNIT_DETAILS, readEquipment, sealsIn } from './units.js';

/** M13-03: what an amendment does to a bill. Only an addition is sure; memory. */
const AMENDMENTS = { name: 'M13', table: statusTable([['A', 'Bill added', { code: 'MANIFESTED' }]]) } as const;

/** 309: every bill and container of the manifest, and when the conveyance is expected at their port. */
export function interpretCustomsManifest(scope: MessageScope, span: SegmentSpan): void {
  const { segments } = scope;
  const { manifest, ports } = decodeCustomsManifest(segments, span);
  if (manifest === null) {
    scope.faults.error('SEGMENT_MISSING', segments.place(span.first - 1), 'there is no M10');
    return;
  }
  const conveyance = conveyanceOf(scope, manifest);
  for (const port of ports) interpretPort(scope, port, conveyance);
}

/** The vessel, train, aircraft or lorry of M10. */
export function conveyanceOf({ segments }: MessageScope, m10: SegmentNumber): Transport | null {
  const written = m10Vessel(segments, m10);
  const vessel = readVessel(written, null);
  const mode = MODES_BY_METHOD.get(m10Method(segments, m10)) ?? null;
  if (vessel === null || mode === null || mode === 'SEA') return vessel;
  const { voyage, carrier } = written;
  const number = voyage || null;
  const none = { ...vessel, mode, vesselId: null, vesselName: null, voyage: null, carrier: carrier || null };
  if (mode === 'RAIL') return { ...none, train: number };
  return mode === 'AIR' ? { ...none, flight: number } : { ...none, truck: number };
}

function interpretPort(scope: MessageScope, { port: p4, bills }: ManifestPort, conveyance: Transport | null): void {
  const { segments } = scope;
  const place = findPlace(scope, p4, p4Port(segments, p4));
  const expected = findTime(scope, p4, p4Time(segments, p4));
  for (const bill of bills) {
    if (scope.events.isCut) return;
    const references = referencesIn(scope, bill);
    const units = unitsIn(scope, bill.conveyances);
    const subjects = subjectsOf(scope, bill.span.first, { units, references });
    const entered = addEntry(scope, bill, { subjects, conveyance });
    if (entered && expected !== null) addArrival(scope, { p4, place, expected, conveyance }, subjects);
  }
}

function referencesIn(
  scope: MessageScope,
  { bill, amendment, references, inBonds }: ManifestBill,
): readonly Reference[] {
  const { segments } = scope;
  const list = new ReferenceList();
  if (bill !== null) list.add('MASTER_BILL', billNumber(m11Bill(segments, bill), m11Issuer(segments, bill)), 'BM');
  else if (amendment !== null) list.add('MASTER_BILL', m13Bill(segments, amendment), 'BM');
  addReferences(list, n9sOf(scope, references));
  for (const m12 of inBonds.slice(0, INTERPRET_LIMITS.sharedSegments)) {
    for (const number of m12Numbers(segments, m12)) list.add('TRANSIT_DOCUMENT', number, 'IB');
  }
  return list.all;
}

/** US customs knows a bill by the SCAC of its issuer and the number behind it; a carrier knows it by both in one. */
export const billNumber = (number: string, issuer: string): string =>
  number === '' || issuer === '' || number.startsWith(issuer) ? number : `${issuer}${number}`;

function unitsIn(scope: MessageScope, conveyances: readonly ConveyanceLoop[]): readonly UnitReading[] {
  const units = new Map<string, UnitReading>();
  for (const { conveyance, seals } of conveyances) {
    const unit = readConveyance(scope, conveyance, seals);
    if (unit !== null && !units.has(unit.unit.number)) units.set(unit.unit.number, unit);
  }
  return [...units.values()];
}

export function readConveyance(
  scope: MessageScope,
  vid: SegmentNumber,
  m7s: readonly SegmentNumber[],
): UnitReading | null {
  const seals = [...new Set([...vidSeals(scope.segments, vid), ...sealsIn(scope, m7s)])];
  const details = { ...NO_UNIT_DETAILS, seals };
  return readEquipment(scope, vid, { written: vidEquipment(scope.segments, vid), details, fallback: 'CONTAINER' });
}

/** The bill stands in the manifest since the message was made; what an amendment does to it is M13's to say. False when it may be gone. */
function addEntry(
  scope: MessageScope,
  bill: ManifestBill,
  { subjects, conveyance }: { readonly subjects: readonly Subject[]; readonly conveyance: Transport | null },
): boolean {
  const { segments, documentTime: time } = scope;
  const { amendment, span } = bill;
  const common = { place: null, transport: conveyance, span } as const;
  if (amendment === null) {
    const entry = { ...common, code: 'MANIFESTED', classifier: 'ACTUAL', wording: '309', rule: 'x12/309/M11' } as const;
    if (time === null) reportUndated(scope, span.first);
    else for (const subject of subjects) addPlainFact(scope, { ...entry, time }, subject);
    return true;
  }
  const written = { code: m13Type(segments, amendment), element: M13_TYPE_ELEMENT };
  const status = readStatus(scope, amendment, { written, list: AMENDMENTS });
  for (const subject of subjects) addStatement(scope, { ...common, time, status, remark: null }, subject);
  return status.meaning?.code === 'MANIFESTED';
}

interface Arrival {
  readonly p4: SegmentNumber;
  readonly place: PlaceReading | null;
  readonly expected: FoundTime;
  readonly conveyance: Transport | null;
}

/** P4-02 is the estimated date of arrival. */
function addArrival(scope: MessageScope, arrival: Arrival, subjects: readonly Subject[]): void {
  const { p4, place, expected: time, conveyance: transport } = arrival;
  const fact = {
    code: 'ARRIVED',
    classifier: 'ESTIMATED',
    place,
    time,
    transport,
    wording: 'P4',
    rule: 'x12/309/P4',
    span: spanOfOne(p4),
  } as const;
  for (const subject of subjects) addPlainFact(scope, fact, subject);
}
