import { decodeBayPlan, type BayPlan } from './baplie.js';
import { tokenize } from './syntax/tokenize.js';

function decode(...segments: readonly string[]): BayPlan {
  const text = ['UNH+1+BAPLIE:D:95B:UN', ...segments, `UNT+${segments.length + 2}+1`].map((segment) => `${segment}'`);
  const document = tokenize(new TextEncoder().encode(text.join('')));
  return decodeBayPlan(document.segments, 1, segments.length + 1);
}

test('a cell begins with LOC+147, and what stands before EQD is that of all its equipment', () => {
  const plan = decode(
    'BGM++A',
    'TDT+20',
    'LOC+5+X',
    'LOC+147+1',
    'MEA+WT',
    'LOC+9+A',
    'RFF+BM:1',
    'EQD+CN+B',
    'EQD+CN+C',
  );
  expect(plan).toMatchObject({ beginning: 1, legs: [{ transport: 2, stops: [{ place: 3 }] }] });
  expect(plan.cells).toMatchObject([
    {
      first: 4,
      cell: 4,
      measures: [5],
      places: [6],
      references: [7],
      end: 10,
      equipment: [{ equipment: 8 }, { equipment: 9 }],
    },
  ]);
});

test('what stands behind EQD is its own', () => {
  const plan = decode('BGM++A', 'TDT+20', 'LOC+147+1', 'EQD+CN+B', 'MEA+AAE', 'LOC+9+A', 'LOC+147+2', 'EQD+CN+C');
  expect(plan.cells).toMatchObject([
    { cell: 3, measures: [], places: [], equipment: [{ equipment: 4, measures: [5], places: [6] }], end: 7 },
    { cell: 7, equipment: [{ equipment: 8 }] },
  ]);
});

test('where equipment comes first, every EQD opens a group and the cell stands in it', () => {
  const plan = decode('BGM++A', 'TDT+20', 'EQD+CN+B', 'LOC+147+1', 'LOC+9+A', 'EQD+CN+C', 'LOC+11+D', 'LOC+147+2');
  expect(plan.cells).toMatchObject([
    { first: 3, cell: 4, equipment: [{ places: [5] }], end: 6 },
    { first: 6, cell: 8, equipment: [{ places: [7] }], end: 9 },
  ]);
});

test('a cell without equipment is empty', () => {
  expect(decode('BGM++A', 'TDT+20', 'LOC+147+1', 'LOC+147+2').cells).toMatchObject([
    { equipment: [] },
    { equipment: [] },
  ]);
});
