import type { Transport } from '../../canonical/tracking-event.js';
import { B3_DATE_ELEMENT, b3Carrier, b3InvoiceNumber, b3ShipmentNumber } from '../../decode/x12/elements/documents.js';
import { dayIn } from '../../decode/x12/elements/times.js';
import { v1Vessel } from '../../decode/x12/elements/vessels.js';
import type { SegmentNumber, SegmentSpan } from '../../decode/x12/loops.js';
import { decodeOceanBill, type OceanBill } from '../../decode/x12/ocean-bill.js';
import { ReferenceList } from '../reference-list.js';
import { spanOfOne, type MessageScope } from './message-scope.js';
import { addPortEvents, addPortFacts, portFacts, readPorts, routeOf, type ReadPort, type Route } from './ports.js';
import { addReferences, carrierIn, compareUnits, n9sOf, unitsInReferences } from './references.js';
import { addPlainFact, reportUndated, subjectsOf, type Subject } from './statements.js';
import { findTime } from './times.js';
import { readVessel } from './transports.js';
import { unitsOf } from './units.js';

const SHARED = { direction: null, fallback: 'CONTAINER' } as const;

/** 310: the bill was issued for its containers, and its ports have their times. */
export function interpretOceanBill(scope: MessageScope, span: SegmentSpan): void {
  const { segments } = scope;
  const bill = decodeOceanBill(segments, span);
  const { beginning } = bill;
  if (beginning === null) {
    scope.faults.error('SEGMENT_MISSING', segments.place(span.first - 1), 'there is no B3');
    return;
  }
  const subjects = subjectsIn(scope, bill, beginning);
  addIssue(scope, beginning, subjects);
  const ports = readPorts(scope, bill.ports);
  addPortFacts(scope, portFacts(scope, routeOfBill(scope, bill, { ports, beginning }), { ports, said: [] }), subjects);
  addPortEvents(scope, ports, subjects);
}

function subjectsIn(scope: MessageScope, bill: OceanBill, b3: SegmentNumber): readonly Subject[] {
  const { segments } = scope;
  const list = new ReferenceList();
  addReferences(list, n9sOf(scope, bill.references));
  // The numbers of B3 are the bill's own for one carrier and an invoice's for another: they count where no N9 types them.
  list.addUntyped(b3InvoiceNumber(segments, b3), 'IV');
  list.addUntyped(b3ShipmentNumber(segments, b3), 'SI');
  const own = unitsOf(scope, bill.equipment, SHARED);
  compareUnits(scope, bill.references, own);
  const units = own.length > 0 ? own : unitsInReferences(scope, bill.references);
  return subjectsOf(scope, b3, { units, references: list.all });
}

/** B3-06: the day of the document. */
function addIssue(scope: MessageScope, b3: SegmentNumber, subjects: readonly Subject[]): void {
  const time = findTime(scope, b3, dayIn(scope.segments, b3, B3_DATE_ELEMENT)) ?? scope.documentTime;
  if (time === null) return reportUndated(scope, b3);
  const fact = {
    code: 'DOCUMENTS_ISSUED',
    classifier: 'ACTUAL',
    place: null,
    time,
    transport: null,
    wording: '310',
    rule: 'x12/310/B3',
    span: spanOfOne(b3),
  } as const;
  for (const subject of subjects) addPlainFact(scope, fact, subject);
}

/** V1 is the ship at the port of loading: where the bill names a transhipment, another one may go on from there. */
function routeOfBill(
  scope: MessageScope,
  bill: OceanBill,
  { ports, beginning }: { readonly ports: readonly ReadPort[]; readonly beginning: SegmentNumber },
): Route {
  const { segments } = scope;
  const [v1] = bill.vessels;
  const carrier = carrierIn(n9sOf(scope, bill.references)) ?? (b3Carrier(segments, beginning) || null);
  const vessel: Transport | null = v1 === undefined ? null : readVessel(v1Vessel(segments, v1), carrier);
  const loading = ports.find(({ port }) => port === 'L')?.place ?? null;
  return routeOf(vessel, ports, { place: loading, motion: 'OUT' });
}
