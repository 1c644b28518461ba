import { eventsOf, faultsOf } from '../interpret.fixture.js';
import { conveyancesOf, interpretSet, linesOf, referencesOf } from './facts.fixture.js';

const M10 = 'M10*LBXC*O*CN*9000015*EASTERN HARBOUR*012W*MAN77*2**L';
const authority = { authorities: ['US'] } as const;
const set = (type: string, segments: readonly string[]): ReturnType<typeof interpretSet> =>
  interpretSet(type, segments, { feed: authority });

describe('309, the manifest', () => {
  const manifest = (...segments: readonly string[]): ReturnType<typeof interpretSet> => set('309', [M10, ...segments]);
  const bill = ['LX*1', 'M11*0001*9000********LBXF**LBXC'];

  test('says of every container that it is manifested, and when its conveyance is expected', () => {
    const interpretation = manifest(
      'P4*2704*20260320',
      ...bill,
      'N9*BN*LBXB77',
      'VID*CN*LBZU*1234563*S1',
      'VID*CN*LBZU*2000019',
    );
    expect(linesOf(interpretation)).toEqual([
      'ACTUAL MANIFESTED LBZU1234563 @- 2026-03-05T15:00:00',
      'ACTUAL MANIFESTED LBZU2000019 @- 2026-03-05T15:00:00',
      'ESTIMATED ARRIVED LBZU1234563 @US2704 2026-03-20T00:00:00',
      'ESTIMATED ARRIVED LBZU2000019 @US2704 2026-03-20T00:00:00',
    ]);
    expect(referencesOf(interpretation)).toEqual(['MASTER_BILL LBXC0001', 'BOOKING LBXB77']);
    expect(conveyancesOf(interpretation)[0]).toBe('SEA 9000015 EASTERN HARBOUR 012W LBXC');
    expect(eventsOf(interpretation)[0]?.unit?.seals).toEqual(['S1']);
  });

  test('is about the bill alone where it names no container', () => {
    expect(linesOf(manifest('P4*2704*20260320', ...bill))[0]).toBe('ACTUAL MANIFESTED - @- 2026-03-05T15:00:00');
  });

  test('stands for no whole manifest: it cannot take one back, and replaces none', () => {
    const purpose = (code: string): ReturnType<typeof interpretSet> =>
      set('309', [`${M10}***${code}`, 'P4*2704', ...bill]);
    expect(faultsOf(purpose('01'))).toEqual(['SEGMENT_MALFORMED']);
    expect(eventsOf(purpose('05'))[0]?.correction).toBeNull();
    expect(purpose('05').messages[0]?.documentKey).toBeNull();
  });

  test('that amends says so by its own code: an addition is sure, anything else is not', () => {
    const [added] = eventsOf(manifest('P4*2704', 'LX*1', 'M13*LBXC*2704*A*LBXC0002'));
    expect([added?.code, added?.references[0]?.original]).toEqual(['MANIFESTED', 'LBXC0002']);
    const others = eventsOf(manifest('P4*2704*20260320', 'LX*1', 'M13*LBXC*2704*D*LBXC0002'));
    expect(others.map(({ code, flags }) => [code, flags])).toEqual([['UNKNOWN', ['CODE_UNMAPPED']]]);
  });

  test.each([
    ['R', 'RAIL 012W LBXC'],
    ['A', 'AIR 012W LBXC'],
    ['J', 'ROAD 012W LBXC'],
  ])('by method %s has another conveyance: %s', (method, conveyance) => {
    const interpretation = set('309', [M10.replace('*O*', `*${method}*`), 'P4*2704', ...bill]);
    expect(conveyancesOf(interpretation)[0]).toBe(conveyance);
  });
});

