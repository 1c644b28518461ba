/** Segments that name a place. */
import type { SegmentNumber } from '../loops.js';
import type { SegmentReader } from '../syntax/segment-reader.js';

/** A place as written: an identifier with the list it is from (309), or words. */
export interface WrittenPlace {
  /** 309: UN, CI, D, K … Empty when the segment has none. */
  readonly qualifier: string;
  /** 310 */
  readonly identifier: string;
  readonly name: string;
  /** Terminal inside the place. */
  readonly facility: string;
  /** State or province. */
  readonly state: string;
  readonly country: string;
  /** Element of the identifier or name, for faults. */
  readonly element: number;
}

const NO_PLACE: WrittenPlace = {
  qualifier: '',
  identifier: '',
  name: '',
  facility: '',
  state: '',
  country: '',
  element: 1,
};

/** R4-01 function (115), 02 qualifier, 03 identifier, 04 port name, 05 country, 06 terminal name, 07 pier, 08 state */
export const r4Function = (segments: SegmentReader, r4: SegmentNumber): string => segments.text(r4, 1);
export const r4Place = (segments: SegmentReader, r4: SegmentNumber): WrittenPlace => ({
  qualifier: segments.text(r4, 2),
  identifier: segments.text(r4, 3),
  name: segments.text(r4, 4),
  facility: segments.text(r4, 6),
  state: segments.text(r4, 8),
  country: segments.text(r4, 5),
  element: 3,
});

/**
 * B4-11 identifier with 12 its qualifier. Some guides put the code into B4-06 (status location) and the name into B4-11: both are handed
 * out, the code that the qualifier is about is found where it is looked up.
 */
export const b4Place = (segments: SegmentReader, b4: SegmentNumber): WrittenPlace => ({
  ...NO_PLACE,
  qualifier: segments.text(b4, 12),
  identifier: segments.text(b4, 11),
  element: 11,
});
export const b4StatusLocation = (segments: SegmentReader, b4: SegmentNumber): string => segments.text(b4, 6);
export const B4_STATUS_LOCATION_ELEMENT = 6;

/** Q5-06 city, 07 state, 08 country */
export const q5Place = (segments: SegmentReader, q5: SegmentNumber): WrittenPlace => ({
  ...NO_PLACE,
  name: segments.text(q5, 6),
  state: segments.text(q5, 7),
  country: segments.text(q5, 8),
  element: 6,
});

/** MS1-01 city, 02 state, 03 country */
export const ms1Place = (segments: SegmentReader, ms1: SegmentNumber): WrittenPlace => ({
  ...NO_PLACE,
  name: segments.text(ms1, 1),
  state: segments.text(ms1, 2),
  country: segments.text(ms1, 3),
  element: 1,
});

/** V9-05 city, 06 state, 07 country */
export const v9Place = (segments: SegmentReader, v9: SegmentNumber): WrittenPlace => ({
  ...NO_PLACE,
  name: segments.text(v9, 5),
  state: segments.text(v9, 6),
  country: segments.text(v9, 7),
  element: 5,
});

/** F9 and D9: 01 freight station accounting code, 02 city, 03 state, 04 country */
export const stationPlace = (segments: SegmentReader, station: SegmentNumber): WrittenPlace => ({
  ...NO_PLACE,
  name: segments.text(station, 2),
  state: segments.text(station, 3),
  country: segments.text(station, 4),
  element: 2,
});

/** CM-02 function (115), 03 port name, 12 terminal name, 13 state, 14 country */
export const cmFunction = (segments: SegmentReader, cm: SegmentNumber): string => segments.text(cm, 2);
export const cmPlace = (segments: SegmentReader, cm: SegmentNumber): WrittenPlace => ({
  ...NO_PLACE,
  name: segments.text(cm, 3),
  facility: segments.text(cm, 12),
  state: segments.text(cm, 13),
  country: segments.text(cm, 14),
  element: 3,
});

/** P4-01, X4-13 and M15-04: a port by its code in Census Schedule D, without a qualifier; M15-10 and 11 city and state. */
export const p4Port = (segments: SegmentReader, p4: SegmentNumber): WrittenPlace => ({
  ...NO_PLACE,
  identifier: segments.text(p4, 1),
  element: 1,
});
export const x4Port = (segments: SegmentReader, x4: SegmentNumber): WrittenPlace => ({
  ...NO_PLACE,
  identifier: segments.text(x4, 13),
  element: 13,
});
export const m15Port = (segments: SegmentReader, m15: SegmentNumber): WrittenPlace => ({
  ...NO_PLACE,
  identifier: segments.text(m15, 4),
  name: segments.text(m15, 10),
  state: segments.text(m15, 11),
  element: 4,
});
