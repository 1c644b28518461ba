import { tokenize } from './tokenize.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A body with one CODECO around the segments, which begin at segment 2. */
const around = (segments: string): string =>
  `UNB+UNOA:3+LBXPORT+LANDBRIDGE+260301:1200+77'UNH+1+CODECO:D:95B:UN'${segments}UNT+9+1'UNZ+1+77'`;

const textsOf = (body: string, segment: number): readonly (readonly string[])[] => {
  const { segments } = tokenize(bytes(body));
  return Array.from({ length: segments.elementCount(segment) + 1 }, (_element, element) =>
    Array.from({ length: segments.componentCount(segment, element) }, (_component, component) =>
      segments.text(segment, element, component),
    ),
  );
};

const tagsOf = (body: string): readonly string[] => {
  const { segments } = tokenize(bytes(body));
  return Array.from({ length: segments.count }, (_segment, segment) => segments.tag(segment));
};

const codesOf = (body: string): readonly string[] =>
  tokenize(bytes(body))
    .allFaults.map((fault) => fault.code)
    .filter((code) => code !== 'EDIFACT_COUNT_MISMATCH');

describe('separators', () => {
  test.each([
    ["BGM+34+X1+9'", [['BGM'], ['34'], ['X1'], ['9']]],
    ["BGM'", [['BGM']]],
    ["BGM+'", [['BGM'], ['']]],
    ["LOC+9+CNCKG:139:6'", [['LOC'], ['9'], ['CNCKG', '139', '6']]],
    ["LOC+9+:139::'", [['LOC'], ['9'], ['', '139', '', '']]],
    ["TDT+20++++:::'", [['TDT'], ['20'], [''], [''], [''], ['', '', '', '']]],
    ["RFF+ :BN'", [['RFF'], [' ', 'BN']]],
    ["EQD:1:2+CN'", [['EQD', '1', '2'], ['CN']]],
  ])('%s is split into elements and components', (segment, texts) => {
    expect(textsOf(around(segment), 2)).toEqual(texts);
  });

  test('an empty segment between two terminators is none', () => {
    expect(tagsOf(around("BGM+34'''\r\n'LOC+9'"))).toEqual(['UNB', 'UNH', 'BGM', 'LOC', 'UNT', 'UNZ']);
  });

  test('tags of another length than three are kept as text, and have no code', () => {
    const { segments } = tokenize(bytes(around("BGMX+1'AB+2'+3'")));
    expect([2, 3, 4].map((segment) => segments.tag(segment))).toEqual(['BGMX', 'AB', '']);
    expect([2, 3, 4].map((segment) => segments.tagCode(segment))).toEqual([0, 0, 0]);
  });
});

describe('the release character', () => {
  test.each([
    ["FTX+A??'", 'A?'],
    ["FTX+A?'B'", "A'B"],
    ["FTX+A ??? B?''", "A ?? B'"],
    ["FTX+A???'B'", "A?'B"],
    ["FTX+1???+2'", '1?+2'],
    ["FTX+1.1???:2'", '1.1?:2'],
    ["FTX+?+?:?'??'", "+:'?"],
    ["FTX+WHERE ? HERE'", 'WHERE ? HERE'],
    ["FTX+A?\r\n'B'", "A'B"],
    ["FTX+A?\r\n?B'", 'A?B'],
  ])('%s reads %s', (segment, text) => {
    expect(textsOf(around(segment), 2)).toEqual([['FTX'], [text]]);
  });

  test.each([
    ["FTX+1??+2'", [['FTX'], ['1?'], ['2']]],
    ["FTX+1??:2'", [['FTX'], ['1?', '2']]],
    ["FTX+1????'", [['FTX'], ['1??']]],
  ])('an even run releases nothing: %s', (segment, texts) => {
    expect(textsOf(around(segment), 2)).toEqual(texts);
  });

  test('one at the very end of the body is text', () => {
    const { segments } = tokenize(bytes('UNH+1+CODECO:D:95B:UN?'));
    expect(segments.text(0, 2, 3)).toBe('UN?');
  });
});

