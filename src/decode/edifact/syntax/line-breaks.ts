/** Line breaks are no data anywhere in EDIFACT. What they may mean where a terminator is missing is decided here. */
import { CR, ESC, LF, SPACE, TAB } from './ascii.js';
import { isHeader, isUna, type ServiceCharacters } from './service-characters.js';
import { isTagShaped, SERVICE_PREFIX, tagCodeAt, type TagCode, tagNameOf, UNB, UNE, UNG, UNT, UNZ } from './tags.js';

export const isLineBreak = (byte: number | undefined): boolean => byte === CR || byte === LF;

/** The first offset from `from` on that holds no line break. */
export function skipLineBreaks(body: Uint8Array, from: number): number {
  let at = from;
  while (isLineBreak(body[at])) at += 1;
  return at;
}

/** The first offset behind a line break that holds no blank, unless the blank has a meaning (IS1 to IS4, a line feed, ESC). */
export function skipToText(body: Uint8Array, from: number, characters: ServiceCharacters): number {
  const { component, element, terminator } = characters;
  let at = from;
  for (; at < body.length && body[at]! <= SPACE; at++) {
    const byte = body[at]!;
    if (byte === component || byte === element || byte === terminator || byte === ESC) break;
  }
  return at;
}

/**
 * Whether the text at the start of a line is another segment, although no terminator ended the one before: a service segment; or, when
 * that one began a line too, a known tag, and any tag where the zone does without terminators. Text wrapped at a fixed width meets this
 * by chance only, and a UNB, which always begins a line and is long, never: another service segment must follow it.
 */
export function beginsSegment(body: Uint8Array, at: number, before: LineContext): boolean {
  const tag = tagCodeAt(body, at);
  const hasElement = body[at + 3] === before.characters.element;
  const isKnown = hasElement && tagNameOf(tag) !== undefined;
  if (tag >> 8 === SERVICE_PREFIX) return isKnown || isUna(body, at) || (tag === UNB && isHeader(body, at));
  if (!before.beganLine || isEnvelopeOnly(tagCodeAt(body, before.start))) return false;
  return isKnown || (before.isDoubtful && hasElement && isTagShaped(tag));
}

const isEnvelopeOnly = (tag: TagCode): boolean =>
  tag === UNB || tag === UNG || tag === UNT || tag === UNE || tag === UNZ;

export interface LineContext {
  readonly characters: ServiceCharacters;
  /** Where the segment before begins. */
  readonly start: number;
  /** Whether it began a line. */
  readonly beganLine: boolean;
  /** Whether the first segment of the zone has no terminator. */
  readonly isDoubtful: boolean;
}

/** Whether a terminator before `from` is one, where it may be an apostrophe in text: the line or body ends behind it, or a tag follows. */
export function isFollowedBySegment(body: Uint8Array, from: number, characters: ServiceCharacters): boolean {
  let at = from;
  while (body[at] === SPACE || body[at] === TAB) at += 1;
  if (at >= body.length || isLineBreak(body[at])) return true;
  const behindTag = body[at + 3];
  return isTagShaped(tagCodeAt(body, at)) && (behindTag === characters.element || behindTag === characters.terminator);
}

/** Whether nothing but blanks stands between the line break before `start` and it. */
export function beginsLine(body: Uint8Array, start: number): boolean {
  let at = start - 1;
  while (body[at] === SPACE || body[at] === TAB) at -= 1;
  return at < 0 || isLineBreak(body[at]);
}
