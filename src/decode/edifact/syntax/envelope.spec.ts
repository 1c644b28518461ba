import { tokenize } from './tokenize.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const UNB = "UNB+UNOA:3+LBXPORT:ZZZ:QUAY 2+LANDBRIDGE:14+260301:1200+77'";
const message = (reference: string): string => `UNH+${reference}+CODECO:D:95B:UN:ITG14'BGM+34++9'UNT+3+${reference}'`;

const faultsOf = (text: string): readonly string[] =>
  tokenize(bytes(text)).allFaults.map(({ severity, code, at }) => `${severity} ${code} @${at.segment ?? '-'}`);

describe('UNB', () => {
  test('its elements are read by their positions', () => {
    const unb = "UNB+UNOC:3+SND:ZZZ:IN1+RCP:14:IN2+20260301:1200+REF1+SECRET:AA+IFTSTA+A+1+T01+1'";
    const interchange = tokenize(bytes(`${unb}UNZ+0+REF1'`)).interchanges[0]!;
    expect(interchange.sender).toEqual({ identification: 'SND', qualifier: 'ZZZ', internalIdentification: 'IN1' });
    expect(interchange.recipient).toEqual({ identification: 'RCP', qualifier: '14', internalIdentification: 'IN2' });
    expect([interchange.syntaxIdentifier, interchange.syntaxVersion]).toEqual(['UNOC', '3']);
    expect([interchange.date, interchange.time]).toEqual(['20260301', '1200']);
    expect(interchange.controlReference).toBe('REF1');
    expect([interchange.applicationReference, interchange.priority]).toEqual(['IFTSTA', 'A']);
    expect([interchange.acknowledgementRequest, interchange.agreement]).toEqual(['1', 'T01']);
    expect([interchange.testIndicator, interchange.isTest]).toEqual(['1', true]);
  });

  test.each([
    ["UNB+UNOA:2+S+R+260301:1200+23++++++1'", true],
    ["UNB+UNOA:2+S+R+260301:1200+23+++++T01'", false],
    ["UNB+UNOA:2+S+R+260301:1200+23++++1'", false],
    ["UNB+UNOA:2+S+R+260301:1200+23++++++0'", false],
    ["UNB+UNOA:4+S+R+260301:1200+23++++++2'", true],
  ])('%s is a test: %s', (unb, isTest) => {
    expect(tokenize(bytes(`${unb}UNZ+0+23'`)).interchanges[0]?.isTest).toBe(isTest);
  });

  test('what it lacks is named', () => {
    const [fault] = tokenize(bytes("UNB+UNOA+++260301'UNZ+0'")).faults;
    expect(fault).toMatchObject({ code: 'EDIFACT_UNB_MALFORMED', severity: 'warning', at: { byte: 0, segment: 0 } });
    expect(fault?.detail).toBe('UNB lacks S002 sender, S003 recipient, 0020 control reference');
  });
});

