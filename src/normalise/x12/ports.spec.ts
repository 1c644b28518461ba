import { eventsOf, faultsOf } from '../interpret.fixture.js';
import { conveyancesOf, interpretSet, linesOf } from './facts.fixture.js';

const B4 = 'B4***VD*20260305*1430**LBZU*123456*L*45G1*CNQZH*UN*3';
const VESSEL = 'Q2*9000015********012W***L*EASTERN HARBOUR';
const status315 = (...segments: readonly string[]): ReturnType<typeof interpretSet> => interpretSet('315', segments);
const VD = 'ACTUAL DEPARTED LBZU1234563 @CNQZH 2026-03-05T14:30:00+08:00';

describe('times of R4', () => {
  test.each([
    ['L', '139', 'ESTIMATED DEPARTED'],
    ['L', '140', 'ACTUAL DEPARTED'],
    ['R', '139', 'ESTIMATED DEPARTED'],
    ['D', '139', 'ESTIMATED ARRIVED'],
    ['D', '140', 'ACTUAL ARRIVED'],
    ['E', '139', 'ESTIMATED ARRIVED'],
    ['I', '139', 'ESTIMATED ARRIVED'],
    ['T', '369', 'ESTIMATED DEPARTED'],
    ['T', '370', 'ACTUAL DEPARTED'],
    ['T', '371', 'ESTIMATED ARRIVED'],
    ['T', '372', 'ACTUAL ARRIVED'],
  ])('with function %s and qualifier %s say %s', (port, qualifier, says) => {
    const interpretation = status315(B4, `R4*${port}*UN*SGSIN`, `DTM*${qualifier}*20260304*0600*LT`);
    expect(linesOf(interpretation)).toEqual([VD, `${says} LBZU1234563 @SGSIN 2026-03-04T06:00:00+08:00`]);
    expect(interpretation.messages[0]?.events[1]?.source).toMatchObject({
      rule: `x12/r4/${port}/${qualifier}`,
      pointer: 'ST 1 / R4 3',
    });
  });

  test.each([
    ['a qualifier that is no movement', 'R4*D*UN*SGSIN', 'DTM*011*20260304'],
    ['a function that is no stop', 'R4*B*UN*SGSIN', 'DTM*139*20260304'],
    ['a time without a date', 'R4*D*UN*SGSIN', 'DTM*139**0600'],
  ])('%s say nothing', (_name, ...segments) => {
    expect(linesOf(status315(B4, ...segments))).toEqual([VD]);
  });

  test('that are no dates are reported, and cost nothing else', () => {
    const interpretation = status315(B4, 'R4*D*UN*SGSIN', 'DTM*139*20260231', 'DTM*371*20260310');
    expect(linesOf(interpretation)).toEqual([VD, 'ESTIMATED ARRIVED LBZU1234563 @SGSIN 2026-03-10T00:00:00+08:00']);
    expect(faultsOf(interpretation)).toEqual(['TIME_IMPOSSIBLE']);
  });

  test('that repeat the status of B4 are not said twice', () => {
    expect(linesOf(status315(B4, 'R4*L*UN*CNQZH', 'DTM*140*20260305*1430'))).toEqual([VD]);
  });

  test('of a place of receipt that is the port itself are not said twice, by code or by its name', () => {
    const port = ['R4*L*UN*SGSIN*SINGAPORE', 'DTM*139*20260304*0600'];
    const once = linesOf(status315(B4, ...port));
    expect(linesOf(status315(B4, 'R4*R*UN*SGSIN', 'DTM*139*20260304*0600', ...port))).toEqual(once);
    expect(linesOf(status315(B4, 'R4*R*CI*SINGAPORE', 'DTM*139*20260304*0600', ...port))).toEqual(once);
    expect(linesOf(status315(B4, 'R4*R*CI*JURONG', 'DTM*139*20260304*0600', ...port))).toHaveLength(3);
  });

  test('that lie behind the message and claim to be actual are flagged', () => {
    const [, arrival] = eventsOf(status315(B4, 'R4*D*UN*SGSIN', 'DTM*140*20260310*0600'));
    expect(arrival?.flags).toEqual(['ACTUAL_AFTER_MESSAGE']);
  });
});

describe('the vessel of the message', () => {
  const ports = (...functions: readonly string[]): readonly string[] =>
    functions.flatMap((port, index) => [
      `R4*${port}*UN*${['CNQZH', 'SGSIN', 'DEDUI'][index]}`,
      `DTM*139*202603${String(20 + index)}`,
    ]);

  test('goes all the way where there is no transhipment', () => {
    const all = conveyancesOf(status315(B4, VESSEL, ...ports('L', 'D')));
    expect(all).toEqual(Array.from({ length: 3 }, () => 'SEA 9000015 EASTERN HARBOUR 012W'));
  });

  test('carries the leg that the status begins, where there is one', () => {
    expect(conveyancesOf(status315(B4, VESSEL, ...ports('L', 'T', 'D')))).toEqual([
      'SEA 9000015 EASTERN HARBOUR 012W',
      'SEA 9000015 EASTERN HARBOUR 012W',
      'SEA 9000015 EASTERN HARBOUR 012W',
      'SEA',
    ]);
  });

  test('carries the leg that the status ends', () => {
    const arrived = B4.replace('VD', 'VA').replace('CNQZH', 'DEDUI');
    expect(conveyancesOf(status315(arrived, VESSEL, ...ports('L', 'T', 'D')))).toEqual([
      'SEA 9000015 EASTERN HARBOUR 012W',
      'SEA',
      'SEA',
      'SEA 9000015 EASTERN HARBOUR 012W',
    ]);
  });

  test('is that of no leg when the status does not tell', () => {
    const gate = conveyancesOf(status315(B4.replace('VD', 'I'), VESSEL, ...ports('L', 'T', 'D')));
    expect(gate).toEqual(['', 'SEA', 'SEA', 'SEA']);
  });
});

describe('V9 behind R4', () => {
  test('is an event of that port', () => {
    const interpretation = status315(B4, 'R4*D*UN*SGSIN', 'V9*EAD**20260312*0800');
    expect(linesOf(interpretation)).toEqual([VD, 'ESTIMATED ARRIVED LBZU1234563 @SGSIN 2026-03-12T08:00:00+08:00']);
  });

  test('without a date is a warning, and takes nothing from the rest', () => {
    const interpretation = status315(B4, 'R4*D*UN*SGSIN', 'V9*EAD');
    expect(linesOf(interpretation)).toEqual([VD]);
    expect(interpretation.messages[0]?.faults).toMatchObject([{ code: 'TIME_MISSING', severity: 'warning' }]);
  });
});

test('a route of more than a hundred ports is read up to there, and says so', () => {
  const ports = Array.from({ length: 120 }, (_, index) => [
    'R4*D*UN*SGSIN',
    `DTM*139*20260310*${String(1000 + (index % 60) + Math.floor(index / 60) * 100)}`,
  ]);
  const interpretation = status315(B4, ...ports.flat());
  expect(eventsOf(interpretation)).toHaveLength(101);
  expect(faultsOf(interpretation)).toEqual(['X12_LIMIT']);
});
