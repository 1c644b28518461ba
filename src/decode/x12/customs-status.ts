/**
 * 350, Customs Status Information, releases 003020 to 008010: what the customs service says of bills and containers.
 *
 *     ST [M10]
 *     P4*20{ [V9*20] [VEH] [NM1] VID*9999{M7} [K1*4] X4*9999{ K1*4 N9*999 N7*999 } }      imports
 *     BA1*999{ X4{K1} }                                                                exports
 *     SE
 *
 * X4 posts one disposition to one bill. Its container stands in X4-11 and X4-12 or behind it in N7; VID before it belongs to the port.
 */
import { conveyanceLoopsOf, type ConveyanceLoop } from './customs-manifest.js';
import {
  equipmentLoopsOf,
  type EquipmentLoop,
  firstWithTag,
  loopsOf,
  type SegmentNumber,
  type SegmentSpan,
  spanBefore,
  withTag,
} from './loops.js';
import { BA1, K1, M10, N9, P4, V9, X4 } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

export interface Disposition {
  /** X4 */
  readonly release: SegmentNumber;
  /** K1 */
  readonly remarks: readonly SegmentNumber[];
  /** N9 */
  readonly references: readonly SegmentNumber[];
  readonly equipment: readonly EquipmentLoop[];
  readonly span: SegmentSpan;
}

export interface CustomsPort {
  /** P4, or BA1 for an export. */
  readonly opener: SegmentNumber;
  readonly isExport: boolean;
  /** V9 */
  readonly events: readonly SegmentNumber[];
  readonly conveyances: readonly ConveyanceLoop[];
  readonly dispositions: readonly Disposition[];
}

export interface CustomsStatus {
  /** M10 */
  readonly manifest: SegmentNumber | null;
  readonly ports: readonly CustomsPort[];
}

const PORT_OPENERS: ReadonlySet<TagCode> = new Set([P4, BA1]);
const NOTHING: ReadonlySet<TagCode> = new Set();
const RELEASES: ReadonlySet<TagCode> = new Set([X4]);
const EQUIPMENT_CLOSES: ReadonlySet<TagCode> = new Set([K1, N9]);

/** Reads the segments between ST and SE. */
export function decodeCustomsStatus(segments: SegmentReader, span: SegmentSpan): CustomsStatus {
  const imports = loopsOf(segments, span, { opener: P4, shape: { closes: new Set([BA1]) } });
  const exports = loopsOf(segments, span, { opener: BA1, shape: { closes: new Set([P4]) } });
  const ports = [...imports, ...exports].toSorted((a, b) => a.first - b.first);
  return {
    manifest: firstWithTag(segments, spanBefore(segments, span, PORT_OPENERS), M10),
    ports: ports.map((loop) => portOf(segments, loop)),
  };
}

function portOf(segments: SegmentReader, span: SegmentSpan): CustomsPort {
  const header = spanBefore(segments, span, RELEASES);
  return {
    opener: span.first,
    isExport: segments.tagCode(span.first) === BA1,
    events: withTag(segments, header, V9),
    conveyances: conveyanceLoopsOf(segments, header),
    dispositions: loopsOf(segments, span, { opener: X4, shape: { closes: NOTHING } }).map((loop) => ({
      release: loop.first,
      remarks: withTag(segments, loop, K1),
      references: withTag(segments, loop, N9),
      equipment: equipmentLoopsOf(segments, loop, EQUIPMENT_CLOSES),
      span: loop,
    })),
  };
}
