import type { Reference } from '../../canonical/reference-number.js';
import type { Transport } from '../../canonical/tracking-event.js';
import {
  decodeConsignments,
  type ConsignmentMessage,
  type ConsignmentPart,
} from '../../decode/edifact/consignments.js';
import { documentCode, responseType } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import {
  DOCUMENT_DATES,
  documentMeaning,
  REJECTING_RESPONSES,
  type DocumentMeaning,
} from '../code-maps/transport-documents.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import { referencesOf, withConsignmentNumber, withDocumentNumber } from './consignment-references.js';
import { mainLegOf, placeOfIssue, readWay, statedOnWay, wayInWords, type ReadWay } from './consignment-times.js';
import { ConsignmentUnits, DOCUMENTS_ONLY, type ConsignmentUnit } from './consignment-units.js';
import { addMovement, type Movement } from './leg-events.js';
import { addLink } from './links.js';
import type { MessageScope } from './message-scope.js';
import { readReferences } from './references.js';
import { findTime, type FoundTime } from './times.js';
import { carrierOf, readTransport, type TransportReading } from './transports.js';

/**
 * Turns the consignments of a forwarding message into what its document says (asked for, booked, issued, listed, notified) and into the
 * departures, arrivals and deliveries that it plans, for every unit or, where none is named, for the documents.
 */
export function interpretConsignments(scope: MessageScope, first: SegmentNumber, end: SegmentNumber): void {
  // A segment in which the body breaks off may hold half a number, and its consignment is not all there.
  const isBroken = scope.isCutOff(end);
  const message = decodeConsignments(scope.segments, first, isBroken ? end - 1 : end);
  const name = scope.type.toLowerCase();
  const units = new ConsignmentUnits(scope, message.header);
  const header = readHeader(scope, message, name);
  for (const part of isBroken ? message.consignments.slice(0, -1) : message.consignments) {
    if (scope.events.isCut) return;
    interpretPart(scope, part, { header, units: units.of(part), name });
  }
  const isSingle = message.consignments.length === 0;
  const rest = isSingle ? units.of(message.header) : units.rest();
  if (isSingle || rest.length > 0)
    addFacts(scope, { ...header, part: message.header, own: header.references, units: rest, name });
}

/** What a part says of each of its units. */
interface ReadPart {
  readonly document: DocumentMeaning;
  readonly wording: string;
  readonly time: FoundTime | null;
  readonly transport: Transport | null;
  /** Where the document was made. */
  readonly place: PlaceReading | null;
  readonly references: readonly Reference[];
  readonly movements: readonly Movement[];
  /** The way in words, where nothing on it has a time. */
  readonly remark: string | null;
}

interface ReadHeader extends ReadPart {
  readonly way: ReadWay;
  readonly carrier: string | null;
}

function readHeader(scope: MessageScope, message: ConsignmentMessage, name: string): ReadHeader {
  const { beginning, header } = message;
  const carrier = carrierOf(
    scope,
    header.parties.map(({ transport }) => transport),
  );
  const way = readWay(scope, header, legsOf(scope, header, carrier));
  const wording = beginning === null ? '' : documentCode(scope.segments, beginning);
  const document = meaningOf(scope, beginning, { wording, legs: way.legs });
  const ofParts = referencesOf(scope, header, []);
  const movements = statedOnWay(scope, way, null, name);
  return {
    document,
    wording,
    way,
    carrier,
    time: documentDate(scope, document, way, null),
    transport: mainLegOf(way.legs)?.transport ?? null,
    place: isIssued(document) ? placeOfIssue(scope, way, document.reference === 'RAIL_NOTE') : null,
    remark: movements.length === 0 ? wayInWords(scope, way, null) : null,
    references: withDocumentNumber(scope, beginning, { document, wording, references: ofParts }),
    movements,
  };
}

const legsOf = (scope: MessageScope, { legs }: ConsignmentPart, carrier: string | null): readonly TransportReading[] =>
  legs.slice(0, INTERPRET_LIMITS.sharedTransports).map((leg) => readTransport(scope, leg, carrier));

const isIssued = ({ code }: DocumentMeaning): boolean => code === 'DOCUMENTS_ISSUED';

/** BGM says what the document is, its response type whether a booking was turned down. */
function meaningOf(
  scope: MessageScope,
  beginning: SegmentNumber | null,
  { wording, legs }: { readonly wording: string; readonly legs: readonly TransportReading[] },
): DocumentMeaning {
  const { segments, message, type } = scope;
  if (beginning === null) {
    scope.faults.warning('SEGMENT_MISSING', segments.place(message.extent.first), 'there is no BGM');
  }
  const modes = legs.map(({ mode }) => mode);
  const meaning = documentMeaning(type, wording, modes);
  const response = beginning === null ? '' : responseType(segments, beginning);
  const isRejected = type === 'IFTMBC' && REJECTING_RESPONSES.has(response);
  return isRejected ? { ...meaning, code: 'BOOKING_CANCELLED' } : meaning;
}

/** Dates of the document outside TDT; null when only the message is dated. */
function documentDate(
  scope: MessageScope,
  { code }: DocumentMeaning,
  way: ReadWay,
  around: FoundTime | null,
): FoundTime | null {
  const own = findTime(scope, [way.times, ...way.stops.map(({ times }) => times)], DOCUMENT_DATES[code] ?? []);
  return own ?? around;
}

function interpretPart(
  scope: MessageScope,
  part: ConsignmentPart,
  about: { readonly header: ReadHeader; readonly units: readonly ConsignmentUnit[]; readonly name: string },
): void {
  const { header, units, name } = about;
  const way = readWay(scope, part, legsOf(scope, part, header.carrier));
  const movements = [...header.movements, ...statedOnWay(scope, way, header.way, name)];
  const references = withConsignmentNumber(scope, part, referencesOf(scope, part, header.references));
  const { document, wording } = header;
  addFacts(scope, {
    document,
    wording,
    time: documentDate(scope, document, way, header.time),
    transport: header.transport ?? mainLegOf(way.legs)?.transport ?? null,
    place: header.place ?? (isIssued(document) ? placeOfIssue(scope, way, document.reference === 'RAIL_NOTE') : null),
    remark: movements.length === 0 ? wayInWords(scope, way, header.way) : null,
    references,
    own: references.slice(header.references.length),
    movements,
    part,
    units,
    name,
  });
}

function addFacts(
  scope: MessageScope,
  about: ReadPart & {
    readonly part: ConsignmentPart;
    /** References that only this part has. */
    readonly own: readonly Reference[];
    readonly units: readonly ConsignmentUnit[];
    readonly name: string;
  },
): void {
  const { part, units, name, document, wording, time, transport, place, remark, movements } = about;
  const first = part.way.transport;
  for (const subject of units.length > 0 ? units : [DOCUMENTS_ONLY]) {
    const { unit } = subject;
    const references = readReferences(scope, subject.references, about.references);
    if (unit === null && about.own.length === 0) {
      const detail = 'the consignment names no equipment, no package and no reference';
      scope.faults.error('UNIT_MISSING', scope.segments.place(first), detail);
      return;
    }
    const rule = `${name}/${wording === '' ? 'document' : wording}`;
    const span = { first, end: part.consignment === null ? first + 1 : part.end };
    const { wagon } = subject;
    addLink(scope, { ...document, transport }, { unit, wagon, place, references, time, wording, remark, rule, span });
    for (const movement of movements) addMovement(scope, movement, { subject, references });
    if (scope.events.isCut) return;
  }
}
