import { sniff } from './registry.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const formatOf = (text: string): string | null => sniff(bytes(text)).format;
const lookOf = (body: Uint8Array): string | null => {
  const sniffed = sniff(body);
  return sniffed.format === null ? sniffed.lookLike : null;
};

test.each([
  ["UNA:+.? 'UNB+UNOC:3+A+B+260305:1500+1'"],
  ["UNB+UNOC:3+A+B+260305:1500+1'"],
  ["UNH+1+IFTSTA:D:95B:UN'"],
  ["UNG+IFTSTA+A+B'"],
  ["\r\n\t UNB+UNOC:3+A+B+260305:1500+1'"],
  ["\uFEFFUNB+UNOC:3+A+B+260305:1500+1'"],
  ['UNB*UNOC=3*A*B*260305=1500*1~'],
])('%j is EDIFACT', (text) => {
  expect(formatOf(text)).toBe('EDIFACT');
});

test('EDIFACT is found behind mail headers and damaged bytes', () => {
  expect(formatOf("Subject: status\r\n\r\nUNB+UNOC:3+A+B+260305:1500+1'")).toBe('EDIFACT');
  expect(formatOf("NB+UNOB:1+A'\nUNH+1+ORDERS:D:96A:UN'")).toBe('EDIFACT');
});

test.each([
  ['{"a":"UNH+1+IFTSTA:D:95B:UN\'"}', 'JSON'],
  ['[ "UNB+UNOC:3+A+B\'" ]', 'JSON'],
  ["\n<?xml version='1.0'?><a>UNH+1+IFTSTA:D:95B:UN'</a>", 'XML'],
  ["00NCL 9 UNH+1+IFTSTA:D:95B:UN'", 'a Chinese port flat file'],
])('%j is not EDIFACT, whatever stands inside it', (text, look) => {
  expect(lookOf(bytes(text))).toBe(look);
});

test('a Chinese port file is known by its record 00, whatever stands inside it', () => {
  expect(formatOf("00:IFCSUM:MANIFEST:9:A:B:202603050930'\r\nUNH+1+IFTSTA:D:95B:UN'")).toBe('CN_PORT_FILE');
});

test('what nobody knows is shown as it begins', () => {
  expect(lookOf(bytes('HELLO\r\nWORLD and a lot more text'))).toBe("the text 'HELLO WORLD and a lot m'");
  expect(lookOf(Uint8Array.of(0, 1, 2, 255))).toBe('binary data (00 01 02 ff)');
});

test('UTF-16 is known for the EDIFACT it is', () => {
  expect(sniff(Uint8Array.of(0xff, 0xfe, 0x55, 0, 0x4e, 0, 0x42, 0, 0x2b, 0)).format).toBe('EDIFACT');
});

test('a body of blanks looks like nothing', () => {
  expect(lookOf(bytes(' \r\n\t'))).toBe('');
  expect(lookOf(new Uint8Array())).toBe('');
});
