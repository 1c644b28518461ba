import { bytes, interchange, isa, message, transactionSet } from '../x12.fixture.js';
import { tokenize } from './tokenize.js';

const B4 = 'B4***VD*20260305*1430**LBZU*123456*L';
const SET = transactionSet('315', [B4]);
const GS = 'GS*QO*SHORELINE*LANDBRIDGE*20260305*1500*7*X*004010~';

const faultsOf = (text: string): readonly string[] =>
  tokenize(bytes(text)).allFaults.map(({ severity, code, detail }) => `${severity} ${code}: ${detail}`);

describe('the envelope', () => {
  test('is read by the positions of its elements', () => {
    const [found] = tokenize(bytes(message('315', [B4], { sender: 'PORT', recipient: 'HUB' }))).messages;
    const { interchange: isaPart, group } = found!;
    expect([isaPart.senderQualifier, isaPart.sender, isaPart.recipientQualifier, isaPart.recipient]).toEqual([
      'ZZ',
      'PORT',
      'ZZ',
      'HUB',
    ]);
    expect([isaPart.date, isaPart.time, isaPart.version, isaPart.controlNumber, isaPart.usage]).toEqual([
      '260305',
      '1500',
      '00401',
      '000000077',
      'P',
    ]);
    expect([group?.functionalIdentifier, group?.sender, group?.recipient, group?.date, group?.time]).toEqual([
      'QO',
      'SHORELINE',
      'LANDBRIDGE',
      '20260305',
      '1500',
    ]);
    expect([group?.controlNumber, group?.version]).toEqual(['7', '004010']);
    expect([found?.type, found?.controlNumber, found?.version]).toEqual(['315', '0001', '004010']);
  });

  test.each([
    ['GS08', interchange([SET], { version: '005010X231A1' }), '005010X231A1'],
    ['ST03, without GS', `${isa()}${SET.replace('*0001~', '*0001*005010~')}IEA*0*77~`, '005010'],
    ['ISA12, without both', `${isa()}${SET}IEA*0*77~`, '00401'],
  ])('the release is told by %s', (_name, text, version) => {
    expect(tokenize(bytes(text)).messages[0]?.version).toBe(version);
  });

  test.each([
    ['T', true],
    ['t', true],
    ['P', false],
    ['I', false],
  ])('usage %s means a test: %s', (usage, isTest) => {
    expect(tokenize(bytes(message('315', [B4], { usage }))).interchanges[0]?.isTest).toBe(isTest);
  });

  test('the range of a transaction set, cut out of the body, is that transaction set', () => {
    const text = interchange([SET, `${SET}\r\n`]);
    const { messages } = tokenize(bytes(text));
    expect(messages.map(({ range }) => text.slice(range.start, range.end))).toEqual([SET, SET]);
  });

  test('security segments are none of it, and TA1 is an acknowledgement of its own', () => {
    const text = `${isa()}ISB*1*2~TA1*000000012*260304*0900*A*000~${GS}${SET}GE*1*7~ISE*1~IEA*1*000000077~`;
    const document = tokenize(bytes(text));
    expect(document.messages).toHaveLength(1);
    expect(document.interchanges[0]?.contents.acknowledgements.map((ta1) => document.segments.text(ta1, 1))).toEqual([
      '000000012',
    ]);
    expect(document.allFaults).toEqual([]);
  });
});

