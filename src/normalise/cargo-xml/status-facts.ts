import type { AirMovement, AirSpan, AirStatusReport } from '../../decode/cargo-xml/cargo-xml-message.js';
import { addAirFacts, type AirFact, type AirFlight } from '../air/air-fact.js';
import { countPieces, partRemark } from '../air/air-pieces.js';
import { airMeaningOf, type ReadStatus } from '../air/air-status-meaning.js';
import { uldUnits } from '../air/air-subjects.js';
import type { MessageScope } from './message-scope.js';
import { flightTimesOf, ownTimeOf, type FlightTime } from './status-times.js';
import { referencesOf, unitOf } from './subjects.js';

/** Turns a status into facts: what happened, and the times of its flight, each of the air waybill and of the unit load devices aboard. */
export function addStatus(scope: MessageScope, report: AirStatusReport): void {
  const { faults, message } = scope;
  if (message.master.number === null) {
    const detail = 'the status names no air waybill';
    faults.errorOnce('status', { code: 'UNIT_MISSING', at: { byte: report.start }, detail });
    return;
  }
  const byte = report.code?.byte ?? report.start;
  const code = report.code?.text.toUpperCase() ?? '';
  const status = airMeaningOf(scope, { code, discrepancy: report.discrepancy, byte }, 'cargo-xml');
  const own = ownTimeOf(scope, code, report);
  const subject = subjectOf(scope, report);
  const aboard = { units: uldUnits(faults, report.ulds), remark: null };
  if (own === null) {
    faults.error('TIME_MISSING', { byte }, `${status.wording} has no time that can be read`);
  } else {
    const { classifier, occurredAt, place } = own;
    const flight = flightOf(report.movements[0] ?? null);
    addAirFacts(scope, { ...subject, ...status, classifier, occurredAt, place, flight }, aboard);
  }
  for (const time of flightTimesOf(scope, report.movements, own?.moment ?? null)) {
    addAirFacts(scope, { ...subject, ...timed(time, status) }, aboard);
  }
}

type Subject = Pick<AirFact, 'unit' | 'references' | 'pieces' | 'isPartial' | 'remark' | 'at'>;

function subjectOf(scope: MessageScope, report: AirStatusReport): Subject {
  const { quantity, start } = report;
  const count = countPieces(scope.faults, { own: quantity, whole: scope.message.master.quantity, byte: start });
  return {
    ...count,
    unit: unitOf(scope),
    references: referencesOf(scope, report, report),
    remark: partRemark(count) || null,
    at: spanOf(report),
  };
}

export const spanOf = ({ start, end, pointer }: AirSpan): AirFact['at'] => ({ start, end, pointer });

const flightOf = (movement: AirMovement | null): AirFlight | null =>
  movement === null ? null : { number: movement.flight, carrier: movement.carrier };

/** A departure or arrival of the flight, `BKD/S`. */
export function timed(
  { code, indicator, classifier, occurredAt, place, movement }: FlightTime,
  { wording }: Pick<ReadStatus, 'wording'>,
): Omit<AirFact, keyof Subject> {
  const text = `${wording}/${indicator === '' ? 'FLT' : indicator}`;
  const rule = `cargo-xml/${text}`;
  const meaning = { code, mode: 'AIR' } as const;
  const flight = flightOf(movement);
  return { meaning, isMapped: true, rule, wording: text, name: null, classifier, occurredAt, place, flight };
}
