/**
 * 309, Customs Manifest, releases 003020 to 008010.
 *
 *     ST M10 [N9] [VEH] NM1{…}
 *     P4*20{
 *       LX*9999{ [M13] [M11] [N9*999] N1{N3 N4 …} [M12{R4}] VID*999{M7*5 N10*999{VC MAN H1{H2}}} } }
 *     SE
 *
 * M10 is the conveyance and its voyage, P4 a port of discharge with the estimated date of arrival, LX with M11 a bill of lading, VID a
 * container under it. M13 amends an earlier manifest.
 */
import { firstWithTag, loopsOf, type SegmentNumber, type SegmentSpan, spanBefore, withTag } from './loops.js';
import { LX, M10, M11, M12, M13, M7, N9, P4, VID } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

/** VID{M7} */
export interface ConveyanceLoop {
  /** VID */
  readonly conveyance: SegmentNumber;
  /** M7 */
  readonly seals: readonly SegmentNumber[];
}

export interface ManifestBill {
  /** M11 */
  readonly bill: SegmentNumber | null;
  /** M13 */
  readonly amendment: SegmentNumber | null;
  /** N9 */
  readonly references: readonly SegmentNumber[];
  /** M12 */
  readonly inBonds: readonly SegmentNumber[];
  readonly conveyances: readonly ConveyanceLoop[];
  readonly span: SegmentSpan;
}

export interface ManifestPort {
  /** P4 */
  readonly port: SegmentNumber;
  readonly bills: readonly ManifestBill[];
}

export interface CustomsManifest {
  /** M10, null when it is missing. */
  readonly manifest: SegmentNumber | null;
  readonly ports: readonly ManifestPort[];
}

const NOTHING: ReadonlySet<TagCode> = new Set();
const BEHIND_HEADER: ReadonlySet<TagCode> = new Set([P4, LX]);

/** Reads the segments between ST and SE. */
export const decodeCustomsManifest = (segments: SegmentReader, span: SegmentSpan): CustomsManifest => ({
  manifest: firstWithTag(segments, spanBefore(segments, span, BEHIND_HEADER), M10),
  ports: loopsOf(segments, span, { opener: P4, shape: { closes: NOTHING } }).map((loop) => ({
    port: loop.first,
    bills: loopsOf(segments, loop, { opener: LX, shape: { closes: NOTHING } }).map((bill) => billOf(segments, bill)),
  })),
});

const billOf = (segments: SegmentReader, span: SegmentSpan): ManifestBill => ({
  bill: firstWithTag(segments, span, M11),
  amendment: firstWithTag(segments, span, M13),
  references: withTag(segments, span, N9),
  inBonds: withTag(segments, span, M12),
  conveyances: conveyanceLoopsOf(segments, span),
  span,
});

export const conveyanceLoopsOf = (segments: SegmentReader, span: SegmentSpan): readonly ConveyanceLoop[] =>
  loopsOf(segments, span, { opener: VID, shape: { closes: NOTHING } }).map((loop) => ({
    conveyance: loop.first,
    seals: withTag(segments, loop, M7),
  }));
