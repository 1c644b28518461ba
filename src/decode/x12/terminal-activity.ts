/**
 * 322, Terminal Operations and Intermodal Ramp Activity, releases 003010 to 008010.
 *
 *     ST [ZC1] Q5
 *     N7*500{ DTM M7 N5 W2 … }
 *     R4*20{DTM V9}  N1{N3 N4}  [N9*10]
 *     SE
 *
 * Q5 states one status of every container named by N7. R4 with function 5 is where it happened, 6 and 7 are the rail terminals of origin
 * and destination. DTM behind N7 are times of that container.
 */
import {
  equipmentLoopsOf,
  type EquipmentLoop,
  firstWithTag,
  portLoopsOf,
  type PortLoop,
  type SegmentNumber,
  type SegmentSpan,
  withTag,
} from './loops.js';
import { N1, N9, Q5, R4 } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

export interface TerminalActivity {
  /** Q5, null when it is missing. */
  readonly status: SegmentNumber | null;
  readonly equipment: readonly EquipmentLoop[];
  readonly ports: readonly PortLoop[];
  /** N1 */
  readonly parties: readonly SegmentNumber[];
  /** N9 */
  readonly references: readonly SegmentNumber[];
}

const CLOSES: ReadonlySet<TagCode> = new Set([R4, N1, N9]);

/** Reads the segments between ST and SE. */
export const decodeTerminalActivity = (segments: SegmentReader, span: SegmentSpan): TerminalActivity => ({
  status: firstWithTag(segments, span, Q5),
  equipment: equipmentLoopsOf(segments, span, CLOSES),
  ports: portLoopsOf(segments, span),
  parties: withTag(segments, span, N1),
  references: withTag(segments, span, N9),
});