describe('line breaks', () => {
  const plain = around("BGM+34+X1+9'LOC+9+CNCKG:139:6'");

  test.each([
    ['LF', "'\n"],
    ['CR LF', "'\r\n"],
    ['CR', "'\r"],
    ['blank lines', "'\n\n\r\n"],
    ['indentation', "'\n    \t"],
    ['blanks', "'   "],
    ['zero bytes', "'\0\0"],
  ])('behind the terminator are passed over: %s', (_name, end) => {
    const text = plain.replaceAll("'", end);
    expect(tagsOf(text)).toEqual(tagsOf(plain));
    expect(textsOf(text, 3)).toEqual(textsOf(plain, 3));
    expect(codesOf(text)).toEqual([]);
  });

  test.each([5, 7, 35, 70, 80])('wrapped at %i bytes, wherever that falls, the texts are the same', (width) => {
    for (let first = 4; first < width + 4; first++) {
      const rest = plain.slice(first).replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\r\n');
      const wrapped = `${plain.slice(0, first)}\r\n${rest}`;
      expect(tagsOf(wrapped)).toEqual(tagsOf(plain));
      for (const segment of [0, 1, 2, 3]) expect(textsOf(wrapped, segment)).toEqual(textsOf(plain, segment));
      expect(codesOf(wrapped)).toEqual([]);
    }
  });

  test('wrapping does not hide a count or a reference', () => {
    const text = "UNH+12+CODECO:D:95B:UN'BGM+34'UNT+000\r\n3+1\n2'";
    expect(tokenize(bytes(text)).messages[0]?.faults).toEqual([]);
  });

  test('a text broken over two lines is joined', () => {
    const text = around("FTX+AAI+++GOODS HELD AT THE BORDER STATION UNTIL INSPEC\n:TED'");
    expect(textsOf(text, 2)[4]).toEqual(['GOODS HELD AT THE BORDER STATION UNTIL INSPEC', 'TED']);
  });
});

describe('missing terminators', () => {
  const lines = [
    'UNH+1+COARRI:D:95B:UN',
    "FTX+AAI+++DRIVER'S NOTE",
    'EQD+CN+LBXU0000001',
    'LOC+147+0340682',
    'UNT+5+1',
  ];

  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['LF and indentation', '\n   '],
  ])('line ends stand in for them, and an apostrophe within a line is text: %s', (_name, end) => {
    const document = tokenize(bytes(lines.join(end)));
    expect(tagsOf(lines.join(end))).toEqual(['UNH', 'FTX', 'EQD', 'LOC', 'UNT']);
    expect(document.segments.text(2, 2)).toBe('LBXU0000001');
    expect(document.messages[0]?.faults).toMatchObject([
      { code: 'EDIFACT_TERMINATOR_MISSING', severity: 'warning', at: { byte: lines[0]!.length, segment: 0 } },
    ]);
  });

  test('a terminator at the end of a line, or before a tag, still is one where the first segment has none', () => {
    const text = "UNH+1+COARRI:D:95B:UN\nBGM+44'FTX+AAI+++DRIVER'S NOTE' \nLOC+147+0340'UNT+5+1'";
    expect(tagsOf(text)).toEqual(['UNH', 'BGM', 'FTX', 'LOC', 'UNT']);
    expect(textsOf(text, 2)[4]).toEqual(["DRIVER'S NOTE"]);
    expect(textsOf(text, 3)[2]).toEqual(['0340']);
  });

  test('one missing at the end of a line is made good, because its segment began a line and the next line begins with a tag', () => {
    const text = around("\nSTS+1+24'\nLOC+9+CNCKG\nSTS+1+48'\n");
    expect(tagsOf(text)).toEqual(['UNB', 'UNH', 'STS', 'LOC', 'STS', 'UNT', 'UNZ']);
    expect(codesOf(text)).toEqual(['EDIFACT_TERMINATOR_MISSING']);
  });

  test.each(['EUR', 'LOC'])(
    '%s at the start of a line ends nothing where the segment before began within a line',
    (word) => {
      const text = around(`BGM+34'FTX+AAI+++TEXT THAT IS WRAPPED:\n${word}+9'`);
      expect(textsOf(text, 3)[4]).toEqual(['TEXT THAT IS WRAPPED', word]);
    },
  );

  test('a word that is no tag in any directory ends nothing where terminators are in use', () => {
    expect(textsOf(around("\nFTX+AAI+++PRICE IN\nEUR+9'"), 2)[4]).toEqual(['PRICE INEUR']);
  });

  test('a UNB wrapped before three letters of its sender stays whole', () => {
    const text = around("BGM+34'").replace('LBXPORT', 'LBX\r\nLOC');
    expect(tokenize(bytes(text)).interchanges[0]?.sender.identification).toBe('LBXLOC');
    expect(codesOf(text)).toEqual([]);
  });

  test('the first segment counts as the beginning of a line, also behind UNA', () => {
    expect(tagsOf("UNA:+.? 'UNH+1+COARRI:D:95B:UN\nTDT+20+V1\nUNT+3+1")).toEqual(['UNH', 'TDT', 'UNT']);
  });

  test('a service segment at the start of a line always begins anew', () => {
    const text = around('BGM+34+X\n');
    expect(tagsOf(text)).toEqual(['UNB', 'UNH', 'BGM', 'UNT', 'UNZ']);
  });

  test('a word that begins like a service segment does not', () => {
    const text = around("FTX+AAI+++SEVERAL\nUNI+X'");
    expect(textsOf(text, 2)).toEqual([['FTX'], ['AAI'], [''], [''], ['SEVERALUNI'], ['X']]);
  });

  test('the last one may be missing', () => {
    const text = around("BGM+34'").slice(0, -1);
    expect(tokenize(bytes(text)).interchanges[0]?.isComplete).toBe(true);
    expect(codesOf(text)).toEqual(['EDIFACT_TERMINATOR_MISSING']);
  });

  test('a UNA on the next line begins another interchange although UNZ has no terminator', () => {
    const text = `${around('').slice(0, -1)}\nUNA=*.? ~UNB*UNOA=3*A*B*260301=1200*2~UNZ*0*2~`;
    expect(tokenize(bytes(text)).interchanges.map(({ controlReference }) => controlReference)).toEqual(['77', '2']);
  });
});

