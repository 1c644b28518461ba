/**
 * APERAK, application error and acknowledgement: what the application behind a partner's gateway made of a message, D.96A to D.21A.
 *
 *     UNH BGM DTM FTX CNT  DOC{DTM}  RFF{DTM}  NAD{CTA COM}
 *     ERC{ FTX  RFF{FTX} }
 *     UNT
 *
 * RFF+ACW names the message that is answered, or another RFF or DOC its document. ERC is an error, or a code that says that there is none.
 */
import type { SegmentNumber } from './group-segments.js';
import { BGM, DOC, ERC, FTX, RFF } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';

export interface ApplicationNote {
  /** ERC; null for texts and references before the first. */
  readonly error: SegmentNumber | null;
  /** FTX */
  readonly texts: readonly SegmentNumber[];
  /** RFF */
  readonly references: readonly SegmentNumber[];
}

export interface ApplicationResponse {
  /** BGM, null when it is missing. */
  readonly beginning: SegmentNumber | null;
  /** DOC */
  readonly documents: readonly SegmentNumber[];
  /** What is said of the message as a whole, then of each error. */
  readonly notes: readonly ApplicationNote[];
}

/** Reads the segments between UNH and UNT. */
export function decodeAperak(segments: SegmentReader, first: SegmentNumber, end: SegmentNumber): ApplicationResponse {
  let beginning: SegmentNumber | null = null;
  const documents: SegmentNumber[] = [];
  let texts: SegmentNumber[] = [];
  let references: SegmentNumber[] = [];
  const notes: ApplicationNote[] = [{ error: null, texts, references }];
  for (let segment = first; segment < end; segment++) {
    const tag = segments.tagCode(segment);
    if (tag === BGM) beginning ??= segment;
    else if (tag === DOC) documents.push(segment);
    else if (tag === FTX) texts.push(segment);
    else if (tag === RFF) references.push(segment);
    else if (tag === ERC) {
      texts = [];
      references = [];
      notes.push({ error: segment, texts, references });
    }
  }
  return { beginning, documents, notes };
}
