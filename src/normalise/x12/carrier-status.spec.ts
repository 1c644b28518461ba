import { eventsOf, faultsOf } from '../interpret.fixture.js';
import { conveyancesOf, interpretSet, linesOf, referencesOf } from './facts.fixture.js';

const B10 = 'B10*PRO4711*SHIP99*LBXC';
const MS2 = 'MS2*LBXC*40017*TL';
const status214 = (...segments: readonly string[]): ReturnType<typeof interpretSet> => interpretSet('214', segments);

describe('AT7', () => {
  test('states what happened to the trailer of its MS2, at the city of its MS1', () => {
    const interpretation = status214(B10, 'LX*1', 'AT7*AF*NS***20260305*0900*CS', 'MS1*RIVERTON*MN*US', MS2);
    expect(linesOf(interpretation)).toEqual(['ACTUAL DEPARTED LBXC40017 @RIVERTON, MN, US 2026-03-05T09:00:00-06:00']);
    expect(conveyancesOf(interpretation)).toEqual(['ROAD LBXC']);
    expect(referencesOf(interpretation)).toEqual(['SHIPPER_REFERENCE SHIP99', 'OTHER CN:PRO4711']);
    expect(eventsOf(interpretation)[0]).toMatchObject({ wording: '1650:AF', remark: null });
  });

  test('with an appointment is planned', () => {
    const interpretation = status214(B10, 'LX*1', 'AT7***AB*NS*20260306*1000*ET', MS2);
    expect(linesOf(interpretation)[0]).toContain('PLANNED DELIVERED');
    expect(eventsOf(interpretation)[0]?.wording).toBe('1652:AB');
  });

  test('with a limit of an appointment is no plan', () => {
    expect(eventsOf(status214(B10, 'LX*1', 'AT7***LD**20260306*1000', MS2))[0]).toMatchObject({
      code: 'UNKNOWN',
      flags: ['CODE_UNMAPPED'],
    });
  });

  test('without either is malformed', () => {
    const interpretation = status214(B10, 'LX*1', 'AT7*****20260306*1000', 'AT7*X6****20260305*0900');
    expect(linesOf(interpretation)).toHaveLength(1);
    expect(faultsOf(interpretation)).toEqual(['SEGMENT_MALFORMED']);
  });

  test('tells a reason that is not the normal one, and its remarks', () => {
    const interpretation = status214(B10, 'LX*1', 'AT7*SD*AO***20260305*0900', MS2, 'K1*SNOW*ON THE PASS');
    expect(eventsOf(interpretation)[0]).toMatchObject({ code: 'DELAYED', remark: 'reason AO; SNOW ON THE PASS' });
  });

  test('means other things than the same letters of a 315', () => {
    const b4 = 'B4***AF*20260305*0900**LBZU*123456*L****3';
    expect(linesOf(interpretSet('315', [b4]))[0]).toContain('RECEIVED');
    expect(linesOf(status214(B10, 'LX*1', 'AT7*AF****20260305*0900', MS2))[0]).toContain('DEPARTED');
  });

  test('of release 003070 has a century between its date and its time', () => {
    const interpretation = status214(B10, 'LX*1', 'AT7*X6****260305*20*0900*UT', MS2);
    expect(linesOf(interpretation)[0]).toContain('2026-03-05T09:00:00+00:00');
  });
});

describe('what AT7 is about', () => {
  test('is its container, whose seals follow it', () => {
    const ms2 = 'MS2*LBZU*123456*CN*3';
    const [event] = eventsOf(status214(B10, 'LX*1', 'AT7*X4****20260305*0900', ms2, 'M7*S1*S2'));
    expect(event?.unit).toMatchObject({ kind: 'CONTAINER', number: 'LBZU1234563', seals: ['S1', 'S2'] });
  });

  test('is the shipment where it names no equipment', () => {
    const interpretation = status214('B10**SHIP99*LBXC', 'LX*1', 'AT7*X6****20260305*0900', 'L11*LBXC0001*BM');
    expect(eventsOf(interpretation)[0]?.unit).toBeNull();
    expect(referencesOf(interpretation)).toEqual(['SHIPPER_REFERENCE SHIP99', 'MASTER_BILL LBXC0001']);
  });

  test('is only the shipment of its own LX', () => {
    const interpretation = status214(
      'B10**SHIP99*LBXC',
      'LX*1',
      'L11*LBXC0001*BM',
      'AT7*X6****20260305*0900',
      'LX*2',
      'AT7*X1****20260305*1000',
      'L11*LBXC0002*BM',
    );
    const bills = eventsOf(interpretation).map(({ references }) => references.at(-1)?.number);
    expect(bills).toEqual(['LBXC0001', 'LBXC0002']);
  });

  test('is all there is where the message has no LX', () => {
    expect(linesOf(status214(B10, 'AT7*X6****20260305*0900', MS2))).toHaveLength(1);
  });
});

describe('G62', () => {
  test.each([
    ['17', 'ESTIMATED DELIVERED'],
    ['35', 'ACTUAL DELIVERED'],
    ['68', 'REQUESTED DELIVERED'],
    ['70', 'PLANNED DELIVERED'],
  ])('with qualifier %s says %s', (qualifier, says) => {
    const interpretation = status214(B10, `G62*${qualifier}*20260306*8*1000*UT`);
    expect(linesOf(interpretation)).toEqual([`${says} - @- 2026-03-06T10:00:00+00:00`]);
  });

  test('with any other says nothing', () => {
    expect(faultsOf(status214(B10, 'G62*86*20260306'))).toEqual(['NOTHING_REPORTED']);
  });
});

test('a message without B10 is an error', () => {
  expect(faultsOf(status214('LX*1', 'AT7*X6****20260305*0900'))).toEqual(['SEGMENT_MISSING']);
});
