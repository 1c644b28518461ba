import { eventsOf, faultsOf, interpretMessage } from '../interpret.fixture.js';
import { INTERPRET_LIMITS } from '../limits.js';

const CUSTOMS = {
  kind: 'CUSTOMS',
  country: 'DE',
  authorities: ['DE'],
  time: { alwaysZone: 'East1', defaultZone: null },
} as const;

const cusres = (...segments: string[]) => interpretMessage('CUSRES:D:96B', segments, CUSTOMS);
const codesOf = (...segments: string[]): readonly string[] => eventsOf(cusres(...segments)).map(({ code }) => code);

const HEADER = ['BGM+962+R1+11', 'DTM+9:202603051415:203', 'RFF+ABT:AAAA3YMJT7'];

describe('what a customs response says', () => {
  test.each([
    ['GIS+4', 'CUSTOMS_RELEASED'],
    ['GIS+4:120:6', 'CUSTOMS_RELEASED'],
    ['GIS+7', 'CUSTOMS_HELD'],
    ['GIS+3', 'CUSTOMS_REJECTED'],
    ['GIS+8', 'TRANSIT_OPENED'],
    ['GIS+4:120:ZZZ', 'UNKNOWN'],
    ['GIS+11', 'UNKNOWN'],
    ['GEI+1+4', 'CUSTOMS_RELEASED'],
    ['FTX+AHN+++Released', 'CUSTOMS_RELEASED'],
    ['FTX+AHN+++CONSOLIDATED STATUS:HELD', 'CUSTOMS_HELD'],
    ['FTX+AHN+++CARGO CLEARED:CLEAR', 'UNKNOWN'],
    ['ERC+17', 'CUSTOMS_REJECTED'],
    ['DTM+204:202603051414:203', 'CUSTOMS_RELEASED'],
  ])('%s is %s', (segment, code) => {
    expect(codesOf(...HEADER, segment)).toEqual([code]);
  });

  test('an indicator that classifies beside a status states nothing, and one of duty neither', () => {
    expect(codesOf(...HEADER, 'GIS+23', 'GIS+N:109:143', 'GEI+5+2', 'GIS+4', 'TAX+3', 'GIS+7')).toEqual([
      'CUSTOMS_RELEASED',
    ]);
  });

  test('a status that its list knows comes before the errors that stand beside it', () => {
    const [event, ...others] = eventsOf(cusres(...HEADER, 'GIS+1', 'ERP+1', 'ERC+17', 'FTX+AAO+++Seal missing'));
    expect(others).toEqual([]);
    expect(event).toMatchObject({ code: 'CUSTOMS_ACCEPTED', remark: 'error 17: Seal missing' });
  });

  test('an unknown indicator beside errors is a rejection', () => {
    expect(codesOf(...HEADER, 'GIS+841:120:143', 'ERP+1', 'ERC+491::143')).toEqual(['CUSTOMS_REJECTED']);
  });
});

test('the office, then the movement reference number, tell the country', () => {
  const both = { ...CUSTOMS, authorities: ['DE', 'CN'] };
  const countryOf = (...segments: string[]) =>
    eventsOf(interpretMessage('CUSRES:D:96B', [...HEADER, 'GIS+4', ...segments], both))[0]?.customs?.country;
  expect(countryOf('LOC+22+DEDUI:139:6')).toBe('DE');
  expect(countryOf('RFF+MRN:26DE58510000123AB7')).toBe('DE');
  expect(countryOf()).toBeNull();
});

test('the date behind a reference is not that of the response', () => {
  const { reportedAt } = cusres('BGM+962+R1', 'RFF+ABT:AAAA3YMJT7', 'DTM+137:202601010000:203', 'GIS+4').messages[0]!;
  expect(reportedAt).toBe('2026-03-05T14:00:00.000Z');
});

test('many units and many statuses of one response stop at the limit of its size', () => {
  const boxes = Array.from({ length: 200 }, (_box, index) => `EQD+CN+LBXU${String(index).padStart(7, '0')}`);
  const parts = Array.from({ length: 100 }, (_part, index) => [`CST+${index + 1}`, 'GIS+4']).flat();
  const interpretation = cusres(...HEADER, ...boxes, ...parts);
  const { statementsPerMessage, statementsPerSegment } = INTERPRET_LIMITS;
  const segments = HEADER.length + boxes.length + parts.length + 2;
  expect(eventsOf(interpretation).length).toBeLessThanOrEqual(statementsPerMessage + statementsPerSegment * segments);
  expect(faultsOf(interpretation)).toContain('EDIFACT_LIMIT');
});

test('a manifest of many bills with many calls stops at the limit of its size', () => {
  const calls = Array.from(
    { length: 60 },
    (_call, index) => `DTM+132:2026030${1 + (index % 9)}${10 + (index % 14)}00:203`,
  );
  const bills = Array.from({ length: 100 }, (_bill, index) => [`CNI+${index + 1}`, `RFF+BM:OCLN77${index}`]).flat();
  const manifest = ['BGM+85+M1+9', 'TDT+20+512W+1', 'LOC+11+DEDUI:139:6', ...calls, ...bills];
  expect(faultsOf(interpretMessage('CUSCAR:D:95B', manifest, CUSTOMS))).toContain('EDIFACT_LIMIT');
});
