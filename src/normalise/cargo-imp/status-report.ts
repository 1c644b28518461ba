import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { ConsignmentLine } from '../../decode/cargo-imp/consignment.js';
import { isOfDeparture } from '../../decode/cargo-imp/status-layouts.js';
import type { StatusReport } from '../../decode/cargo-imp/status-message.js';
import { addAirFacts, type AirFact } from '../air/air-fact.js';
import { countPieces, partRemark } from '../air/air-pieces.js';
import { airMeaningOf, type ReadStatus } from '../air/air-status-meaning.js';
import type { DatedTime } from '../event-time.js';
import type { PlaceReading } from '../place-reading.js';
import { arrivalFacts, departureFacts } from './flight-times.js';
import { placeIn, type MessageScope } from './message-scope.js';
import { referencesOf, uldsOf, unitOf } from './subjects.js';

/** A statement of a report, before it is made of each unit. */
export interface Statement {
  readonly status: ReadStatus;
  readonly classifier: EventClassifier;
  readonly occurredAt: DatedTime;
  readonly place: PlaceReading | null;
  readonly isImpossible?: boolean;
}

/** Turns a status into facts: what happened, the times of its flight, each of the air waybill and, aboard, of the unit load devices. */
export function interpretReport(scope: MessageScope, report: StatusReport): void {
  const { consignment, start } = report;
  if (consignment === null) {
    const detail = 'a status stands before any air waybill';
    scope.faults.errorOnce('status', { code: 'UNIT_MISSING', at: { byte: start }, detail });
    return;
  }
  if (report.unreadFields > 0) {
    const detail = `${report.unreadFields} fields of ${report.code} are none that the status has`;
    scope.faults.warning('SEGMENT_MALFORMED', { byte: start }, detail);
  }
  const { code, discrepancy } = report;
  const status = airMeaningOf(scope, { code, discrepancy, byte: start }, 'cargo-imp');
  const facts = isOfDeparture(report.code) ? departureFacts : arrivalFacts;
  for (const statement of facts(scope, report, status)) state(scope, { report, consignment }, statement);
}

function state(
  scope: MessageScope,
  { report, consignment }: { readonly report: StatusReport; readonly consignment: ConsignmentLine },
  { status, ...statement }: Statement,
): void {
  const { flight, ulds, customs, reference, start, end, code } = report;
  const count = countPieces(scope.faults, { own: report.quantity, whole: consignment.quantity, byte: start });
  const others = reference === '' ? [] : [['transfer manifest', reference] as const];
  const told = [carrierRemark(report), NAMES_PERSONS.has(code) ? '' : report.text];
  const fact: AirFact = {
    ...statement,
    ...status,
    ...count,
    flight,
    unit: unitOf(scope, consignment),
    references: referencesOf(scope, { consignment, customs, ulds, others }),
    remark: joined([partRemark(count), ...told]),
    at: placeIn(scope, { start, end, id: code }),
  };
  addAirFacts(scope, fact, { units: uldsOf(scope, ulds, start), remark: joined(told) });
}

const joined = (remarks: readonly string[]): string | null => remarks.filter((text) => text !== '').join('; ') || null;

/** Free text behind these tells who took the goods or was called. */
const NAMES_PERSONS: ReadonlySet<string> = new Set(['DLV', 'DDL', 'NFD', 'AWD']);

function carrierRemark({ code, carrier }: StatusReport): string {
  if (carrier === '') return '';
  return code === 'RCT' ? `from carrier ${carrier}` : `to carrier ${carrier}`;
}