describe('messages', () => {
  test('their header is read by its positions', () => {
    const text = "UNH+M1+IFTSTA:D:00B:UN:SMDG20+ACCESS'BGM+23'UNT+3+M1'";
    const [found] = tokenize(bytes(text)).messages;
    expect([found?.reference, found?.type, found?.version, found?.release]).toEqual(['M1', 'IFTSTA', 'D', '00B']);
    expect([found?.agency, found?.associationCode, found?.commonAccessReference]).toEqual(['UN', 'SMDG20', 'ACCESS']);
    expect(found?.range).toEqual({ start: 0, end: text.length });
  });

  test('several interchanges, messages with and without one, and groups are found in one body', () => {
    const group = `UNG+CODECO+S+R+260301:1200+G1+UN+D:95B'${message('3')}${message('4')}UNE+2+G1'`;
    const document = tokenize(
      bytes(`${message('0')}${UNB}${message('1')}${message('2')}UNZ+2+77'\n${UNB}${group}UNZ+1+77'${message('5')}`),
    );
    expect(document.interchanges.map(({ hasHeader, messages }) => [hasHeader, messages.length])).toEqual([
      [false, 1],
      [true, 2],
      [true, 2],
      [false, 1],
    ]);
    expect(document.messages.map(({ reference }) => reference)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(document.messages.map((found) => found.group?.reference ?? null)).toEqual([
      null,
      null,
      null,
      'G1',
      'G1',
      null,
    ]);
    expect(document.allFaults.map((fault) => fault.code)).toEqual(['EDIFACT_NO_ENVELOPE', 'EDIFACT_NO_ENVELOPE']);
  });

  test('the range of each, cut out of the body, is that message', () => {
    const body = bytes(`${UNB}\r\n${message('1')}\r\n${message('2')}\r\nUNZ+2+77'`);
    const cut = tokenize(body).messages.map(({ range }) =>
      String.fromCharCode(...body.subarray(range.start, range.end)),
    );
    expect(cut).toEqual([message('1'), message('2')]);
  });

  test('a group is read by its positions', () => {
    const ung = "UNG+IFTSTA+S:01+R:02+260301:1200+G9+UN+D:07B'";
    const [group] = tokenize(bytes(`${UNB}${ung}${message('1')}UNE+1+G9'UNZ+1+77'`)).interchanges[0]!.groups;
    expect([group?.identification, group?.reference, group?.date, group?.time]).toEqual([
      'IFTSTA',
      'G9',
      '260301',
      '1200',
    ]);
    expect([group?.sender.qualifier, group?.recipient.qualifier]).toEqual(['01', '02']);
  });
});

describe('trailers', () => {
  test.each([
    [
      'a count too high',
      `${UNB}${message('1').replace('UNT+3', 'UNT+4')}UNZ+1+77'`,
      ['warning EDIFACT_COUNT_MISMATCH @3'],
    ],
    [
      'a count that is no number',
      `${UNB}${message('1').replace('UNT+3', 'UNT+X')}UNZ+1+77'`,
      ['warning EDIFACT_COUNT_MISMATCH @3'],
    ],
    ['a padded count', `${UNB}${message('1').replace('UNT+3', 'UNT+000003')}UNZ+0001+77'`, []],
    [
      'no count and no reference',
      `${UNB}${message('1').replace('UNT+3+1', 'UNT')}UNZ+1+77'`,
      ['warning EDIFACT_COUNT_MISMATCH @3', 'warning EDIFACT_REFERENCE_MISMATCH @3'],
    ],
    [
      'another reference in UNT',
      `${UNB}${message('1').replace('UNT+3+1', 'UNT+3+2')}UNZ+1+77'`,
      ['warning EDIFACT_REFERENCE_MISMATCH @3'],
    ],
    ['another reference in UNZ', `${UNB}${message('1')}UNZ+1+78'`, ['warning EDIFACT_REFERENCE_MISMATCH @4']],
    ['blanks around a reference', `${UNB}${message('1')}UNZ+1+ 77'`, []],
    ['UNZ that counts wrongly', `${UNB}${message('1')}UNZ+2+77'`, ['warning EDIFACT_COUNT_MISMATCH @4']],
    [
      'UNZ that counts the messages of a group',
      `${UNB}UNG+++++G'${message('1')}${message('2')}UNE+2+G'UNZ+2+77'`,
      ['warning EDIFACT_COUNT_MISMATCH @9'],
    ],
    [
      'UNE that counts wrongly',
      `${UNB}UNG+++++G'${message('1')}UNE+2+G'UNZ+1+77'`,
      ['warning EDIFACT_COUNT_MISMATCH @5'],
    ],
    [
      'UNE with another reference',
      `${UNB}UNG+++++G'${message('1')}UNE+1+H'UNZ+1+77'`,
      ['warning EDIFACT_REFERENCE_MISMATCH @5'],
    ],
  ])('%s never costs a message', (_name, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
    expect(tokenize(bytes(text)).messages.every((found) => found.isComplete)).toBe(true);
  });

  test('a wrong count stands with its message, and says what was found', () => {
    const document = tokenize(bytes(`${UNB}${message('1')}${message('2').replace('UNT+3', 'UNT+31')}UNZ+2+77'`));
    expect(document.faults).toEqual([]);
    expect(document.messages[0]?.faults).toEqual([]);
    expect(document.messages[1]?.faults[0]?.detail).toBe('UNT states "31", there are 3 segments');
  });
});

describe('what is cut off', () => {
  test('the complete messages are read and the incomplete one is reported', () => {
    const text = `${UNB}${message('1')}UNH+2+CODECO:D:95B:UN'BGM+34++9'LOC+9+CNC`;
    const document = tokenize(bytes(text));
    expect(document.messages.map(({ reference, isComplete }) => [reference, isComplete])).toEqual([
      ['1', true],
      ['2', false],
    ]);
    expect(document.messages[1]?.faults).toMatchObject([
      { code: 'EDIFACT_TRUNCATED', severity: 'error', at: { byte: text.length, segment: 6 } },
    ]);
    expect(document.faults).toMatchObject([{ code: 'EDIFACT_TRAILER_MISSING', severity: 'warning' }]);
  });

  test('every cut of an interchange keeps the messages that stand before it', () => {
    const text = `${UNB}${message('1')}${message('2')}UNZ+2+77'`;
    const ends = [`${UNB}${message('1')}`.length, `${UNB}${message('1')}${message('2')}`.length];
    for (let length = UNB.length; length <= text.length; length++) {
      const whole = tokenize(bytes(text.slice(0, length))).messages.filter((found) => found.isComplete);
      // The terminator of UNT may be missing, and so may bytes of its reference: that is a warning.
      expect(whole.length).toBeGreaterThanOrEqual(ends.filter((end) => end <= length).length);
    }
  });

  test.each([
    [
      'UNT before the next UNH',
      `${UNB}UNH+1+CODECO:D:95B:UN'BGM+34'${message('2')}UNZ+2+77'`,
      ['error EDIFACT_TRUNCATED @2'],
    ],
    ['UNT before UNZ', `${UNB}UNH+1+CODECO:D:95B:UN'BGM+34'UNZ+1+77'`, ['error EDIFACT_TRUNCATED @2']],
    ['UNZ before the next UNB', `${UNB}${message('1')}${UNB}UNZ+0+77'`, ['warning EDIFACT_TRAILER_MISSING @3']],
    ['UNE before UNZ', `${UNB}UNG+++++G'${message('1')}UNZ+1+77'`, ['warning EDIFACT_TRAILER_MISSING @4']],
  ])('a missing %s is reported', (_name, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });
});

describe('segments outside every message', () => {
  test('are an error when they can be read, for their UNH is lost', () => {
    const text = `${UNB}BGM+34++9'LOC+9+CNCKG'UNT+3+1'${message('2')}UNZ+1+77'`;
    expect(faultsOf(text)).toEqual(['error EDIFACT_STRAY_BYTES @1']);
    expect(tokenize(bytes(text)).messages.map(({ reference }) => reference)).toEqual(['2']);
  });

  test('UNZ and UNE without their headers cost nothing but a report', () => {
    expect(faultsOf(`${UNB}UNZ+0+77'UNZ+1+78'`)).toEqual(['error EDIFACT_STRAY_BYTES @2']);
    expect(faultsOf(`${message('1')}UNZ+1+77'`)).toEqual(['warning EDIFACT_NO_ENVELOPE @0']);
  });

  test('security headers between UNB and UNH are none', () => {
    expect(faultsOf(`${UNB}USH+1+1'USA+1'${message('1')}UST+1'UNZ+1+77'`)).toEqual([]);
  });
});
