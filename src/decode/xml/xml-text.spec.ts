import { looksLikeXml } from './looks-like-xml.js';
import { charsetNamed } from './charset-names.js';
import { readXml } from './read-xml.js';
import { bytesOf, everyElement, findings, utf16 } from './xml.fixture.js';

/** `重庆` in GB 2312, `Порт` in Windows-1251 and ISO 8859-5, `Ämter` in Latin-1. */
const CHONGQING = [0xd6, 0xd8, 0xc7, 0xec];
const PORT_1251 = [0xcf, 0xee, 0xf0, 0xf2];
const PORT_8859_5 = [0xbf, 0xde, 0xe0, 0xe2];
const OFFICES = [0xc4, 0x6d, 0x74, 0x65, 0x72];

const withBytes = (before: string, bytes: readonly number[], after: string): Uint8Array =>
  new Uint8Array([...bytesOf(before), ...bytes, ...bytesOf(after)]);

const declaring = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;

describe('character sets', () => {
  test.each([
    ['gb2312', CHONGQING, '重庆', 'gb18030'],
    ['GBK', CHONGQING, '重庆', 'gb18030'],
    ['GB18030', [0x81, 0x30, 0x89, 0x37], 'Þ', 'gb18030'],
    ['windows-1251', PORT_1251, 'Порт', 'windows-1251'],
    ['ISO-8859-5', PORT_8859_5, 'Порт', 'iso-8859-5'],
    ['ISO-8859-1', OFFICES, 'Ämter', 'windows-1252'],
  ])('%s is read as declared', (encoding, bytes, text, charset) => {
    const body = withBytes(`${declaring(encoding)}<a>`, bytes, '</a>');
    const document = readXml(body);
    expect([document.root?.text, document.charset, document.faults]).toEqual([text, charset, []]);
    expect(document.root?.end).toBe(body.length);
    expect(document.root?.textEnd).toBe(body.length - 4);
  });

  test.each([
    ['GB 2312', [...CHONGQING, ...CHONGQING], '重庆重庆', 'gb18030'],
    ['Windows-1251', [...PORT_1251, 0x20, 0xce], 'Порт О', 'windows-1251'],
    ['Latin-1', OFFICES, 'Ämter', 'windows-1252'],
  ])('%s under a declaration of UTF-8 is read by its bytes, with a warning', (_, bytes, text, charset) => {
    const document = readXml(withBytes(`${declaring('UTF-8')}<a>`, bytes, '</a>'));
    expect([document.root?.text, document.charset]).toEqual([text, charset]);
    expect(findings(document)).toEqual(['warning XML_CHARSET 0']);
  });

  test('UTF-8 under a declaration of GB 2312 is UTF-8', () => {
    const document = readXml(bytesOf(`${declaring('GB2312')}<a>重庆</a>`));
    expect([document.root?.text, document.charset]).toEqual(['重庆', 'utf-8']);
    expect(findings(document)).toEqual(['warning XML_CHARSET 0']);
  });

  test('one pair of bytes that UTF-8 has too is what is declared', () => {
    const document = readXml(withBytes(`${declaring('gb2312')}<a>`, [0xc4, 0xa3], '</a>'));
    expect(document.root?.text).toBe('模');
  });

  test('a declaration of UTF-16 over ASCII is what programs of Windows write into files', () => {
    const document = readXml(bytesOf(`${declaring('utf-16')}<a>x</a>`));
    expect([document.root?.text, findings(document)]).toEqual(['x', ['warning XML_CHARSET 0']]);
  });

  test.each([
    ['little-endian with mark', { isBig: false, mark: true }, 'utf-16le'],
    ['big-endian with mark', { isBig: true, mark: true }, 'utf-16be'],
    ['little-endian without mark', { isBig: false, mark: false }, 'utf-16le'],
    ['big-endian without mark', { isBig: true, mark: false }, 'utf-16be'],
  ])('UTF-16 %s is read, and its places are those of the body', (_, form, charset) => {
    const body = utf16('<?xml version="1.0"?>\n<a>𝄞<b>重庆</b></a>', form);
    const document = readXml(body);
    const [a, b] = everyElement(document.roots);
    expect([document.charset, a?.text, b?.text, document.faults]).toEqual([charset, '𝄞', '重庆', []]);
    expect([b!.textStart, b!.textEnd, a!.end]).toEqual([body.length - 20, body.length - 16, body.length]);
    expect(looksLikeXml(body)).toBe(true);
  });

  test('a character that the end cuts off does not make UTF-8 another set', () => {
    const body = bytesOf('<a>重庆</a><b>庆').subarray(0, -1);
    expect(readXml(body).charset).toBe('utf-8');
  });

  test('a broken byte among many good ones is reported, and the rest is UTF-8', () => {
    const document = readXml(withBytes('<a>重庆重庆', [0xff], '庆</a>'));
    expect(document.root?.text).toBe('重庆重庆\ufffd庆');
    expect(findings(document)).toEqual(['warning XML_CHARSET 15']);
    expect(document.root?.textEnd).toBe(19);
  });

  test('a byte order mark is no text', () => {
    const document = readXml(bytesOf('\ufeff<a/>'));
    expect([document.root?.start, document.faults]).toEqual([3, []]);
  });
});

test.each([
  ['cp936', 'gb18030'],
  ['GB_2312-80', 'gb18030'],
  ['latin1', 'windows-1252'],
  ['CP1251', 'windows-1251'],
  ['ISO8859-15', 'iso-8859-15'],
  ['iso-8859-9', 'windows-1254'],
  ['UTF8', 'utf-8'],
  ['iso-8859-12', null],
  ['x-of-our-own', null],
])('the name %s stands for %s', (name, charset) => {
  expect(charsetNamed(name)).toBe(charset);
});

test('every set that has a name can be decoded', () => {
  const names = [
    'gb18030',
    'big5',
    'koi8-r',
    'koi8-u',
    'ibm866',
    ...'012345678'.split('').map((n) => `windows-125${n}`),
  ];
  const parts = [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15].map((part) => `iso-8859-${part}`);
  for (const name of [...names, ...parts]) {
    const charset = charsetNamed(name);
    expect(charset).not.toBeNull();
    expect(new TextDecoder(charset!).decode(new Uint8Array([0x41]))).toBe('A');
  }
});

test.each([
  ['\n <a/>', true],
  ['<?xml?>', true],
  ['<!-- x --><a/>', true],
  ['< a', false],
  ['a<b/>', false],
  ['{"a":"<b/>"}', false],
  ['', false],
])('%j begins as XML: %s', (text, expected) => {
  expect(looksLikeXml(bytesOf(text))).toBe(expected);
});
