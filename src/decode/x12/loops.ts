/**
 * The parts of which transaction sets are made, as numbers of segments in their document. A text is read from a segment (elements/) when
 * somebody asks for it, and every value's byte range with it.
 */
import { DTM, M7, N7, N9, R4, V9, W2 } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

export type SegmentNumber = number;

/** Segments `first` up to but without `end`. */
export interface SegmentSpan {
  readonly first: SegmentNumber;
  readonly end: SegmentNumber;
}

/** The segments of a span with this tag. */
export function withTag(segments: SegmentReader, { first, end }: SegmentSpan, tag: TagCode): readonly SegmentNumber[] {
  const found: SegmentNumber[] = [];
  for (let segment = first; segment < end; segment++) {
    if (segments.tagCode(segment) === tag) found.push(segment);
  }
  return found;
}

export function firstWithTag(segments: SegmentReader, { first, end }: SegmentSpan, tag: TagCode): SegmentNumber | null {
  for (let segment = first; segment < end; segment++) {
    if (segments.tagCode(segment) === tag) return segment;
  }
  return null;
}

/** The part of a span before the first segment with one of these tags. */
export function spanBefore(segments: SegmentReader, span: SegmentSpan, tags: ReadonlySet<TagCode>): SegmentSpan {
  let end = span.first;
  while (end < span.end && !tags.has(segments.tagCode(end))) end += 1;
  return { first: span.first, end };
}

/** What ends a loop, beside its next repetition: any segment of `closes`, or any that is not in `members`. */
export type LoopShape = { readonly closes: ReadonlySet<TagCode> } | { readonly members: ReadonlySet<TagCode> };

/** The repetitions of the loop that `opener` begins. */
export function loopsOf(
  segments: SegmentReader,
  span: SegmentSpan,
  { opener, shape }: { readonly opener: TagCode; readonly shape: LoopShape },
): readonly SegmentSpan[] {
  const loops: SegmentSpan[] = [];
  let first: SegmentNumber | null = null;
  for (let segment = span.first; segment < span.end; segment++) {
    const tag = segments.tagCode(segment);
    const ends = tag === opener || ('closes' in shape ? shape.closes.has(tag) : !shape.members.has(tag));
    if (!ends) continue;
    if (first !== null) loops.push({ first, end: segment });
    first = tag === opener ? segment : null;
  }
  if (first !== null) loops.push({ first, end: span.end });
  return loops;
}

/** R4{DTM V9}: a port or terminal with its times. */
export interface PortLoop {
  /** R4 */
  readonly port: SegmentNumber;
  /** DTM */
  readonly times: readonly SegmentNumber[];
  /** V9 */
  readonly events: readonly SegmentNumber[];
  readonly span: SegmentSpan;
}

const PORT_MEMBERS: ReadonlySet<TagCode> = new Set([DTM, V9]);

export const portLoopsOf = (segments: SegmentReader, span: SegmentSpan): readonly PortLoop[] =>
  loopsOf(segments, span, { opener: R4, shape: { members: PORT_MEMBERS } }).map((loop) => ({
    port: loop.first,
    times: withTag(segments, loop, DTM),
    events: withTag(segments, loop, V9),
    span: loop,
  }));

/** N7{M7 W2 DTM N9 …}: a container, trailer or rail car. */
export interface EquipmentLoop {
  /** N7 */
  readonly equipment: SegmentNumber;
  /** M7 */
  readonly seals: readonly SegmentNumber[];
  /** W2: loaded or empty. */
  readonly loads: readonly SegmentNumber[];
  /** DTM */
  readonly times: readonly SegmentNumber[];
  /** N9 */
  readonly references: readonly SegmentNumber[];
  readonly span: SegmentSpan;
}

/** `closes` are the tags that begin something outside the equipment. */
export const equipmentLoopsOf = (
  segments: SegmentReader,
  span: SegmentSpan,
  closes: ReadonlySet<TagCode>,
): readonly EquipmentLoop[] =>
  loopsOf(segments, span, { opener: N7, shape: { closes } }).map((loop) => ({
    equipment: loop.first,
    seals: withTag(segments, loop, M7),
    loads: withTag(segments, loop, W2),
    times: withTag(segments, loop, DTM),
    references: withTag(segments, loop, N9),
    span: loop,
  }));
