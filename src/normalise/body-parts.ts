import type { Interpretation } from '../canonical/interpretation.js';
import { edifactWithin } from '../decode/edifact/looks-like-edifact.js';
import { x12Within } from '../decode/x12/looks-like-x12.js';
import { movedBy } from './received-bytes.js';

/** A gateway joins the files of an hour; no more of them change their format. */
const MOST_PARTS = 16;

type Read = (body: Uint8Array) => Interpretation;

/**
 * The interpretation of a body in which an interchange of the other format stands behind the first one: EDIFACT and then X12, or X12 and then
 * EDIFACT, in one file. Each part is read on its own; places are those of the whole body. `first` is what the body reads as in one format.
 */
export function withOtherFormats(body: Uint8Array, first: Interpretation, read: Read): Interpretation {
  const parts: Interpretation[] = [];
  let start = 0;
  let current = first;
  while (parts.length < MOST_PARTS) {
    const rest = body.subarray(start);
    const at = otherFormatIn(rest, current);
    if (at === null) break;
    parts.push(moved(read(rest.subarray(0, at)), start));
    start += at;
    current = read(body.subarray(start));
  }
  return parts.length === 0 ? first : joined([...parts, moved(current, start)]);
}

const moved = (interpretation: Interpretation, by: number): Interpretation =>
  by === 0 ? interpretation : movedBy(interpretation, (byte) => byte + by);

const SEARCHES = { EDIFACT: x12Within, X12: edifactWithin } as const;

/** Where the other format begins: only behind a message, for inside one the same letters are text. */
function otherFormatIn(body: Uint8Array, { format, messages }: Interpretation): number | null {
  if (format !== 'EDIFACT' && format !== 'X12') return null;
  let from = messages.length === 0 ? 0 : messages[0]!.byteEnd;
  for (const next of [...messages.slice(1), null]) {
    const to = next === null ? body.length : next.byteStart;
    const at = SEARCHES[format](body, from, to);
    if (at !== null && at > 0) return at;
    if (next !== null) from = next.byteEnd;
  }
  return null;
}

function joined(parts: readonly Interpretation[]): Interpretation {
  const charsets = new Set(parts.flatMap(({ charset }) => (charset === null ? [] : charset.split(', '))));
  if (charsets.size > 1) charsets.delete('us-ascii');
  return {
    format: parts[0]!.format,
    charset: [...charsets].join(', ') || null,
    messages: parts.flatMap(({ messages }) => messages),
    faults: parts.flatMap(({ faults }) => faults),
  };
}
