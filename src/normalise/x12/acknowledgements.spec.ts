import { isa, interchange, transactionSet } from '../../decode/x12/x12.fixture.js';
import { eventsOf, faultsOf, interpretText } from '../interpret.fixture.js';
import { interpretSet } from './facts.fixture.js';

const acknowledged = (type: string, ...segments: readonly string[]): unknown =>
  interpretSet(type, segments, { group: 'FA' }).messages[0]?.acknowledgement;

describe('997', () => {
  test('names the group and what became of it', () => {
    expect(acknowledged('997', 'AK1*QO*10001', 'AK9*A*3*3*3')).toEqual({
      of: 'QO/10001',
      outcome: 'ACCEPTED',
      detail: '3 of 3 accepted',
    });
  });

  test.each([
    ['A', 'ACCEPTED'],
    ['E', 'ACCEPTED_WITH_ERRORS'],
    ['P', 'ACCEPTED_WITH_ERRORS'],
    ['R', 'REJECTED'],
    ['X', 'REJECTED'],
  ])('verdict %s is %s', (verdict, outcome) => {
    expect(acknowledged('997', 'AK1*QO*10001', `AK9*${verdict}*1*1*0`)).toMatchObject({ outcome });
  });

  test('tells what is wrong with each set that was not accepted', () => {
    expect(
      acknowledged(
        '997',
        'AK1*QO*10001',
        'AK2*315*0001',
        'AK5*A',
        'AK2*315*0002',
        'AK3*R4*7**8',
        'AK4*3**7*XX',
        'AK5*R*5',
        'AK9*P*2*2*1',
      ),
    ).toEqual({
      of: 'QO/10001',
      outcome: 'ACCEPTED_WITH_ERRORS',
      detail: '1 of 2 accepted; 315/0002 rejected (error 5): R4 at 7: error 8, element 3: error 7',
    });
  });

  test('without AK9 is judged by its sets', () => {
    expect(acknowledged('997', 'AK1*QO*1', 'AK2*315*1', 'AK5*R')).toMatchObject({ outcome: 'REJECTED' });
    expect(acknowledged('997', 'AK1*QO*1', 'AK2*315*1', 'AK5*R', 'AK2*315*2', 'AK5*A')).toMatchObject({
      outcome: 'ACCEPTED_WITH_ERRORS',
    });
    expect(acknowledged('997', 'AK1*QO*1')).toMatchObject({ outcome: 'RECEIVED' });
  });

  test('states no fact and reports no fault, but for a missing AK1', () => {
    const interpretation = interpretSet('997', ['AK1*QO*1', 'AK9*A*1*1*1'], { group: 'FA' });
    expect([eventsOf(interpretation), faultsOf(interpretation)]).toEqual([[], []]);
    expect(faultsOf(interpretSet('997', ['AK9*A*1*1*1']))).toEqual(['SEGMENT_MISSING']);
  });

  test('of a test says nothing', () => {
    const interpretation = interpretSet('997', ['AK1*QO*1', 'AK9*A*1*1*1'], { usage: 'T' });
    expect(interpretation.messages[0]?.acknowledgement).toBeUndefined();
    expect(faultsOf(interpretation)).toEqual(['TEST_MESSAGE']);
  });
});

test('999 says the same with IK3, IK4 and IK5', () => {
  expect(
    acknowledged(
      '999',
      'AK1*QO*10001*004010',
      'AK2*315*0002',
      'IK3*R4*7**8',
      'CTX*N9',
      'IK4*3>1**7*XX',
      'IK5*R*5',
      'AK9*R*1*1*0',
    ),
  ).toEqual({
    of: 'QO/10001',
    outcome: 'REJECTED',
    detail: '0 of 1 accepted; 315/0002 rejected (error 5): R4 at 7: error 8, element 3: error 7',
  });
});

test.each([
  ['A', '000', 'ACCEPTED', ''],
  ['E', '006', 'ACCEPTED_WITH_ERRORS', 'note 006'],
  ['R', '025', 'REJECTED', 'note 025'],
])('TA1 with verdict %s and note %s acknowledges an interchange: %s', (verdict, note, outcome, detail) => {
  const ta1 = `TA1*000000041*260304*0900*${verdict}*${note}~`;
  const interpretation = interpretText(`${isa()}${ta1}IEA*0*000000077~`);
  expect(interpretation.messages).toMatchObject([
    { type: 'TA1', sender: 'SHORELINE', events: [], acknowledgement: { of: '000000041', outcome, detail } },
  ]);
  expect(faultsOf(interpretation)).toEqual([]);
});

test('TA1 may stand before groups, and takes nothing from them', () => {
  const whole = interchange([transactionSet('997', ['AK1*QO*1', 'AK9*A*1*1*1'])]);
  const interpretation = interpretText(whole.replace('~GS', '~TA1*000000041*260304*0900*A*000~GS'));
  expect(interpretation.messages.map(({ type }) => type)).toEqual(['TA1', '997']);
});
