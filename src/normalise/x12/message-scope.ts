import type { SegmentNumber, SegmentSpan } from '../../decode/x12/loops.js';
import type { X12Message } from '../../decode/x12/syntax/message.js';
import type { SegmentReader } from '../../decode/x12/syntax/segment-reader.js';
import type { MessageFunction } from '../code-maps/message-functions.js';
import type { DraftSource, EventList } from '../event-list.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import type { PlaceFinder } from './places.js';
import type { FoundTime } from './times.js';

/** One transaction set being interpreted: its segments, who sent it, and where facts and faults go. */
export interface MessageScope {
  readonly segments: SegmentReader;
  readonly message: X12Message;
  /** ST01 */
  readonly type: string;
  /** Its number in the body, from 1. */
  readonly ordinal: number;
  readonly does: MessageFunction;
  readonly context: InterpretContext;
  readonly places: PlaceFinder;
  readonly faults: FaultList;
  readonly events: EventList;
  /** The message's own time, for facts that have no other. */
  readonly documentTime: FoundTime | null;
}

/** Where a fact stands: `ST 1 / B4 2`, transaction set and segment counted from 1 as SE counts them. */
export function sourceOf(scope: MessageScope, span: SegmentSpan, rule: string): DraftSource {
  const { segments, message, ordinal } = scope;
  return {
    byteStart: segments.segmentRange(span.first).start,
    byteEnd: segments.endBehindTerminator(span.end - 1),
    pointer: `ST ${ordinal} / ${segments.tag(span.first)} ${span.first - message.extent.first + 1}`,
    rule,
  };
}

export const spanOfOne = (segment: SegmentNumber): SegmentSpan => ({ first: segment, end: segment + 1 });
