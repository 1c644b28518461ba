import { eventsOf, faultsOf } from '../interpret.fixture.js';
import { conveyancesOf, interpretSet, linesOf, referencesOf } from './facts.fixture.js';

const Q5 = 'Q5*AR*20260305*1430*LT';
const N7 = 'N7*LBZU*1234563*********CN';
const activity = (...segments: readonly string[]): ReturnType<typeof interpretSet> => interpretSet('322', segments);

describe('the status of Q5', () => {
  test('is a fact of every container', () => {
    const interpretation = activity(Q5, N7, N7.replace('1234563', '2000019'), 'R4*5*UN*DEDUI', 'N9*BN*LBXB77');
    expect(linesOf(interpretation)).toEqual([
      'ACTUAL ARRIVED LBZU1234563 @DEDUI 2026-03-05T14:30:00+01:00',
      'ACTUAL ARRIVED LBZU2000019 @DEDUI 2026-03-05T14:30:00+01:00',
    ]);
    expect(referencesOf(interpretation)).toEqual(['BOOKING LBXB77']);
    expect(interpretation.messages[0]?.events[0]?.source).toMatchObject({
      rule: 'x12/157/AR',
      decoder: 'x12/322@1',
      pointer: 'ST 1 / Q5 2',
    });
  });

  test('names its railway, where the message does', () => {
    expect(conveyancesOf(activity(Q5, N7, 'R4*5*UN*DEDUI', 'N1*RR*RHINE RAIL*2*LBRR'))).toEqual(['RAIL LBRR']);
  });

  test('of an arrival is by rail when ramps stand on the route', () => {
    const arrived = Q5.replace('AR', 'A');
    expect(conveyancesOf(activity(arrived, N7, 'R4*5*UN*DEDUI'))).toEqual(['']);
    expect(conveyancesOf(activity(arrived, N7, 'R4*5*UN*DEDUI', 'R4*7*UN*DEDUI'))).toEqual(['RAIL']);
  });

  test('has the city of Q5 for its place where no R4 is the activity', () => {
    const [event] = eventsOf(activity('Q5*I*20260305*1430*LT**RIVERTON*MN*US', N7));
    expect(event?.place).toMatchObject({ scheme: 'NAME', code: 'RIVERTON, MN, US', name: 'RIVERTON' });
  });

  test('through a gate says that an empty container came back, or went out, by its direction', () => {
    const empty = 'W2*LBZU*1234563**CN*E';
    expect(linesOf(activity('Q5*RD*20260305*1430*LT', N7, empty))[0]).toContain('EMPTY_RETURNED');
    expect(linesOf(activity('Q5*EE*20260305*1430*LT', N7, empty))[0]).toContain('EMPTY_RELEASED');
    expect(linesOf(activity('Q5*OA*20260305*1430*LT', N7, empty))[0]).toContain('GATE_OUT');
  });

  test('of a terminal is at that terminal when the message names no place', () => {
    const feed = { kind: 'TERMINAL', ownPlace: 'CNYARD' } as const;
    const atTerminal = interpretSet('322', ['Q5*I*20260305*1430*LT', N7], { feed });
    expect(linesOf(atTerminal)).toEqual(['ACTUAL GATE_IN LBZU1234563 @CNYARD 2026-03-05T14:30:00+08:00']);
  });

  test('is missing with Q5, which is an error', () => {
    expect(faultsOf(activity(N7))).toEqual(['SEGMENT_MISSING']);
  });
});

describe('times behind N7', () => {
  const route = ['R4*5*UN*CNQZH', 'R4*7*UN*DEDUI', 'R4*E*UN*SGSIN'];

  test.each([
    ['371', 'ESTIMATED ARRIVED', '@DEDUI', '+01:00'],
    ['372', 'ACTUAL ARRIVED', '@DEDUI', '+01:00'],
    ['830', 'PLANNED ARRIVED', '@DEDUI', '+01:00'],
    ['017', 'ESTIMATED DELIVERED', '@SGSIN', '+08:00'],
    ['035', 'ACTUAL DELIVERED', '@SGSIN', '+08:00'],
  ])('qualifier %s says %s %s', (qualifier, says, place, offset) => {
    const [, ahead] = linesOf(activity(Q5, N7, `DTM*${qualifier}*20260306*0900`, ...route));
    expect(ahead).toBe(`${says} LBZU1234563 ${place} 2026-03-06T09:00:00${offset}`);
  });

  test('are those of their own container', () => {
    const interpretation = activity(Q5, N7, 'DTM*371*20260306*0900', N7.replace('1234563', '2000019'), ...route);
    expect(linesOf(interpretation).filter((line) => line.startsWith('ESTIMATED'))).toEqual([
      'ESTIMATED ARRIVED LBZU1234563 @DEDUI 2026-03-06T09:00:00+01:00',
    ]);
  });
});
