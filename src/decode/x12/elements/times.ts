import type { SegmentNumber } from '../loops.js';
import type { SegmentReader } from '../syntax/segment-reader.js';

/** A date (373), a time of day (337) and a time code (623) as written; the element is that of the date. */
export interface WrittenTime {
  readonly date: string;
  readonly time: string;
  readonly zone: string;
  readonly element: number;
}

/** DTM-01 qualifier (374), 02 date, 03 time, 04 time code, 05 format of 06 (1250), 06 period (1251) */
export const dtmQualifier = (segments: SegmentReader, dtm: SegmentNumber): string => segments.text(dtm, 1);

export function dtmTime(segments: SegmentReader, dtm: SegmentNumber): WrittenTime {
  const date = segments.text(dtm, 2);
  const zone = segments.text(dtm, 4);
  if (date !== '') return { date, time: segments.text(dtm, 3), zone, element: 2 };
  const period = segments.text(dtm, 6);
  // D8 is CCYYMMDD, DT CCYYMMDDHHMM; the others name spans.
  const isMoment = ['D8', 'DT'].includes(segments.text(dtm, 5));
  return isMoment
    ? { date: period.slice(0, 8), time: period.slice(8), zone, element: 6 }
    : { date: '', time: '', zone, element: 2 };
}

/** G62-01 date qualifier (432), 02 date, 03 time qualifier (176), 04 time, 05 time code */
export const g62Qualifier = (segments: SegmentReader, g62: SegmentNumber): string => segments.text(g62, 1);
export const g62Time = (segments: SegmentReader, g62: SegmentNumber): WrittenTime => ({
  date: segments.text(g62, 2),
  time: segments.text(g62, 4),
  zone: segments.text(g62, 5),
  element: 2,
});

/** M3-02 date, 03 time, 04 time code */
export const m3Time = (segments: SegmentReader, m3: SegmentNumber): WrittenTime => ({
  date: segments.text(m3, 2),
  time: segments.text(m3, 3),
  zone: segments.text(m3, 4),
  element: 2,
});

/** B3-06 billing date, N8-02 waybill date, CM-04 date at the port: days without a time. */
export const dayIn = (segments: SegmentReader, segment: SegmentNumber, element: number): WrittenTime => ({
  date: segments.text(segment, element),
  time: '',
  zone: '',
  element,
});

/** P4-02 estimated date of arrival, 05 its time (004060 and later) */
export const p4Time = (segments: SegmentReader, p4: SegmentNumber): WrittenTime => ({
  date: segments.text(p4, 2),
  time: segments.text(p4, 5),
  zone: '',
  element: 2,
});

/** X4-05 date and 06 time of the disposition, 17 time code */
export const x4Time = (segments: SegmentReader, x4: SegmentNumber): WrittenTime => ({
  date: segments.text(x4, 5),
  time: segments.text(x4, 6),
  zone: segments.text(x4, 17),
  element: 5,
});

/** M15-03 date, 06 time */
export const m15Time = (segments: SegmentReader, m15: SegmentNumber): WrittenTime => ({
  date: segments.text(m15, 3),
  time: segments.text(m15, 6),
  zone: '',
  element: 3,
});
