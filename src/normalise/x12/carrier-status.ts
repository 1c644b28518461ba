import type { Reference } from '../../canonical/reference-number.js';
import type { Transport } from '../../canonical/tracking-event.js';
import {
  decodeCarrierStatus,
  type CarrierStatus,
  type ShipmentLoop,
  type StatusLoop,
} from '../../decode/x12/carrier-status.js';
import { b10Carrier, b10CarrierNumber, b10ShipmentNumber } from '../../decode/x12/elements/documents.js';
import { ms2Equipment } from '../../decode/x12/elements/equipment.js';
import { ms1Place } from '../../decode/x12/elements/places.js';
import { at7Appointment, at7Reason, at7Status, at7Time, k1Text } from '../../decode/x12/elements/statuses.js';
import { g62Qualifier, g62Time } from '../../decode/x12/elements/times.js';
import type { SegmentNumber, SegmentSpan } from '../../decode/x12/loops.js';
import { DELIVERY_DATES } from '../code-maps/x12-date-qualifiers.js';
import { APPOINTMENTS_1652, NORMAL_REASONS, STATUSES_1650 } from '../code-maps/x12-status-1650.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { ReferenceList } from '../reference-list.js';
import type { UnitReading } from '../unit-reading.js';
import { spanOfOne, type MessageScope } from './message-scope.js';
import { findPlace } from './places.js';
import { addReferences, l11sOf, referencesOf } from './references.js';
import { remarkOf } from './remarks.js';
import { addPlainFact, addStatement, subjectsOf, type Subject } from './statements.js';
import { readStatus, type ReadStatus } from './status-meaning-of.js';
import { findTime } from './times.js';
import { transportOf } from './transports.js';
import { NO_UNIT_DETAILS, readEquipment, sealsIn } from './units.js';

const STATUS_LIST = { name: '1650', table: STATUSES_1650 } as const;
const APPOINTMENT_LIST = { name: '1652', table: APPOINTMENTS_1652 } as const;

/** The qualifiers under which the numbers of B10 are known: PRO number of the carrier, number of the shipper. */
const CARRIER_NUMBER = 'CN';

/** 214: every status and appointment of AT7, and the delivery dates beside them. */
export function interpretCarrierStatus(scope: MessageScope, span: SegmentSpan): void {
  const message = decodeCarrierStatus(scope.segments, span);
  const { beginning } = message;
  if (beginning === null) {
    scope.faults.error('SEGMENT_MISSING', scope.segments.place(span.first - 1), 'there is no B10');
    return;
  }
  const shared = {
    references: headerReferences(scope, message, beginning),
    carrier: b10Carrier(scope.segments, beginning),
  };
  for (const shipment of message.shipments) {
    if (scope.events.isCut) return;
    interpretShipment(scope, shipment, { ...shared, message });
  }
  if (message.shipments.length === 0) {
    for (const g62 of message.dates) addDate(scope, g62, { unit: null, references: shared.references });
  }
}

function headerReferences(scope: MessageScope, message: CarrierStatus, b10: SegmentNumber): readonly Reference[] {
  const { segments } = scope;
  const list = new ReferenceList();
  addReferences(list, l11sOf(scope, message.references));
  list.add('SHIPPER_REFERENCE', b10ShipmentNumber(segments, b10), 'SI');
  list.addUntyped(b10CarrierNumber(segments, b10), CARRIER_NUMBER);
  return list.all;
}

interface Shared {
  readonly references: readonly Reference[];
  /** SCAC of B10-03. */
  readonly carrier: string;
  readonly message: CarrierStatus;
}

function interpretShipment(scope: MessageScope, shipment: ShipmentLoop, shared: Shared): void {
  const references = referencesOf(l11sOf(scope, shipment.references), shared.references);
  for (const status of shipment.statuses) {
    if (scope.events.isCut) return;
    interpretStatus(scope, status, { references, carrier: shared.carrier || null });
  }
  const dates = [...shared.message.dates.slice(0, INTERPRET_LIMITS.sharedSegments), ...shipment.dates];
  for (const g62 of dates) addDate(scope, g62, { unit: null, references });
}

function interpretStatus(
  scope: MessageScope,
  loop: StatusLoop,
  { references, carrier }: { readonly references: readonly Reference[]; readonly carrier: string | null },
): void {
  const { segments } = scope;
  const status = codedStatus(scope, loop.status);
  if (status === null) return;
  const units = unitsOf(scope, loop);
  const reason = at7Reason(segments, loop.status);
  const remarks = loop.remarks.map((k1) => k1Text(segments, k1));
  const statement = {
    status,
    place: loop.place === null ? null : findPlace(scope, loop.place, ms1Place(segments, loop.place)),
    time: findTime(scope, loop.status, at7Time(segments, loop.status)),
    transport: conveyanceOf(status, carrier),
    remark: remarkOf([reason === '' || NORMAL_REASONS.has(reason) ? '' : `reason ${reason}`, ...remarks]),
    span: loop.span,
  };
  for (const subject of subjectsOf(scope, loop.status, { units, references })) addStatement(scope, statement, subject);
}

/** AT7-01 or AT7-03; null, and reported, when both are empty. */
function codedStatus(scope: MessageScope, at7: SegmentNumber): ReadStatus | null {
  const { segments } = scope;
  const written = at7Status(segments, at7);
  if (written.code !== '') return readStatus(scope, at7, { written, list: STATUS_LIST });
  const appointment = at7Appointment(segments, at7);
  if (appointment.code !== '') return readStatus(scope, at7, { written: appointment, list: APPOINTMENT_LIST });
  const detail = 'AT7 names neither a status nor an appointment';
  scope.faults.warnOnce(String(at7), { code: 'SEGMENT_MALFORMED', at: segments.place(at7), detail });
  return null;
}

/** The carrier's own conveyance: by road unless the code says otherwise. */
function conveyanceOf({ meaning }: ReadStatus, carrier: string | null): Transport | null {
  if (meaning === null) return null;
  return transportOf(meaning.mode ?? null, carrier);
}

function unitsOf(scope: MessageScope, { equipment, seals }: StatusLoop): readonly UnitReading[] {
  const details = { ...NO_UNIT_DETAILS, seals: sealsIn(scope, seals) };
  const units = new Map<string, UnitReading>();
  for (const ms2 of equipment) {
    const written = ms2Equipment(scope.segments, ms2);
    const unit = readEquipment(scope, ms2, { written, details, fallback: 'TRAILER' });
    if (unit !== null && !units.has(unit.unit.number)) units.set(unit.unit.number, unit);
  }
  return [...units.values()];
}

/** G62: when the shipment is to be, or was, delivered. */
function addDate(scope: MessageScope, g62: SegmentNumber, subject: Subject): void {
  const { segments } = scope;
  const qualifier = g62Qualifier(segments, g62);
  const meaning = DELIVERY_DATES.get(qualifier);
  const time = meaning === undefined ? null : findTime(scope, g62, g62Time(segments, g62));
  if (meaning === undefined || time === null || subject.references.length === 0) return;
  addPlainFact(
    scope,
    {
      ...meaning,
      place: null,
      time,
      transport: null,
      wording: `432:${qualifier}`,
      rule: `x12/214/G62/${qualifier}`,
      span: spanOfOne(g62),
    },
    subject,
  );
}
