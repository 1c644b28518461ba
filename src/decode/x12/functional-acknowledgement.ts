/**
 * 997, Functional Acknowledgment, and 999, Implementation Acknowledgment: what became of a group that was sent.
 *
 *     997: ST AK1 AK2{ AK3{AK4} AK5 } AK9 SE
 *     999: ST AK1 AK2{ IK3{CTX IK4{CTX}} IK5 } AK9 SE
 *
 * AK1 names the group, AK2 a transaction set in it, AK3 and AK4 what is wrong with it, AK5 and AK9 the verdicts.
 */
import { firstWithTag, loopsOf, type SegmentNumber, type SegmentSpan, withTag } from './loops.js';
import { AK1, AK2, AK3, AK4, AK5, AK9, IK3, IK4, IK5 } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

export interface SetResponse {
  /** AK2 */
  readonly set: SegmentNumber;
  /** AK3 or IK3, AK4 or IK4, in order. */
  readonly notes: readonly SegmentNumber[];
  /** AK5 or IK5 */
  readonly verdict: SegmentNumber | null;
}

export interface FunctionalAcknowledgement {
  /** AK1, null when it is missing. */
  readonly group: SegmentNumber | null;
  readonly sets: readonly SetResponse[];
  /** AK9 */
  readonly verdict: SegmentNumber | null;
}

const NOTES: ReadonlySet<TagCode> = new Set([AK3, AK4, IK3, IK4]);
const CLOSES: ReadonlySet<TagCode> = new Set([AK9]);

/** Reads the segments between ST and SE. */
export const decodeFunctionalAcknowledgement = (
  segments: SegmentReader,
  span: SegmentSpan,
): FunctionalAcknowledgement => ({
  group: firstWithTag(segments, span, AK1),
  sets: loopsOf(segments, span, { opener: AK2, shape: { closes: CLOSES } }).map((loop) => ({
    set: loop.first,
    notes: [...NOTES].flatMap((tag) => withTag(segments, loop, tag)).toSorted((a, b) => a - b),
    verdict: firstWithTag(segments, loop, AK5) ?? firstWithTag(segments, loop, IK5),
  })),
  verdict: firstWithTag(segments, span, AK9),
});
