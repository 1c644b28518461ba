/** Elements of the segments that customs messages and acknowledgements use beside those of elements.ts; directories D.95B to D.21A. */
import { DOCUMENT_CODE_ELEMENT } from './elements.js';
import type { SegmentNumber } from './group-segments.js';
import { GEI } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';

const trimmed = (segments: SegmentReader, segment: SegmentNumber, element: number, component = 0): string =>
  segments.text(segment, element, component).trim();

/** BGM C002{1000}: the document in words, where national customs name their own. */
export const documentName = (segments: SegmentReader, bgm: SegmentNumber): string =>
  trimmed(segments, bgm, DOCUMENT_CODE_ELEMENT, 3);

/** BGM 4343: how the message answers another. */
export const responseType = (segments: SegmentReader, bgm: SegmentNumber): string => trimmed(segments, bgm, 4);

/** GIS C529{7365 1131 3055 7187}; GEI 9649 C012{7365 1131 3055 7364} 7187, which took its place in D.00A. */
export interface WrittenIndicator {
  /** 9649 of GEI: what the indicator is about; the empty string with GIS. */
  readonly subject: string;
  readonly code: string;
  readonly list: string;
  readonly agency: string;
  readonly words: string;
}

export function indicatorOf(segments: SegmentReader, segment: SegmentNumber): WrittenIndicator {
  const isGei = segments.tagCode(segment) === GEI;
  const element = indicatorElement(segments, segment);
  return {
    subject: isGei ? trimmed(segments, segment, 1) : '',
    code: trimmed(segments, segment, element, 0),
    list: trimmed(segments, segment, element, 1),
    agency: trimmed(segments, segment, element, 2),
    words: trimmed(segments, segment, element, 3) || (isGei ? trimmed(segments, segment, 3) : ''),
  };
}

export const indicatorElement = (segments: SegmentReader, segment: SegmentNumber): number =>
  segments.tagCode(segment) === GEI ? 2 : 1;

/** ERC C901{9321 1131 3055} */
export const errorCode = (segments: SegmentReader, erc: SegmentNumber): string => trimmed(segments, erc, 1, 0);

/** ERP C701{1049 1052 1054} C853{9166 1050 1054}: the place of an error, as the sender counts. */
export function errorPoint(segments: SegmentReader, erp: SegmentNumber): string {
  const parts: string[] = [];
  for (let element = 1; element <= Math.min(segments.elementCount(erp), 2); element++) {
    for (let component = 0; component < Math.min(segments.componentCount(erp, element), 3); component++) {
      parts.push(trimmed(segments, erp, element, component));
    }
  }
  return parts.filter((part) => part !== '').join(':');
}

/** FTX C108{4440*5}, each line on its own: customs write a label and its value (`CONSOLIDATED STATUS:HELD`). */
export function textLines(segments: SegmentReader, ftx: SegmentNumber): readonly string[] {
  const lines: string[] = [];
  for (let line = 0; line < segments.componentCount(ftx, 4); line++) lines.push(trimmed(segments, ftx, 4, line));
  return lines.filter((line) => line !== '');
}

/** DOC C002{1001} C503{1004} */
export const documentType = (segments: SegmentReader, doc: SegmentNumber): string => trimmed(segments, doc, 1, 0);
export const documentOf = (segments: SegmentReader, doc: SegmentNumber): string => trimmed(segments, doc, 2, 0);

/** NAD 3207: the party's country. */
export const partyCountry = (segments: SegmentReader, nad: SegmentNumber): string => trimmed(segments, nad, 9);
