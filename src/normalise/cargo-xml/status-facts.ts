import type { EventCode } from '../../canonical/event-code.js';
import type { AirStatusReport, AirText } from '../../decode/cargo-xml/cargo-xml-message.js';
import { addFact, type AirStatement, type AirSubject } from './add-fact.js';
import type { MessageScope } from './message-scope.js';
import { meaningOf } from './status-meaning-of.js';
import { flightTimesOf, ownTimeOf, type FlightTime } from './status-times.js';
import { countOf, partRemark, referencesOf, uldsOf, unitOf } from './subjects.js';

/** What is true of the unit load device as well as of the consignment in it. */
const ABOARD: ReadonlySet<EventCode> = new Set<EventCode>([
  'MANIFESTED',
  'LOADED',
  'DEPARTED',
  'ARRIVED',
  'DISCHARGED',
  'ROLLED',
]);

/** Turns a status into facts: what happened, and the times of its flight, each of the air waybill and of the unit load devices aboard. */
export function addStatus(scope: MessageScope, report: AirStatusReport): void {
  const { number } = scope.message.master;
  if (number === null) {
    const detail = 'the status names no air waybill';
    scope.faults.errorOnce('status', { code: 'UNIT_MISSING', at: { byte: report.start }, detail });
    return;
  }
  const { meaning, isMapped, rule, wording, name } = meaningOf(scope, report);
  const own = ownTimeOf(scope, report.code?.text.toUpperCase() ?? '', report);
  const subject = subjectOf(scope, report, number);
  if (own === null) {
    const detail = `${wording} has no time that can be read`;
    scope.faults.error('TIME_MISSING', { byte: report.code?.byte ?? report.start }, detail);
  } else {
    const { classifier, occurredAt, place } = own;
    const movement = report.movements[0] ?? null;
    state(
      scope,
      { meaning, isMapped, rule, wording, name, classifier, occurredAt, place, movement },
      { report, subject },
    );
  }
  for (const time of flightTimesOf(scope, report.movements, own?.moment ?? null)) {
    state(scope, timed(time, wording), { report, subject });
  }
}

function subjectOf(scope: MessageScope, report: AirStatusReport, number: AirText): AirSubject {
  const { master } = scope.message;
  const { houses, ulds, manifest, customsNotes } = report;
  const { pieces, isPartial } = countOf(scope, report.quantity, master.quantity, report.start);
  return {
    unit: unitOf(scope, number, master),
    references: referencesOf({ master: number, houses, ulds, manifest, customsNotes }),
    pieces,
    isPartial,
    remark: partRemark({ pieces, isPartial }) || null,
    at: report,
  };
}

/** A departure or arrival of the flight, `BKD/S`. */
export function timed(time: FlightTime, wording: string): AirStatement {
  const { code, indicator, classifier, occurredAt, place, movement } = time;
  const text = `${wording}/${indicator === '' ? 'FLT' : indicator}`;
  const rule = `cargo-xml/${text}`;
  const meaning = { code, mode: 'AIR' } as const;
  return { meaning, isMapped: true, rule, wording: text, name: null, classifier, occurredAt, place, movement };
}

function state(
  scope: MessageScope,
  said: AirStatement,
  { report, subject }: { readonly report: AirStatusReport; readonly subject: AirSubject },
): void {
  addFact(scope, said, subject);
  if (report.ulds.length === 0 || !ABOARD.has(said.meaning.code)) return;
  const { references, at } = subject;
  for (const unit of uldsOf(scope, report.ulds)) {
    addFact(scope, said, { unit, references, pieces: null, isPartial: false, remark: null, at });
  }
}
