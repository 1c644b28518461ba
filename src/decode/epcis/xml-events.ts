/**
 * EPCIS 2.0 and 1.x in XML (their XML schemas).
 *
 *     EPCISDocument       @schemaVersion @creationDate { EPCISHeader?, EPCISBody { EventList { event … } } }
 *     EPCISQueryDocument  { EPCISBody { QueryResults { resultsBody { EventList } } } }
 *     event               { eventTime, eventTimeZoneOffset, eventID?, action, bizStep?, disposition?, readPoint? { id }, bizLocation? { id },
 *                           epcList | parentID childEPCs | inputEPCList outputEPCList { epc … }, bizTransactionList? { bizTransaction @type … } }
 *
 * What a version added to the one before it stands in `extension`, and the id of an event and its error in `baseExtension` (1.2); in 2.0
 * they stand beside the rest. Elements of other vocabularies stand anywhere.
 */
import {
  attributeOf,
  child,
  children,
  elementAt,
  elementsAt,
  firstDescendant,
  pointerTo,
  textAt,
} from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';
import { eventTypeName } from './cbv-names.js';
import { EPCIS_EVENT_TYPES, type EpcisDocument, type EpcisEvent, type EpcisText } from './epcis-event.js';

const DOCUMENT_NAMES: ReadonlySet<string> = new Set([
  'EPCISDocument',
  'EPCISQueryDocument',
  'EPCISMasterDataDocument',
  'QueryResults',
]);
const EVENT_NAMES: ReadonlySet<string> = new Set(EPCIS_EVENT_TYPES);
/** `urn:epcglobal:epcis:xsd:1`, `urn:epcglobal:epcis-query:xsd:2`, `urn:epcglobal:epcis-masterdata:xsd:1`. */
const NAMESPACE = /^urn:epcglobal:epcis(?:-\w+)?:xsd:/;
/** `EPCISBody / QueryResults / resultsBody / EventList`, and two wrappers around it. */
const DEEPEST = 6;

/** Whether an element is a document of EPCIS, or one of its events without one. */
export function isEpcisXml(root: XmlElement): boolean {
  if (DOCUMENT_NAMES.has(root.name)) return root.name.startsWith('EPCIS') || NAMESPACE.test(root.namespace);
  return EVENT_NAMES.has(root.name) && child(root, 'eventTime') !== null;
}

export function decodeEpcisXml(root: XmlElement): EpcisDocument {
  const events: EpcisEvent[] = [];
  if (EVENT_NAMES.has(root.name)) events.push(decodeEvent(root));
  else collect(root, 0, events);
  const header = elementAt(root, 'EPCISHeader', 'StandardBusinessDocumentHeader');
  const created = attributeOf(root, 'creationDate').trim();
  return {
    schemaVersion: attributeOf(root, 'schemaVersion').trim(),
    creationDate: created === '' ? null : { text: created, byte: root.start },
    sender: textAt(header, 'Sender', 'Identifier') || null,
    receiver: textAt(header, 'Receiver', 'Identifier') || null,
    events,
    byte: root.start,
  };
}

function collect(element: XmlElement, depth: number, events: EpcisEvent[]): void {
  for (const inner of element.children) {
    if (inner.name === 'EventList') takeList(inner, events);
    else if (depth < DEEPEST && inner.name !== 'EPCISHeader') collect(inner, depth + 1, events);
  }
}

/** Event types of a later version stand in `extension`. */
function takeList(list: XmlElement, events: EpcisEvent[]): void {
  for (const item of list.children) {
    if (item.name === 'extension') takeList(item, events);
    else events.push(decodeEvent(item));
  }
}

const OBJECT_LISTS: readonly string[] = ['epcList', 'childEPCs', 'inputEPCList', 'outputEPCList'];

function decodeEvent(event: XmlElement): EpcisEvent {
  const declaration = member(event, 'errorDeclaration');
  return {
    type: eventTypeName(event.name),
    pointer: pointerTo(event),
    byteStart: event.start,
    byteEnd: event.end,
    isWhole: event.isWhole,
    eventId: textOf(member(event, 'eventID')),
    eventTime: textOf(child(event, 'eventTime')),
    timeZoneOffset: textOf(child(event, 'eventTimeZoneOffset')),
    recordTime: textOf(child(event, 'recordTime')),
    action: textAt(event, 'action').toUpperCase(),
    bizStep: textOf(child(event, 'bizStep')),
    disposition: textOf(child(event, 'disposition')),
    readPoint: textOf(elementAt(event, 'readPoint', 'id') ?? child(event, 'readPoint')),
    bizLocation: textOf(elementAt(event, 'bizLocation', 'id') ?? child(event, 'bizLocation')),
    parent: textOf(child(event, 'parentID')),
    objects: OBJECT_LISTS.flatMap((name) => textsOf(elementsAt(member(event, name), 'epc'))),
    transactions: elementsAt(event, 'bizTransactionList', 'bizTransaction').flatMap((item) => {
      const id = textOf(item);
      return id === null ? [] : [{ type: attributeOf(item, 'type').trim(), id }];
    }),
    error:
      declaration === null
        ? null
        : {
            declaredAt: textOf(child(declaration, 'declarationTime')),
            reason: textAt(declaration, 'reason'),
            correctiveEventIds: children(child(declaration, 'correctiveEventIDs'), 'correctiveEventID').map(
              ({ text }) => text,
            ),
          },
  };
}

/** A member beside the others, or in the extension that its version put it into. */
function member(event: XmlElement, name: string): XmlElement | null {
  const beside = child(event, name);
  if (beside !== null) return beside;
  return firstDescendant(child(event, 'baseExtension'), name) ?? firstDescendant(child(event, 'extension'), name);
}

function textOf(element: XmlElement | null): EpcisText | null {
  return element === null || element.text === '' ? null : { text: element.text, byte: element.textStart };
}

const textsOf = (elements: readonly XmlElement[]): readonly EpcisText[] =>
  elements.map(textOf).filter((text) => text !== null);
