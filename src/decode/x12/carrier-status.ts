/**
 * 214, Transportation Carrier Shipment Status Message, releases 003010 to 008010.
 *
 *     ST B10 [L11*300] [MAN] [K1] N1{N3 N4 G62 L11}
 *     LX*999999{ [L11] [G62] AT7*10{ MS1 MS2 K1 M7 } [L11] Q7 K1 AT5 AT8 … }
 *     SE
 *
 * AT7 states a status or an appointment; MS1 is where, MS2 with which trailer or container. References of an LX loop, whether they stand
 * before or behind its AT7, belong to all of them. Without LX the AT7 form one loop of their own.
 */
import { firstWithTag, loopsOf, type SegmentNumber, type SegmentSpan, spanBefore, withTag } from './loops.js';
import { AT7, AT8, B10, G62, K1, L11, LX, M7, MS1, MS2 } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

export interface StatusLoop {
  /** AT7 */
  readonly status: SegmentNumber;
  /** MS1 */
  readonly place: SegmentNumber | null;
  /** MS2 */
  readonly equipment: readonly SegmentNumber[];
  /** M7 */
  readonly seals: readonly SegmentNumber[];
  /** K1 */
  readonly remarks: readonly SegmentNumber[];
  readonly span: SegmentSpan;
}

export interface ShipmentLoop {
  /** L11 */
  readonly references: readonly SegmentNumber[];
  /** G62 */
  readonly dates: readonly SegmentNumber[];
  readonly statuses: readonly StatusLoop[];
  readonly span: SegmentSpan;
}

export interface CarrierStatus {
  /** B10, null when it is missing. */
  readonly beginning: SegmentNumber | null;
  /** L11 of the header. */
  readonly references: readonly SegmentNumber[];
  /** G62 of the header. */
  readonly dates: readonly SegmentNumber[];
  readonly shipments: readonly ShipmentLoop[];
}

const OPENERS: ReadonlySet<TagCode> = new Set([LX, AT7]);
const NOTHING: ReadonlySet<TagCode> = new Set();
const STATUS_CLOSES: ReadonlySet<TagCode> = new Set([L11, AT8, G62]);

/** Reads the segments between ST and SE. */
export function decodeCarrierStatus(segments: SegmentReader, span: SegmentSpan): CarrierStatus {
  const header = spanBefore(segments, span, OPENERS);
  const body = { first: header.end, end: span.end };
  const loops = loopsOf(segments, body, { opener: LX, shape: { closes: NOTHING } });
  const beforeLoops = { first: body.first, end: loops[0]?.first ?? body.end };
  const spans = beforeLoops.first < beforeLoops.end ? [beforeLoops, ...loops] : loops;
  return {
    beginning: firstWithTag(segments, header, B10),
    references: withTag(segments, header, L11),
    dates: withTag(segments, header, G62),
    shipments: spans.map((loop) => shipmentLoop(segments, loop)),
  };
}

const shipmentLoop = (segments: SegmentReader, span: SegmentSpan): ShipmentLoop => ({
  references: withTag(segments, span, L11),
  dates: withTag(segments, span, G62),
  statuses: loopsOf(segments, span, { opener: AT7, shape: { closes: STATUS_CLOSES } }).map((loop) => ({
    status: loop.first,
    place: firstWithTag(segments, loop, MS1),
    equipment: withTag(segments, loop, MS2),
    seals: withTag(segments, loop, M7),
    remarks: withTag(segments, loop, K1),
    span: loop,
  })),
  span,
});
