import { eventsOf, faultsOf } from '../interpret.fixture.js';
import { conveyancesOf, interpretSet, linesOf, referencesOf } from './facts.fixture.js';

const B4 = 'B4***VD*20260305*1430**LBZU*123456*L*45G1*CNQZH*UN*3';
const VESSEL = 'Q2*9000015********012W***L*EASTERN HARBOUR';
const status315 = (...segments: readonly string[]): ReturnType<typeof interpretSet> => interpretSet('315', segments);

describe('the status of B4', () => {
  test('is a fact of its container, at its place, in the time of that place', () => {
    const interpretation = status315(B4, 'N9*BM*LBXC0001', 'N9*SCA*LBXC', VESSEL);
    expect(linesOf(interpretation)).toEqual(['ACTUAL DEPARTED LBZU1234563 @CNQZH 2026-03-05T14:30:00+08:00']);
    expect(conveyancesOf(interpretation)).toEqual(['SEA 9000015 EASTERN HARBOUR 012W LBXC']);
    expect(eventsOf(interpretation)[0]?.unit).toMatchObject({
      laden: 'LADEN',
      sizeType: '45G1',
      checkDigit: 'VALID',
      original: 'LBZU 123456 3',
    });
    expect(faultsOf(interpretation)).toEqual([]);
  });

  test('at the same instant as another one is another fact', () => {
    const [departed, loaded] = ['VD', 'AE'].map((code) => eventsOf(status315(B4.replace('VD', code)))[0]!);
    expect([departed?.code, loaded?.code]).toEqual(['DEPARTED', 'LOADED']);
    expect(departed?.id).not.toBe(loaded?.id);
    const both = status315(B4, 'SG*AE***20260305*1430');
    expect(eventsOf(both).map(({ code }) => code)).toEqual(['DEPARTED', 'LOADED']);
  });

  test('that no list maps is kept as UNKNOWN with its code and name', () => {
    const interpretation = status315(B4.replace('VD', 'NF'));
    expect(eventsOf(interpretation)[0]).toMatchObject({ code: 'UNKNOWN', wording: '157:NF', flags: ['CODE_UNMAPPED'] });
    expect(interpretation.messages[0]?.faults).toMatchObject([
      { code: 'STATUS_UNMAPPED', severity: 'warning', detail: "status '157:NF' (free time to expire) is in no map" },
    ]);
  });

  test.each(['157:NF', 'NF'])('is read by the map of its feed first, under %s', (key) => {
    const feed = { statusCodes: { [key]: { code: 'STORED', classifier: 'ESTIMATED' } } } as const;
    const [event] = eventsOf(interpretSet('315', [B4.replace('VD', 'NF')], { feed }));
    expect([event?.classifier, event?.code, event?.flags]).toEqual(['ESTIMATED', 'STORED', []]);
  });

  test('without a date is no fact, and an error', () => {
    const interpretation = status315(B4.replace('20260305*1430', '*'));
    expect([linesOf(interpretation), faultsOf(interpretation)]).toEqual([[], ['TIME_MISSING']]);
  });

  test('by road or through a gate does not move with the vessel of Q2', () => {
    expect(conveyancesOf(status315(B4.replace('VD', 'OA'), VESSEL))).toEqual(['']);
    expect(conveyancesOf(status315(B4.replace('VD', 'RL'), VESSEL))).toEqual(['RAIL']);
  });
});

describe('what the message is about', () => {
  test('without equipment in B4 it is the container of N9', () => {
    const interpretation = status315('B4***VD*20260305*1430******CNQZH*UN', 'N9*EQ*LBZU1234563', 'N9*BM*LBXC0001');
    expect(linesOf(interpretation)).toEqual(['ACTUAL DEPARTED LBZU1234563 @CNQZH 2026-03-05T14:30:00+08:00']);
  });

  test('a container of N9 that is another one loses, with a warning', () => {
    const interpretation = status315(B4, 'N9*EQ*LBZU2000019');
    expect(linesOf(interpretation)[0]).toContain('LBZU1234563');
    expect(faultsOf(interpretation)).toEqual(['CONTRADICTS_ITSELF']);
    expect(faultsOf(status315(B4, 'N9*EQ*LBZU123456'))).toEqual([]);
  });

  test('without any equipment it is the documents', () => {
    const interpretation = status315('B4***VD*20260305*1430******CNQZH*UN', 'N9*BN*LBXB77');
    expect(linesOf(interpretation)).toEqual(['ACTUAL DEPARTED - @CNQZH 2026-03-05T14:30:00+08:00']);
  });

  test('without those too it says nothing, which is an error', () => {
    const interpretation = status315('B4***VD*20260305*1430******CNQZH*UN');
    expect([linesOf(interpretation), faultsOf(interpretation)]).toEqual([[], ['UNIT_MISSING']]);
  });

  test('N9 gives references by their qualifiers, a seal to the container, and no reference of what is none', () => {
    const interpretation = status315(
      B4,
      'N9*BM*LBXC0001',
      'N9*BN*LBXB77',
      'N9*SN*SEAL01',
      'N9*4F*CUST9',
      'N9*SCA*LBXC',
      'N9*ZZ*MUTUAL1',
    );
    expect(referencesOf(interpretation)).toEqual(['MASTER_BILL LBXC0001', 'BOOKING LBXB77', 'OTHER ZZ:MUTUAL1']);
    expect(eventsOf(interpretation)[0]?.unit?.seals).toEqual(['SEAL01']);
  });

  test('a carrier code that is none names no carrier', () => {
    expect(conveyancesOf(status315(B4, VESSEL, 'N9*SCA*SCAC_CODE'))).toEqual(['SEA 9000015 EASTERN HARBOUR 012W']);
  });
});

