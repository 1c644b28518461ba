import { type Charset, CHARSETS, decoderOf } from './charset.js';
import type { EdifactDocument } from './document.js';
import { tokenize } from './tokenize.js';

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

/** An interchange of that level with the bytes as its only free text, FTX element 4. */
const withText = (level: string, text: readonly number[], end = ''): Uint8Array =>
  Uint8Array.from([
    ...ascii(`UNB+${level}:3+A+B+260301:1200+1'UNH+1+IFTSTA:D:00B:UN'FTX+AAI+++`),
    ...text,
    ...ascii(`'UNT+3+1'UNZ+1+1'${end}`),
  ]);

const utf8 = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
const textOf = (document: EdifactDocument): string => document.segments.text(2, 4);
const codesOf = (document: EdifactDocument): readonly string[] => document.allFaults.map((fault) => fault.code);

describe('the declared level', () => {
  test.each<[string, Charset, readonly number[], string]>([
    ['UNOC', 'iso-8859-1', [0xc9, 0x74, 0xe9], 'Été'],
    ['UNOD', 'iso-8859-2', [0xa3, 0xf3, 0x64, 0xbc], 'Łódź'],
    ['UNOE', 'iso-8859-5', [0xbc, 0xde, 0xe1, 0xda, 0xd2, 0xd0], 'Москва'],
    ['UNOF', 'iso-8859-7', [0xd0, 0xe5, 0xe9, 0xf1, 0xe1, 0xe9, 0xdc, 0xf2], 'Πειραιάς'],
    ['UNOG', 'iso-8859-3', [0xaa, 0xf5], 'Şġ'],
    ['UNOH', 'iso-8859-4', [0xc2, 0xe0], 'Âā'],
    ['UNOI', 'iso-8859-6', [0xe5, 0xea, 0xe6, 0xc7, 0xc1], 'ميناء'],
    ['UNOJ', 'iso-8859-8', [0xe0, 0xf9], 'אש'],
    ['UNOK', 'windows-1254', [0xdd, 0x7a, 0x6d, 0x69, 0x72], 'İzmir'],
    ['UNOL', 'iso-8859-15', [0xa4, 0x35], '€5'],
    ['UNOW', 'utf-8', utf8('重庆'), '重庆'],
    ['UNOY', 'utf-8', utf8('Қорғас'), 'Қорғас'],
    ['UNOX', 'iso-2022-jp', [0x1b, 0x24, 0x42, 0x4b, 0x5c, 0x27, 0x2b, 0x3a, 0x3f, 0x1b, 0x28, 0x42, 0x41], '本Й鎖A'],
    ['KECA', 'euc-kr', [0xba, 0xce, 0xbb, 0xea], '부산'],
    ['unoc', 'iso-8859-1', [0xe9], 'é'],
  ])('%s is read as %s', (level, charset, text, expected) => {
    const document = tokenize(withText(level, text));
    expect(document.interchanges[0]?.charset).toBe(charset);
    expect(codesOf(document)).toEqual([]);
    expect(textOf(document)).toBe(expected);
  });

  test('plain ASCII is plain ASCII at every level, in lower case too', () => {
    for (const level of ['UNOA', 'UNOB', 'UNOC', 'UNOE', 'UNOX', 'UNOY', 'IATB']) {
      const document = tokenize(withText(level, ascii('Mixed case, and "quotes"')));
      expect(document.interchanges[0]?.charset).toBe('us-ascii');
      expect(codesOf(document)).toEqual([]);
    }
  });
});

describe('bytes that contradict the level', () => {
  test.each<[string, string, readonly number[], Charset, string]>([
    ['UTF-8 under UNOC', 'UNOC', utf8('Ëlbe'), 'utf-8', 'Ëlbe'],
    ['UTF-8 without any byte that ISO 8859-1 has not', 'UNOC', utf8('é'), 'utf-8', 'é'],
    ['UTF-8 under UNOA', 'UNOA', utf8('重庆 €'), 'utf-8', '重庆 €'],
    ['UTF-8 under UNOE', 'UNOE', utf8('Забайкальск'), 'utf-8', 'Забайкальск'],
    ['UTF-8 under a private level', 'IATB', utf8('Ö'), 'utf-8', 'Ö'],
    ['ISO 8859-1 under UNOA', 'UNOA', [0xe9, 0x74], 'iso-8859-1', 'ét'],
    ['ISO 8859-1 under UNOY', 'UNOY', [0xe9, 0x74], 'iso-8859-1', 'ét'],
    ['Windows-1252 under UNOC', 'UNOC', [0x93, 0x80, 0x94, 0xe9], 'windows-1252', '“€”é'],
    ['escape-less bytes under UNOX', 'UNOX', [0xe9], 'iso-8859-1', 'é'],
  ])('%s is read as what it is, and reported', (_name, level, text, charset, expected) => {
    const document = tokenize(withText(level, text));
    expect(document.interchanges[0]?.charset).toBe(charset);
    expect(textOf(document)).toBe(expected);
    expect(document.faults).toMatchObject([
      { code: 'EDIFACT_CHARSET', severity: 'warning', at: { segment: 2, byte: document.segments.range(2, 4)?.start } },
    ]);
  });

  test('two capital letters of ISO 8859-5 that could be one of UTF-8 stay two letters', () => {
    expect(textOf(tokenize(withText('UNOE', [0xc2, 0xb0])))).toBe('ТА');
  });

  test('no text is lost whatever the bytes are', () => {
    const every = Array.from({ length: 128 }, (_byte, index) => 0x80 + index);
    for (const level of ['UNOA', 'UNOC', 'UNOD', 'UNOE', 'UNOF', 'UNOI', 'UNOX', 'UNOY', 'KECA', 'ZZZZ']) {
      expect(textOf(tokenize(withText(level, every)))).toHaveLength(128);
    }
  });

  test('junk behind the last segment says nothing about the text', () => {
    const document = tokenize(withText('UNOC', utf8('Ë'), '\r\n\xff\xfe\x80junk'));
    expect(textOf(document)).toBe('Ë');
  });

  test('each interchange of a body has a set of its own', () => {
    const body = Uint8Array.from([
      ...withText('UNOE', [0xbc, 0xde]),
      ...withText('UNOY', utf8('重庆')),
      ...withText('UNOA', [0x41]),
    ]);
    const { interchanges, segments } = tokenize(body);
    expect(interchanges.map(({ charset }) => charset)).toEqual(['iso-8859-5', 'utf-8', 'us-ascii']);
    expect([2, 7, 12, 7, 2].map((segment) => segments.text(segment, 4))).toEqual(['Мо', '重庆', 'A', '重庆', 'Мо']);
  });
});

