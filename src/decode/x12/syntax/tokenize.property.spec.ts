/**
 * Goal: whatever X12 allows is read as it was written, and no bytes at all do harm.
 * Method: interchanges built from random elements and delimiters are written and read back; damaged and random bodies are read and what
 * holds for every document is checked. A failure prints its seed; `fc.assert(…, { seed, path })` runs it again.
 */
import fc from 'fast-check';
import { bytes, interchange, transactionSet, type InterchangeOptions } from '../x12.fixture.js';
import type { X12Document } from './document.js';
import { tokenize } from './tokenize.js';

const FIRST = 3;

const tag = fc.constantFrom('B4', 'N9', 'R4', 'DTM', 'Q2', 'M7', 'V9', 'K1');
/** Printable, without the delimiters that are chosen below and without blanks at its ends, which padding cannot be told from. */
const text = fc.stringMatching(/^[A-Z0-9:;,./()=@&%# -]{0,12}$/).map((made) => made.trim());
const segment = fc
  .tuple(tag, fc.array(text, { maxLength: 6 }))
  .map(([name, elements]) => [name, ...elements, 'END'].join('*'));
const segments = fc.array(segment, { maxLength: 10 });
const options: fc.Arbitrary<InterchangeOptions> = fc.record({
  element: fc.constantFrom('*', '|', '+', '\x1d', '\t'),
  component: fc.constantFrom('>', '<', '\x1f'),
  repetition: fc.constantFrom('U', '^'),
  terminator: fc.constantFrom('~', '~\n', '~\r\n', '\n', '\r\n', "'", '\x1c', '\x85', '\xe2\x80\xa6', '!\n'),
});

/** The segments from `first` on, written with `*`. */
const readBack = ({ segments: all }: X12Document, first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    Array.from({ length: all.elementCount(first + index) + 1 }, (__, element) => all.text(first + index, element)).join(
      '*',
    ),
  );

describe('what is written is read', () => {
  test('whatever the delimiters are', () => {
    fc.assert(
      fc.property(segments, options, (written, chosen) => {
        const body = interchange([transactionSet('315', written, chosen)], chosen);
        const document = tokenize(bytes(body));
        expect(readBack(document, FIRST, written.length)).toEqual(written);
        expect(document.allFaults).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('from several interchanges in one body, each with delimiters of its own', () => {
    const one = fc.record({ written: segments, chosen: options });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (all) => {
        const body = all
          .map(({ written, chosen }) => interchange([transactionSet('315', written, chosen)], chosen))
          .join('');
        const document = tokenize(bytes(body));
        const found = document.messages.map(({ extent }) =>
          readBack(document, extent.first + 1, extent.end - extent.first - 2),
        );
        expect(found).toEqual(all.map(({ written }) => written));
        expect(document.allFaults).toEqual([]);
      }),
    );
  });
});

/** What holds for every document, whatever its bytes are; answers what does not. */
function violationsOf(body: Uint8Array): readonly string[] {
  const document = tokenize(body);
  const { segments: all, interchanges, messages } = document;
  const violations: string[] = [];
  const check = (holds: boolean, what: string): void => void (holds || violations.push(what));
  let last = 0;
  for (let index = 0; index < all.count; index++) {
    const { start, end } = all.segmentRange(index);
    check(last <= start && start <= end, `segment ${index} stands behind its predecessor`);
    check(end <= all.endBehindTerminator(index), `the terminator of ${index} stands behind it`);
    last = all.endBehindTerminator(index);
    let within = start;
    for (let element = 0; element <= all.elementCount(index); element++) {
      const range = all.range(index, element);
      check(range !== null && within <= range.start && range.start <= range.end, `${index}/${element} stands in order`);
      check(all.text(index, element).length <= end - start, `${index}/${element} is not longer than its bytes`);
      within = range?.end ?? Infinity;
    }
    check(within <= end, `the elements of ${index} stand inside it`);
  }
  for (const { range } of [...interchanges, ...messages]) {
    check(range.start < range.end && range.end <= body.length, 'every part of the envelope has a range');
  }
  for (const { at } of document.allFaults) check(at.byte >= 0 && at.byte <= body.length, 'every fault has a place');
  check(last <= body.length, 'everything stands inside the body');
  return violations;
}

describe('no bytes do harm', () => {
  test('random ones', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (tail) => {
        for (const head of ['', 'ISA*', 'ST*315*']) {
          expect(violationsOf(Uint8Array.from([...bytes(head), ...tail]))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('those of control segments, delimiters and line breaks in any order', () => {
    const piece = fc.constantFrom(
      'ISA*00*',
      'ISA|',
      'GS*QO*A*B*',
      'ST*315*1',
      'SE*2*1',
      'GE*1*7',
      'IEA*1*1',
      'TA1*1',
      'ISB*1',
      'B4***VD',
      'N9*BM*1',
      '~',
      '*',
      '>',
      '^',
      '|',
      "'",
      '\r\n',
      '\n',
      ' ',
      '\x1c',
      '\0',
      '\xef\xbb\xbf',
      '\xe9',
      '\xe2\x80\xa6',
      '12',
      'ABC',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) =>
        expect(violationsOf(bytes(`ISA*${pieces.join('')}`))).toEqual([]),
      ),
      { numRuns: 2000 },
    );
  });

  test('a good interchange with bytes changed, cut out or put in', () => {
    const damage = fc.array(fc.record({ at: fc.nat(400), drop: fc.nat(20), put: fc.uint8Array({ maxLength: 8 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(segments, options, damage, (written, chosen, damages) => {
        const damaged = damages.reduce<Uint8Array>(
          (body, { at, drop, put }) => {
            const from = Math.min(at, body.length);
            return Uint8Array.from([...body.subarray(0, from), ...put, ...body.subarray(from + drop)]);
          },
          bytes(interchange([transactionSet('315', written, chosen)], chosen)),
        );
        expect(violationsOf(damaged)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a good interchange cut at every byte', () => {
    for (const chosen of [{}, { terminator: '\r\n' }, { terminator: '\xe2\x80\xa6', element: '|' }]) {
      const whole = bytes(interchange([transactionSet('315', ['B4***VD', 'N9*BM*LB1'], chosen)], chosen));
      for (let length = 0; length <= whole.length; length++) {
        expect(violationsOf(whole.subarray(0, length))).toEqual([]);
      }
    }
  });
});
