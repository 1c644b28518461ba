/** Segments that name a container, trailer or rail car. */
import type { SegmentNumber } from '../loops.js';
import type { SegmentReader } from '../syntax/segment-reader.js';

/** An equipment number in its parts (206 initial, 207 number, 761 check digit) and what stands with it. */
export interface WrittenEquipment {
  readonly initial: string;
  readonly number: string;
  readonly checkDigit: string;
  /** Equipment description code (40): CN container, TL trailer, RR rail car. */
  readonly description: string;
  /** Equipment type (24): the size and type of ISO 6346, or four digits of the sender's. */
  readonly sizeType: string;
  /** Element of the number, for faults. */
  readonly element: number;
}

/** B4-07 initial, 08 number, 13 check digit, 10 type */
export const b4Equipment = (segments: SegmentReader, b4: SegmentNumber): WrittenEquipment => ({
  initial: segments.text(b4, 7),
  number: segments.text(b4, 8),
  checkDigit: segments.text(b4, 13),
  description: '',
  sizeType: segments.text(b4, 10),
  element: 8,
});
/** B4-09: E empty, L loaded (578). */
export const b4Load = (segments: SegmentReader, b4: SegmentNumber): string => segments.text(b4, 9);

/** N7-01 initial, 02 number, 11 description, 18 check digit, 22 type */
export const n7Equipment = (segments: SegmentReader, n7: SegmentNumber): WrittenEquipment => ({
  initial: segments.text(n7, 1),
  number: segments.text(n7, 2),
  checkDigit: segments.text(n7, 18),
  description: segments.text(n7, 11),
  sizeType: segments.text(n7, 22),
  element: 2,
});

/** N7-03 weight, 04 its qualifier (187: G gross, N net), 17 its unit (188: K kilograms, L pounds) */
export interface WrittenWeight {
  readonly value: number | null;
  readonly qualifier: string;
  readonly unit: string;
}
export const n7Weight = (segments: SegmentReader, n7: SegmentNumber): WrittenWeight => ({
  value: segments.decimal(n7, 3),
  qualifier: segments.text(n7, 4),
  unit: segments.text(n7, 17),
});

/** W2-01 initial, 02 number, 05 loaded or empty (578) */
export const w2Load = (segments: SegmentReader, w2: SegmentNumber): string => segments.text(w2, 5);

/** MS2-01 owner, 02 number, 03 description, 04 check digit */
export const ms2Equipment = (segments: SegmentReader, ms2: SegmentNumber): WrittenEquipment => ({
  initial: segments.text(ms2, 1),
  number: segments.text(ms2, 2),
  checkDigit: segments.text(ms2, 4),
  description: segments.text(ms2, 3),
  sizeType: '',
  element: 2,
});

/** VID-01 description, 02 initial, 03 number with its check digit, 04 and 05 seals */
export const vidEquipment = (segments: SegmentReader, vid: SegmentNumber): WrittenEquipment => ({
  initial: segments.text(vid, 2),
  number: segments.text(vid, 3),
  checkDigit: '',
  description: segments.text(vid, 1),
  sizeType: '',
  element: 3,
});
export const vidSeals = (segments: SegmentReader, vid: SegmentNumber): readonly string[] =>
  [segments.text(vid, 4), segments.text(vid, 5)].filter((seal) => seal !== '');

/** X4-11 initial, 12 number */
export const x4Equipment = (segments: SegmentReader, x4: SegmentNumber): WrittenEquipment => ({
  initial: segments.text(x4, 11),
  number: segments.text(x4, 12),
  checkDigit: '',
  description: '',
  sizeType: '',
  element: 12,
});

/** M7-01 to 04 seal numbers */
export const m7Seals = (segments: SegmentReader, m7: SegmentNumber): readonly string[] =>
  [1, 2, 3, 4].map((element) => segments.text(m7, element)).filter((seal) => seal !== '');

/** H3-01 special handling (152): IP import, XP export */
export const h3Handling = (segments: SegmentReader, h3: SegmentNumber): string => segments.text(h3, 1);
