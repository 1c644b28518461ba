/**
 * Identity of a fact: the fingerprint of everything it says and of who says it. The text below is never stored or shown; it only has to be
 * the same for the same fact and different for different ones. Every value is written as its length and itself (`5:CNSHA`), a missing
 * one as `-`, lists as their length and their members, always in the order of this file: no separator can be imitated by a value, and
 * no order of keys matters. Changing this file changes every id; a journal made before it would have to be interpreted again.
 */
import type { CodedPlace } from '../canonical/place.js';
import type { Reference } from '../canonical/reference-number.js';
import type { EventTime } from '../canonical/time.js';
import type { CustomsStatement, EventId, PieceCount, TrackingEvent, Transport } from '../canonical/tracking-event.js';
import type { TransportUnit } from '../canonical/transport-unit.js';

/** The id as UUID text of a fingerprint of 32 hexadecimal digits. */
export function eventIdOf(event: Omit<TrackingEvent, 'id'>, fingerprint: (text: string) => string): EventId {
  const hex = fingerprint(identityText(event));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as EventId;
}

/** Everything the fact says, as one text. */
export function identityText(event: Omit<TrackingEvent, 'id'>): string {
  const { reportedBy, correction } = event;
  return (
    value(event.kind) +
    value(event.code) +
    value(event.classifier) +
    timeText(event.occurredAt) +
    placeText(event.place) +
    transportText(event.transport) +
    unitText(event.unit) +
    list(event.references, referenceText) +
    customsText(event.customs) +
    (correction === null
      ? '-'
      : value(correction.action) + value(correction.documentKey) + value(correction.reportedAt)) +
    value(reportedBy.party) +
    value(reportedBy.kind) +
    value(event.wording) +
    value(event.remark) +
    list(event.flags, value) +
    // Nothing for a fact that counts no pieces, as before there were any.
    (event.pieces === undefined ? '' : piecesText(event.pieces))
  );
}

const piecesText = ({ count, total, grossKg }: PieceCount): string =>
  [count, total, grossKg].map((number) => value(number === null ? null : String(number))).join('');

const value = (text: string | null): string => (text === null ? '-' : `${text.length}:${text}`);

function list<T>(items: readonly T[], text: (item: T) => string): string {
  let all = `${items.length}[`;
  for (const item of items) all += text(item);
  return all;
}

const timeText = (time: EventTime): string =>
  value(time.instant) +
  value(time.local) +
  value(time.original) +
  value(time.offset) +
  value(time.basis) +
  value(time.precision);

const placeText = (place: CodedPlace | null): string =>
  place === null
    ? '-'
    : value(place.scheme) + value(place.code) + value(place.name) + value(place.facility) + value(place.key);

const transportText = (transport: Transport | null): string =>
  transport === null
    ? '-'
    : value(transport.mode) +
      value(transport.vesselId) +
      value(transport.vesselName) +
      value(transport.voyage) +
      value(transport.train) +
      value(transport.wagon) +
      value(transport.flight) +
      value(transport.truck) +
      value(transport.carrier);

const unitText = (unit: TransportUnit | null): string =>
  unit === null
    ? '-'
    : value(unit.kind) +
      value(unit.number) +
      value(unit.original) +
      value(unit.checkDigit) +
      value(unit.sizeType) +
      value(unit.laden) +
      value(unit.direction) +
      list(unit.seals, value) +
      value(unit.grossKg === null ? null : String(unit.grossKg));

const referenceText = (reference: Reference): string =>
  value(reference.type) + value(reference.number) + value(reference.original);

const customsText = (customs: CustomsStatement | null): string =>
  customs === null
    ? '-'
    : value(customs.country) +
      value(customs.authority) +
      value(customs.procedure) +
      value(customs.declaration) +
      value(customs.holdReason) +
      value(customs.wording);
