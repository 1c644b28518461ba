import type { Fault } from '../../../canonical/fault.js';
import type { SegmentReader } from './segment-reader.js';
import { syntaxFault } from './syntax-fault.js';

/** Numbers in trailers are often wrong, padded or words: they are compared as numbers, and a difference is a warning. */
export function checkCount(
  segments: SegmentReader,
  trailer: number,
  counted: { readonly found: number; readonly what: string },
): Fault | null {
  if (segments.integer(trailer, 1) === counted.found) return null;
  const text = segments.text(trailer, 1);
  const stated = text === '' ? 'no number' : `"${text}"`;
  const detail = `${segments.tag(trailer)}01 states ${stated}, there are ${counted.found} ${counted.what}`;
  return syntaxFault('X12_COUNT_MISMATCH', 'warning', { at: segments.place(trailer, 1), detail });
}

/** SE02, GE02 and IEA02 repeat ST02, GS06 and ISA13. Leading zeros make no other number. */
export function checkReference(
  segments: SegmentReader,
  header: { readonly segment: number; readonly element: number },
  trailer: number,
): Fault | null {
  const opened = segments.text(header.segment, header.element);
  const closed = segments.text(trailer, 2);
  if (opened === closed) return null;
  const number = segments.integer(header.segment, header.element);
  if (number !== null && number === segments.integer(trailer, 2)) return null;
  const detail = `${segments.tag(header.segment)} has control number "${opened}", ${segments.tag(trailer)} has "${closed}"`;
  return syntaxFault('X12_REFERENCE_MISMATCH', 'warning', { at: segments.place(trailer, 2), detail });
}
