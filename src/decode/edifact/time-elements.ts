import { qualifierOf } from './elements.js';
import type { SegmentNumber } from './group-segments.js';
import { DTM } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';

/** DTM C507{2005 2380 2379} */
export interface WrittenDtm {
  readonly value: string;
  readonly format: string;
  /** The `+` of an offset was not released, so that it split the value in two: `DTM+334:202603051407+0800:205`. Joined again here. */
  readonly isSplit: boolean;
}

/** 2379 formats that end with an offset. */
const OFFSET_FORMATS: ReadonlySet<string> = new Set(['205', '206', '207', '208']);

/** 2379: a day, and by the format of a time of day alone that of both together. 401 is HHMM, 402 HHMMSS, 404 HHMMSSZZZ. */
const JOINED_FORMATS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    '101',
    new Map([
      ['401', '201'],
      ['402', '202'],
      ['404', '302'],
    ]),
  ],
  [
    '102',
    new Map([
      ['401', '203'],
      ['402', '204'],
      ['404', '304'],
    ]),
  ],
]);
const CLOCK_FORMATS: ReadonlySet<string> = new Set(['401', '402', '404']);

/**
 * A DTM as written. A day whose time of day stands in the DTM behind it, under the same qualifier (`DTM+334:20260305:102` and
 * `DTM+334:1407:401`), has both; the one with the time of day then says nothing of its own: its value is the empty string.
 */
export function dtmOf(segments: SegmentReader, dtm: SegmentNumber): WrittenDtm {
  const value = segments.text(dtm, 1, 1);
  const format = formatOf(segments, dtm);
  const clock = clockBehind(segments, dtm, format);
  if (clock !== null) return { value: value.trim() + clock.value, format: clock.format, isSplit: false };
  if (CLOCK_FORMATS.has(format) && clockBehind(segments, dtm - 1, formatOf(segments, dtm - 1)) !== null) {
    return { value: '', format, isSplit: false };
  }
  const splitFormat = format === '' && segments.elementCount(dtm) > 1 ? segments.text(dtm, 2, 1).trim() : '';
  if (!OFFSET_FORMATS.has(splitFormat)) return { value, format, isSplit: false };
  return { value: `${value}+${segments.text(dtm, 2, 0)}`, format: splitFormat, isSplit: true };
}

const formatOf = (segments: SegmentReader, dtm: SegmentNumber): string => segments.text(dtm, 1, 2).trim();

/** The time of day in the DTM behind a day of the given format, and the format of both together. */
function clockBehind(
  segments: SegmentReader,
  day: SegmentNumber,
  dayFormat: string,
): { readonly value: string; readonly format: string } | null {
  const joined = JOINED_FORMATS.get(dayFormat);
  const clock = day + 1;
  if (joined === undefined || segments.tagCode(day) !== DTM || segments.tagCode(clock) !== DTM) return null;
  const format = joined.get(formatOf(segments, clock));
  if (format === undefined || qualifierOf(segments, clock) !== qualifierOf(segments, day)) return null;
  return { value: segments.text(clock, 1, 1).trim(), format };
}