describe('what stands around the interchange', () => {
  const body = around("BGM+34'");

  test.each([
    ['a byte order mark', '\xef\xbb\xbf', '\r\n'],
    ['blanks', ' \t\r\n', ' \r\n'],
    ['control characters of a teletype line', '\x01\x02', '\x03'],
    ['an end-of-file mark', '', '\r\n\x1a'],
    ['zero bytes', '', '\0\0\0\0'],
  ])('%s is passed over in silence', (_name, before, behind) => {
    const document = tokenize(bytes(before + body + behind));
    expect(document.messages).toHaveLength(1);
    expect(document.faults).toEqual([]);
    expect(document.interchanges[0]?.range.start).toBe(before.length);
  });

  test('a mail header before it is reported as stray bytes', () => {
    const document = tokenize(bytes(`Subject: UNBELIEVABLE, FUNB-17\r\n\r\n${body}`));
    expect(document.messages).toHaveLength(1);
    expect(document.faults).toMatchObject([{ code: 'EDIFACT_STRAY_BYTES', severity: 'warning', at: { byte: 0 } }]);
  });

  test('junk glued to UNB is reported, and UNB is found', () => {
    expect(tokenize(bytes(`0042${body}`)).interchanges[0]?.sender.identification).toBe('LBXPORT');
  });

  test('junk behind it is reported with its place', () => {
    const document = tokenize(bytes(`${body}\r\n-- end of transmission --`));
    expect(document.messages).toHaveLength(1);
    expect(document.faults.map(({ code, severity, at }) => [code, severity, at.byte])).toEqual([
      ['EDIFACT_STRAY_BYTES', 'warning', body.length + 2],
    ]);
  });

  test('files appended with their byte order marks are all read', () => {
    const document = tokenize(bytes(`${body}\r\n\xef\xbb\xbf${body}\xef\xbb\xbfUNH+9+CODECO:D:95B:UN'UNT+2+9'`));
    expect(document.messages.map((message) => message.reference)).toEqual(['1', '1', '9']);
    expect(document.interchanges[2]?.charset).toBe('us-ascii');
  });

  test.each([
    ['nothing', '', 'EMPTY_MESSAGE'],
    ['blanks', ' \r\n\t', 'EMPTY_MESSAGE'],
    ['a byte order mark alone', '\xef\xbb\xbf', 'EMPTY_MESSAGE'],
    ['no EDIFACT', 'Hello UNBORN world', 'EDIFACT_STRAY_BYTES'],
    ['UTF-16', 'U\0N\0B\0+\0', 'EDIFACT_CHARSET'],
    ['UTF-16 with its mark', '\xfe\xff\0U\0N\0B', 'EDIFACT_CHARSET'],
  ])('%s gives one error and no interchange', (_name, text, code) => {
    const document = tokenize(bytes(text));
    expect(document.interchanges).toEqual([]);
    expect(document.allFaults).toMatchObject([{ code, severity: 'error' }]);
    expect(document.segments.count).toBe(0);
    expect(document.segments.text(0, 0)).toBe('');
  });
});
