/**
 * CONTRL, syntax and service report: what became of an interchange that was sent. Versions 2 and 3 (`CONTRL:2:2`, `D:3`) and 4 (`4:1`).
 *
 *     UNH UCI [FTX]  UCM{UCS{UCD}}                      one of its messages
 *                    UCF{ UCM{UCS{UCD}} }               one of its groups
 *     UNT
 *
 * UCI names the interchange, UCM a message in it, UCS a segment by its number and UCD an element. The versions differ in elements behind those
 * that are read here.
 */
import type { SegmentNumber } from './group-segments.js';
import { FTX, UCD, UCF, UCI, UCM, UCS } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';

/** What is said of a group or a message, with the errors found in it. */
export interface PartReport {
  /** UCF or UCM */
  readonly part: SegmentNumber;
  /** UCS and UCD in order, each UCD behind its UCS; FTX among them. */
  readonly notes: readonly SegmentNumber[];
}

export interface SyntaxReport {
  /** UCI, null when it is missing. */
  readonly interchange: SegmentNumber | null;
  /** UCD and FTX behind UCI itself. */
  readonly notes: readonly SegmentNumber[];
  readonly parts: readonly PartReport[];
}

/** Reads the segments between UNH and UNT. */
export function decodeContrl(segments: SegmentReader, first: SegmentNumber, end: SegmentNumber): SyntaxReport {
  let interchange: SegmentNumber | null = null;
  let notes: SegmentNumber[] = [];
  const ownNotes = notes;
  const parts: PartReport[] = [];
  for (let segment = first; segment < end; segment++) {
    const tag = segments.tagCode(segment);
    if (tag === UCI) interchange ??= segment;
    else if (tag === UCF || tag === UCM) {
      notes = [];
      parts.push({ part: segment, notes });
    } else if (tag === UCS || tag === UCD || tag === FTX) notes.push(segment);
  }
  return { interchange, notes: ownNotes, parts };
}
