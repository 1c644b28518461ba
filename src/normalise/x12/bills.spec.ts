import { transactionSet } from '../../decode/x12/x12.fixture.js';
import { eventsOf, faultsOf, interpretText } from '../interpret.fixture.js';
import { conveyancesOf, interpretSet, linesOf, referencesOf } from './facts.fixture.js';

const N7 = 'N7*LBZU*123456*9000*G*******CN******K*3';

describe('310, the bill of lading of a sea carrier', () => {
  const bill = (...segments: readonly string[]): ReturnType<typeof interpretSet> =>
    interpretSet('310', ['B3**LBXC0001*LBXB77*CC**20260301****LBXC', ...segments]);
  const route = [
    'V1*9000015*EASTERN HARBOUR**012W*LBXC***L',
    'R4*L*UN*CNQZH',
    'DTM*140*20260304',
    'R4*D*UN*SGSIN',
    'DTM*139*20260310',
  ];

  test('was issued for its containers on its day, and tells the times of its ports', () => {
    const interpretation = bill('N9*BM*LBXC0001', ...route, 'LX*1', N7);
    expect(linesOf(interpretation)).toEqual([
      'ACTUAL DOCUMENTS_ISSUED LBZU1234563 @- 2026-03-01T00:00:00',
      'ACTUAL DEPARTED LBZU1234563 @CNQZH 2026-03-04T00:00:00+08:00',
      'ESTIMATED ARRIVED LBZU1234563 @SGSIN 2026-03-10T00:00:00+08:00',
    ]);
    expect(conveyancesOf(interpretation)).toEqual([
      '',
      'SEA 9000015 EASTERN HARBOUR 012W LBXC',
      'SEA 9000015 EASTERN HARBOUR 012W LBXC',
    ]);
    expect(referencesOf(interpretation)).toEqual(['MASTER_BILL LBXC0001', 'OTHER SI:LBXB77']);
    expect(eventsOf(interpretation)[0]).toMatchObject({ unit: { grossKg: 9000 }, wording: '310' });
  });

  test('is known by its invoice or shipment number, and corrected under it', () => {
    expect(bill('LX*1', N7).messages[0]?.documentKey).toBe('PARTY|310|LBXC0001');
    const corrected = bill('B2A*04', 'LX*1', N7);
    expect(eventsOf(corrected)[0]?.correction).toEqual({
      action: 'REPLACES',
      documentKey: 'PARTY|310|LBXC0001',
      reportedAt: '2026-03-05T15:00:00.000Z',
    });
    expect(eventsOf(bill('B2A*01', 'LX*1', N7))[0]?.correction?.action).toBe('RETRACTS');
  });

  test('has one vessel up to a transhipment only', () => {
    const transhipped = [
      ...route.slice(0, 3),
      'R4*T*UN*SGSIN',
      'DTM*139*20260308',
      'R4*D*UN*DEDUI',
      'DTM*139*20260330',
    ];
    expect(conveyancesOf(bill('N9*BM*LBXC0001', ...transhipped, 'LX*1', N7))).toEqual([
      '',
      'SEA 9000015 EASTERN HARBOUR 012W LBXC',
      'SEA 9000015 EASTERN HARBOUR 012W LBXC',
      'SEA',
    ]);
  });

  test('without B3 is an error', () => {
    expect(faultsOf(interpretSet('310', ['LX*1', N7]))).toEqual(['SEGMENT_MISSING']);
  });
});

describe('404 and 417, bills of railways', () => {
  const wagon = 'N7*LBRX*40017*********RR';

  test('a 404 was issued when the shipment was released to the railway, at its origin', () => {
    const interpretation = interpretSet('404', [
      'BX*00*R*CC*LBR77*LBRR*L',
      'M3*R*20260304*1100*UT',
      'N9*BM*LBXC0001',
      wagon,
      'F9**RIVERTON*MN*US',
      'D9**LAKESIDE*IL*US',
      'H3*XP',
    ]);
    expect(linesOf(interpretation)).toEqual([
      'ACTUAL DOCUMENTS_ISSUED LBRX40017 @RIVERTON, MN, US 2026-03-04T11:00:00+00:00',
    ]);
    expect(conveyancesOf(interpretation)).toEqual(['RAIL LBRR']);
    expect(referencesOf(interpretation)).toEqual(['MASTER_BILL LBXC0001', 'OTHER SI:LBR77']);
    expect(eventsOf(interpretation)[0]?.unit).toMatchObject({ kind: 'WAGON', direction: 'EXPORT' });
    expect(interpretation.messages[0]?.documentKey).toBe('PARTY|404|LBR77');
  });

  test('a 417 was issued on the day of its waybill, which is its rail note', () => {
    const interpretation = interpretSet('417', ['BX*00*R*CC*LBR77*LBRR*L', wagon, 'N8*600123*20260302']);
    expect(linesOf(interpretation)).toEqual(['ACTUAL DOCUMENTS_ISSUED LBRX40017 @- 2026-03-02T00:00:00']);
    expect(referencesOf(interpretation)).toEqual(['RAIL_NOTE 600123', 'OTHER SI:LBR77']);
  });

  test('a leg by sea is planned', () => {
    const interpretation = interpretSet('404', [
      'BX*00*R*CC*LBR77*LBRR*L',
      wagon,
      'CM*012W*L*QINZHOU*20260310**LBXC***EASTERN HARBOUR',
      'CM*012W*D*SINGAPORE*20260316**LBXC***EASTERN HARBOUR',
    ]);
    expect(linesOf(interpretation).slice(1)).toEqual([
      'PLANNED DEPARTED LBRX40017 @QINZHOU 2026-03-10T00:00:00',
      'PLANNED ARRIVED LBRX40017 @SINGAPORE 2026-03-16T00:00:00',
    ]);
    expect(conveyancesOf(interpretation)[1]).toBe('SEA EASTERN HARBOUR 012W LBXC');
  });

  test('a cancelled one takes back what it said, a simulated one says nothing', () => {
    const cancelled = interpretSet('404', ['BX*01*R*CC*LBR77*LBRR*L', wagon]);
    expect(eventsOf(cancelled)[0]?.correction?.action).toBe('RETRACTS');
    expect(faultsOf(interpretSet('404', ['BX*01*R*CC**LBRR*L', wagon]))).toEqual(['SEGMENT_MALFORMED']);
    const simulated = interpretSet('404', ['BX*77*R*CC*LBR77*LBRR*L', wagon]);
    expect([linesOf(simulated), faultsOf(simulated)]).toEqual([[], ['TEST_MESSAGE']]);
  });

  test('without BX is an error', () => {
    expect(faultsOf(interpretSet('417', [wagon]))).toEqual(['SEGMENT_MISSING']);
  });
});

test('a document without any date is no fact, and reported', () => {
  const bare = transactionSet('310', ['B3**LBXC0001*LBXB77', 'LX*1', N7]);
  const interpretation = interpretText(bare);
  expect(linesOf(interpretation)).toEqual([]);
  expect(faultsOf(interpretation)).toEqual(['X12_NO_ENVELOPE', 'NOTHING_REPORTED', 'TIME_MISSING']);
});
