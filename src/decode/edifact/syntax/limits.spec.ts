/**
 * Goal: no body costs more than its size, and what is past a limit is reported instead of read.
 * Method: bodies of a megabyte and more whose cost would be out of reach of the test's time limit if any step were quadratic.
 */
import { SYNTAX_LIMITS } from './limits.js';
import { tokenize } from './tokenize.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const MILLION = 1_000_000;
const header = "UNB+UNOA:3+A+B+260301:1200+1'UNH+1+IFTSTA:D:00B:UN'";

describe('limits', () => {
  test('a body larger than allowed is not read', () => {
    const document = tokenize(bytes(header), { limits: { ...SYNTAX_LIMITS, bodyBytes: 10 } });
    expect(document.allFaults).toMatchObject([{ code: 'TOO_LARGE', severity: 'error' }]);
    expect(document.messages).toEqual([]);
  });

  test('segments past the limit are not read, and the message they belong to is incomplete', () => {
    const body = bytes(`${header}BGM+1'BGM+2'BGM+3'UNT+5+1'UNZ+1+1'`);
    const document = tokenize(body, { limits: { ...SYNTAX_LIMITS, segmentsPerBody: 4 } });
    expect(document.segments.count).toBe(4);
    expect(document.faults.map(({ code, severity }) => [code, severity])).toContainEqual(['EDIFACT_LIMIT', 'error']);
    expect(document.messages[0]?.isComplete).toBe(false);
  });

  test('a segment of too many elements keeps the first of them, and its neighbours are read', () => {
    const body = bytes(`${header}FTX+1:2+3+4:5+6:7+8:9'BGM+9'UNT+4+1'UNZ+1+1'`);
    const document = tokenize(body, { limits: { ...SYNTAX_LIMITS, elementsPerSegment: 4 } });
    const { segments } = document;
    expect(segments.elementCount(2)).toBe(4);
    expect([segments.text(2, 4, 1), segments.text(2, 5), segments.elementRange(2, 5)]).toEqual(['7', '', null]);
    expect(segments.text(3, 1)).toBe('9');
    expect(document.messages[0]?.faults).toMatchObject([
      { code: 'EDIFACT_LIMIT', severity: 'error', at: { segment: 2 } },
    ]);
    expect(document.messages[0]?.isComplete).toBe(true);
    expect(document.interchanges[0]?.controlReference).toBe('');
  });

  test('messages past the limit are not read', () => {
    const body = bytes("UNH+1+X'UNT+2+1'".repeat(10));
    const document = tokenize(body, { limits: { ...SYNTAX_LIMITS, envelopesPerBody: 5 } });
    expect(document.messages).toHaveLength(4);
    expect(document.faults.map(({ code }) => code)).toEqual(['EDIFACT_NO_ENVELOPE', 'EDIFACT_LIMIT']);
  });

  test('faults past the limit are counted', () => {
    const body = bytes("UNH+1+X'UNT+9+1'".repeat(50));
    const document = tokenize(body, { limits: { ...SYNTAX_LIMITS, faultsPerBody: 10 } });
    expect(document.messages).toHaveLength(50);
    expect(document.allFaults).toHaveLength(11);
    expect(document.faults.at(-1)).toMatchObject({ code: 'EDIFACT_LIMIT', detail: '41 more faults are not listed' });
  });
});

describe('hostile bodies are read in linear time', () => {
  test.each([
    ['a million empty elements', `${header}FTX${'+'.repeat(MILLION)}'`],
    ['a million empty components', `${header}FTX+${':'.repeat(MILLION)}'`],
    ['a million repetitions', `UNB+UNOC:4+A+B+260301:1200+1'UNH+1+X'FTX+${'A*'.repeat(MILLION)}'`],
    ['one segment of a megabyte', `${header}FTX+${'A'.repeat(MILLION)}'`],
    ['a million empty segments', `${header}${"'".repeat(MILLION)}`],
    ['a segment of line breaks', `${header}FTX+A${'\r\n'.repeat(MILLION)}B'`],
    ['a segment of indented lines', `${header}FTX+${'A\n      '.repeat(MILLION / 4)}'`],
    ['release characters only', `${header}FTX+${'?'.repeat(MILLION)}`],
    ['a release character before a million line breaks', `${header}FTX+?${'\n'.repeat(MILLION)}'`],
    ['blanks only behind UNA', `UNA:+.? '${' '.repeat(MILLION)}UNB+`],
    ['UNA over and over', "UNA:+.? '".repeat(MILLION / 8)],
    ['malformed UNA over and over', 'UNA:'.repeat(MILLION / 4)],
    ['UNB over and over', "UNB+'".repeat(MILLION / 10)],
    ['headers whose separators alternate', "UNH*a'UNH%a'".repeat(MILLION / 20)],
    ['headers that end with blanks', `UNH*1*A=B~XYZ*${'~ABC*'.repeat(100)}~${' '.repeat(MILLION)}`],
    ['UNH over and over', "UNH+1+X'".repeat(MILLION / 8)],
    ['lines that could be tags', 'UNH+1+X\nABC+1\n'.repeat(MILLION / 8)],
    ['doubtful terminators before blanks', `UNH+1+X\nBGM+${"' ".repeat(MILLION)}`],
    ['escape sequences that never lead back', `UNB+UNOX:3+A+B+1:1+1'UNH+1+X'FTX+${'\x1b$B'.repeat(MILLION / 4)}'`],
    ['escape sequences that lead nowhere', `UNB+UNOX:3+A+B+1:1+1'UNH+1+X'FTX+${'\x1b$B\x1b'.repeat(MILLION / 4)}'`],
    ['letters that could begin a header', 'UN'.repeat(MILLION)],
  ])('%s', (_name, text) => {
    const document = tokenize(bytes(text));
    const { segments } = document;
    for (let segment = 0; segment < Math.min(segments.count, 10); segment++) {
      for (let element = 0; element <= segments.elementCount(segment); element++) {
        const repetitions = segments.repetitionCount(segment, element);
        for (let repetition = 0; repetition < repetitions; repetition++) {
          const components = segments.componentCount(segment, element, repetition);
          for (let i = 0; i < components; i++) segments.text(segment, element, i, repetition);
        }
      }
    }
    expect(document.allFaults.length).toBeGreaterThan(0);
    expect(document.allFaults.length).toBeLessThanOrEqual(SYNTAX_LIMITS.faultsPerBody + 1);
  });
});
