import { qualifierOf } from '../../decode/edifact/elements.js';
import type { Details, SegmentNumber } from '../../decode/edifact/group-segments.js';
import type { EdifactMessage } from '../../decode/edifact/syntax/message.js';
import type { SegmentReader } from '../../decode/edifact/syntax/segment-reader.js';
import type { DraftSource, EventList } from '../event-list.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import type { MessageFunction } from '../code-maps/message-functions.js';
import type { PlaceFinder } from './places.js';
import type { FoundTime } from './times.js';

/** One message being interpreted: its segments, who sent it, and where facts and faults go. */
export interface MessageScope {
  readonly segments: SegmentReader;
  readonly message: EdifactMessage;
  /** `IFTSTA`, as UNH or the envelope says it. */
  readonly type: string;
  /** Its number in the body, from 1. */
  readonly ordinal: number;
  /** Directory release as a number that can be compared, 19952 for 95B; null when UNH does not tell. */
  readonly release: number | null;
  readonly does: MessageFunction;
  /** A message that takes something back says what. */
  readonly canRetract: boolean;
  readonly context: InterpretContext;
  readonly places: PlaceFinder;
  readonly faults: FaultList;
  readonly events: EventList;
  /** The message's own time, for facts that take something back or are dated by their document, and have no other. */
  readonly documentTime: FoundTime | null;
  /** Whether a group that ends before this segment may lack its end, because the body breaks off in it. */
  readonly isCutOff: (groupEnd: SegmentNumber) => boolean;
}

/** Segments of a group, first up to but without end. */
export interface SegmentSpan {
  readonly first: SegmentNumber;
  readonly end: SegmentNumber;
}

/** Where a fact stands: `UNH 1 / STS 14`, message and segment counted from 1 as UNT counts them. */
export function sourceOf(scope: MessageScope, span: SegmentSpan, rule: string): DraftSource {
  const { segments, message, ordinal } = scope;
  return {
    byteStart: segments.segmentRange(span.first).start,
    byteEnd: segments.endBehindTerminator(span.end - 1),
    pointer: `UNH ${ordinal} / ${segments.tag(span.first)} ${span.first - message.extent.first + 1}`,
    rule,
  };
}

/** The segments among `list` that carry the qualifier. */
export const withQualifier = (
  segments: SegmentReader,
  list: Details[keyof Details],
  qualifier: string,
): readonly SegmentNumber[] => list.filter((segment) => qualifierOf(segments, segment) === qualifier);
