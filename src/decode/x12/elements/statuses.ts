/** Segments that say what happened, by the reference designators of 004010 (the positions did not move between releases unless said). */
import type { SegmentNumber } from '../loops.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import type { WrittenTime } from './times.js';

/** A code as written, with the element it stands in. */
export interface WrittenCode {
  readonly code: string;
  readonly element: number;
}

/** B4-01 special handling, 03 status (157), 04 date, 05 time: local, for B4 has no time code. */
export const b4Handling = (segments: SegmentReader, b4: SegmentNumber): string => segments.text(b4, 1);
export const b4Status = (segments: SegmentReader, b4: SegmentNumber): WrittenCode => ({
  code: segments.text(b4, 3),
  element: 3,
});
export const b4Time = (segments: SegmentReader, b4: SegmentNumber): WrittenTime => ({
  date: segments.text(b4, 4),
  time: segments.text(b4, 5),
  zone: '',
  element: 4,
});

/** SG-01 status (157), 02 reason (641), 03 disposition (35), 04 date, 05 time, 06 time code (623) */
export const sgStatus = (segments: SegmentReader, sg: SegmentNumber): WrittenCode => ({
  code: segments.text(sg, 1),
  element: 1,
});
export const sgReason = (segments: SegmentReader, sg: SegmentNumber): string => segments.text(sg, 2);
export const sgTime = (segments: SegmentReader, sg: SegmentNumber): WrittenTime => ({
  date: segments.text(sg, 4),
  time: segments.text(sg, 5),
  zone: segments.text(sg, 6),
  element: 4,
});

/** Q5-01 status (157), 02 date, 03 time, 04 time code, 05 reason (641) */
export const q5Status = (segments: SegmentReader, q5: SegmentNumber): WrittenCode => ({
  code: segments.text(q5, 1),
  element: 1,
});
export const q5Time = (segments: SegmentReader, q5: SegmentNumber): WrittenTime => ({
  date: segments.text(q5, 2),
  time: segments.text(q5, 3),
  zone: segments.text(q5, 4),
  element: 2,
});
export const q5Reason = (segments: SegmentReader, q5: SegmentNumber): string => segments.text(q5, 5);

/**
 * AT7-01 status (1650) 02 reason (1651), or 03 appointment (1652) 04 reason; 05 date, 06 time, 07 time code. In 003070 a century stood
 * between date and time: a value of two digits in AT7-06 is that.
 */
export const at7Status = (segments: SegmentReader, at7: SegmentNumber): WrittenCode => ({
  code: segments.text(at7, 1),
  element: 1,
});
export const at7Appointment = (segments: SegmentReader, at7: SegmentNumber): WrittenCode => ({
  code: segments.text(at7, 3),
  element: 3,
});
export const at7Reason = (segments: SegmentReader, at7: SegmentNumber): string =>
  segments.text(at7, 2) || segments.text(at7, 4);

export function at7Time(segments: SegmentReader, at7: SegmentNumber): WrittenTime {
  const date = segments.text(at7, 5);
  const sixth = segments.text(at7, 6);
  const hasCentury = /^\d\d$/.test(sixth) && date.length === 6;
  return hasCentury
    ? { date: sixth + date, time: segments.text(at7, 7), zone: segments.text(at7, 8), element: 5 }
    : { date, time: sixth, zone: segments.text(at7, 7), element: 5 };
}

/** V9-01 event (304), 02 event in words, 03 date, 04 time, 05 city, 06 state, 07 country, 12 time code */
export const v9Event = (segments: SegmentReader, v9: SegmentNumber): WrittenCode => ({
  code: segments.text(v9, 1),
  element: 1,
});
export const v9Words = (segments: SegmentReader, v9: SegmentNumber): string => segments.text(v9, 2);
export const v9Time = (segments: SegmentReader, v9: SegmentNumber): WrittenTime => ({
  date: segments.text(v9, 3),
  time: segments.text(v9, 4),
  zone: segments.text(v9, 12),
  element: 3,
});

/** K1-01 and 02 free text */
export const k1Text = (segments: SegmentReader, k1: SegmentNumber): string =>
  [segments.text(k1, 1), segments.text(k1, 2)].filter((text) => text !== '').join(' ');
