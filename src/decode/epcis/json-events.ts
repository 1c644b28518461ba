/**
 * EPCIS 2.0 in JSON-LD (7.4 of the standard, and its JSON schema).
 *
 *     EPCISDocument       { @context, type, schemaVersion, creationDate, epcisBody: { eventList: [ event … ] } }
 *     EPCISQueryDocument  { …, epcisBody: { queryResults: { resultsBody: { eventList } } } }
 *     event               { type, eventID?, eventTime, eventTimeZoneOffset, action, bizStep?, disposition?, readPoint?, bizLocation?,
 *                           epcList | parentID childEPCs | inputEPCList outputEPCList, bizTransactionList?, errorDeclaration? … }
 *
 * Keys come in any order, members of other vocabularies stand between them at every level, and a list of one can lose its brackets.
 */
import type { JsonValue } from '../json/json-value.js';
import { childPointer } from '../json/pointer.js';
import { eventTypeName } from './cbv-names.js';
import { EPCIS_EVENT_TYPES, type EpcisDocument, type EpcisEvent, type EpcisText } from './epcis-event.js';

const DOCUMENT_TYPES: ReadonlySet<string> = new Set(['EPCISDocument', 'EPCISQueryDocument']);
const EVENT_TYPES: ReadonlySet<string> = new Set(EPCIS_EVENT_TYPES);
/** `epcisBody / queryResults / resultsBody / eventList / event`, and one wrapper around it. */
const DEEPEST = 6;

/** Whether a JSON value is an EPCIS document, or events of EPCIS without one. */
export function isEpcis(root: JsonValue): boolean {
  if (DOCUMENT_TYPES.has(typeOf(root)) || member(root, 'epcisBody').isObject) return true;
  return root.itemsOrSelf.some(isEvent) || root.get('eventList').itemsOrSelf.some(isEvent);
}

const isEvent = (value: JsonValue): boolean =>
  EVENT_TYPES.has(typeOf(value)) && (member(value, 'eventTime').exists || member(value, 'errorDeclaration').exists);

export function decodeEpcisJson(root: JsonValue): EpcisDocument {
  const events: EpcisEvent[] = [];
  collect(root, { pointer: '', depth: 0 }, events);
  const header = member(root, 'epcisHeader');
  const party = (name: string): string | null => member(root, name).trimmed || member(header, name).trimmed || null;
  return {
    schemaVersion: member(root, 'schemaVersion').trimmed,
    creationDate: textOf(member(root, 'creationDate')),
    sender: party('sender'),
    receiver: party('receiver'),
    events,
    byte: root.start,
  };
}

/** Events of the standard's types, and whatever else stands in an event list. Nothing is looked for inside an event. */
function collect(value: JsonValue, place: { pointer: string; depth: number }, events: EpcisEvent[]): void {
  const { pointer, depth } = place;
  if (isEvent(value)) {
    events.push(decodeEvent(value, pointer));
    return;
  }
  if (depth === DEEPEST) return;
  for (const { name, value: inner } of value.containers) {
    const inside = { pointer: childPointer(pointer, name), depth: depth + 1 };
    if (name !== 'eventList') collect(inner, inside, events);
    else if (inner.isArray) inner.items.forEach((item, index) => takeItem(item, `${inside.pointer}/${index}`, events));
    else takeItem(inner, inside.pointer, events);
  }
}

function takeItem(item: JsonValue, pointer: string, events: EpcisEvent[]): void {
  if (item.isObject) events.push(decodeEvent(item, pointer));
}

const OBJECT_LISTS: readonly string[] = ['epcList', 'childEPCs', 'inputEPCList', 'outputEPCList'];

function decodeEvent(value: JsonValue, pointer: string): EpcisEvent {
  const of = (name: string): EpcisText | null => textOf(member(value, name));
  const declaration = member(value, 'errorDeclaration');
  return {
    type: typeOf(value),
    pointer,
    byteStart: value.start,
    byteEnd: value.end,
    isWhole: value.isWhole,
    eventId: of('eventID') ?? textOf(value.first(['id', '@id'])),
    eventTime: of('eventTime'),
    timeZoneOffset: of('eventTimeZoneOffset'),
    recordTime: of('recordTime'),
    action: member(value, 'action').trimmed.toUpperCase(),
    bizStep: of('bizStep'),
    disposition: of('disposition'),
    readPoint: textOf(member(value, 'readPoint')),
    bizLocation: textOf(member(value, 'bizLocation')),
    parent: of('parentID'),
    objects: OBJECT_LISTS.flatMap((name) => textsIn(member(value, name))),
    transactions: member(value, 'bizTransactionList').itemsOrSelf.flatMap((item) => {
      const id = textOf(member(item, 'bizTransaction')) ?? textOf(item);
      return id === null ? [] : [{ type: member(item, 'type').trimmed, id }];
    }),
    error: declaration.isObject
      ? {
          declaredAt: textOf(member(declaration, 'declarationTime')),
          reason: member(declaration, 'reason').trimmed,
          correctiveEventIds: textsIn(member(declaration, 'correctiveEventIDs')).map(({ text }) => text),
        }
      : null,
  };
}

/** `type`, and the names it had in drafts and has in plain JSON-LD. */
function typeOf(value: JsonValue): string {
  return eventTypeName(value.first(['type', '@type', 'isA']).single.trimmed);
}

/** A member by its bare name, as CURIE or as URI. Only the vocabulary of EPCIS itself is meant: `example:eventTime` is another thing. */
function member(value: JsonValue, name: string): JsonValue {
  const bare = value.get(name);
  return bare.exists ? bare : value.first([`epcis:${name}`, `https://ref.gs1.org/epcis/${name}`]);
}

/** The text of a value, or of the `@value` or `@id` that JSON-LD wraps it in (a place is an object with its `id`); null when there is none. */
function textOf(value: JsonValue): EpcisText | null {
  const { single } = value;
  const plain = single.isObject ? single.first(['@value', '@id', 'id']) : single;
  const text = plain.trimmed;
  return text === '' ? null : { text, byte: plain.start };
}

const textsIn = (list: JsonValue): readonly EpcisText[] => list.itemsOrSelf.map(textOf).filter((text) => text !== null);
