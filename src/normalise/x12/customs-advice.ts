import type { Transport } from '../../canonical/tracking-event.js';
import { decodeCustomsAdvice, type Advice } from '../../decode/x12/customs-advice.js';
import {
  M15_CODE_ELEMENT,
  m10ManifestType,
  m15Advice,
  type WrittenAdvice,
} from '../../decode/x12/elements/documents.js';
import { m15Port } from '../../decode/x12/elements/places.js';
import { k1Text } from '../../decode/x12/elements/statuses.js';
import { m15Time } from '../../decode/x12/elements/times.js';
import { v1Vessel } from '../../decode/x12/elements/vessels.js';
import type { SegmentNumber, SegmentSpan } from '../../decode/x12/loops.js';
import { NOTIFICATIONS, NOTIFICATIONS_BY_MANIFEST, type Notification } from '../code-maps/x12-notifications.js';
import { ReferenceList } from '../reference-list.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import { billNumber, conveyanceOf } from './customs-manifest.js';
import type { MessageScope } from './message-scope.js';
import { findPlace } from './places.js';
import { remarkOf } from './remarks.js';
import { addStatement, subjectsOf } from './statements.js';
import { readStatus } from './status-meaning-of.js';
import { findTime } from './times.js';
import { readVessel } from './transports.js';
import { reportNumber } from './units.js';

const NUMBER_ELEMENT = 2;

/** 353: what a carrier tells US customs of cargo in bond and of its conveyances. */
export function interpretCustomsAdvice(scope: MessageScope, span: SegmentSpan): void {
  const { segments } = scope;
  const { manifest, advices } = decodeCustomsAdvice(segments, span);
  const conveyance = manifest === null ? null : conveyanceOf(scope, manifest);
  const byManifest =
    manifest === null ? null : (NOTIFICATIONS_BY_MANIFEST.get(m10ManifestType(segments, manifest)) ?? null);
  for (const advice of advices) {
    if (scope.events.isCut) return;
    interpretAdvice(scope, advice, { conveyance, byManifest });
  }
}

interface Manifest {
  readonly conveyance: Transport | null;
  /** What the type of the manifest says of all its advices. */
  readonly byManifest: Notification | null;
}

function interpretAdvice(
  scope: MessageScope,
  { advice: m15, vessel, remarks, span }: Advice,
  manifest: Manifest,
): void {
  const { segments } = scope;
  const written = m15Advice(segments, m15);
  const notification = notificationOf(written) ?? manifest.byManifest;
  const { status, subject } = codedAdvice(scope, m15, { written, notification });
  const ownVessel = vessel === null ? null : readVessel(v1Vessel(segments, vessel), written.carrier || null);
  const statement = {
    status,
    place: findPlace(scope, m15, m15Port(segments, m15)),
    time: findTime(scope, m15, m15Time(segments, m15)),
    transport: subject === 'VOYAGE' ? (ownVessel ?? manifest.conveyance) : ownVessel,
    remark: remarkOf(remarks.map((k1) => k1Text(segments, k1))),
    span,
  };
  for (const about of subjectsOf(scope, m15, aboutOf(scope, m15, { written, subject })))
    addStatement(scope, statement, about);
}

/** A transfer names the carrier that takes over; one that names none is something that we do not know. */
function notificationOf({ code, nextCarrier }: WrittenAdvice): Notification | null {
  const found = NOTIFICATIONS.get(code.toUpperCase()) ?? null;
  return found?.namesNextCarrier === true && nextCarrier === '' ? null : found;
}

function codedAdvice(
  scope: MessageScope,
  m15: SegmentNumber,
  { written, notification }: { readonly written: WrittenAdvice; readonly notification: Notification | null },
): { readonly status: ReturnType<typeof readStatus>; readonly subject: Notification['subject'] } {
  const code = written.code.toUpperCase();
  const row = notification === null ? null : { name: '', meaning: notification.meaning, country: null };
  const table = new Map(row === null ? [] : [[code, row] as const]);
  const list = { name: '1070', table, country: 'US' };
  const status = readStatus(scope, m15, { written: { code: written.code, element: M15_CODE_ELEMENT }, list });
  return { status, subject: notification?.subject ?? 'IN_BOND' };
}

function aboutOf(
  scope: MessageScope,
  m15: SegmentNumber,
  { written, subject }: { readonly written: WrittenAdvice; readonly subject: Notification['subject'] },
): { readonly units: readonly UnitReading[]; readonly references: ReferenceList['all'] } {
  const { number, carrier } = written;
  const list = new ReferenceList();
  if (subject === 'CONTAINER') {
    const unit = readUnit('CONTAINER', number);
    if (!unit.isNumberValid) reportNumber(scope, { segment: m15, element: NUMBER_ELEMENT }, unit);
    return { units: number === '' ? [] : [unit], references: list.all };
  }
  if (subject === 'BILL') list.add('MASTER_BILL', billNumber(number, carrier), 'BM');
  else if (subject === 'VOYAGE') list.addUntyped(number, 'M15');
  else list.add('TRANSIT_DOCUMENT', number, 'IB');
  return { units: [], references: list.all };
}
