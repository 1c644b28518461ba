import { tokenize } from './tokenize.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** UNA, then an interchange written with these separators. */
const interchange = (una: string, element: string, component: string, terminator: string): string =>
  una +
  ['UNB', `UNOA${component}3`, 'LBXPORT', 'LANDBRIDGE', `260301${component}1200`, '77'].join(element) +
  terminator +
  ['UNH', '1', ['IFTSTA', 'D', '00B', 'UN'].join(component)].join(element) +
  terminator +
  ['BGM', '23', 'A1', '9'].join(element) +
  terminator +
  ['UNT', '3', '1'].join(element) +
  terminator +
  ['UNZ', '1', '77'].join(element) +
  terminator;

const codesOf = (text: string): readonly string[] => tokenize(bytes(text)).allFaults.map((fault) => fault.code);

describe('UNA', () => {
  test.each([
    ['the default one', "UNA:+.? '", '+', ':', "'"],
    ['a decimal comma', "UNA:+,? '", '+', ':', "'"],
    ['a repetition separator', "UNA:+.?*'", '+', ':', "'"],
    ['everything changed', 'UNA=*.? ~', '*', '=', '~'],
    ['a line break behind it', "UNA:+.? '\r\n", '+', ':', "'"],
    ['blanks and line breaks behind it', "UNA:+.? ' \n\n\t", '+', ':', "'"],
    ['a line feed as the terminator', 'UNA:+.? \n', '+', ':', '\n'],
    ['CR LF as the terminator', 'UNA:+.? \r', '+', ':', '\r\n'],
    ['level B separators', 'UNA\x1f\x1d.? \x1c', '\x1d', '\x1f', '\x1c'],
    ['no release character', "UNA:+.  '", '+', ':', "'"],
    ['a decimal mark left blank', "UNA:+ ? '", '+', ':', "'"],
  ])('%s is read as stated', (_name, una, element, component, terminator) => {
    const document = tokenize(bytes(interchange(una, element, component, terminator)));
    expect(document.allFaults).toEqual([]);
    expect(document.messages.map((message) => message.type)).toEqual(['IFTSTA']);
    expect(document.interchanges[0]?.sender.identification).toBe('LBXPORT');
    expect(document.interchanges[0]?.range.start).toBe(0);
  });

  test.each([
    ['release and reserved characters missing', "UNA:+.'\n"],
    ['release and reserved characters missing, decimal comma', "UNA:+,'\n"],
    ['reserved character missing before a line break', "UNA:+.?'\n"],
    ['reserved character missing before UNB', "UNA:+.?'"],
    ['one character too many', "UNA:+.?  '"],
    ['two equal separators', "UNA::.? '"],
    ['an element separator that UNB does not use', "UNA:*.? '"],
    ['the release character equal to the terminator', "UNA:+.' '"],
  ])('%s is reported, and the message is read all the same', (_name, una) => {
    const document = tokenize(bytes(interchange(una, '+', ':', "'")));
    expect(document.messages.map((message) => message.type)).toEqual(['IFTSTA']);
    expect(document.allFaults).toMatchObject([{ code: 'EDIFACT_UNA_MALFORMED', severity: 'warning', at: { byte: 0 } }]);
  });

  test('a malformed one before other separators makes them be read off the header', () => {
    const text = interchange('UNA=*.~\n', '*', '=', '~');
    expect(codesOf(text)).toEqual(['EDIFACT_UNA_MALFORMED', 'EDIFACT_SEPARATORS_INFERRED']);
    expect(tokenize(bytes(text)).messages[0]?.release).toBe('00B');
  });

  test('a blank release character turns releasing off', () => {
    const text = interchange("UNA:+.  '", '+', ':', "'").replace('A1', 'WHY?');
    const document = tokenize(bytes(text));
    expect(document.interchanges[0]?.characters.release).toBe(-1);
    expect(document.segments.text(2, 2)).toBe('WHY?');
    expect(document.segments.text(2, 3)).toBe('9');
  });

  test('its separators hold for its own interchange and no further', () => {
    const text = interchange('UNA=*.? ~', '*', '=', '~') + interchange('', '+', ':', "'");
    const document = tokenize(bytes(text));
    expect(document.allFaults).toEqual([]);
    expect(document.interchanges.map(({ characters }) => characters.element)).toEqual([0x2a, 0x2b]);
    expect(document.messages.map((message) => message.associationCode + message.release)).toEqual(['00B', '00B']);
  });
});

