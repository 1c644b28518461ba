/**
 * 353, Customs Events Advisory Details, releases 003040 to 008010: what carriers tell customs of cargo that moves in bond.
 *
 *     ST [M10] [P4] [CM]
 *     M15*9999{ [M7A] [V1] [MEA] [K1] }
 *     SE
 */
import { firstWithTag, loopsOf, type SegmentNumber, type SegmentSpan, withTag } from './loops.js';
import { K1, M10, M15, V1 } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

export interface Advice {
  /** M15 */
  readonly advice: SegmentNumber;
  /** V1 */
  readonly vessel: SegmentNumber | null;
  /** K1 */
  readonly remarks: readonly SegmentNumber[];
  readonly span: SegmentSpan;
}

export interface CustomsAdvice {
  /** M10 */
  readonly manifest: SegmentNumber | null;
  readonly advices: readonly Advice[];
}

const NOTHING: ReadonlySet<TagCode> = new Set();

/** Reads the segments between ST and SE. */
export const decodeCustomsAdvice = (segments: SegmentReader, span: SegmentSpan): CustomsAdvice => ({
  manifest: firstWithTag(segments, span, M10),
  advices: loopsOf(segments, span, { opener: M15, shape: { closes: NOTHING } }).map((loop) => ({
    advice: loop.first,
    vessel: firstWithTag(segments, loop, V1),
    remarks: withTag(segments, loop, K1),
    span: loop,
  })),
});
