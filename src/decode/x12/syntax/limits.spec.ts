/**
 * Goal: no body costs more than its size, and what is past a limit is reported instead of read.
 * Method: bodies of a megabyte and more whose cost would be out of reach of the test's time limit if any step were quadratic.
 */
import { bytes, interchange, isa, message, transactionSet } from '../x12.fixture.js';
import { SYNTAX_LIMITS } from './limits.js';
import { tokenize } from './tokenize.js';

const MILLION = 1_000_000;
const SET = transactionSet('315', ['B4***VD', 'N9*BM*1']);
const OPEN = `${isa()}GS*QO*A*B*20260305*1500*7*X*004010~ST*315*0001~`;

describe('limits', () => {
  test('a body larger than allowed is not read', () => {
    const document = tokenize(bytes(interchange([SET])), { ...SYNTAX_LIMITS, bodyBytes: 100 });
    expect(document.allFaults).toMatchObject([{ code: 'TOO_LARGE', severity: 'error' }]);
    expect(document.messages).toEqual([]);
  });

  test('segments past the limit are not read, and the transaction set they belong to is cut off', () => {
    const document = tokenize(bytes(interchange([SET, SET])), { ...SYNTAX_LIMITS, segmentsPerBody: 8 });
    expect(document.segments.count).toBe(8);
    expect(document.faults.map(({ code, severity }) => `${severity} ${code}`)).toContain('error X12_LIMIT');
    expect(document.messages.map(({ isCutOff }) => isCutOff)).toEqual([false, true]);
  });

  test('a segment of too many elements keeps the first of them, and its neighbours are read', () => {
    const body = bytes(message('315', ['M7*S1*S2*S3*S4*S5*S6', 'N9*BM*LB1']));
    const document = tokenize(body, { ...SYNTAX_LIMITS, elementsPerSegment: 20 });
    expect(document.allFaults).toEqual([]);
    const narrow = tokenize(bytes(`ST*315*1~M7*${'S*'.repeat(40)}~N9*BM*LB1~SE*4*1~`), {
      ...SYNTAX_LIMITS,
      elementsPerSegment: 20,
    });
    expect(narrow.segments.elementCount(1)).toBe(19);
    expect([narrow.segments.text(1, 19), narrow.segments.text(1, 20), narrow.segments.range(1, 20)]).toEqual([
      'S',
      '',
      null,
    ]);
    expect(narrow.segments.text(2, 2)).toBe('LB1');
    expect(narrow.messages[0]?.faults).toMatchObject([{ code: 'X12_LIMIT', severity: 'error', at: { segment: 1 } }]);
  });

  test('transaction sets past the limit are not read', () => {
    const document = tokenize(bytes('ST*315*1~SE*2*1~'.repeat(10)), { ...SYNTAX_LIMITS, envelopesPerBody: 5 });
    expect(document.messages).toHaveLength(4);
    expect(document.faults.map(({ code }) => code)).toEqual(['X12_NO_ENVELOPE', 'X12_LIMIT']);
  });

  test('faults past the limit are counted', () => {
    const document = tokenize(bytes('ST*315*1~SE*9*1~'.repeat(50)), { ...SYNTAX_LIMITS, faultsPerBody: 10 });
    expect(document.messages).toHaveLength(50);
    expect(document.allFaults).toHaveLength(11);
    expect(document.faults.at(-1)).toMatchObject({ code: 'X12_LIMIT', detail: '41 more faults are not listed' });
  });
});

describe('hostile bodies are read in linear time', () => {
  test.each([
    ['a million empty elements', `${OPEN}M7${'*'.repeat(MILLION)}~`],
    ['a million components', `${OPEN}V9*${'A>'.repeat(MILLION)}~`],
    ['one segment of a megabyte', `${OPEN}K1*${'A'.repeat(MILLION)}~`],
    ['a million empty segments', `${OPEN}${'~'.repeat(MILLION)}`],
    ['a segment of line breaks', `${OPEN}K1*A${'\r\n'.repeat(MILLION)}B~`],
    ['blanks only behind ISA', `${isa()}${' '.repeat(MILLION)}`],
    ['an ISA without end', `ISA*${' '.repeat(MILLION)}`],
    ['ISA over and over', isa().repeat(MILLION / 100)],
    ['broken ISA over and over', 'ISA*00~'.repeat(MILLION / 7)],
    ['GS over and over', 'GS*QO*~'.repeat(MILLION / 7)],
    ['ST over and over', 'ST*315*~'.repeat(MILLION / 8)],
    ['ISA whose delimiters alternate', 'ISA*00~ISA|00\nISA+00~'.repeat(MILLION / 20)],
    ['SE over and over', `ST*315*1~${'SE*1*1~'.repeat(MILLION / 7)}`],
    ['segments that could be lines', `${isa().slice(0, -1)}\n${'B4*1\r'.repeat(MILLION / 5)}`],
    [
      'terminators of three bytes, all but the last',
      `${isa({ terminator: '\xe2\x80\xa6' })}${'\xe2\x80'.repeat(MILLION)}`,
    ],
    ['byte order marks', `${isa()}${'\xef\xbb\xbf'.repeat(MILLION / 3)}`],
    ['TA1 over and over', `${isa()}${'TA1*1~'.repeat(MILLION / 6)}`],
  ])('%s', (_name, text) => {
    const document = tokenize(bytes(text));
    const { segments } = document;
    for (let segment = 0; segment < Math.min(segments.count, 10); segment++) {
      for (let element = 0; element <= segments.elementCount(segment); element++) segments.text(segment, element);
      segments.component(segment, 1, MILLION);
    }
    expect(document.allFaults.length).toBeGreaterThan(0);
    expect(document.allFaults.length).toBeLessThanOrEqual(SYNTAX_LIMITS.faultsPerBody + 1);
  });
});