describe('what the trailers say is checked, and never costs a transaction set', () => {
  const whole = interchange([SET]);

  test.each([
    ['SE*3', 'SE*4', 'X12_COUNT_MISMATCH: SE01 states "4", there are 3 segments'],
    ['SE*3*0001', 'SE*001 N/L*0001', 'X12_COUNT_MISMATCH: SE01 states "001 N/L", there are 3 segments'],
    ['SE*3*', 'SE**', 'X12_COUNT_MISMATCH: SE01 states no number, there are 3 segments'],
    ['SE*3*0001', 'SE*3*9', 'X12_REFERENCE_MISMATCH: ST has control number "0001", SE has "9"'],
    ['GE*1*7', 'GE*2*7', 'X12_COUNT_MISMATCH: GE01 states "2", there are 1 transaction sets'],
    ['GE*1*7', 'GE*1*8', 'X12_REFERENCE_MISMATCH: GS has control number "7", GE has "8"'],
    ['IEA*1', 'IEA*3', 'X12_COUNT_MISMATCH: IEA01 states "3", there are 1 groups'],
    ['IEA*1*000000077', 'IEA*1*88', 'X12_REFERENCE_MISMATCH: ISA has control number "000000077", IEA has "88"'],
  ])('%s written as %s', (right, wrong, fault) => {
    const text = whole.replace(right, wrong);
    expect(faultsOf(text)).toEqual([`warning ${fault}`]);
    expect(tokenize(bytes(text)).messages).toHaveLength(1);
  });

  test.each([
    ['SE*3', 'SE*003'],
    ['SE*3*0001', 'SE*3*1'],
    ['IEA*1*000000077', 'IEA*00001*77'],
  ])('zeros before %s written as %s make no difference', (right, written) => {
    expect(faultsOf(whole.replace(right, written))).toEqual([]);
  });
});

describe('what is missing is reported, and its neighbours are kept', () => {
  test('a transaction set without SE ends before the next one, and both are there', () => {
    const text = interchange([SET.replace('SE*3*0001~', ''), SET]);
    const { messages } = tokenize(bytes(text));
    expect(messages.map(({ type, isCutOff }) => [type, isCutOff])).toEqual([
      ['315', false],
      ['315', false],
    ]);
    expect(messages[0]?.faults).toMatchObject([
      { code: 'X12_TRUNCATED', severity: 'error', detail: 'no SE: the transaction set ends before ST, behind B4' },
    ]);
    expect(messages[1]?.faults).toEqual([]);
  });

  test('a body that breaks off inside a transaction set leaves it cut off', () => {
    const text = `${isa()}${GS}ST*315*0001~B4***VD*2026`;
    const [found] = tokenize(bytes(text)).messages;
    expect(found?.isCutOff).toBe(true);
    expect(faultsOf(text)).toEqual([
      'warning X12_TRAILER_MISSING: no GE for the GS at byte 106',
      'warning X12_TRAILER_MISSING: no IEA for the ISA at byte 0',
      'warning X12_TERMINATOR_MISSING: the last segment, B4, has no terminator',
      'error X12_TRUNCATED: no SE: the transaction set ends with the body, behind B4',
    ]);
  });

  test('a last segment without terminator is whole', () => {
    expect(faultsOf(interchange([SET]).slice(0, -1))).toEqual([
      'warning X12_TERMINATOR_MISSING: the last segment, IEA, has no terminator',
    ]);
  });

  test('a transaction set straight in the interchange is read', () => {
    expect(faultsOf(`${isa()}${SET}IEA*0*000000077~`)).toEqual([
      'warning X12_NO_ENVELOPE: ST stands in an interchange without GS',
    ]);
  });

  test('segments whose ST is lost are an error, blank lines and words are not', () => {
    expect(faultsOf(`${isa()}${GS}${B4}~N9*BM*1~SE*3*0001~GE*0*7~IEA*1*000000077~`)).toEqual([
      'error X12_STRAY_BYTES: 54 bytes outside any transaction set, with 3 readable segments',
    ]);
    expect(faultsOf(`${interchange([SET])}\r\n\r\n`)).toEqual([]);
    expect(faultsOf(`${interchange([SET])}\r\nend of file`)).toEqual([
      'warning X12_STRAY_BYTES: 11 bytes outside any transaction set, with 0 readable segments',
      'warning X12_TERMINATOR_MISSING: the last segment, end of file, has no terminator',
    ]);
  });
});

describe('what is no X12 is refused', () => {
  test.each([
    ['', 'EMPTY_MESSAGE'],
    [' \r\n', 'EMPTY_MESSAGE'],
    ["UNB+UNOA:2+S+R'", 'X12_STRAY_BYTES'],
    ['ISA', 'X12_STRAY_BYTES'],
    ['I\0S\0A\0*\0', 'X12_CHARSET'],
    ['\xfe\xff\0I\0S\0A\0*', 'X12_CHARSET'],
  ])('%j: %s', (text, code) => {
    const document = tokenize(bytes(text));
    expect(document.allFaults).toMatchObject([{ code, severity: 'error' }]);
    expect(document.interchanges).toEqual([]);
  });
});
