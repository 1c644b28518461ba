import { inLines, textRange, type MessageText } from '../../../console/src/format/marks.js';

/** A message of these bytes and the range of one of its words, as the server would name it. */
function messageWith(word: string, charset: string, bytes: Buffer): readonly [MessageText, number, number] {
  const text = new TextDecoder(charset).decode(bytes);
  const before = text.slice(0, text.indexOf(word));
  const encoded = (part: string): number => (charset === 'utf-8' ? Buffer.byteLength(part) : part.length);
  const mark = bytes.length - encoded(text);
  const start = (charset === 'utf-8' ? mark : 0) + encoded(before);
  return [{ text, charset, sizeBytes: bytes.length }, start, start + encoded(word)];
}

test.each([
  ['in ASCII', 'us-ascii', Buffer.from("UNH+1'STS+1+24'UNT+2'"), 'STS+1+24'],
  ['behind Chinese in UTF-8', 'utf-8', Buffer.from("LOC+175+重庆'STS+1+24'"), 'STS+1+24'],
  ['behind a byte order mark', 'utf-8', Buffer.from("\uFEFFLOC+重庆'STS+1+24'"), 'STS+1+24'],
  ['behind a character of four bytes', 'utf-8', Buffer.from('a😀b STS c'), 'STS'],
  ['in Cyrillic of one byte', 'iso-8859-5', Buffer.from([0xb8, 0xbb, 0xb5, 0xc6, 0x27, 0x53, 0x54, 0x53]), 'STS'],
])('a range of bytes %s is found in the text', (_, charset, bytes, word) => {
  const [message, start, end] = messageWith(word, charset, bytes);
  const range = textRange(message, start, end);
  expect(message.text.slice(range?.start, range?.end)).toBe(word);
});

test('a range of bytes behind Chinese in GB18030 is found, where every character takes two', () => {
  const message = { text: "LOC+重庆'STS", charset: 'gb18030', sizeBytes: 12 };
  const range = textRange(message, 9, 12);
  expect(message.text.slice(range?.start, range?.end)).toBe('STS');
});

test('a range at the end of the text is found, and one behind it is none', () => {
  const message = { text: 'abc', charset: 'us-ascii', sizeBytes: 3 };
  expect(textRange(message, 2, 3)).toEqual({ start: 2, end: 3 });
  expect(textRange(message, 9, 12)).toBeNull();
});

test('nothing is marked when the bytes cannot be counted from the text', () => {
  expect(textRange({ text: 'abc', charset: 'utf-8', sizeBytes: 99 }, 0, 1)).toBeNull();
});

test('a message without line ends is shown one segment a line; an escaped terminator ends none', () => {
  expect(inLines("UNH+1'FTX+it?'s'UNT'", 'EDIFACT', true)).toBe("UNH+1'\nFTX+it?'s'\nUNT'\n");
  expect(inLines('ST*315~SE~', 'X12', true)).toBe('ST*315~\nSE~\n');
  expect(inLines("UNH+1'\nUNT'", 'EDIFACT', false)).toBe("UNH+1'\nUNT'");
  expect(inLines("it's", null, true)).toBe("it's");
});
