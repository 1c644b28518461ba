import { bytes, interchange, isa, message, transactionSet, type InterchangeOptions } from '../x12.fixture.js';
import { tokenize } from './tokenize.js';

const B4 = 'B4***VD*20260305*1430**LBZU*123456*L*45G1*CNQZH*UN*4';

const readB4 = (text: string): readonly string[] => {
  const { segments } = tokenize(bytes(text));
  const b4 = Array.from({ length: segments.count }, (_, index) => index).find((index) => segments.tag(index) === 'B4');
  return b4 === undefined ? [] : [3, 4, 13].map((element) => segments.text(b4, element));
};
const codesOf = (text: string): readonly string[] => tokenize(bytes(text)).allFaults.map(({ code }) => code);
const AS_SENT = ['VD', '20260305', '4'];

describe('delimiters are read off ISA', () => {
  test.each<readonly [string, InterchangeOptions]>([
    ['a tilde', {}],
    ['a tilde and a line feed', { terminator: '~\n' }],
    ['a tilde, a carriage return and a line feed', { terminator: '~\r\n' }],
    ['a line feed', { terminator: '\n' }],
    ['a carriage return and a line feed', { terminator: '\r\n' }],
    ['an apostrophe', { terminator: "'" }],
    ['a control character', { terminator: '\x1c', element: '\x1d', component: '\x1f' }],
    ['a byte above 7F', { terminator: '\x85' }],
    ['a character of three bytes', { terminator: '\xe2\x80\xa6' }],
    ['a character of two bytes before a line end', { terminator: '\xc2\xa6\n' }],
  ])('a terminator that is %s', (_name, options) => {
    const text = message('315', [B4], options);
    expect([readB4(text), codesOf(text)]).toEqual([AS_SENT, []]);
  });

  test.each([':', '^', '|', '\\', '<'])('the component separator %s', (component) => {
    const { segments } = tokenize(bytes(message('315', [`V9*AAD**20260305${component}1430`], { component })));
    expect(segments.component(3, 3, 0)).toBe('20260305');
    expect(segments.component(3, 3, 1)).toBe('1430');
    expect(segments.component(3, 3, 2)).toBe('');
  });

  test('the element separator is the fourth byte, whatever it is', () => {
    for (const element of ['|', '+', '^', '\t', '\x1d']) {
      expect(readB4(message('315', [B4], { element }))).toEqual(AS_SENT);
    }
  });

  test.each([
    ['^', '^'.charCodeAt(0)],
    ['U', -1],
  ])('ISA11 %s', (repetition, expected) => {
    const { segments } = tokenize(bytes(message('315', [B4], { repetition })));
    expect(segments.separatorsOf(0).repetition).toBe(expected);
  });

  test('an identification that ends with the letters of another segment ends nothing', () => {
    const text = message('315', [B4], { sender: 'PORT-ST', recipient: 'HUB.GS' });
    expect([readB4(text), codesOf(text)]).toEqual([AS_SENT, []]);
  });
});

describe('an ISA that is not as it has to be', () => {
  const broken = (change: (header: string) => string): string => change(isa()) + message('315', [B4]).slice(106);

  test('without padding is read by its separators, with a warning', () => {
    const text = broken((header) => header.replaceAll(/ +/g, ''));
    expect(readB4(text)).toEqual(AS_SENT);
    const [fault] = tokenize(bytes(text)).faults;
    expect(fault).toMatchObject({ code: 'X12_ISA_MALFORMED', severity: 'warning', at: { byte: 0, segment: 0 } });
    expect(fault?.detail).toContain('ISA02 does not have its fixed length');
  });

  test('without ISA16 has its terminator in that place', () => {
    const text = broken((header) => header.replace('>', ''));
    expect([readB4(text), codesOf(text)]).toEqual([AS_SENT, []]);
    expect(tokenize(bytes(text)).segments.separatorsOf(0).component).toBe(-1);
  });

  test('with too few elements still tells the separators', () => {
    const text = broken((header) => `${header.split('*').slice(0, 12).join('*')}~`);
    expect(readB4(text)).toEqual(AS_SENT);
    expect(codesOf(text)).toContain('X12_ISA_MALFORMED');
  });

  test('whose tilde ends none of the segments behind it: their line ends do', () => {
    const text = message('315', [B4]).replaceAll('~', '\n').replace('>\n', '>~\n');
    expect(readB4(text)).toEqual(AS_SENT);
    expect(codesOf(text)).toEqual(['X12_TERMINATOR_MISSING']);
  });
});

describe('without ISA', () => {
  const bare = transactionSet('315', [B4]);

  test.each([
    ['a tilde', bare],
    ['line ends', bare.replaceAll('~', '\r\n')],
    ['another separator', transactionSet('315', [B4], { element: '|', terminator: "'" })],
    ['GS before it', interchange([bare]).slice(106, -'IEA*1*000000077~'.length)],
    ['a byte order mark and blanks before it', `\xef\xbb\xbf \r\n${bare}`],
  ])('separators are read off the first segment: %s', (_name, text) => {
    expect(readB4(text)).toEqual(AS_SENT);
    expect(codesOf(text)).toEqual(['X12_NO_ENVELOPE']);
  });

  test('one fault tells how it was read', () => {
    expect(tokenize(bytes(bare)).faults).toMatchObject([
      { severity: 'warning', detail: 'there is no ISA; read off the first segment: element *, terminator ~' },
    ]);
  });
});

describe('several interchanges in one body', () => {
  test('each is read with the delimiters of its own ISA', () => {
    const first = message('315', [B4]);
    const second = message('315', [B4], { element: '|', terminator: "'", number: '000000078' });
    const document = tokenize(bytes(`${first}\r\n${second}`));
    expect(document.interchanges.map(({ controlNumber }) => controlNumber)).toEqual(['000000077', '000000078']);
    expect(document.messages.map(({ segments, extent }) => segments.text(extent.first + 1, 3))).toEqual(['VD', 'VD']);
    expect(document.allFaults).toEqual([]);
  });

  test('a byte order mark between them is none of their bytes', () => {
    const text = `\xef\xbb\xbf${message('315', [B4])}\xef\xbb\xbf${message('315', [B4])}`;
    expect(tokenize(bytes(text)).messages).toHaveLength(2);
    expect(codesOf(text)).toEqual([]);
  });
});
