import { isUnlocodeShaped } from '../../canonical/identifiers/unlocode.js';
import type { AirSpan, AirText } from '../../decode/cargo-xml/cargo-xml-message.js';
import { addAirFact, type AirFact } from '../air/air-fact.js';
import { dateTime, type DatedTime } from '../event-time.js';
import { readIsoTime } from '../iso-time.js';
import type { MessageScope } from './message-scope.js';
import { placeOf } from './places.js';
import { spanOf, timed } from './status-facts.js';
import { flightTimesOf } from './status-times.js';
import { referencesOf, unitOf, type NamedDocuments } from './subjects.js';

/** XFWB: the waybill was issued, and the flights that are booked under it are planned. Parties and prices are not read. */
export function addWaybill(scope: MessageScope): void {
  const { message } = scope;
  addIssue(scope, {});
  for (const time of flightTimesOf(scope, message.movements, null)) {
    addAirFact(scope, { ...timed(time, { wording: 'XFWB' }), ...subjectOf(scope, {}, message) });
  }
}

/** XFZB: a house waybill was issued under its master. */
export function addHouseWaybill(scope: MessageScope): void {
  const { businessId } = scope.message.header;
  addIssue(scope, { houses: businessId === null ? [] : [businessId] });
}

/** XFHL: each house waybill travels under the master. It has no date of its own; it was so when the list was made. */
export function addHouses(scope: MessageScope): void {
  const { message, faults, issued, facts } = scope;
  if (issued === null) {
    faults.error('TIME_MISSING', { byte: message.start }, 'the list does not say when it was made');
    return;
  }
  for (const house of message.houses) {
    if (facts.isCut) return;
    if (house.number === null) {
      faults.warning('MEMBER_MISSING', { byte: house.start }, 'a house consignment has no number');
      continue;
    }
    const { number, customsNotes } = house;
    const subject = subjectOf(scope, { houses: [number], customsNotes }, house);
    addAirFact(scope, { ...paper('MANIFESTED', 'XFHL'), ...subject, occurredAt: issued, place: null });
  }
}

function addIssue(scope: MessageScope, documents: NamedDocuments): void {
  const { message, faults, issued } = scope;
  const place = placeOf(scope, airportIn(message.issuedIn));
  const occurredAt = issueTime(scope, place?.place?.zone ?? null) ?? issued;
  if (occurredAt === null) {
    faults.error('TIME_MISSING', { byte: message.start }, 'the message does not say when the waybill was issued');
    return;
  }
  const subject = subjectOf(scope, documents, message);
  addAirFact(scope, { ...paper('DOCUMENTS_ISSUED', message.kind ?? ''), ...subject, occurredAt, place });
}

/** The place of issue is a town in words or an airport; a word is only looked up where it is a code. */
const airportIn = (place: AirText | null): AirText | null =>
  place !== null && (/^[A-Z]{3}$/.test(place.text) || isUnlocodeShaped(place.text)) ? place : null;

function issueTime({ message, context, faults }: MessageScope, zone: string | null): DatedTime | null {
  const written = message.issuedAt;
  const time = written === null ? null : readIsoTime(written.text);
  if (written === null || time === null) return null;
  if ('fault' in time) {
    faults.warning(time.fault, { byte: written.byte }, `ActualDateTime: ${time.detail}`);
    return null;
  }
  const { feed, reference } = context;
  return dateTime(time, written.text, { feed, reference, zone });
}

type Paper = Pick<AirFact, 'meaning' | 'isMapped' | 'classifier' | 'flight' | 'wording' | 'name' | 'rule'>;

const paper = (code: 'DOCUMENTS_ISSUED' | 'MANIFESTED', wording: string): Paper => ({
  meaning: { code },
  isMapped: true,
  classifier: 'ACTUAL',
  flight: null,
  wording,
  name: null,
  rule: `cargo-xml/${wording}`,
});

function subjectOf(
  scope: MessageScope,
  documents: NamedDocuments,
  at: AirSpan,
): Pick<AirFact, 'unit' | 'references' | 'pieces' | 'isPartial' | 'remark' | 'at'> {
  return {
    unit: unitOf(scope),
    references: referencesOf(scope, documents, at),
    pieces: null,
    isPartial: false,
    remark: null,
    at: spanOf(at),
  };
}
