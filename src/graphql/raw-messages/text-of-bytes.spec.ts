import { textOf, textOfPiece } from './text-of-bytes.js';

const bytes = (...codes: readonly number[]): Uint8Array => Uint8Array.from(codes);

describe('the text of bytes', () => {
  it.each([
    ['utf-8', bytes(0xe9, 0x87, 0x8d), '重'],
    ['gb18030', bytes(0xd6, 0xd8, 0xc7, 0xec), '重庆'],
    ['iso-8859-5', bytes(0xbc, 0xde, 0xe1, 0xda, 0xd2, 0xd0), 'Москва'],
    ['us-ascii', bytes(0x41, 0xe9), 'Aé'],
    [null, bytes(0x41, 0xe9), 'Aé'],
    ['a label that is none', bytes(0x41, 0xe9), 'Aé'],
  ])('is read in its character set: %s', (charset, body, text) => {
    expect(textOf(body, charset)).toBe(text);
  });

  it('keeps a byte order mark, so that places in the text are places in the bytes', () => {
    expect(textOf(bytes(0xef, 0xbb, 0xbf, 0x55), 'utf-8')).toBe('\uFEFFU');
  });

  it('never fails: a byte that is no character becomes the replacement character', () => {
    expect(textOf(bytes(0x41, 0xff, 0x42), 'utf-8')).toBe('A\uFFFDB');
  });
});

describe('the text of a piece cut out of the middle', () => {
  const whole = new TextEncoder().encode(`A'重庆+1`);

  it('leaves out the characters that the cuts went through', () => {
    for (let from = 0; from < whole.length; from += 1) {
      for (let to = from; to <= whole.length; to += 1) {
        expect(textOfPiece(whole.subarray(from, to), 'utf-8')).not.toContain('\uFFFD');
      }
    }
    expect(textOfPiece(whole.subarray(3, 7), 'utf-8')).toBe('');
    expect(textOfPiece(whole.subarray(3, 9), 'utf-8')).toBe('庆+');
  });

  it('falls in step at the next byte that can only be a character of its own', () => {
    // GB18030: the second byte of a character alone, then two whole ones behind a plus sign.
    expect(textOfPiece(bytes(0xd8, 0x2b, 0xd6, 0xd8, 0xc7, 0xec), 'gb18030')).toBe('+重庆');
  });

  it('is all there in a character set of single bytes', () => {
    expect(textOfPiece(bytes(0xbc, 0xde), 'iso-8859-5')).toBe('Мо');
  });
});
