/** Elements of CONTRL's service segments (ISO 9735-4): the same in syntax versions 2 to 4 as far as they are read. */
import type { SegmentNumber } from './group-segments.js';
import type { SegmentReader } from './syntax/segment-reader.js';

const trimmed = (segments: SegmentReader, segment: SegmentNumber, element: number, component = 0): string =>
  segments.text(segment, element, component).trim();

/** UCI 0020 S002 S003 0083 0085 0013 S011 */
export const reportedInterchange = (segments: SegmentReader, uci: SegmentNumber): string => trimmed(segments, uci, 1);

/** 0083, what was done; 0085, why; 0013, the service segment that is at fault. */
export interface WrittenVerdict {
  readonly action: string;
  readonly error: string;
  readonly segment: string;
}

const verdictAt = (segments: SegmentReader, segment: SegmentNumber, element: number): WrittenVerdict => ({
  action: trimmed(segments, segment, element),
  error: trimmed(segments, segment, element + 1),
  segment: trimmed(segments, segment, element + 2),
});

export const interchangeVerdict = (segments: SegmentReader, uci: SegmentNumber): WrittenVerdict =>
  verdictAt(segments, uci, 4);

/** UCM 0062 S009{0065 0052 0054 0051} 0083 0085 0013 */
export const messageVerdict = (segments: SegmentReader, ucm: SegmentNumber): WrittenVerdict =>
  verdictAt(segments, ucm, 3);

/** UCF 0048 S006 S007 0083 0085 0013 */
export const groupVerdict = (segments: SegmentReader, ucf: SegmentNumber): WrittenVerdict =>
  verdictAt(segments, ucf, 4);

/** 0062 or 0048 */
export const reportedPart = (segments: SegmentReader, segment: SegmentNumber): string => trimmed(segments, segment, 1);

/** S009 of UCM: `CUSCAR D.99B` */
export function reportedType(segments: SegmentReader, ucm: SegmentNumber): string {
  const release = [trimmed(segments, ucm, 2, 1), trimmed(segments, ucm, 2, 2)].filter((part) => part !== '').join('.');
  return [trimmed(segments, ucm, 2, 0), release].filter((part) => part !== '').join(' ');
}

/** UCS 0096 0085: the number of the segment, UNH being the first, and what is wrong with it. */
export const segmentError = (
  segments: SegmentReader,
  ucs: SegmentNumber,
): { readonly position: string; readonly error: string } => ({
  position: trimmed(segments, ucs, 1),
  error: trimmed(segments, ucs, 2),
});

/** UCD 0085 S011{0098 0104 0136}: the number of the element and of the component in it. */
export const elementError = (
  segments: SegmentReader,
  ucd: SegmentNumber,
): { readonly position: string; readonly error: string } => ({
  position: [trimmed(segments, ucd, 2, 0), trimmed(segments, ucd, 2, 1)].filter((part) => part !== '').join('.'),
  error: trimmed(segments, ucd, 1),
});
