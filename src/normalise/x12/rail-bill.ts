import type { Reference } from '../../canonical/reference-number.js';
import type { TransportUnit } from '../../canonical/transport-unit.js';
import {
  bxCarrier,
  bxShipmentNumber,
  CM_DATE_ELEMENT,
  m12Numbers,
  N8_DATE_ELEMENT,
  n8Waybill,
} from '../../decode/x12/elements/documents.js';
import { h3Handling } from '../../decode/x12/elements/equipment.js';
import { cmFunction, cmPlace, stationPlace } from '../../decode/x12/elements/places.js';
import { dayIn, m3Time } from '../../decode/x12/elements/times.js';
import { cmVessel } from '../../decode/x12/elements/vessels.js';
import type { SegmentNumber, SegmentSpan } from '../../decode/x12/loops.js';
import { decodeRailBill, type RailBill } from '../../decode/x12/rail-bill.js';
import { DIRECTION_BY_HANDLING } from '../code-maps/x12-equipment.js';
import { PORT_FUNCTIONS } from '../code-maps/x12-port-functions.js';
import { ReferenceList } from '../reference-list.js';
import { spanOfOne, type MessageScope } from './message-scope.js';
import { findPlace } from './places.js';
import { addReferences, compareUnits, n9sOf, unitsInReferences } from './references.js';
import { addPlainFact, reportUndated, subjectsOf, type Subject } from './statements.js';
import { findTime, type FoundTime } from './times.js';
import { readVessel, transportOf } from './transports.js';
import { unitsOf } from './units.js';

/** 404 and 417: the rail bill was issued for its containers or cars, and a ship before or behind the railway is planned. */
export function interpretRailBill(scope: MessageScope, span: SegmentSpan): void {
  const { segments } = scope;
  const bill = decodeRailBill(segments, span);
  const { beginning } = bill;
  if (beginning === null) {
    scope.faults.error('SEGMENT_MISSING', segments.place(span.first - 1), 'there is no BX');
    return;
  }
  const subjects = subjectsIn(scope, bill, beginning);
  addIssue(scope, bill, { beginning, subjects });
  for (const cm of bill.seaLegs) {
    if (scope.events.isCut) return;
    addSeaLeg(scope, cm, subjects);
  }
}

function subjectsIn(scope: MessageScope, bill: RailBill, bx: SegmentNumber): readonly Subject[] {
  const about = { direction: directionOf(scope, bill), fallback: 'WAGON' } as const;
  const own = unitsOf(scope, bill.equipment, about);
  compareUnits(scope, bill.references, own);
  const units = own.length > 0 ? own : unitsInReferences(scope, bill.references);
  return subjectsOf(scope, bx, { units, references: referencesIn(scope, bill, bx) });
}

function referencesIn(scope: MessageScope, bill: RailBill, bx: SegmentNumber): readonly Reference[] {
  const { segments } = scope;
  const list = new ReferenceList();
  addReferences(list, n9sOf(scope, bill.references));
  if (bill.waybill !== null) list.add('RAIL_NOTE', n8Waybill(segments, bill.waybill), 'WY');
  for (const m12 of bill.inBonds) {
    for (const number of m12Numbers(segments, m12)) list.add('TRANSIT_DOCUMENT', number, 'IB');
  }
  list.addUntyped(bxShipmentNumber(segments, bx), 'SI');
  return list.all;
}

/** H3 says import or export for the whole bill. */
function directionOf({ segments }: MessageScope, { handlings }: RailBill): TransportUnit['direction'] {
  const stated = handlings.map((h3) => DIRECTION_BY_HANDLING.get(h3Handling(segments, h3)) ?? null);
  return stated.find((direction) => direction !== null) ?? null;
}

/** A 417 is dated by its waybill, a 404 by the release of the shipment to the railway; else both by the message. */
function timeOf(scope: MessageScope, { waybill, release }: RailBill): FoundTime | null {
  const { segments } = scope;
  const ofWaybill = waybill === null ? null : findTime(scope, waybill, dayIn(segments, waybill, N8_DATE_ELEMENT));
  const ofRelease = release === null ? null : findTime(scope, release, m3Time(segments, release));
  return ofWaybill ?? ofRelease ?? scope.documentTime;
}

function addIssue(
  scope: MessageScope,
  bill: RailBill,
  { beginning, subjects }: { readonly beginning: SegmentNumber; readonly subjects: readonly Subject[] },
): void {
  const { segments } = scope;
  const time = timeOf(scope, bill);
  if (time === null) return reportUndated(scope, beginning);
  const { origin } = bill;
  const fact = {
    code: 'DOCUMENTS_ISSUED',
    classifier: 'ACTUAL',
    place: origin === null ? null : findPlace(scope, origin, stationPlace(segments, origin)),
    time,
    transport: transportOf('RAIL', bxCarrier(segments, beginning) || null),
    wording: scope.type,
    rule: `x12/${scope.type}/BX`,
    span: spanOfOne(beginning),
  } as const;
  for (const subject of subjects) addPlainFact(scope, fact, subject);
}

/** CM with a date: the ship leaves the port of loading, or comes to the port of discharge, as planned. */
function addSeaLeg(scope: MessageScope, cm: SegmentNumber, subjects: readonly Subject[]): void {
  const { segments } = scope;
  const role = cmFunction(segments, cm);
  const port = PORT_FUNCTIONS.get(role);
  const time = port === undefined ? null : findTime(scope, cm, dayIn(segments, cm, CM_DATE_ELEMENT));
  if (port === undefined || time === null) return;
  const fact = {
    code: port.motion,
    classifier: 'PLANNED',
    place: findPlace(scope, cm, cmPlace(segments, cm)),
    time,
    transport: readVessel(cmVessel(segments, cm), null),
    wording: `115:${role}`,
    rule: `x12/${scope.type}/CM/${role}`,
    span: spanOfOne(cm),
  } as const;
  for (const subject of subjects) addPlainFact(scope, fact, subject);
}
