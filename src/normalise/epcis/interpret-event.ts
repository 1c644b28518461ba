import type { Reference } from '../../canonical/reference-number.js';
import type { Transport } from '../../canonical/tracking-event.js';
import { readCustoms } from '../customs-reading.js';
import type { DatedTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import { meaningOf, type StepMeaning } from './event-meaning.js';
import { placeOf, type EventPlace } from './event-place.js';
import { referencesOf } from './event-references.js';
import type { EventScope } from './event-scope.js';
import { occurredAt, readOccurred } from './event-time.js';
import { subjectsOf, type Subject } from './event-units.js';

/** Turns one event into facts: one for each transport unit it names, or one for its documents. */
export function interpretEvent(scope: EventScope): void {
  const { event, facts } = scope;
  const occurred = readOccurred(scope);
  const place = placeOf(scope);
  const subjects = subjectsOf(scope);
  const references = referencesOf(event, subjects);
  if (subjects.units.length === 0 && references.length === 0) {
    reportNoUnit(scope);
    return;
  }
  if (occurred === null) return;
  const statement = {
    occurredAt: occurredAt(scope, occurred, place.reading),
    place,
    references,
    transport: subjects.vesselId === null ? null : onVessel(subjects.vesselId),
  };
  if (subjects.units.length === 0) addFact(scope, statement, null);
  for (const subject of subjects.units) {
    if (facts.isCut) return;
    addFact(scope, statement, subject);
  }
}

/** EPCIS follows goods from the factory to the shelf: most of it is not about transport, and nothing is lost when it says so. */
function reportNoUnit(scope: EventScope): void {
  const { event, faults } = scope;
  const detail = 'the event names no container, no logistic unit and no document';
  const at = { byte: event.byteStart };
  if (meaningOf(scope, null).meaning !== null) faults.error('UNIT_MISSING', at, detail);
  else faults.warning('NOTHING_REPORTED', at, `${detail}, and its business step is none of transport or customs`);
}

interface Statement {
  readonly occurredAt: DatedTime;
  readonly place: EventPlace;
  readonly references: readonly Reference[];
  readonly transport: Transport | null;
}

function addFact(scope: EventScope, statement: Statement, subject: Subject | null): void {
  const { event, context, faults, facts } = scope;
  const { place, references, transport } = statement;
  const read = meaningOf(scope, subject);
  if (read.meaning === null) reportUnmapped(scope, read);
  const meaning = read.meaning ?? { code: 'UNKNOWN' };
  const remark = place.coordinates === null ? null : `at ${place.coordinates}`;
  const unit = subject?.unit ?? null;
  const customs = readCustoms(
    {
      meaning,
      place: place.reading,
      unit: unit?.unit ?? null,
      references,
      wording: read.wording,
      reason: remark,
    },
    context,
    { faults, byte: event.byteStart },
  );
  facts.add(
    {
      code: meaning.code,
      classifier: meaning.classifier ?? 'ACTUAL',
      occurredAt: statement.occurredAt,
      place: place.reading?.coded ?? null,
      transport,
      unit: unit?.unit ?? null,
      references,
      customs: customs.customs,
      wording: read.wording,
      remark,
      flags: factFlags({ place: place.reading, isMapped: read.meaning !== null, unit, customs: customs.flags }),
    },
    { byteStart: event.byteStart, byteEnd: event.byteEnd, pointer: event.pointer, rule: read.rule },
  );
}

const onVessel = (vesselId: string): Transport => ({
  mode: 'SEA',
  vesselId,
  vesselName: null,
  voyage: null,
  train: null,
  wagon: null,
  flight: null,
  truck: null,
  carrier: null,
});

function reportUnmapped({ event, faults }: EventScope, { wording }: StepMeaning): void {
  const byte = (event.bizStep ?? event.disposition)?.byte ?? event.byteStart;
  const detail =
    wording === '' ? 'the event has no bizStep' : `business step '${wording}' is no step of transport or customs`;
  faults.warnOnce(wording, { code: wording === '' ? 'MEMBER_MISSING' : 'STATUS_UNMAPPED', at: { byte }, detail });
}
