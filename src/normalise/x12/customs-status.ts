import type { Reference } from '../../canonical/reference-number.js';
import type { CustomsProcedure, Transport } from '../../canonical/tracking-event.js';
import { decodeCustomsStatus, type CustomsPort, type Disposition } from '../../decode/x12/customs-status.js';
import { ba1Number, X4_CODE_ELEMENT, x4Disposition } from '../../decode/x12/elements/documents.js';
import { x4Equipment } from '../../decode/x12/elements/equipment.js';
import { p4Port, x4Port } from '../../decode/x12/elements/places.js';
import { k1Text } from '../../decode/x12/elements/statuses.js';
import { x4Time } from '../../decode/x12/elements/times.js';
import type { SegmentSpan } from '../../decode/x12/loops.js';
import { DISPOSITIONS } from '../code-maps/x12-dispositions.js';
import type { PlaceReading } from '../place-reading.js';
import { ReferenceList } from '../reference-list.js';
import type { UnitReading } from '../unit-reading.js';
import { billNumber, conveyanceOf, readConveyance } from './customs-manifest.js';
import type { MessageScope } from './message-scope.js';
import { findPlace } from './places.js';
import { addReferences, n9sOf } from './references.js';
import { readPortEvent } from './port-events.js';
import { remarkOf } from './remarks.js';
import { addStatement, subjectsOf } from './statements.js';
import { readStatus, type ReadStatus } from './status-meaning-of.js';
import { findTime } from './times.js';
import { NO_UNIT_DETAILS, readEquipment, unitsOf } from './units.js';

const DISPOSITION_LIST = { name: '350', table: DISPOSITIONS, country: 'US' } as const;
const SHARED = { direction: null, fallback: 'CONTAINER' } as const;

/** 350: every disposition that US customs posted, and the events of the ports. */
export function interpretCustomsStatus(scope: MessageScope, span: SegmentSpan): void {
  const { segments } = scope;
  const { manifest, ports } = decodeCustomsStatus(segments, span);
  if (ports.length === 0) {
    scope.faults.error('SEGMENT_MISSING', segments.place(span.first - 1), 'there is neither P4 nor BA1');
    return;
  }
  const conveyance = manifest === null ? null : conveyanceOf(scope, manifest);
  for (const port of ports) {
    const read = readPort(scope, port, conveyance);
    for (const disposition of port.dispositions) {
      if (scope.events.isCut) return;
      interpretDisposition(scope, disposition, read);
    }
    addEvents(scope, port, read);
  }
}

interface ReadPort {
  readonly place: PlaceReading | null;
  readonly procedure: CustomsProcedure;
  readonly references: readonly Reference[];
  /** VID of the port, where one bill is all there is: with several, nothing tells whose they are. */
  readonly units: readonly UnitReading[];
  readonly conveyance: Transport | null;
}

function readPort(scope: MessageScope, port: CustomsPort, conveyance: Transport | null): ReadPort {
  const { segments } = scope;
  const { opener, isExport } = port;
  const list = new ReferenceList();
  if (isExport) list.add('DECLARATION', ba1Number(segments, opener), 'XTN');
  const units = port.conveyances.map(({ conveyance: vid, seals }) => readConveyance(scope, vid, seals));
  return {
    place: isExport ? null : findPlace(scope, opener, p4Port(segments, opener)),
    procedure: isExport ? 'EXPORT' : 'IMPORT',
    references: list.all,
    units: port.dispositions.length === 1 ? units.filter((unit) => unit !== null) : [],
    conveyance,
  };
}

function interpretDisposition(scope: MessageScope, disposition: Disposition, port: ReadPort): void {
  const { segments } = scope;
  const { release: x4, remarks, span } = disposition;
  const written = { code: x4Disposition(segments, x4).code, element: X4_CODE_ELEMENT };
  if (written.code === '') {
    const detail = 'X4-07 names no disposition';
    scope.faults.warnOnce(String(x4), { code: 'SEGMENT_MALFORMED', at: segments.place(x4), detail });
    return;
  }
  const status = withProcedure(readStatus(scope, x4, { written, list: DISPOSITION_LIST }), port.procedure);
  const statement = {
    status,
    place: findPlace(scope, x4, x4Port(segments, x4)) ?? port.place,
    time: findTime(scope, x4, x4Time(segments, x4)),
    transport: status.meaning?.code === 'ARRIVED' ? port.conveyance : null,
    remark: remarkOf(remarks.map((k1) => k1Text(segments, k1))),
    span,
  };
  const about = { units: unitsIn(scope, disposition, port), references: referencesIn(scope, disposition, port) };
  for (const subject of subjectsOf(scope, x4, about)) addStatement(scope, statement, subject);
}

/** Under BA1 everything is about an export. */
function withProcedure(status: ReadStatus, procedure: CustomsProcedure): ReadStatus {
  const { meaning } = status;
  if (meaning === null || procedure !== 'EXPORT') return status;
  return { ...status, meaning: { ...meaning, procedure } };
}

function unitsIn(scope: MessageScope, { release: x4, equipment }: Disposition, port: ReadPort): readonly UnitReading[] {
  const behind = unitsOf(scope, equipment, SHARED);
  if (behind.length > 0) return behind;
  const written = x4Equipment(scope.segments, x4);
  const own = readEquipment(scope, x4, { written, details: NO_UNIT_DETAILS, fallback: 'CONTAINER' });
  return own === null ? port.units : [own];
}

function referencesIn(
  scope: MessageScope,
  { release: x4, references }: Disposition,
  port: ReadPort,
): readonly Reference[] {
  const stated = x4Disposition(scope.segments, x4);
  const list = new ReferenceList(port.references);
  const bill = billNumber(stated.bill, stated.issuer);
  list.add('MASTER_BILL', bill, 'BM');
  if (stated.houseBill !== stated.bill) list.add('HOUSE_BILL', billNumber(stated.houseBill, stated.houseIssuer), 'BH');
  list.add('DECLARATION', stated.entry, 'X4');
  // The bill again, without the SCAC of its issuer, would be another document.
  const others = [stated.reference, ...n9sOf(scope, references)].filter(({ number }) => number !== stated.bill);
  addReferences(list, others);
  return list.all;
}

/** V9 of the port: about its units or its only bill, for it names none itself. */
function addEvents(scope: MessageScope, port: CustomsPort, read: ReadPort): void {
  const [disposition] = port.dispositions;
  const references =
    disposition === undefined || port.dispositions.length > 1 ? [] : referencesIn(scope, disposition, read);
  if (read.units.length === 0 && references.length === 0) return reportUnbound(scope, port);
  for (const v9 of port.events) {
    if (scope.events.isCut) return;
    const statement = readPortEvent(scope, v9, read);
    const subjects = subjectsOf(scope, v9, { units: read.units, references });
    for (const subject of subjects) if (statement !== null) addStatement(scope, statement, subject);
  }
}

function reportUnbound({ segments, faults }: MessageScope, { events }: CustomsPort): void {
  for (const v9 of events) {
    const detail = 'nothing tells which bill or equipment of the port V9 is about';
    faults.warnOnce('V9', { code: 'UNIT_MISSING', at: segments.place(v9), detail });
  }
}
