/** Labels of the WHATWG Encoding Standard in which one byte is one character, and plain ASCII. */
const SINGLE_BYTE = /^(us-ascii|iso-8859-|windows-|koi8-)/;

/**
 * Bytes as text in the character set that was found when they were read (a WHATWG label, or us-ascii); ISO 8859-1 when none
 * was, in which every byte is something. Never throws: a byte that is no character becomes U+FFFD.
 */
export function textOf(bytes: Uint8Array, charset: string | null): string {
  return decoderOf(charset).decode(bytes);
}

/** As `textOf`, for a piece cut out of the middle: characters that the cuts went through are left out. */
export function textOfPiece(bytes: Uint8Array, charset: string | null): string {
  if (charset === null || SINGLE_BYTE.test(charset)) return textOf(bytes, charset);
  // With `stream` a character that is not complete at the end is held back.
  return decoderOf(charset).decode(bytes.subarray(firstWhole(bytes, charset)), { stream: true });
}

/** In UTF-8 a character's later bytes are 80–BF; in the East Asian sets they are 30 or above, so that any byte below is in step. */
function firstWhole(bytes: Uint8Array, charset: string): number {
  if (charset !== 'utf-8')
    return Math.max(
      bytes.findIndex((byte) => byte < 0x30),
      0,
    );
  const first = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80);
  return first === -1 ? bytes.length : first;
}

function decoderOf(charset: string | null): TextDecoder {
  const label = charset === null || charset === 'us-ascii' ? 'iso-8859-1' : charset;
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    // A label that this runtime does not know.
    return new TextDecoder('iso-8859-1', { ignoreBOM: true });
  }
}
