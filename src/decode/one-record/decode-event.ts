/**
 * LogisticsEvent of IATA ONE Record (data model 3.0 to 3.2), JSON-LD.
 *
 *     LogisticsEvent { @id?, creationDate, eventDate, eventCode → CodeListElement, eventName, eventTimeType, partialEventIndicator,
 *                      eventFor → LogisticsObject (one or many), eventLocation → Location, recordingOrganization, externalReferences }
 *     StatusUpdateEvent { … transportMovementReference → TransportMovement, recordedPieceCount, recordedWeight, transferredTo … }
 *
 * Objects are named by URI or embedded. `linkedObject` is the name that `eventFor` had before 2.0 of the interface.
 */
import type { JsonValue } from '../json/json-value.js';
import { readLocation } from './decode-location.js';
import { readObject } from './decode-object.js';
import type { FoundEvent } from './find-events.js';
import type { OneRecordEvent, OneRecordMovement } from './one-record-event.js';
import { literal, localName, type Ontology } from './ontology.js';

export function decodeEvent({ value, type, pointer, holders }: FoundEvent, ontology: Ontology): OneRecordEvent {
  const of = (name: string): JsonValue => ontology.get(value, name);
  const targets = [of('eventFor'), of('linkedObject')].flatMap(({ itemsOrSelf }) => itemsOrSelf);
  const subjects = targets.length > 0 ? targets.map((target) => embeddedForm(target, holders)) : holders.slice(0, 1);
  return {
    type,
    value,
    pointer,
    id: value.first(['@id', 'id']),
    created: literal(of('creationDate')),
    occurred: literal(of('eventDate')),
    code: codeIn(of('eventCode'), ontology),
    name: literal(of('eventName')).trimmed,
    timeType: literal(of('eventTimeType')),
    isPartial: literal(of('partialEventIndicator')).isTrue,
    pieceCount: literal(of('recordedPieceCount')).trimmed,
    objects: subjects.map((subject) => readObject(subject, holders, ontology)),
    location: readLocation(of('eventLocation'), ontology),
    movement: readMovement([of('transportMovementReference'), ...subjects], ontology),
    recordedBy: nameOfOrganization(of('recordingOrganization'), ontology),
  };
}

/** An event names the object it stands in by its URI; what that object says of itself is then around the event. */
const embeddedForm = (target: JsonValue, holders: readonly JsonValue[]): JsonValue => {
  const id = literal(target).trimmed;
  return (id === '' ? undefined : holders.find((holder) => literal(holder).trimmed === id)) ?? target;
};

/** A code is the IRI of a named individual, or an element that brings the code itself. */
function codeIn(value: JsonValue, ontology: Ontology): JsonValue {
  const element = value.single;
  const code = element.isObject ? literal(ontology.get(element, 'code')) : element;
  return code.trimmed === '' ? literal(element) : code;
}

/** The flight that a status update refers to, or that is itself what the event is about. */
function readMovement(candidates: readonly JsonValue[], ontology: Ontology): OneRecordMovement | null {
  for (const candidate of candidates) {
    const identifier = literal(ontology.get(candidate, 'transportIdentifier')).trimmed;
    const mode = localName(literal(ontology.get(candidate, 'modeCode')).trimmed);
    if (identifier !== '' || mode !== '') return { identifier, mode };
  }
  return null;
}

const nameOfOrganization = (value: JsonValue, ontology: Ontology): string =>
  literal(ontology.get(value, 'name')).trimmed || literal(value).trimmed;
