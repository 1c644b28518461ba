/**
 * 310, Freight Receipt and Invoice (Ocean), releases 003010 to 008010: the bill of lading, or the invoice that follows it.
 *
 *     ST B3 [B2A] [N9*15] [V1*2] [C3] [Y2*10] N1{N3 N4 …} R4*20{DTM} [C8] [H3]
 *     LX*999{ N7{QTY V4 N12 M7 … } L0{L5 L1 …} … } [L3]
 *     SE
 *
 * B3 is the document and its date, V1 the vessel, R4 the ports of the bill with their times, N7 the containers in it.
 */
import {
  equipmentLoopsOf,
  type EquipmentLoop,
  firstWithTag,
  portLoopsOf,
  type PortLoop,
  type SegmentNumber,
  type SegmentSpan,
  spanBefore,
  withTag,
} from './loops.js';
import { B2A, B3, LX, N1, N9, R4, V1 } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

export interface OceanBill {
  /** B3, null when it is missing. */
  readonly beginning: SegmentNumber | null;
  /** B2A */
  readonly purpose: SegmentNumber | null;
  /** N9 before the first container: those of the bill. */
  readonly references: readonly SegmentNumber[];
  /** V1 */
  readonly vessels: readonly SegmentNumber[];
  readonly ports: readonly PortLoop[];
  readonly equipment: readonly EquipmentLoop[];
}

const DETAIL: ReadonlySet<TagCode> = new Set([LX]);
const CLOSES: ReadonlySet<TagCode> = new Set([LX, R4, N1]);

/** Reads the segments between ST and SE. */
export function decodeOceanBill(segments: SegmentReader, span: SegmentSpan): OceanBill {
  const header = spanBefore(segments, span, DETAIL);
  return {
    beginning: firstWithTag(segments, header, B3),
    purpose: firstWithTag(segments, header, B2A),
    references: withTag(segments, header, N9),
    vessels: withTag(segments, header, V1),
    ports: portLoopsOf(segments, span),
    equipment: equipmentLoopsOf(segments, span, CLOSES),
  };
}
