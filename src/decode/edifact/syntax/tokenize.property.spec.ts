/**
 * Goal: what a sender wrote is what a decoder reads, whatever separators and texts it chose; and no bytes at all do harm.
 * Method: messages of random shape are written by a few lines of their own (`write`), read by the tokenizer and compared; random and
 * damaged bytes are read and the promises of every document are checked.
 */
import fc from 'fast-check';
import { tokenize } from './tokenize.js';
import type { EdifactDocument } from './document.js';

type Component = string;
type Element = readonly Component[];
interface Segment {
  readonly tag: string;
  readonly elements: readonly Element[];
}
interface Separators {
  readonly component: string;
  readonly element: string;
  readonly release: string;
  readonly terminator: string;
}

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const DEFAULTS: Separators = { component: ':', element: '+', release: '?', terminator: "'" };

const escape = (text: string, { component, element, release, terminator }: Separators): string =>
  Array.from(text, (character) =>
    [component, element, release, terminator].includes(character) ? release + character : character,
  ).join('');

const writeSegment = ({ tag, elements }: Segment, separators: Separators): string =>
  [tag, ...elements.map((element) => element.map((text) => escape(text, separators)).join(separators.component))].join(
    separators.element,
  ) + separators.terminator;

/** An interchange of one message around the segments, which stand at 2 and on. */
function write(segments: readonly Segment[], separators: Separators, lineEnd: string): string {
  const { component, element, release, terminator } = separators;
  const una = `UNA${component}${element},${release} ${terminator}`;
  const all: readonly Segment[] = [
    { tag: 'UNB', elements: [['UNOC', '3'], ['S'], ['R'], ['260301', '1200'], ['C1']] },
    { tag: 'UNH', elements: [['M1'], ['IFTSTA', 'D', '00B', 'UN']] },
    ...segments,
    { tag: 'UNT', elements: [[String(segments.length + 2)], ['M1']] },
    { tag: 'UNZ', elements: [['1'], ['C1']] },
  ];
  return una + lineEnd + all.map((segment) => writeSegment(segment, separators) + lineEnd).join('');
}

const read = ({ segments }: EdifactDocument, first: number, count: number): readonly Segment[] =>
  Array.from({ length: count }, (_segment, offset) => ({
    tag: segments.tag(first + offset),
    elements: Array.from({ length: segments.elementCount(first + offset) }, (_element, element) =>
      Array.from({ length: segments.componentCount(first + offset, element + 1) }, (_component, component) =>
        segments.text(first + offset, element + 1, component),
      ),
    ),
  }));

const PUNCTUATION = Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');
const separators: fc.Arbitrary<Separators> = fc
  .uniqueArray(fc.constantFrom(...PUNCTUATION), { minLength: 4, maxLength: 4 })
  .map(([component, element, release, terminator]) => ({
    component: component!,
    element: element!,
    release: release!,
    terminator: terminator!,
  }));
