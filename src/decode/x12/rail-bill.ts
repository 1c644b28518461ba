/**
 * 404, Rail Carrier Shipment Information (a shipper's bill of lading to the railway), and 417, Rail Carrier Waybill Interchange (between
 * railways), releases 003020 to 008010.
 *
 *     404: ST [ZC1] BX BNX M3 [N9*30] [CM*2] [M1] [DTM*5] N7*500{M7*5 M12 N5 …} [NA] F9 D9 N1{N3 N4 PER} [S9] R2*13 [H3*20] … LX{L5 L0 …} SE
 *     417: ST BX [BNX] [N9*30] [CM*2] [M1] [DTM*5] N7*255{M12 M7*5 …} N8 F9 D9 N1{…} [S9] R2*13 … LX{…} SE
 *
 * CM is a leg by sea before or behind the rail leg: its function is L at the port of loading, D at the port of discharge. M3 releases the
 * shipment to the railway, N8 names the waybill. M12-05 is a value in dollars, not a number of anything.
 */
import {
  equipmentLoopsOf,
  type EquipmentLoop,
  firstWithTag,
  type SegmentNumber,
  type SegmentSpan,
  withTag,
} from './loops.js';
import { BX, CM, D9, F9, H3, LX, M12, M3, N1, N8, N9 } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

export interface RailBill {
  /** BX, null when it is missing. */
  readonly beginning: SegmentNumber | null;
  /** M3 */
  readonly release: SegmentNumber | null;
  /** N8 */
  readonly waybill: SegmentNumber | null;
  /** N9 */
  readonly references: readonly SegmentNumber[];
  /** CM */
  readonly seaLegs: readonly SegmentNumber[];
  readonly equipment: readonly EquipmentLoop[];
  /** M12 */
  readonly inBonds: readonly SegmentNumber[];
  /** F9 */
  readonly origin: SegmentNumber | null;
  /** D9 */
  readonly destination: SegmentNumber | null;
  /** H3 */
  readonly handlings: readonly SegmentNumber[];
}

const CLOSES: ReadonlySet<TagCode> = new Set([N8, F9, D9, N1, LX, N9, CM]);

/** Reads the segments between ST and SE. */
export const decodeRailBill = (segments: SegmentReader, span: SegmentSpan): RailBill => ({
  beginning: firstWithTag(segments, span, BX),
  release: firstWithTag(segments, span, M3),
  waybill: firstWithTag(segments, span, N8),
  references: withTag(segments, span, N9),
  seaLegs: withTag(segments, span, CM),
  equipment: equipmentLoopsOf(segments, span, CLOSES),
  inBonds: withTag(segments, span, M12),
  origin: firstWithTag(segments, span, F9),
  destination: firstWithTag(segments, span, D9),
  handlings: withTag(segments, span, H3),
});
