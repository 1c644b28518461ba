import { bytes, message } from '../x12.fixture.js';
import { tokenize } from './tokenize.js';

/** The segments behind ISA, GS and ST. */
const FIRST = 3;
const read = (segment: string, terminator = '~'): ReturnType<typeof tokenize> =>
  tokenize(bytes(message('315', [segment], { terminator })));

describe('elements', () => {
  test('are numbered as their reference designators; element 0 is the tag', () => {
    const { segments } = read('N9*BM*LB0001');
    expect([0, 1, 2].map((element) => segments.text(FIRST, element))).toEqual(['N9', 'BM', 'LB0001']);
    expect(segments.elementCount(FIRST)).toBe(2);
  });

  test('that are empty, left out or cannot exist read as nothing', () => {
    const { segments } = read('B4***VD');
    for (const [segment, element] of [
      [FIRST, 1],
      [FIRST, 4],
      [FIRST, -1],
      [FIRST, NaN],
      [-1, 1],
      [99, 1],
    ] as const) {
      expect([segments.text(segment, element), segments.has(segment, element)]).toEqual(['', false]);
      expect(segments.integer(segment, element)).toBeNull();
    }
    expect(segments.range(FIRST, 4)).toBeNull();
  });

  test('lose the blanks that pad them, and keep those inside', () => {
    const { segments } = read('R4*L*UN*CNQZH*  QINZHOU  PORT  ');
    expect(segments.text(FIRST, 4)).toBe('QINZHOU  PORT');
    expect(segments.rawText(FIRST, 4)).toBe('  QINZHOU  PORT  ');
  });

  test('have the range of their bytes', () => {
    const text = message('315', ['N9*BM*LB0001*']);
    const { segments } = tokenize(bytes(text));
    const range = segments.range(FIRST, 2)!;
    expect(text.slice(range.start, range.end)).toBe('LB0001');
    const empty = segments.range(FIRST, 3)!;
    expect(empty.end).toBe(empty.start);
    expect(segments.place(FIRST, 2)).toEqual({ byte: range.start, segment: FIRST, element: 2 });
    expect(segments.place(FIRST, 9).byte).toBe(segments.segmentRange(FIRST).start);
  });

  test.each([
    ['12', 12, 12],
    ['0012', 12, 12],
    ['12.5', null, 12.5],
    ['.5', null, 0.5],
    ['-3', null, -3],
    ['1 2', null, null],
    ['12A', null, null],
    ['1234567890123456', null, 1_234_567_890_123_456],
  ])('%s as a number', (written, integer, decimal) => {
    const { segments } = read(`N7**1*${written}`);
    expect([segments.integer(FIRST, 3), segments.decimal(FIRST, 3)]).toEqual([integer, decimal]);
  });
});

describe('texts', () => {
  test.each([
    ['us-ascii', 'DUISBURG', 'DUISBURG'],
    ['utf-8', 'MA\xc5\x81ASZEWICZE', 'MAŁASZEWICZE'],
    ['utf-8', '\xe9\x92\xa6\xe5\xb7\x9e', '钦州'],
    ['windows-1252', 'D\xdcSSELDORF \x80', 'DÜSSELDORF €'],
  ])('in %s: %j', (charset, written, text) => {
    const document = read(`R4*L*UN*DEDUI*${written}`);
    expect([document.charset, document.segments.text(FIRST, 4)]).toEqual([charset, text]);
  });

  test('with the line breaks of a body that was wrapped at a fixed width are read without them', () => {
    const wrapped = message('315', ['R4*L*UN*CNQZH*QINZHOU', 'N9*BM*LB0001']).replace(/(.{37})/g, '$1\r\n');
    const { segments, allFaults } = tokenize(bytes(wrapped));
    expect([1, 3, 4].map((element) => segments.text(FIRST, element))).toEqual(['L', 'CNQZH', 'QINZHOU']);
    expect([segments.tag(FIRST + 1), segments.text(FIRST + 1, 2)]).toEqual(['N9', 'LB0001']);
    expect(allFaults.map(({ code }) => code)).toEqual(['X12_ISA_MALFORMED']);
  });

  test('a tag that a line break divides is that tag', () => {
    const { segments } = read('N\r\n9*BM*1');
    expect(segments.tag(FIRST)).toBe('N9');
  });
});

describe('the end of a segment', () => {
  test.each(['~', '\n', '\r\n', '\xe2\x80\xa6', '~\r\n'])(
    '%j is no part of it, and belongs to its bytes',
    (terminator) => {
      const text = message('315', ['N9*BM*1'], { terminator });
      const { segments } = tokenize(bytes(text));
      const { start, end } = segments.segmentRange(FIRST);
      expect(text.slice(start, end)).toBe('N9*BM*1');
      expect(text.slice(start, segments.endBehindTerminator(FIRST))).toBe(`N9*BM*1${terminator.replace('~\r\n', '~')}`);
    },
  );
});