/** Any printable ASCII and the upper half of ISO 8859-1, with what needs releasing more often than chance would have it. */
const character = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) },
  { weight: 2, arbitrary: fc.constantFrom(':', '+', '?', "'", '*') },
  { weight: 1, arbitrary: fc.integer({ min: 0xc0, max: 0xff }).map((code) => String.fromCharCode(code)) },
);
const text = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(''));
const tag = fc
  .array(fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')), { minLength: 3, maxLength: 3 })
  .map((letters) => letters.join(''))
  .filter((letters) => !letters.startsWith('UN'));
const segment: fc.Arbitrary<Segment> = fc.record({
  tag,
  elements: fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
});
const segments = fc.array(segment, { maxLength: 8 });
const lineEnd = fc.constantFrom('', '\n', '\r\n', '\r\n\r\n', '\n   ');

/** Text that says nothing to UTF-8: the upper half is then read as the level says. */
const isLatin = (document: EdifactDocument): boolean => document.interchanges[0]?.charset !== 'utf-8';

describe('what was written is read', () => {
  test('with any separators, release character, texts and line ends', () => {
    fc.assert(
      fc.property(segments, separators, lineEnd, (written, chosen, end) => {
        const document = tokenize(bytes(write(written, chosen, end)));
        fc.pre(isLatin(document));
        expect(read(document, 2, written.length)).toEqual(written);
        expect(document.allFaults).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('every offset leads back to the text', () => {
    fc.assert(
      fc.property(segments, lineEnd, (written, end) => {
        const body = bytes(write(written, DEFAULTS, end));
        const document = tokenize(body);
        fc.pre(isLatin(document));
        for (const [index, { elements }] of written.entries()) {
          for (const [position, element] of elements.entries()) {
            for (const [component, expected] of element.entries()) {
              const range = document.segments.range(index + 2, position + 1, component)!;
              const cut = String.fromCharCode(...body.subarray(range.start, range.end));
              expect(cut).toBe(escape(expected, DEFAULTS));
            }
          }
        }
      }),
    );
  });

  test('wrapped at any width', () => {
    const lower = fc.stringMatching(/^[a-z0-9 :+?']{0,30}$/);
    const plain = fc.array(
      fc.record({ tag, elements: fc.array(fc.array(lower, { minLength: 1, maxLength: 3 }), { maxLength: 4 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(plain, fc.integer({ min: 20, max: 100 }), (written, width) => {
        const wrapped = write(written, DEFAULTS, '').replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\r\n');
        const document = tokenize(bytes(wrapped));
        expect(read(document, 2, written.length)).toEqual(written);
        expect(document.allFaults).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('with line ends instead of terminators', () => {
    const quiet = fc.stringMatching(/^[A-Z0-9 .:+?]{0,12}$/);
    const plain = fc.array(
      fc.record({
        tag,
        elements: fc.array(fc.array(quiet, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(plain, (written) => {
        const body = write(written, DEFAULTS, '\n')
          .replaceAll("'\n", '\n')
          .replace(/^UNA.*\n/, '');
        const document = tokenize(bytes(body));
        // A text at the end of a line cannot be told from the blanks around the line end.
        expect(read(document, 2, written.length)).toEqual(written);
        expect(document.allFaults.map(({ code }) => code)).toContain('EDIFACT_TERMINATOR_MISSING');
      }),
    );
  });

  test('from several interchanges in one body, each with separators of its own', () => {
    const interchange = fc.record({ written: segments, chosen: separators });
    fc.assert(
      fc.property(fc.array(interchange, { minLength: 1, maxLength: 4 }), lineEnd, (interchanges, end) => {
        const body = interchanges.map(({ written, chosen }) => write(written, chosen, end)).join('');
        const document = tokenize(bytes(body));
        fc.pre(document.interchanges.every(({ charset }) => charset !== 'utf-8'));
        const found = document.messages.map(({ extent }) =>
          read(document, extent.first + 1, extent.end - extent.first - 2),
        );
        expect(found).toEqual(interchanges.map(({ written }) => written));
        expect(document.allFaults).toEqual([]);
      }),
    );
  });
});

/** What holds for every document, whatever its bytes are; answers what does not. */
function violationsOf(document: EdifactDocument): readonly string[] {
  const { body, segments: all, interchanges, messages } = document;
  const violations: string[] = [];
  const check = (holds: boolean, what: string): void => void (holds || violations.push(what));
  let last = 0;
  for (let index = 0; index < all.count; index++) {
    const { start, end } = all.segmentRange(index);
    check(last <= start && start <= end, `segment ${index} stands behind its predecessor`);
    last = end;
    let within = start;
    for (let element = 0; element <= all.elementCount(index); element++) {
      for (let component = 0; component < all.componentCount(index, element); component++) {
        const range = all.range(index, element, component);
        const place = `${index}/${element}/${component}`;
        check(range !== null && within <= range.start && range.start <= range.end, `${place} stands in order`);
        check(all.is(index, element, component, all.text(index, element, component)), `${place} is its own text`);
        within = range?.end ?? Infinity;
      }
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
      fc.property(fc.uint8Array({ maxLength: 300 }), (body) => expect(violationsOf(tokenize(body))).toEqual([])),
      { numRuns: 500 },
    );
  });

  test('those of service segments, separators and line breaks in any order', () => {
    const piece = fc.constantFrom(
      "UNA:+.? '",
      'UNA',
      'UNB+UNOC:4',
      'UNB',
      'UNG+',
      'UNH+1+X:D',
      'UNT+2+1',
      'UNE+1',
      'UNZ+1+1',
      'BGM+9',
      'UNH*',
      'USH+1',
      "'",
      '+',
      ':',
      '?',
      '*',
      '\r\n',
      '\n',
      ' ',
      '\x1b$',
      '\x1b(',
      '\x1d',
      '\xef\xbb\xbf',
      '\xe9',
      '\xc3\xa9',
      '12',
      'ABC',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) =>
        expect(violationsOf(tokenize(bytes(pieces.join(''))))).toEqual([]),
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
      fc.property(segments, separators, lineEnd, damage, (written, chosen, end, damages) => {
        const damaged = damages.reduce<Uint8Array>(
          (body, { at, drop, put }) => {
            const from = Math.min(at, body.length);
            return Uint8Array.from([...body.subarray(0, from), ...put, ...body.subarray(from + drop)]);
          },
          bytes(write(written, chosen, end)),
        );
        expect(violationsOf(tokenize(damaged))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a good message survives whatever stands between it and its neighbours', () => {
    const junk = fc.stringMatching(/^[ -~\r\n]{0,40}$/).filter((made) => !/UN[A-Z]|'|\?/.test(made));
    const good = write([{ tag: 'BGM', elements: [['23']] }], DEFAULTS, '\n').replace(/^UNA.*\n/, '');
    fc.assert(
      fc.property(junk, junk, (before, between) => {
        const document = tokenize(bytes(`${before}\n${good}${between}\n${good}`));
        const complete = document.messages.filter(({ isComplete, type }) => isComplete && type === 'IFTSTA');
        expect(complete).toHaveLength(2);
      }),
    );
  });
});
