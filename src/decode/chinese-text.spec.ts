import { readsAsChinese } from './chinese-text.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const reads = (body: Uint8Array): boolean => readsAsChinese(body, 0, body.length);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

test('common characters of GB 2312 read as Chinese, with ASCII around them too', () => {
  expect(reads(bytes(0xd6, 0xd8, 0xc7, 0xec))).toBe(true);
  expect(reads(bytes(0x41, 0xd6, 0xd8, 0x2b, 0xc7, 0xec, 0x27))).toBe(true);
});

test('a rare character of GBK beside common ones does not change that', () => {
  expect(reads(bytes(0xe9, 0x46, 0xbb, 0xf9, 0xc2, 0xb7))).toBe(true);
});

test.each(['Größe', 'Crémerie', 'Düsseldorf, Öl'])('Western text %s does not', (text) => {
  expect(reads(latin(text))).toBe(false);
});

test('ASCII alone does not, nor does half a character', () => {
  expect(reads(latin('QINZHOU'))).toBe(false);
  expect(reads(bytes(0xd6, 0xd8, 0xc7))).toBe(false);
});
