/** Character sets that senders write in. */
export type WrittenCharset = 'utf-8' | 'iso-8859-5' | 'iso-8859-1';

/** The bytes of a text; a character that the set does not have becomes a question mark, as it does with every sender. */
export function bytesOf(text: string, charset: WrittenCharset): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  return Uint8Array.from(text, (character) => byteOf(character.codePointAt(0) ?? QUESTION_MARK, charset));
}

const QUESTION_MARK = 0x3f;
/** ISO 8859-5: U+0401 to U+045F stand at A1 to FF. */
const CYRILLIC = { first: 0x401, last: 0x45f, distance: 0x360 } as const;

function byteOf(code: number, charset: WrittenCharset): number {
  if (code < 0x80) return code;
  if (charset === 'iso-8859-5' && code >= CYRILLIC.first && code <= CYRILLIC.last) return code - CYRILLIC.distance;
  return charset === 'iso-8859-1' && code < 0x100 ? code : QUESTION_MARK;
}