describe('without UNA', () => {
  test('the default separators are assumed', () => {
    expect(codesOf(interchange('', '+', ':', "'"))).toEqual([]);
  });

  test('level B separators are known from the byte behind UNB', () => {
    const document = tokenize(bytes(interchange('', '\x1d', '\x1f', '\x1c')));
    expect(document.allFaults).toEqual([]);
    expect(document.messages[0]?.type).toBe('IFTSTA');
  });

  test.each([
    ['all three', '*', '=', '~'],
    ['the terminator only', '+', ':', '~'],
    ['the terminator only, with line breaks', '+', ':', '~\r\n'],
    ['element and component', '|', '^', "'"],
    ['separators that are the default ones in other roles', ':', '+', '!'],
  ])('other separators are read off the header and reported: %s', (_name, element, component, terminator) => {
    const document = tokenize(bytes(interchange('', element, component, terminator)));
    expect(document.messages.map((message) => `${message.type}.${message.release}`)).toEqual(['IFTSTA.00B']);
    expect(document.allFaults.map((fault) => fault.code)).toEqual(['EDIFACT_SEPARATORS_INFERRED']);
  });

  test('other separators are read off a message that stands without an envelope', () => {
    const document = tokenize(bytes('UNH*1*CODECO=D=95B=UN~BGM*34**9~UNT*3*1~'));
    expect(document.messages[0]?.type).toBe('CODECO');
    expect(document.allFaults.map((fault) => fault.code)).toEqual([
      'EDIFACT_NO_ENVELOPE',
      'EDIFACT_SEPARATORS_INFERRED',
    ]);
  });

  test('a reference that ends with punctuation is not taken for the terminator', () => {
    const text = "UNB+UNOA:1+A+B+260301:1200+REF-\nUNH+1+CODECO:D:95B:UN'BGM+34++9'UNT+3+1'UNZ+1+REF-'";
    const document = tokenize(bytes(text));
    expect(document.interchanges[0]?.controlReference).toBe('REF-');
    expect(document.messages[0]?.type).toBe('CODECO');
  });
});

describe('the repetition separator', () => {
  const withVersion = (una: string, version: string): string =>
    `${una}UNB+UNOC:${version}+A+B+260301:1200+1'UNH+1+IFTSTA:D:00B:UN'FTX+AAI+++ONE*TWO:X*THREE'UNT+3+1'UNZ+1+1'`;

  test.each([
    ['syntax version 4 without UNA', '', '4', 3],
    ['UNA with an asterisk in position 5, whatever the version', "UNA:+.?*'", '2', 3],
    ['syntax version 3', '', '3', 1],
    ['no version', '', '', 1],
    ['version 4 with a UNA that leaves position 5 blank', "UNA:+.? '", '4', 1],
  ])('%s: the asterisk separates into %s', (_name, una, version, repetitions) => {
    const { segments } = tokenize(bytes(withVersion(una, version)));
    expect(segments.repetitionCount(2, 4)).toBe(repetitions);
  });

  test('repetitions have components of their own', () => {
    const { segments } = tokenize(bytes(withVersion('', '4')));
    const texts = [0, 1, 2, 3].map((repetition) => [
      segments.componentCount(2, 4, repetition),
      segments.text(2, 4, 0, repetition),
      segments.text(2, 4, 1, repetition),
    ]);
    expect(texts).toEqual([
      [1, 'ONE', ''],
      [2, 'TWO', 'X'],
      [1, 'THREE', ''],
      [0, '', ''],
    ]);
  });

  test('a released asterisk is text in every version', () => {
    for (const version of ['3', '4']) {
      const text = withVersion('', version).replace('ONE*', 'ONE?*');
      expect(tokenize(bytes(text)).segments.text(2, 4)).toMatch(/^ONE\*TWO/);
    }
  });
});
