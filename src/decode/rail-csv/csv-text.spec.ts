import { readCsvText } from './csv-text.js';

const read = (bytes: Uint8Array, feed: Parameters<typeof readCsvText>[1] = null) => {
  const { charset, from, faults, bytes: read, textOf } = readCsvText(bytes, feed);
  return { charset, text: textOf(from, read.length), faults: faults.map(({ code }) => code) };
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `Вагон` and `Достык` in Windows-1251, `车号` and `团结村` in GB 18030. */
const CYRILLIC = Uint8Array.from([0xc2, 0xe0, 0xe3, 0xee, 0xed, 0x3b, 0xc4, 0xee, 0xf1, 0xf2, 0xfb, 0xea]);
const CHINESE = Uint8Array.from([0xb3, 0xb5, 0xba, 0xc5, 0x2c, 0xcd, 0xc5, 0xbd, 0xe1, 0xb4, 0xe5]);

test('UTF-8 is read with or without its mark', () => {
  expect(read(utf8('Вагон;车号'))).toEqual({ charset: 'utf-8', text: 'Вагон;车号', faults: [] });
  expect(read(utf8('\ufeffВагон'))).toEqual({ charset: 'utf-8', text: 'Вагон', faults: [] });
  expect(read(utf8('wagon'))).toEqual({ charset: 'us-ascii', text: 'wagon', faults: [] });
});

test('bytes that are not UTF-8 show their set', () => {
  expect(read(CYRILLIC)).toEqual({ charset: 'windows-1251', text: 'Вагон;Достык', faults: ['CSV_CHARSET'] });
  expect(read(CHINESE)).toEqual({ charset: 'gb18030', text: '车号,团结村', faults: ['CSV_CHARSET'] });
});

test('the feed’s set overrules what the bytes show, and UTF-8 overrules the feed', () => {
  expect(read(CYRILLIC, 'koi8-r').charset).toBe('koi8-r');
  expect(read(utf8('Вагон'), 'windows-1251').charset).toBe('utf-8');
});

test('UTF-16 is written anew, and its offsets are led back', () => {
  const body = Uint8Array.from([0xff, 0xfe, 0x12, 0x04, 0x3b, 0x00, 0x61, 0x00]);
  const { charset, bytes, textOf, inBody } = readCsvText(body);
  expect([charset, textOf(0, bytes.length)]).toEqual(['utf-16le', 'В;a']);
  expect([inBody(0), inBody(2), inBody(3)]).toEqual([2, 4, 6]);
});