describe('what a partner is known to send', () => {
  test.each<[Charset, readonly number[], string]>([
    ['gb18030', [0xd6, 0xd8, 0xc7, 0xec], '重庆'],
    ['gb18030', [0x95, 0x32, 0x82, 0x36], '𠀀'],
    ['windows-1251', [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0], 'Москва'],
    ['koi8-r', [0xed, 0xcf], 'Мо'],
  ])('%s is read as that under every level', (partnerCharset, text, expected) => {
    for (const level of ['UNOA', 'UNOC', 'UNOY', 'XXXX']) {
      const document = tokenize(withText(level, text), { partnerCharset });
      expect(textOf(document)).toBe(expected);
      expect(codesOf(document)).toEqual([]);
    }
  });

  test('UTF-8 is still recognised, and bytes that fit neither are read as declared', () => {
    const partnerCharset = 'gb18030';
    expect(textOf(tokenize(withText('UNOA', utf8('重庆')), { partnerCharset }))).toBe('重庆');
    expect(textOf(tokenize(withText('UNOC', [0xe9]), { partnerCharset }))).toBe('é');
  });

  test('a Chinese word whose bytes could be two letters of UTF-8 stays Chinese', () => {
    expect(textOf(tokenize(withText('UNOA', [0xc6, 0xb1]), { partnerCharset: 'gb18030' }))).toBe('票');
  });
});

describe('characters of several bytes', () => {
  test('are whole again when wrapping at a fixed width has parted them', () => {
    const parted = utf8('重庆').flatMap((byte) => [byte, 0x0d, 0x0a]);
    expect(textOf(tokenize(withText('UNOY', parted)))).toBe('重庆');
    expect(textOf(tokenize(withText('UNOC', parted)))).toBe('重庆');
  });

  test('may stand beside released characters', () => {
    expect(textOf(tokenize(withText('UNOY', utf8("重?'庆?+")))).toString()).toBe("重'庆+");
    expect(textOf(tokenize(withText('UNOC', [0x3f, 0xe9])))).toBe('?é');
  });

  test('are found on the bytes by `is` as well', () => {
    const { segments } = tokenize(withText('UNOC', [0xe9]));
    expect([segments.is(2, 4, 0, 'é'), segments.is(2, 4, 0, 'e'), segments.is(2, 1, 0, 'AAI')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

test('bytes between escape sequences release nothing', () => {
  const shifted = [0x1b, 0x24, 0x42, 0x4b, 0x3f, 0x27, 0x2b, 0x1b, 0x28, 0x42];
  expect(textOf(tokenize(withText('UNOX', shifted)))).toBe('某Й');
});

test('a file appended with its byte order mark has a set of its own, also without UNB', () => {
  const bare = [...ascii("UNH+2+IFTSTA:D:00B:UN'FTX+AAI+++"), ...utf8('重庆'), ...ascii("'UNT+3+2'")];
  const { segments } = tokenize(Uint8Array.from([...withText('UNOC', [0xe9]), 0xef, 0xbb, 0xbf, ...bare]));
  expect([segments.text(2, 4), segments.text(6, 4)]).toEqual(['é', '重庆']);
});

test('an escape sequence at the start of a wrapped line still switches the set', () => {
  const shifted = [0x41, 0x0d, 0x0a, 0x1b, 0x24, 0x42, 0x4b, 0x5c, 0x27, 0x2b, 0x1b, 0x28, 0x42];
  expect(textOf(tokenize(withText('UNOX', shifted)))).toBe('A本Й');
});

test('the highest byte of ISO 8859-1 is a letter at every place of a text', () => {
  expect(textOf(tokenize(withText('UNOC', [0xff, 0x3f, 0x27, 0xff])))).toBe("ÿ'ÿ");
});

test('every set that may be named can be decoded in this runtime', () => {
  for (const charset of CHARSETS) expect(decoderOf(charset).decode(Uint8Array.from([0x41]))).toBe('A');
});
