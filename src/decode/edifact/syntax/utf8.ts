import { CR, LF } from './ascii.js';

/**
 * How many bytes the longest character has, when the bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates): 1 for plain ASCII, 0
 * when they are not UTF-8. Line breaks inside a character are passed over, for wrapping at a fixed width counts bytes; a character cut
 * off at the end is accepted.
 */
export function longestUtf8Character(body: Uint8Array, from: number, to: number): number {
  let longest = 1;
  let missing = 0;
  let low = 0x80;
  let high = 0xbf;
  for (let at = from; at < to; at++) {
    const byte = body[at]!;
    if (missing > 0) {
      if (byte === CR || byte === LF) continue;
      if (byte < low || byte > high) return 0;
      missing -= 1;
      low = 0x80;
      high = 0xbf;
    } else if (byte >= 0x80) {
      if (byte < 0xc2 || byte > 0xf4) return 0;
      missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      if (byte === 0xe0) low = 0xa0;
      if (byte === 0xed) high = 0x9f;
      if (byte === 0xf0) low = 0x90;
      if (byte === 0xf4) high = 0x8f;
      longest = Math.max(longest, missing + 1);
    }
  }
  return longest;
}
