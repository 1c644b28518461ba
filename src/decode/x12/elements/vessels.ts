/** Segments that name a vessel, its voyage and its carrier. */
import type { SegmentNumber } from '../loops.js';
import type { SegmentReader } from '../syntax/segment-reader.js';

export interface WrittenVessel {
  /** 597 */
  readonly code: string;
  /** 897: L Lloyd's (IMO), C call sign, B Bureau of Census, Z mutually defined. Empty when not said. */
  readonly qualifier: string;
  readonly name: string;
  /** 55: flight or voyage number. */
  readonly voyage: string;
  /** SCAC */
  readonly carrier: string;
}

/** Q2-01 vessel code, 09 voyage, 12 qualifier, 13 name */
export const q2Vessel = (segments: SegmentReader, q2: SegmentNumber): WrittenVessel => ({
  code: segments.text(q2, 1),
  qualifier: segments.text(q2, 12),
  name: segments.text(q2, 13),
  voyage: segments.text(q2, 9),
  carrier: '',
});

/** V1-01 vessel code, 02 name, 04 voyage, 05 carrier, 08 qualifier */
export const v1Vessel = (segments: SegmentReader, v1: SegmentNumber): WrittenVessel => ({
  code: segments.text(v1, 1),
  qualifier: segments.text(v1, 8),
  name: segments.text(v1, 2),
  voyage: segments.text(v1, 4),
  carrier: segments.text(v1, 5),
});

/** M10-01 carrier, 02 method of transport (91), 04 vessel code, 05 name, 06 voyage, 10 qualifier */
export const m10Vessel = (segments: SegmentReader, m10: SegmentNumber): WrittenVessel => ({
  code: segments.text(m10, 4),
  qualifier: segments.text(m10, 10),
  name: segments.text(m10, 5),
  voyage: segments.text(m10, 6),
  carrier: segments.text(m10, 1),
});
export const m10Method = (segments: SegmentReader, m10: SegmentNumber): string => segments.text(m10, 2);

/** CM-01 voyage, 06 carrier, 09 vessel name */
export const cmVessel = (segments: SegmentReader, cm: SegmentNumber): WrittenVessel => ({
  code: '',
  qualifier: '',
  name: segments.text(cm, 9),
  voyage: segments.text(cm, 1),
  carrier: segments.text(cm, 6),
});

/** N1-01 entity (98), 02 name, 03 qualifier, 04 code */
export const n1Entity = (segments: SegmentReader, n1: SegmentNumber): string => segments.text(n1, 1);
export const n1Code = (segments: SegmentReader, n1: SegmentNumber): string => segments.text(n1, 4);
