import { tagCodeOf } from './tags.js';
import { tokenize } from './tokenize.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const body = bytes(
  "UNH+1+CODECO:D:95B:UN'EQD+CN+LBXU0000001+45G1:102:5++3+5'MEA+AAE+G+KGM:27000.50'FTX+AAI+++?+ON ?'HOLD?': A 'UNT+5+1'",
);
const { segments, messages } = tokenize(body);
const slice = (range: { start: number; end: number } | null): string | null =>
  range === null ? null : String.fromCharCode(...body.subarray(range.start, range.end));

describe('a segment reader', () => {
  test('counts elements by their positions in the directory', () => {
    expect([0, 1, 2, 3, 4].map((segment) => segments.elementCount(segment))).toEqual([2, 6, 3, 4, 2]);
    expect([1, 3, 4, 5].map((element) => segments.componentCount(1, element))).toEqual([1, 3, 1, 1]);
    expect(segments.repetitionCount(1, 3)).toBe(1);
  });

  test.each([
    [1, 2, 0, 'LBXU0000001'],
    [1, 3, 2, '5'],
    [1, 4, 0, ''],
    [1, 0, 0, 'EQD'],
    [3, 4, 0, "+ON 'HOLD'"],
    [3, 4, 1, ' A '],
  ])('reads segment %i, element %i, component %i', (segment, element, component, text) => {
    expect(segments.text(segment, element, component)).toBe(text);
    expect(segments.has(segment, element, component)).toBe(text !== '');
    expect(segments.is(segment, element, component, text)).toBe(true);
    expect(segments.is(segment, element, component, `${text}X`)).toBe(false);
  });

  test.each([
    ['segment', 5, 1, 0, 0],
    ['segment', -1, 0, 0, 0],
    ['segment', NaN, 0, 0, 0],
    ['segment', 0.5, 0, 0, 0],
    ['element', 1, 7, 0, 0],
    ['element', 1, -1, 0, 0],
    ['element', 1, NaN, 0, 0],
    ['component', 1, 3, 3, 0],
    ['component', 1, 3, -1, 0],
    ['repetition', 1, 3, 0, 1],
    ['repetition', 1, 3, 0, -1],
  ])('reads nothing where there is no such %s', (_what, segment, element, component, repetition) => {
    expect(segments.text(segment, element, component, repetition)).toBe('');
    expect(segments.has(segment, element, component, repetition)).toBe(false);
    expect(segments.range(segment, element, component, repetition)).toBeNull();
  });

  test('knows where everything stands', () => {
    expect(slice(segments.range(1, 2))).toBe('LBXU0000001');
    expect(slice(segments.range(1, 3, 1))).toBe('102');
    expect(slice(segments.range(1, 4))).toBe('');
    expect(slice(segments.elementRange(1, 3))).toBe('45G1:102:5');
    expect(slice(segments.elementRange(1, 9))).toBeNull();
    expect(slice(segments.range(3, 4))).toBe("?+ON ?'HOLD?'");
    expect(slice(segments.segmentRange(2))).toBe('MEA+AAE+G+KGM:27000.50');
    expect(slice(segments.range(2, 0))).toBe('MEA');
  });

  test('gives the place of a fault, as near as it exists', () => {
    const eqd = segments.segmentRange(1).start;
    expect(segments.place(1)).toEqual({ byte: eqd, segment: 1 });
    expect(segments.place(1, 3)).toEqual({ byte: eqd + 19, segment: 1, element: 3 });
    expect(segments.place(1, 3, 1)).toEqual({ byte: eqd + 24, segment: 1, element: 3, component: 1 });
    expect(segments.place(1, 9)).toEqual({ byte: eqd, segment: 1, element: 9 });
  });

  test('compares tags as numbers', () => {
    expect(segments.tagCode(1)).toBe(tagCodeOf('EQD'));
    expect(segments.tagCode(9)).toBe(0);
    expect([segments.tag(1), segments.tag(9)]).toEqual(['EQD', '']);
  });
});

describe('numbers', () => {
  const numberIn = (text: string): { integer: number | null; decimal: number | null } => {
    const read = tokenize(bytes(`UNH+1+X'QTY+${text}'UNT+3+1'`)).segments;
    return { integer: read.integer(1, 1), decimal: read.decimal(1, 1) };
  };

  test.each([
    ['0', 0, 0],
    ['000000600', 600, 600],
    [' 12 ', 12, 12],
    ['1\r\n2', 12, 12],
    ['27000.0', null, 27000],
    ['12,5', null, 12.5],
    ['-3', null, -3],
    ['?+3', null, 3],
    ['.5', null, 0.5],
    ['5.', null, 5],
    ['1.234,5', null, null],
    ['1 2', null, null],
    ['1E3', null, null],
    ['12KG', null, null],
    ['', null, null],
    ['.', null, null],
    ['0000000000000000000001', 1, 1],
    ['123456789012345', 123456789012345, 123456789012345],
    ['1234567890123456', null, 1234567890123456],
  ])('"%s" is the integer %p and the decimal %p', (text, integer, decimal) => {
    expect(numberIn(text)).toEqual({ integer, decimal });
  });
});

describe('a cursor', () => {
  test('goes through the segments between UNH and UNT and ends with empty texts', () => {
    const cursor = messages[0]!.cursor();
    const seen: string[] = [];
    while (!cursor.isDone) {
      seen.push(`${cursor.tag} ${cursor.text(1)} ${cursor.nextTag}`);
      cursor.next();
    }
    expect(seen).toEqual(['EQD CN MEA', 'MEA AAE FTX', 'FTX AAI ']);
    expect([cursor.tag, cursor.text(1), cursor.next(), cursor.has(1), cursor.elementCount]).toEqual([
      '',
      '',
      false,
      false,
      0,
    ]);
    expect([cursor.integer(1), cursor.decimal(1), cursor.range(1), cursor.elementRange(1)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([cursor.componentCount(1), cursor.repetitionCount(1), cursor.is(1, 0, '')]).toEqual([0, 0, true]);
    expect(cursor.place().segment).toBe(3);
  });

  test('reads the segment it stands on', () => {
    const cursor = messages[0]!.cursor();
    expect([cursor.segment, cursor.is(1, 0, 'CN'), cursor.integer(3, 1)]).toEqual([1, true, 102]);
    expect([cursor.componentCount(3), cursor.repetitionCount(3), cursor.elementCount]).toEqual([3, 1, 6]);
    expect(slice(cursor.segmentRange)).toBe('EQD+CN+LBXU0000001+45G1:102:5++3+5');
    cursor.next();
    expect([cursor.decimal(3, 1), slice(cursor.range(3)), slice(cursor.elementRange(3))]).toEqual([
      27000.5,
      'KGM',
      'KGM:27000.50',
    ]);
    expect(cursor.place(3, 1)).toEqual(segments.place(2, 3, 1));
  });

  test('has nothing to go through in a message of UNH and UNT', () => {
    const cursor = tokenize(bytes("UNH+1+CODECO:D:95B:UN'UNT+2+1'")).messages[0]!.cursor();
    expect([cursor.isDone, cursor.tag, cursor.next()]).toEqual([true, '', false]);
  });
});
