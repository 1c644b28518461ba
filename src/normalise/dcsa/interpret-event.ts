import type { EventClassifier } from '../../canonical/tracking-event.js';
import { DCSA_CLASSIFIERS } from '../code-maps/dcsa-words.js';
import { readCustoms } from '../customs-reading.js';
import { dateTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import { readIsoTime, type IsoTime } from '../iso-time.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { UnitReading } from '../unit-reading.js';
import { meaningOf, type EventMeaning } from './event-meaning.js';
import { placeOf, type EventPlace } from './event-place.js';
import { referencesOf } from './event-references.js';
import { typeOf, type EventScope } from './event-scope.js';
import { transportOf } from './event-transport.js';
import { unitsOf } from './event-units.js';

/** Turns one event into facts: one for each container it names, or one for its documents. */
export function interpretEvent(scope: EventScope): void {
  const { event, faults } = scope;
  const occurred = readOccurred(scope);
  const classifier = readClassifier(scope);
  const place = placeOf(scope);
  const units = unitsOf(scope);
  const references = referencesOf(event);
  if (units.length === 0 && references.length === 0) {
    const detail = 'the event names neither a container nor a document';
    faults.error('UNIT_MISSING', { byte: event.value.start }, detail);
    return;
  }
  if (occurred === null || classifier === null) return;
  const statement = { occurred, classifier, place, references };
  if (units.length === 0) addFact(scope, statement, null);
  for (const unit of units) addFact(scope, statement, unit);
}

interface Statement {
  readonly occurred: { readonly time: IsoTime; readonly original: string };
  readonly classifier: EventClassifier;
  readonly place: EventPlace;
  readonly references: ReturnType<typeof referencesOf>;
}

function addFact(scope: EventScope, statement: Statement, unit: UnitReading | null): void {
  const { event, context, faults, facts } = scope;
  const { occurred, place, references } = statement;
  const read = meaningOf(scope, unit?.unit ?? null, place.facilityType);
  if (read.meaning === null) reportUnmapped(scope, read);
  const meaning = read.meaning ?? { code: 'UNKNOWN' };
  const { reading } = place;
  const { feed, reference } = context;
  const remark = remarkOf(event.remarks, place);
  const customs = readCustoms(
    {
      meaning,
      place: reading,
      unit: unit?.unit ?? null,
      references,
      wording: read.wording,
      reason: remark ?? read.name,
    },
    context,
    { faults, byte: event.code.start },
  );
  facts.add(
    {
      code: meaning.code,
      classifier: meaning.classifier ?? statement.classifier,
      occurredAt: dateTime(occurred.time, occurred.original, { feed, reference, zone: reading?.place?.zone ?? null }),
      place: reading?.coded ?? null,
      transport: typeOf(event) === 'SHIPMENT' ? null : transportOf(scope, meaning.code),
      unit: unit?.unit ?? null,
      references,
      customs: customs.customs,
      wording: read.wording,
      remark,
      flags: factFlags({ place: reading, isMapped: read.meaning !== null, unit, customs: customs.flags }),
    },
    { byteStart: event.value.start, byteEnd: event.value.end, pointer: event.pointer, rule: read.rule },
  );
}

function readOccurred({ event, faults }: EventScope): Statement['occurred'] | null {
  const { occurred } = event;
  if (occurred.trimmed === '') {
    faults.error('TIME_MISSING', { byte: event.value.start }, 'the event has no eventDateTime');
    return null;
  }
  const time = readIsoTime(occurred.text);
  if (!('fault' in time)) return { time, original: occurred.text };
  faults.error(time.fault, { byte: occurred.start }, `eventDateTime: ${time.detail}`);
  return null;
}

/** Shipment events are always actual (2.x); of any other kind a forecast taken for a fact would be worse than a gap. */
function readClassifier({ event, faults }: EventScope): EventClassifier | null {
  const { classifier } = event;
  const known = DCSA_CLASSIFIERS.get(classifier.trimmed.toUpperCase());
  if (known !== undefined) return known;
  const isShipment = typeOf(event) === 'SHIPMENT';
  if (classifier.trimmed !== '') {
    const detail = `eventClassifierCode '${classifier.text}' is in no list`;
    faults[isShipment ? 'warning' : 'error']('MEMBER_MALFORMED', { byte: classifier.start }, detail);
  } else if (!isShipment) {
    faults.error('MEMBER_MISSING', { byte: event.value.start }, 'the event has no eventClassifierCode');
  }
  return isShipment ? 'ACTUAL' : null;
}

function reportUnmapped({ event, faults }: EventScope, { wording, name }: EventMeaning): void {
  const byte = event.code.exists ? event.code.start : event.value.start;
  if (wording === '') {
    faults.warnOnce('', { code: 'MEMBER_MISSING', at: { byte }, detail: 'the event has no event type code' });
    return;
  }
  const detail = `'${wording}'${name === null ? '' : ` (${name})`} of ${typeOf(event)} events has no event of ours`;
  faults.warnOnce(wording, { code: 'STATUS_UNMAPPED', at: { byte }, detail });
}

function remarkOf(remarks: readonly string[], { coordinates }: EventPlace): string | null {
  if (remarks.length === 0 && coordinates === null) return null;
  const all = coordinates === null ? remarks : [...remarks, `at ${coordinates}`];
  return all.join('; ').slice(0, INTERPRET_LIMITS.remarkCharacters) || null;
}
