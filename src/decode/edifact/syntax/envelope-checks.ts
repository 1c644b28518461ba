import type { Fault } from '../../../canonical/fault.js';
import type { SegmentReader } from './segment-reader.js';
import { syntaxFault } from './syntax-fault.js';

/** Numbers in trailers are often wrong or padded: they are compared as numbers, and a difference is a warning. */
export function checkCount(
  segments: SegmentReader,
  trailer: number,
  counted: { readonly found: number; readonly what: string },
): Fault | null {
  const stated = segments.integer(trailer, 1);
  if (stated === counted.found) return null;
  const text = segments.text(trailer, 1);
  const detail = `${segments.tag(trailer)} states ${text === '' ? 'no number' : `"${text}"`}, there are ${counted.found} ${counted.what}`;
  return syntaxFault('EDIFACT_COUNT_MISMATCH', 'warning', { at: segments.place(trailer, 1), detail });
}

/** 0062, 0048 and 0020: the second element of the trailer repeats an element of its header. */
export function checkReference(
  segments: SegmentReader,
  header: { readonly segment: number; readonly element: number },
  trailer: number,
): Fault | null {
  if (segments.hasSameText(header, { segment: trailer, element: 2 })) return null;
  const opened = segments.text(header.segment, header.element);
  const closed = segments.text(trailer, 2);
  const detail = `${segments.tag(header.segment)} has reference "${opened}", ${segments.tag(trailer)} has "${closed}"`;
  return syntaxFault('EDIFACT_REFERENCE_MISMATCH', 'warning', { at: segments.place(trailer, 2), detail });
}

const UNB_MANDATORY = [
  { element: 1, name: 'S001 syntax identifier' },
  { element: 2, name: 'S002 sender' },
  { element: 3, name: 'S003 recipient' },
  { element: 4, name: 'S004 date and time' },
  { element: 5, name: '0020 control reference' },
] as const;

export function checkUnb(segments: SegmentReader, unb: number): Fault | null {
  const missing = UNB_MANDATORY.filter(({ element }) => !segments.has(unb, element)).map(({ name }) => name);
  if (missing.length === 0) return null;
  const detail = `UNB lacks ${missing.join(', ')}`;
  return syntaxFault('EDIFACT_UNB_MALFORMED', 'warning', { at: segments.place(unb), detail });
}

/** One fault for all the segments that a line break or the end of the body ends. */
export function checkTerminators(segments: SegmentReader, unterminated: readonly number[]): Fault | null {
  const [first] = unterminated;
  if (first === undefined) return null;
  const count = unterminated.length === 1 ? '1 segment has' : `${unterminated.length} segments have`;
  const detail = `${count} no terminator, the first is ${segments.tag(first)}`;
  const byte = segments.segmentRange(first).end;
  return syntaxFault('EDIFACT_TERMINATOR_MISSING', 'warning', { at: { byte, segment: first }, detail });
}
