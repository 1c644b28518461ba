import type { X12Message } from '../../decode/x12/syntax/message.js';
import { EARLIEST_PLAUSIBLE_MS, LATEST_PLAUSIBLE_MS } from '../event-list.js';
import { DAY_MS, dateTime, WIDEST_OFFSET_MS, type TimeSpan } from '../event-time.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import type { WrittenTime } from '../written-time.js';
import { originalOf, readX12Time, type FoundTime } from './times.js';

/** When the sender made a message. */
export interface DocumentTime {
  /** ISO 8601 UTC. Without any zone it is placed as if it were UTC, like `sortInstant`: good enough to order one sender's messages. */
  readonly reportedAt: string | null;
  /** The span in which it can have been made. Null when nothing tells. */
  readonly madeAt: TimeSpan | null;
  /** GS04 and GS05, else ISA09 and ISA10. */
  readonly time: FoundTime | null;
}

interface Dated extends FoundTime {
  readonly reportedAt: string;
  readonly madeAt: TimeSpan;
}

const UNDATED: DocumentTime = { reportedAt: null, madeAt: null, time: null };

/**
 * GS04 and GS05, else ISA09 and ISA10. X12 does not say in which zone they are: carriers write UTC into them whatever clock they report
 * by, so that the message can have been made at either reading, and at that of ISA as well as at that of GS. Only a time behind all of
 * them is later than its message.
 */
export function readDocumentTime(message: X12Message, context: InterpretContext, faults: FaultList): DocumentTime {
  const { group, interchange, segments } = message;
  const byGroup = dated(group?.extent.header ?? null, group, context);
  const byInterchange = dated(interchange.extent.header, interchange, context);
  const own = byGroup ?? byInterchange;
  if (own === null) return UNDATED;
  if (byGroup !== null && byInterchange !== null && distance(byGroup, byInterchange) > WIDEST_OFFSET_MS + DAY_MS) {
    const detail = `GS says ${byGroup.original}, ISA says ${byInterchange.original}`;
    faults.warning('CONTRADICTS_ITSELF', segments.place(byGroup.segment, 4), detail);
  }
  const { reportedAt, segment, written, original } = own;
  return { reportedAt, madeAt: united(byGroup, byInterchange), time: { segment, written, original } };
}

function dated(
  segment: number | null,
  stated: { readonly date: string; readonly time: string } | null,
  context: InterpretContext,
): Dated | null {
  if (segment === null || stated === null) return null;
  const time = { date: stated.date, time: stated.time, zone: '', element: 0 };
  const written = readX12Time(time, context);
  if ('fault' in written) return null;
  const original = originalOf(time);
  const { reportedAt, madeAt } = datedBy(written, original, context);
  const isPlausible = madeAt.latest >= EARLIEST_PLAUSIBLE_MS && madeAt.earliest < LATEST_PLAUSIBLE_MS;
  return isPlausible ? { segment, written, original, reportedAt, madeAt } : null;
}

function datedBy(
  written: WrittenTime,
  original: string,
  { feed, reference }: InterpretContext,
): Pick<Dated, 'reportedAt' | 'madeAt'> {
  const own = feed.ownPlace === null ? null : reference.placeByKey(feed.ownPlace);
  const zone = feed.time.defaultZone ?? own?.zone ?? null;
  const { time, span } = dateTime(written, original, { feed, reference, zone });
  const { local, localMs, precision, irregularity } = written;
  const inUtc: WrittenTime = { local, localMs, precision, offset: '+00:00', offsetFrom: 'DIGITS', irregularity };
  const byUtc = dateTime(inUtc, original, { feed, reference, zone }).span;
  return {
    reportedAt: time.instant ?? `${time.local}.000Z`,
    madeAt: { earliest: Math.min(span.earliest, byUtc.earliest), latest: Math.max(span.latest, byUtc.latest) },
  };
}

const distance = (one: Dated, other: Dated): number => Math.abs(one.written.localMs - other.written.localMs);

function united(one: Dated | null, other: Dated | null): TimeSpan | null {
  if (one === null || other === null) return (one ?? other)?.madeAt ?? null;
  return {
    earliest: Math.min(one.madeAt.earliest, other.madeAt.earliest),
    latest: Math.max(one.madeAt.latest, other.madeAt.latest),
  };
}
