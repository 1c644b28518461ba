import type { TimeSpan } from '../event-time.js';
import { DAY_MS, dateTime } from '../event-time.js';
import { EARLIEST_PLAUSIBLE_MS, LATEST_PLAUSIBLE_MS } from '../event-list.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import type { SegmentReader } from '../../decode/edifact/syntax/segment-reader.js';
import type { EdifactMessage } from '../../decode/edifact/syntax/message.js';
import { qualifierOf } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { DOC, DTM, RFF } from '../../decode/edifact/segment-tags.js';
import { dtmOf } from '../../decode/edifact/time-elements.js';
import { DOCUMENT_TIME } from '../code-maps/time-qualifiers.js';
import { readWrittenTime, type WrittenTime } from '../written-time.js';
import type { FoundTime } from './times.js';

/** When the sender made a message. */
export interface DocumentTime {
  /** ISO 8601 UTC. Without any zone it is placed as if it were UTC, like `sortInstant`: good enough to order one sender's messages. */
  readonly reportedAt: string | null;
  /** The span in which it can have been made; wide when its zone is not known. Null when nothing tells. */
  readonly madeAt: TimeSpan | null;
  /** DTM+137 itself, or date and time of UNB. */
  readonly time: FoundTime | null;
}

/**
 * DTM+137, else date and time of UNB. Their zone is that of the feed, else that of the terminal's own place. A DTM+137 that no message can
 * have (1911, 2099) is reported and not used, for every later judgement about the future rests on it.
 */
export function readDocumentTime(message: EdifactMessage, context: InterpretContext, faults: FaultList): DocumentTime {
  const { segments } = message;
  const interchangeTime = timeOfInterchange(message, context);
  const dtm = firstDocumentTime(message);
  const time = dtm === null ? null : readDtm(segments, dtm, faults);
  const stated = time === null ? null : datedBy(time.written, time.original, context);
  if (time === null || stated === null) return interchangeTime ?? UNDATED;
  if (!isPlausible(stated.madeAt)) {
    const detail = `DTM+137 '${time.original}' is no time at which a message can have been made`;
    faults.warning('TIME_IMPLAUSIBLE', segments.place(time.segment, 1, 1), detail);
    return interchangeTime ?? { ...UNDATED, time };
  }
  if (interchangeTime !== null && stated.madeAt.earliest > interchangeTime.madeAt.latest + DAY_MS) {
    const detail = `DTM+137 '${time.original}' is later than the interchange it came in (${interchangeTime.original})`;
    faults.warning('CONTRADICTS_ITSELF', segments.place(time.segment, 1, 1), detail);
  }
  return { ...stated, time };
}

interface Dated {
  readonly reportedAt: string;
  readonly madeAt: TimeSpan;
  readonly original: string;
}

const UNDATED: DocumentTime = { reportedAt: null, madeAt: null, time: null };

function datedBy(written: WrittenTime, original: string, { feed, reference }: InterpretContext): Dated {
  const own = feed.ownPlace === null ? null : reference.placeByKey(feed.ownPlace);
  // The place's zone comes last here: the message is written where the sender sits, not where something happened.
  const zone = feed.time.defaultZone ?? own?.zone ?? null;
  const { time, span } = dateTime(written, original, { feed, reference, zone });
  return { reportedAt: time.instant ?? `${time.local}.000Z`, madeAt: span, original };
}

const isPlausible = ({ earliest, latest }: TimeSpan): boolean =>
  latest >= EARLIEST_PLAUSIBLE_MS && earliest < LATEST_PLAUSIBLE_MS;

/** S004 of UNB: YYMMDD or CCYYMMDD, and HHMM. */
function timeOfInterchange(
  { interchange, extent }: EdifactMessage,
  context: InterpretContext,
): DatedInterchange | null {
  const { date, time } = interchange;
  const original = date.trim() + time.trim();
  const format = FORMATS_BY_LENGTH.get(original.length);
  const written = format === undefined ? null : readWrittenTime(original, format);
  if (written === null || 'fault' in written) return null;
  const dated = datedBy(written, original, context);
  const segment = interchange.extent.header ?? extent.first;
  return isPlausible(dated.madeAt) ? { ...dated, time: { segment, qualifier: 'UNB', written, original } } : null;
}

type DatedInterchange = Dated & { readonly time: FoundTime };

const FORMATS_BY_LENGTH: ReadonlyMap<number, string> = new Map([
  [6, '101'],
  [8, '102'],
  [10, '201'],
  [12, '203'],
  [14, '204'],
]);

/** The header is short, and DTM+137 stands in its first lines; one further on belongs to something else. */
const HEADER_SEGMENTS = 12;

/** DTM+137 that is the message's own; else, where senders put theirs behind RFF, the first. A customs response repeats dates of declarations. */
function firstDocumentTime({ segments, extent, type }: EdifactMessage): SegmentNumber | null {
  const end = Math.min(extent.end, extent.first + HEADER_SEGMENTS);
  let ofReference: SegmentNumber | null = null;
  for (let segment = extent.first; segment < end; segment++) {
    if (segments.tagCode(segment) !== DTM || qualifierOf(segments, segment) !== DOCUMENT_TIME) continue;
    if (!isOfReference(segments, segment)) return segment;
    ofReference ??= segment;
  }
  return type.trim().toUpperCase().startsWith('CUS') ? null : ofReference;
}

/** RFF{DTM} and DOC{DTM}: the date of the document that is referred to. */
function isOfReference(segments: SegmentReader, dtm: SegmentNumber): boolean {
  let before = dtm - 1;
  while (before > 0 && segments.tagCode(before) === DTM) before -= 1;
  const tag = segments.tagCode(before);
  return tag === RFF || tag === DOC;
}

function readDtm(segments: SegmentReader, segment: SegmentNumber, faults: FaultList): FoundTime | null {
  const { value, format } = dtmOf(segments, segment);
  const written = readWrittenTime(value, format);
  if ('fault' in written) {
    faults.warning(written.fault, segments.place(segment, 1, 1), `DTM+137: ${written.detail}`);
    return null;
  }
  return { segment, qualifier: DOCUMENT_TIME, written, original: value };
}
