/**
 * 315, Status Details (Ocean), releases 003010 to 008010.
 *
 *     ST B4 [N9*30] [Q2] [SG*15]
 *     R4*20{ DTM*15 V9*10 }
 *     SE
 *
 * B4 states one status of one container; SG, which some guides use, more of them. Q2 is the vessel, R4 a port or terminal of the route
 * with its estimated and actual times. In 322 the sets are alike but for their header.
 */
import { firstWithTag, portLoopsOf, type PortLoop, type SegmentNumber, type SegmentSpan, withTag } from './loops.js';
import { B4, N9, Q2, SG } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';

export interface OceanStatus {
  /** B4, null when it is missing. */
  readonly beginning: SegmentNumber | null;
  /** N9 */
  readonly references: readonly SegmentNumber[];
  /** Q2 */
  readonly vessel: SegmentNumber | null;
  /** SG */
  readonly statuses: readonly SegmentNumber[];
  readonly ports: readonly PortLoop[];
}

/** Reads the segments between ST and SE. */
export const decodeOceanStatus = (segments: SegmentReader, span: SegmentSpan): OceanStatus => ({
  beginning: firstWithTag(segments, span, B4),
  references: withTag(segments, span, N9),
  vessel: firstWithTag(segments, span, Q2),
  statuses: withTag(segments, span, SG),
  ports: portLoopsOf(segments, span),
});
