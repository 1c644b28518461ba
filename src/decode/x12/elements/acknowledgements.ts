/** Segments of 997, 999 and TA1. */
import type { SegmentNumber } from '../loops.js';
import { AK3, IK3 } from '../segment-tags.js';
import type { SegmentReader } from '../syntax/segment-reader.js';

/** AK1-01 functional identifier (GS01), 02 control number (GS06) of the group that is acknowledged */
export const ak1Group = (segments: SegmentReader, ak1: SegmentNumber): string =>
  [segments.text(ak1, 1), segments.text(ak1, 2)].filter((part) => part !== '').join('/');

/** AK2-01 set identifier (ST01), 02 control number (ST02) */
export const ak2Set = (segments: SegmentReader, ak2: SegmentNumber): string =>
  [segments.text(ak2, 1), segments.text(ak2, 2)].filter((part) => part !== '').join('/');

/** AK5, IK5: 01 verdict (717), 02 to 06 error codes (718, 618) */
export const setVerdict = (segments: SegmentReader, verdict: SegmentNumber): string => segments.text(verdict, 1);
export const setErrors = (segments: SegmentReader, verdict: SegmentNumber): readonly string[] =>
  [2, 3, 4, 5, 6].map((element) => segments.text(verdict, element)).filter((code) => code !== '');

/** AK9-01 verdict (715), 02 sets included, 03 received, 04 accepted */
export const ak9Verdict = (segments: SegmentReader, ak9: SegmentNumber): string => segments.text(ak9, 1);
export const ak9Included = (segments: SegmentReader, ak9: SegmentNumber): string => segments.text(ak9, 2);
export const ak9Accepted = (segments: SegmentReader, ak9: SegmentNumber): string => segments.text(ak9, 4);

/** AK3, IK3: 01 segment, 02 its position, 04 error (720, 620). AK4, IK4: 01 element in the segment, 03 error (723, 621), 04 bad value */
export function noteText(segments: SegmentReader, note: SegmentNumber): string {
  const tag = segments.tagCode(note);
  if (tag === AK3 || tag === IK3) {
    const error = segments.text(note, 4);
    return `${segments.text(note, 1)} at ${segments.text(note, 2)}${error === '' ? '' : `: error ${error}`}`;
  }
  return `element ${segments.component(note, 1, 0)}: error ${segments.text(note, 3)}`;
}

/** TA1-01 interchange control number, 04 verdict (I17), 05 note (I18) */
export const ta1Interchange = (segments: SegmentReader, ta1: SegmentNumber): string => segments.text(ta1, 1);
export const ta1Verdict = (segments: SegmentReader, ta1: SegmentNumber): string => segments.text(ta1, 4);
export const ta1Note = (segments: SegmentReader, ta1: SegmentNumber): string => segments.text(ta1, 5);
