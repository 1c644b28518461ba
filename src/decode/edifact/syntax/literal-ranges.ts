import { ESC } from './ascii.js';
import { isLineBreak, skipLineBreaks } from './line-breaks.js';
import type { ServiceCharacters } from './service-characters.js';

const ASTERISK = 0x2a;
/** Behind ESC: what follows is in characters of two bytes (ISO 2022), and none of them is a service character. */
const SHIFT_TO_TWO_BYTES = 0x24;

/**
 * The bytes of a component that are its text, as starts and ends in turn: those without line breaks, and without release characters
 * before service characters. Before any other byte the release character is itself text (ISO 9735 gives it no meaning there, and
 * `WHERE ?` is met in remarks). `*` counts as a service character in every version, for those who write version 4 release it whatever
 * their UNA says.
 */
export function literalRanges(
  body: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
  characters: ServiceCharacters,
): readonly number[] {
  const ranges: number[] = [];
  let from = start;
  let isShifted = false;
  for (let at = start; at < end; at++) {
    const byte = body[at]!;
    if (byte === ESC) isShifted = body[at + 1] === SHIFT_TO_TWO_BYTES;
    if (isShifted) continue;
    if (isLineBreak(byte)) {
      ranges.push(from, at);
      from = at + 1;
    } else if (byte === characters.release) {
      // Wrapping at a fixed width may have parted it from the byte it releases.
      const released = Math.min(skipLineBreaks(body, at + 1), end);
      const isRelease = released < end && isServiceByte(body[released]!, characters);
      ranges.push(from, isRelease ? at : at + 1);
      from = released;
      at = isRelease ? released : released - 1;
    }
  }
  ranges.push(from, end);
  return ranges;
}

const isServiceByte = (
  byte: number,
  { component, element, release, repetition, terminator }: ServiceCharacters,
): boolean =>
  byte === component ||
  byte === element ||
  byte === release ||
  byte === repetition ||
  byte === terminator ||
  byte === ASTERISK;
