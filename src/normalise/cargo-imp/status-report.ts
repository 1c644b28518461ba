import type { EventCode } from '../../canonical/event-code.js';
import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { ConsignmentLine } from '../../decode/cargo-imp/consignment.js';
import { isOfDeparture } from '../../decode/cargo-imp/status-layouts.js';
import type { StatusReport } from '../../decode/cargo-imp/status-message.js';
import type { DatedTime } from '../event-time.js';
import type { PlaceReading } from '../place-reading.js';
import { arrivalFacts, departureFacts } from './flight-times.js';
import { addFact, transportOf } from './facts.js';
import type { MessageScope } from './message-scope.js';
import { countOf, partRemark, totalOf } from './pieces.js';
import { meaningOf, type ReadStatus } from './status-meaning-of.js';
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
  const status = meaningOf(scope, report);
  const facts = isOfDeparture(report.code) ? departureFacts : arrivalFacts;
  for (const statement of facts(scope, report, status)) state(scope, { report, consignment }, statement);
}

function state(
  scope: MessageScope,
  { report, consignment }: { readonly report: StatusReport; readonly consignment: ConsignmentLine },
  { status, ...statement }: Statement,
): void {
  const { flight, ulds, customs, reference, start, end, code } = report;
  const quantity = report.quantity ?? consignment.quantity;
  const count = countOf(scope, { quantity, totalPieces: totalOf(consignment.quantity), start });
  const others = reference === '' ? [] : [['transfer manifest', reference] as const];
  const common = {
    ...statement,
    ...status,
    transport: flight === null ? null : transportOf(flight),
    references: referencesOf(scope, { consignment, customs, ulds, others }),
    at: { start, end, id: code },
  };
  const told = [carrierRemark(report), NAMES_PERSONS.has(code) ? '' : report.text];
  const remark = [partRemark(count), ...told].filter((text) => text !== '').join('; ') || null;
  addFact(scope, { ...common, ...count, unit: unitOf(scope, consignment), remark });
  if (!ABOARD.has(status.meaning.code)) return;
  const ofUld = told.filter((text) => text !== '').join('; ') || null;
  for (const unit of uldsOf(scope, ulds, start)) {
    addFact(scope, { ...common, pieces: null, isPartial: false, unit, remark: ofUld });
  }
}

/** Free text behind these tells who took the goods or was called. */
const NAMES_PERSONS: ReadonlySet<string> = new Set(['DLV', 'DDL', 'NFD', 'AWD']);

/** What is true of the unit load device as well as of the consignment in it. */
const ABOARD: ReadonlySet<EventCode> = new Set<EventCode>([
  'MANIFESTED',
  'LOADED',
  'DEPARTED',
  'ARRIVED',
  'DISCHARGED',
  'ROLLED',
]);

function carrierRemark({ code, carrier }: StatusReport): string {
  if (carrier === '') return '';
  return code === 'RCT' ? `from carrier ${carrier}` : `to carrier ${carrier}`;
}
