import { interchange, isa, message, transactionSet } from '../../decode/x12/x12.fixture.js';
import { eventsOf, faultsOf, interpretText } from '../interpret.fixture.js';
import { interpretSet, linesOf } from './facts.fixture.js';

const B4 = 'B4***VD*20260305*1430**LBZU*123456*L*45G1*CNQZH*UN*3';
const SET = transactionSet('315', [B4]);
const VD = 'ACTUAL DEPARTED LBZU1234563 @CNQZH 2026-03-05T14:30:00+08:00';

describe('a message', () => {
  test('carries who sent it to whom, its release, its numbers and its bytes', () => {
    const text = message('315', [B4]);
    const [found] = interpretText(text).messages;
    expect(found).toMatchObject({
      type: '315',
      release: '004010',
      sender: 'SHORELINE',
      recipient: 'LANDBRIDGE',
      controlReference: '000000077/7/0001',
      documentKey: null,
      reportedAt: '2026-03-05T15:00:00.000Z',
    });
    expect(text.slice(found?.byteStart, found?.byteEnd)).toBe(SET);
    const { byteStart, byteEnd } = found!.events[0]!.source;
    expect(text.slice(byteStart, byteEnd)).toBe(`${B4}~`);
  });

  test('without ISA and GS has the number of ST alone', () => {
    const [found] = interpretText(SET).messages;
    expect(found).toMatchObject({ sender: null, recipient: null, controlReference: '0001', reportedAt: null });
    expect(found?.events).toHaveLength(1);
  });

  test('is one of several, in one group or in several interchanges', () => {
    const all = interpretText(
      `${interchange([SET, SET.replace('VD', 'AE')])}\n${interchange([SET.replace('VD', 'VA')])}`,
    );
    expect(all.messages.map(({ events }) => [events[0]?.event.code, events[0]?.source.pointer])).toEqual([
      ['DEPARTED', 'ST 1 / B4 2'],
      ['LOADED', 'ST 2 / B4 2'],
      ['ARRIVED', 'ST 3 / B4 2'],
    ]);
  });

  test('is routed by ST01, whatever GS01 says', () => {
    expect(linesOf(interpretSet('315', [B4], { group: 'SO' }))).toEqual([VD]);
  });
});

describe('what is not interpreted', () => {
  test('a test interchange is recorded without effect', () => {
    const interpretation = interpretSet('315', [B4], { usage: 'T' });
    expect(eventsOf(interpretation)).toEqual([]);
    expect(interpretation.messages[0]?.faults).toMatchObject([{ code: 'TEST_MESSAGE', severity: 'warning' }]);
  });

  test('another transaction set is an error that names it', () => {
    const [found] = interpretText(message('850', ['BEG*00'])).messages;
    expect(found?.faults).toMatchObject([
      { code: 'UNSUPPORTED_MESSAGE_TYPE', severity: 'error', detail: '850 is not a transaction set that is read' },
    ]);
  });

  test('a transaction set that the body breaks off is an error, its neighbours stand', () => {
    const text = interchange([SET, SET]);
    const interpretation = interpretText(text.slice(0, text.lastIndexOf('SE*')));
    expect(interpretation.messages.map(({ events }) => events.length)).toEqual([1, 0]);
    expect(interpretation.messages[1]?.faults.map(({ code }) => code)).toEqual(['X12_TRUNCATED']);
  });

  test('a transaction set without SE before another one is read, with the error', () => {
    const interpretation = interpretText(interchange([SET.replace('SE*3*0001~', ''), SET]));
    expect(interpretation.messages.map(({ events }) => events.length)).toEqual([1, 1]);
    expect(interpretation.messages[0]?.faults.map(({ code }) => code)).toEqual(['X12_TRUNCATED']);
  });

  test('a message that says nothing is an error', () => {
    expect(faultsOf(interpretSet('315', [B4.replace('VD', '')]))).toEqual(['NOTHING_REPORTED']);
    expect(faultsOf(interpretText(`${isa()}GS*QO*A*B*20260305*1500*7*X*004010~ST*~SE*2*~GE*1*7~IEA*1*77~`))).toContain(
      'UNSUPPORTED_MESSAGE_TYPE',
    );
  });
});

test('the same bytes give the same facts under the same ids, however their lines end', () => {
  const ids = (terminator: string): readonly string[] =>
    eventsOf(interpretSet('315', [B4, 'R4*D*UN*SGSIN', 'DTM*139*20260310'], { terminator })).map(({ id }) => id);
  expect(ids('~\r\n')).toEqual(ids('~'));
  expect(ids('\n')).toEqual(ids('~'));
});

test('a message that makes more statements than its size allows is cut, and says so', () => {
  const containers = Array.from({ length: 600 }, (_, index) => `N7*LBZU*${100_000 + index}`);
  const times = Array.from({ length: 600 }, (_, index) => [`R4*D*UN*SGSIN`, `DTM*139*20260310*${1000 + (index % 60)}`]);
  const interpretation = interpretSet('322', ['Q5*I*20260305*1430', ...containers, ...times.flat()]);
  expect(eventsOf(interpretation).length).toBeLessThan(40_000);
  expect(faultsOf(interpretation)).toContain('X12_LIMIT');
});
