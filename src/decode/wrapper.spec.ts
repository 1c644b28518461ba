import { findWrapped } from './wrapper.js';

const inside = (text: string): string | null => {
  const body = new TextEncoder().encode(text);
  const found = findWrapped(body, 0);
  return found === null ? null : text.slice(found.start, found.end);
};

test('the message behind mail fields is found, with folded fields and any line ends', () => {
  expect(inside('From: a\r\nContent-Type: text/plain;\r\n charset=utf-8\r\n\r\n{"a":1}')).toBe('{"a":1}');
  expect(inside('Message-ID: <1>\n\nISA*00*')).toBe('ISA*00*');
});

test('the message behind a line of HTTP is found', () => {
  expect(inside('POST /as2 HTTP/1.1\r\nHost: x\r\nAS2-From: A\r\n\r\nST*315*1~')).toBe('ST*315*1~');
  expect(inside('HTTP/1.1 200 OK\r\nDate: x\r\n\r\n<a/>')).toBe('<a/>');
});

test('of a multipart body the first part is taken, up to its boundary', () => {
  const text =
    'MIME-Version: 1.0\r\n\r\n--b 1\r\nContent-Type: application/edi-x12\r\n\r\nISA*00*~\r\n--b 1\r\nrest\r\n--b 1--';
  expect(inside(text)).toBe('ISA*00*~\r\n');
});

test.each(['a: b\n\nc', '{"Content-Type": 1}', 'Content-Type: text/plain', 'HELLO\r\n\r\nISA*', '', '00:IFCSUM:X\n\n'])(
  '%j holds no header',
  (text) => {
    expect(inside(text)).toBeNull();
  },
);
