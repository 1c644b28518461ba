import { qualifierOf } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { dtmOf } from '../../decode/edifact/time-elements.js';
import { dateTime, type DatedTime } from '../event-time.js';
import type { PlaceReading } from '../place-reading.js';
import { readWrittenTime, type WrittenTime } from '../written-time.js';
import type { MessageScope } from './message-scope.js';

/** A DTM that could be read. */
export interface FoundTime {
  readonly segment: SegmentNumber;
  readonly qualifier: string;
  readonly written: WrittenTime;
  readonly original: string;
}

const VALUE_COMPONENT = 1;

/** Reads one DTM; a value that is no time becomes a fault. */
export function readTime(scope: MessageScope, segment: SegmentNumber): FoundTime | null {
  const { segments, faults } = scope;
  const { value, format, isSplit } = dtmOf(segments, segment);
  if (value.trim() === '') return null;
  const written = readWrittenTime(value, format);
  const qualifier = qualifierOf(segments, segment);
  if ('fault' in written) {
    faults.warnOnce(String(segment), {
      code: written.fault,
      at: segments.place(segment, 1, VALUE_COMPONENT),
      detail: `DTM+${qualifier}: ${written.detail}`,
    });
    return null;
  }
  if (isSplit) {
    const detail = `DTM+${qualifier}: the '+' of the offset is not released; '${value}' is read`;
    faults.warnOnce(String(segment), { code: 'SEGMENT_MALFORMED', at: segments.place(segment, 2), detail });
  }
  if (written.irregularity !== null) {
    const detail = `DTM+${qualifier}: ${written.irregularity}`;
    faults.warnOnce(String(segment), {
      code: 'TIME_UNREADABLE',
      at: segments.place(segment, 1, VALUE_COMPONENT),
      detail,
    });
  }
  return { segment, qualifier, written, original: value };
}

/**
 * The best readable time among several lists of DTM: the first list that has one, and in it the qualifier that stands first in `wanted`.
 */
export function findTime(
  scope: MessageScope,
  lists: readonly (readonly SegmentNumber[])[],
  wanted: readonly string[],
): FoundTime | null {
  for (const list of lists) {
    if (list.length === 0) continue;
    const qualifiers = list.map((segment) => qualifierOf(scope.segments, segment));
    for (const qualifier of wanted) {
      for (let at = qualifiers.indexOf(qualifier); at >= 0; at = qualifiers.indexOf(qualifier, at + 1)) {
        const found = readTime(scope, list[at]!);
        if (found !== null) return found;
      }
    }
  }
  return null;
}

/** The time as it goes into a fact that happened at `place`. */
export const timeAt = (scope: MessageScope, found: FoundTime, place: PlaceReading | null): DatedTime =>
  dateTime(found.written, found.original, {
    feed: scope.context.feed,
    reference: scope.context.reference,
    zone: place?.place?.zone ?? null,
  });

/** The qualifiers of the times given, for the fault that says none of them is the one looked for. */
export function qualifiersOf(scope: MessageScope, lists: readonly (readonly SegmentNumber[])[]): string {
  const found = new Set(
    lists.flatMap((list) => list.slice(0, 20).map((dtm) => `DTM+${qualifierOf(scope.segments, dtm)}`)),
  );
  return found.size === 0 ? 'there is no DTM' : `there is only ${[...found].join(', ')}`;
}
