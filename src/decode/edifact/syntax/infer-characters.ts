/** Without a readable UNA the separators are read off the header itself, for senders who use others and do not say so. */
import {
  isHeader,
  isSeparating,
  LEVEL_B_CHARACTERS,
  NO_CHARACTER,
  type ServiceCharacters,
  skipBlanks,
} from './service-characters.js';
import { isTagShaped, tagCodeAt, UNB } from './tags.js';

/** How far behind a header its successor is looked for; a UNB has at most 35 components of 35 characters, and far fewer in use. */
const HEADER_BYTES = 600;
/** How many places that could be its end are looked at. */
const CANDIDATES = 4;
const COLON = 0x3a;

/** The separators in use at the UNB, UNG or UNH at `at`: those of `assumed` wherever the bytes do not say otherwise. */
export function inferCharacters(body: Uint8Array, at: number, assumed: ServiceCharacters): ServiceCharacters {
  const element = body[at + 3] ?? assumed.element;
  if (element === LEVEL_B_CHARACTERS.element) return LEVEL_B_CHARACTERS;
  if (!isSeparating(element) || element === assumed.terminator) return assumed;
  const component = element === assumed.element ? assumed.component : componentSeparatorAt(body, at, element);
  const found = terminatorAfter(body, at, { element, component, release: assumed.release });
  const terminator = found === NO_CHARACTER ? assumed.terminator : found;
  if (element === assumed.element && component === assumed.component && terminator === assumed.terminator)
    return assumed;
  const taken = [element, component, terminator];
  return {
    ...assumed,
    element,
    component,
    terminator,
    release: taken.includes(assumed.release) ? NO_CHARACTER : assumed.release,
  };
}

/** UNB+S001 is `UNOA:3`; UNH's second element is `IFTSTA:D:00B:UN`: the first byte there that is no letter or digit separates components. */
function componentSeparatorAt(body: Uint8Array, at: number, element: number): number {
  let elementsToPass = tagCodeAt(body, at) === UNB ? 0 : 1;
  for (let i = at + 4; i < Math.min(body.length, at + HEADER_BYTES); i++) {
    const byte = body[i]!;
    if (byte === element) {
      if (elementsToPass === 0) break;
      elementsToPass -= 1;
    } else if (elementsToPass === 0 && isSeparating(byte)) return byte;
  }
  return element === COLON ? NO_CHARACTER : COLON;
}

type Separators = Pick<ServiceCharacters, 'element' | 'component' | 'release'>;

/**
 * The byte that ends this header and the segment after it. After UNB the next segment must be UNG or UNH, for free text in UNB
 * may look like a tag; after a message header it may be any. One place alone proves nothing: `…+REF-` and a line break is no terminator.
 */
function terminatorAfter(body: Uint8Array, at: number, known: Separators): number {
  const mustBeHeader = tagCodeAt(body, at) === UNB;
  const limit = Math.min(body.length, at + HEADER_BYTES);
  let candidates = mustBeHeader ? 1 : CANDIDATES;
  for (let next = at + 4; next < limit && candidates > 0; next++) {
    if (body[next + 3] !== known.element) continue;
    if (mustBeHeader ? !isHeader(body, next) : !isTagShaped(tagCodeAt(body, next))) continue;
    const byte = lastByteBefore(body, next, at);
    if (isSeparating(byte) && !isKnown(byte, known) && endsSegmentFrom(body, next, { byte, known })) return byte;
    candidates -= 1;
  }
  return NO_CHARACTER;
}

/** The last byte before `next` that is no blank or line break; the control characters IS1 to IS4 can be separators. */
function lastByteBefore(body: Uint8Array, next: number, floor: number): number {
  let last = next - 1;
  while (last > floor && body[last]! <= 0x20 && !(body[last]! >= 0x1c && body[last]! <= 0x1f)) last -= 1;
  return body[last]!;
}

const isKnown = (byte: number, known: Separators): boolean =>
  byte === known.element || byte === known.component || byte === known.release;

/** Whether the first `byte` after `from` is followed by another segment, or by the end of the body. */
function endsSegmentFrom(body: Uint8Array, from: number, candidate: { byte: number; known: Separators }): boolean {
  const near = body.subarray(from, from + HEADER_BYTES);
  const found = near.indexOf(candidate.byte);
  if (found < 0) return false;
  const next = skipBlanks(near, found + 1);
  if (next >= near.length) return from + next >= body.length;
  return isTagShaped(tagCodeAt(near, next)) && near[next + 3] === candidate.known.element;
}