describe('the place of the status', () => {
  const placed = (b4: string, ...rest: readonly string[]): string | undefined => {
    const [event] = eventsOf(status315(b4, ...rest));
    return event?.place === null ? 'none' : `${event?.place.scheme} ${event?.place.code}`;
  };

  test.each([
    ['a UN/LOCODE in B4-11', 'CNQZH*UN', 'UNLOCODE CNQZH'],
    ['a terminal behind the UN/LOCODE', 'CNQZH01*UN', 'UNLOCODE CNQZH01'],
    ['a word under the qualifier of a UN/LOCODE', 'QINZHOU*UN', 'NAME QINZHOU'],
    ['a city', 'QINZHOU*CI', 'NAME QINZHOU'],
    ['Schedule D', '2704*D', 'CUSTOMS_OFFICE US2704'],
    ['Schedule K', '57035*K', 'FEED 57035'],
    ['an unqualified code that the list has', 'SGSIN*', 'UNLOCODE SGSIN'],
    ['an unqualified code that it does not', 'BERTH7*', 'FEED BERTH7'],
    ['nothing', '*', 'none'],
  ])('%s', (_name, written, expected) => {
    expect(placed(`B4***I*20260305*1430**LBZU*123456*L*45G1*${written}*3`)).toBe(expected);
  });

  test('stands in B4-06 where B4-11 has its name', () => {
    expect(placed('B4***VD*20260305*1430*CNQZH*LBZU*123456*L*45G1*QINZHOU*UN*3')).toBe('UNLOCODE CNQZH');
    expect(placed('B4***VD*20260305*1430*CNQZH*LBZU*123456*L*45G1*QINZHOU*CI*3')).toBe('UNLOCODE CNQZH');
  });

  test('is R4 with function 5 where B4 has none', () => {
    expect(placed('B4***I*20260305*1430**LBZU*123456*L****3', 'R4*5*UN*SGSIN')).toBe('UNLOCODE SGSIN');
  });

  test('is the port of loading for a departure of the ship, unless there is a transhipment', () => {
    const b4 = 'B4***VD*20260305*1430**LBZU*123456*L****3';
    expect(placed(b4, 'R4*L*UN*CNQZH', 'R4*D*UN*SGSIN')).toBe('UNLOCODE CNQZH');
    expect(placed(b4.replace('VD', 'UV'), 'R4*L*UN*CNQZH', 'R4*D*UN*SGSIN')).toBe('UNLOCODE SGSIN');
    expect(placed(b4, 'R4*L*UN*CNQZH', 'R4*T*UN*SGSIN', 'R4*D*UN*DEDUI')).toBe('none');
    expect(placed(b4.replace('VD', 'OA'), 'R4*L*UN*CNQZH', 'R4*D*UN*SGSIN')).toBe('none');
  });

  test('that no list has is kept as written, flagged and reported', () => {
    const interpretation = status315('B4***VD*20260305*1430**LBZU*123456*L*45G1*ZZZZZ*UN*3');
    expect(eventsOf(interpretation)[0]).toMatchObject({
      place: { code: 'ZZZZZ', key: null },
      occurredAt: { local: '2026-03-05T14:30:00', offset: null, instant: null },
      flags: ['PLACE_UNRESOLVED'],
    });
    expect(faultsOf(interpretation)).toEqual(['PLACE_UNRESOLVED']);
  });
});

test('customs statuses name their country, and count only from a feed that may speak for it', () => {
  const held = 'B4***PA*20260305*1430**LBZU*123456*L*45G1*SGSIN*UN*3';
  const stranger = interpretSet('315', [held]);
  expect(eventsOf(stranger)[0]).toMatchObject({
    code: 'CUSTOMS_HELD',
    customs: {
      country: 'US',
      authority: null,
      holdReason: 'US customs hold, intensive examination',
      wording: '157:PA',
    },
    flags: ['SOURCE_NOT_ENTITLED'],
  });
  expect(faultsOf(stranger)).toEqual(['AUTHORITY_MISMATCH']);
  const entitled = interpretSet('315', [held], { feed: { authorities: ['US'] } });
  expect(eventsOf(entitled)[0]?.flags).toEqual([]);
});
