import { decodeContainerReport, type ContainerReport } from './container-report.js';
import { tokenize } from './syntax/tokenize.js';

function decode(...segments: readonly string[]): ContainerReport {
  const text = ['UNH+1+CODECO:D:95B:UN', ...segments, `UNT+${segments.length + 2}+1`].map((segment) => `${segment}'`);
  const document = tokenize(new TextEncoder().encode(text.join('')));
  return decodeContainerReport(document.segments, 1, segments.length + 1);
}

test('header places and times behind TDT are those of its leg, those behind NAD are the header’s', () => {
  const report = decode('BGM+34++9', 'TDT+20', 'LOC+9+A', 'DTM+133:1:203', 'NAD+CF+X', 'LOC+165+B', 'EQD+CN+C');
  expect(report.header.legs).toMatchObject([{ transport: 2, stops: [{ place: 3, times: [4] }] }]);
  expect(report.header.places).toEqual([6]);
  expect(report.header.parties).toEqual([5]);
});

test('every EQD opens a group that takes all up to the next', () => {
  const report = decode(
    'BGM+44++9',
    'EQD+CN+A',
    'RFF+BN:1',
    'DTM+203:1:203',
    'LOC+147+1',
    'DAM+1+DEN',
    'EQD+CN+B',
    'SEL+S',
  );
  expect(report.equipment).toMatchObject([
    { equipment: 2, references: [3], times: [4], places: [5], damages: [6], end: 7 },
    { equipment: 7, seals: [8], end: 9 },
  ]);
});

test('a TDT inside a group has its own places and times', () => {
  const report = decode('BGM+44++9', 'EQD+CN+A', 'DTM+203:1:203', 'TDT+30++3', 'LOC+7+X', 'DTM+ACT:1:203');
  expect(report.equipment).toMatchObject([{ times: [3], places: [], legs: [{ stops: [{ place: 5, times: [6] }] }] }]);
});

test('what stands behind CNT belongs to no container', () => {
  const report = decode('BGM+34++9', 'EQD+CN+A', 'CNT+16:1', 'LOC+165+X');
  expect(report.equipment).toMatchObject([{ places: [], end: 3 }]);
});

test('goods before the containers keep their numbers, and say by SGP whose they are', () => {
  const report = decode(
    'BGM+11++9',
    'NAD+CF',
    'GID+1',
    'RFF+CU:1',
    'LOC+27+CN',
    'SGP+A',
    'GID+2',
    'SGP+B',
    'EQD+CN+A',
    'RFF+BN:2',
  );
  expect(report.goods).toMatchObject([
    { references: [4], splits: [6] },
    { references: [], splits: [8] },
  ]);
  expect(report.header).toMatchObject({ references: [], places: [] });
  expect(report.equipment).toMatchObject([{ references: [10] }]);
});