describe('350, what customs posts', () => {
  const posted = (x4: string, ...rest: readonly string[]): ReturnType<typeof interpretSet> =>
    set('350', [M10, 'P4*2704*20260320', x4, ...rest]);
  const x4 = (code: string): string => `X4*0001**01*ENTRY77*20260304*0900*${code}**LBXC**LBZU*1234563*****UT`;

  test.each([
    ['1C', 'CUSTOMS_RELEASED', 'IMPORT'],
    ['1A', 'CUSTOMS_HELD', 'IMPORT'],
    ['2H', 'CUSTOMS_HELD', 'IMPORT'],
    ['1G', 'CUSTOMS_HELD', 'TRANSIT'],
    ['1J', 'TRANSIT_OPENED', 'TRANSIT'],
    ['51', 'CUSTOMS_EXITED', 'TRANSIT'],
    ['4E', 'CUSTOMS_CANCELLED', 'IMPORT'],
  ])('disposition %s is %s', (code, event, procedure) => {
    const interpretation = posted(x4(code));
    expect(linesOf(interpretation)).toEqual([`ACTUAL ${event} LBZU1234563 @US2704 2026-03-04T09:00:00+00:00`]);
    expect(eventsOf(interpretation)[0]?.customs).toMatchObject({
      country: 'US',
      authority: 'PARTY',
      procedure,
      declaration: 'ENTRY77',
      wording: `350:${code}`,
    });
    expect(referencesOf(interpretation)).toEqual(['MASTER_BILL LBXC0001', 'DECLARATION ENTRY77']);
  });

  test.each(['1I', '2I', '5I', 'ZZ'])(
    'disposition %s takes a hold away or is not known: no release comes of it',
    (code) => {
      expect(eventsOf(posted(x4(code)))[0]).toMatchObject({ code: 'UNKNOWN', customs: null });
    },
  );

  test('an arrival is that of the conveyance', () => {
    expect(conveyancesOf(posted(x4('19')))).toEqual(['SEA 9000015 EASTERN HARBOUR 012W LBXC']);
  });

  test('a hold says why', () => {
    const [held] = eventsOf(posted(x4('1A'), 'K1*EXAM SITE 4'));
    expect(held?.customs?.holdReason).toBe('Entered: intensive examination required; EXAM SITE 4');
  });

  test('an export is one under BA1', () => {
    const interpretation = set('350', ['BA1*Y****XTN77', 'X4*0001**01*ENTRY77*20260304*0900*1C**LBXC']);
    expect(eventsOf(interpretation)[0]?.customs).toMatchObject({ procedure: 'EXPORT' });
    expect(referencesOf(interpretation)[0]).toBe('DECLARATION XTN77');
  });

  test('containers that stand with the port are those of its only bill, and of none of several', () => {
    const vid = 'VID*CN*LBZU*1234563';
    const bare = 'X4*0001**01**20260304*0900*1C**LBXC';
    const one = set('350', ['P4*2704', vid, bare]);
    expect(eventsOf(one)[0]?.unit?.number).toBe('LBZU1234563');
    const two = set('350', ['P4*2704', vid, bare, bare.replace('0001', '0002')]);
    expect(eventsOf(two).map(({ unit }) => unit)).toEqual([null, null]);
  });

  test('V9 of a port that nothing binds to a bill is a warning', () => {
    const interpretation = set('350', ['P4*SGSIN', 'V9*AAD**20260303', x4('1C'), x4('1C').replace('0001', '0002')]);
    expect(linesOf(interpretation)).toHaveLength(2);
    expect(interpretation.messages[0]?.faults).toMatchObject([{ code: 'UNIT_MISSING', severity: 'warning' }]);
  });

  test('a feed that may not speak for the United States moves nothing', () => {
    const stranger = interpretSet('350', ['P4*SGSIN', x4('1C')]);
    expect(eventsOf(stranger)[0]?.flags).toEqual(['SOURCE_NOT_ENTITLED']);
    expect(faultsOf(stranger)).toEqual(['AUTHORITY_MISMATCH']);
  });
});

describe('353, what carriers tell customs', () => {
  const advised = (...segments: readonly string[]): ReturnType<typeof interpretSet> => set('353', segments);

  test.each([
    ['1', '700112233', 'ARRIVED', 'TRANSIT_DOCUMENT 700112233'],
    ['2', '0001', 'ARRIVED', 'MASTER_BILL LBXC0001'],
    ['5', '700112233', 'CUSTOMS_EXITED', 'TRANSIT_DOCUMENT 700112233'],
    ['6', '0001', 'CUSTOMS_EXITED', 'MASTER_BILL LBXC0001'],
  ])('code %s of %s is %s', (code, number, event, reference) => {
    const interpretation = advised(`M15*${code}*${number}*20260304*2704*LBXC*0900`);
    expect(linesOf(interpretation)).toEqual([`ACTUAL ${event} - @US2704 2026-03-04T09:00:00`]);
    expect(referencesOf(interpretation)).toEqual([reference]);
  });

  test('code 3 is about a container', () => {
    expect(linesOf(advised('M15*3*LBZU1234563*20260304*2704*LBXC*0900'))).toEqual([
      'ACTUAL ARRIVED LBZU1234563 @US2704 2026-03-04T09:00:00',
    ]);
  });

  test('a transfer is one when it names who takes over', () => {
    expect(linesOf(advised('M15*A*700112233*20260304*2704*LBXC*0900**12-345*LBYC'))[0]).toContain('HANDED_OVER');
    expect(eventsOf(advised('M15*A*700112233*20260304*2704*LBXC*0900'))[0]?.code).toBe('UNKNOWN');
  });

  test('a manifest of type H is the arrival of its conveyance, K the departure', () => {
    const manifest = (type: string): string => `M10*LBXC*O*CN*9000015*EASTERN HARBOUR*012W*MAN77*2*${type}*L`;
    const arrived = advised(manifest('H'), 'M15*Z*MAN77*20260304*2704*LBXC*0900');
    expect(linesOf(arrived)).toEqual(['ACTUAL ARRIVED - @US2704 2026-03-04T09:00:00']);
    expect(conveyancesOf(arrived)).toEqual(['SEA 9000015 EASTERN HARBOUR 012W LBXC']);
    expect(linesOf(advised(manifest('K'), 'M15*Z*MAN77*20260304*2704*LBXC*0900'))[0]).toContain('DEPARTED');
  });
});
