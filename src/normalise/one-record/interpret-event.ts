import { kindOf, type EventCode } from '../../canonical/event-code.js';
import type { EventClassifier, Transport } from '../../canonical/tracking-event.js';
import { localName } from '../../decode/one-record/ontology.js';
import { EVENT_TIME_TYPES, ONE_RECORD_MODES } from '../code-maps/one-record-words.js';
import { readCustoms } from '../customs-reading.js';
import { dateTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import { readIsoTime, type IsoTime } from '../iso-time.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { UnitReading } from '../unit-reading.js';
import { meaningOf, type EventMeaning } from './event-meaning.js';
import { placeOf } from './event-place.js';
import type { EventScope } from './event-scope.js';
import { subjectsOf, type Subjects } from './event-subjects.js';

/** Turns one event into facts: one for each unit it is about, or one for its documents. */
export function interpretEvent(scope: EventScope): void {
  const { event, faults, facts } = scope;
  const occurred = readOccurred(scope);
  const subjects = subjectsOf(scope);
  if (subjects.units.length === 0 && subjects.references.length === 0) {
    const detail = 'the event is about no object: there is neither eventFor nor linkedObject';
    faults.error('UNIT_MISSING', { byte: event.value.start }, detail);
    return;
  }
  if (subjects.units.length === 0) {
    const detail = 'the event names its object by a URI alone, without air waybill or unit number';
    faults.warning('UNIT_MISSING', { byte: event.value.start }, detail);
  }
  if (occurred === null) return;
  if (subjects.units.length === 0) addFact(scope, { subjects, occurred }, null);
  for (const unit of subjects.units) {
    if (facts.isCut) return;
    addFact(scope, { subjects, occurred }, unit);
  }
}

interface Statement {
  readonly subjects: Subjects;
  readonly occurred: { readonly time: IsoTime; readonly original: string };
}

function addFact(scope: EventScope, { subjects, occurred }: Statement, unit: UnitReading | null): void {
  const { event, context, faults, facts } = scope;
  const { feed, reference } = context;
  const place = placeOf(scope);
  const read = meaningOf(scope);
  if (read.meaning === null) reportUnmapped(scope, read);
  const meaning = read.meaning ?? { code: 'UNKNOWN' };
  const remark = remarkOf(scope);
  const { references } = subjects;
  const customs = readCustoms(
    { meaning, place, unit: unit?.unit ?? null, references, wording: read.wording, reason: remark ?? read.name },
    context,
    { faults, byte: event.value.start },
  );
  facts.add(
    {
      code: meaning.code,
      classifier: meaning.classifier ?? classifierOf(scope),
      occurredAt: dateTime(occurred.time, occurred.original, { feed, reference, zone: place?.place?.zone ?? null }),
      place: place?.coded ?? null,
      transport: transportOf(scope, meaning),
      unit: unit?.unit ?? null,
      references,
      customs: customs.customs,
      wording: read.wording,
      remark,
      flags: factFlags({ place, isMapped: read.meaning !== null, unit, customs: customs.flags }),
    },
    { byteStart: event.value.start, byteEnd: event.value.end, pointer: event.pointer, rule: read.rule },
  );
}

function readOccurred({ event, faults }: EventScope): Statement['occurred'] | null {
  const { occurred, value } = event;
  if (occurred.trimmed === '') {
    faults.error('TIME_MISSING', { byte: value.start }, 'the event has no eventDate');
    return null;
  }
  const time = readIsoTime(occurred.text);
  if (!('fault' in time)) return { time, original: occurred.text };
  faults.error(time.fault, { byte: occurred.start }, `eventDate: ${time.detail}`);
  return null;
}

/** Events record what has happened; only a time type makes one a forecast. */
function classifierOf({ event, faults }: EventScope): EventClassifier {
  const { timeType } = event;
  const written = localName(timeType.trimmed).toUpperCase();
  const known = EVENT_TIME_TYPES.get(written);
  if (known !== undefined || written === '') return known ?? 'ACTUAL';
  const detail = `eventTimeType '${timeType.trimmed}' is in no list: it is not taken for a fact`;
  faults.warnOnce('timeType', { code: 'MEMBER_MALFORMED', at: { byte: timeType.start }, detail });
  return 'PLANNED';
}

/** Statuses that are about a flight even where the message names none. */
const BY_CONVEYANCE: ReadonlySet<EventCode> = new Set<EventCode>(['BOOKED', 'MANIFESTED', 'LOADED', 'DISCHARGED']);

function transportOf(
  { event }: EventScope,
  { code, mode: statedMode }: NonNullable<EventMeaning['meaning']>,
): Transport | null {
  const { movement } = event;
  const isConveyed = kindOf(code) === 'TRANSPORT' || BY_CONVEYANCE.has(code);
  if (movement === null && (statedMode === undefined || !isConveyed)) return null;
  const mode = ONE_RECORD_MODES.get(movement?.mode ?? '') ?? statedMode ?? 'AIR';
  const identifier = movement?.identifier || null;
  return {
    mode,
    vesselId: null,
    vesselName: null,
    voyage: mode === 'SEA' || mode === 'INLAND_WATERWAY' ? identifier : null,
    train: mode === 'RAIL' ? identifier : null,
    wagon: null,
    flight: mode === 'AIR' ? identifier : null,
    truck: mode === 'ROAD' ? identifier : null,
    carrier: null,
  };
}

function reportUnmapped({ event, faults }: EventScope, { wording, name }: EventMeaning): void {
  const byte = event.code.exists ? event.code.start : event.value.start;
  const detail =
    wording === ''
      ? 'the event has neither eventCode nor eventName'
      : `status '${wording}'${name === null ? '' : ` (${name})`} has no event of ours`;
  faults.warnOnce(wording, { code: wording === '' ? 'MEMBER_MISSING' : 'STATUS_UNMAPPED', at: { byte }, detail });
}

/** That it holds for a part only, and the sender's name of the event where it says more than the code. */
function remarkOf({ event }: EventScope): string | null {
  const { isPartial, pieceCount, name } = event;
  const part = pieceCount === '' ? 'part of the shipment' : `part of the shipment: ${pieceCount} pieces`;
  const parts = [isPartial ? part : '', name].filter((text) => text !== '');
  return parts.join('; ').slice(0, INTERPRET_LIMITS.remarkCharacters) || null;
}
