import { decodeIftsta, type IftstaMessage } from './iftsta.js';
import { tokenize } from './syntax/tokenize.js';

/** Decodes segments that stand between UNH and UNT; the first of them has number 1. */
function decode(...segments: readonly string[]): IftstaMessage {
  const text = ['UNH+1+IFTSTA:D:95B:UN', ...segments, `UNT+${segments.length + 2}+1`].map((segment) => `${segment}'`);
  const document = tokenize(new TextEncoder().encode(text.join('\n')));
  return decodeIftsta(document.segments, 1, segments.length + 1);
}

const statusesOf = (message: IftstaMessage) => message.consignments.flatMap(({ statuses }) => statuses);

test('statuses stand under their consignment, and what follows a status is its own', () => {
  const message = decode(
    'BGM+23+A+9',
    'CNI+1',
    'STS+1+24',
    'RFF+BM:1',
    'DTM+334:1:203',
    'CNI+2',
    'STS+1+1',
    'STS+1+21',
  );
  expect(message.beginning).toBe(1);
  expect(message.consignments.map(({ consignment, statuses }) => [consignment, statuses.length])).toEqual([
    [2, 1],
    [6, 2],
  ]);
  expect(statusesOf(message)[0]).toMatchObject({ status: 3, references: [4], times: [5], end: 6 });
});

test('without CNI the statuses form one consignment', () => {
  const message = decode('BGM+23+A+9', 'STS+1+24', 'STS+1+1');
  expect(message.consignments).toHaveLength(1);
  expect(message.consignments[0]).toMatchObject({ consignment: null });
  expect(statusesOf(message)).toHaveLength(2);
});

test('places and times between CNI and STS belong to the consignment, those before CNI to the header', () => {
  const message = decode('DTM+137:1:203', 'LOC+5+A', 'CNI+1', 'LOC+14+B', 'DTM+78:1:203', 'STS+1+91');
  expect(message.header).toMatchObject({ times: [1], places: [2] });
  expect(message.consignments[0]).toMatchObject({ places: [4], times: [5] });
  expect(statusesOf(message)[0]).toMatchObject({ places: [], times: [] });
});

test('places and times behind TDT belong to the leg, a time to the place before it', () => {
  const message = decode('STS+1+24', 'LOC+175+A', 'TDT+20', 'DTM+189:1:203', 'LOC+9+B', 'DTM+133:1:203', 'LOC+11+C');
  const [status] = statusesOf(message);
  expect(status).toMatchObject({ places: [2], times: [] });
  expect(status!.legs).toMatchObject([
    {
      transport: 3,
      times: [4],
      stops: [
        { place: 5, times: [6] },
        { place: 7, times: [] },
      ],
    },
  ]);
});

test('references and seals behind EQD belong to the unit', () => {
  const [status] = statusesOf(decode('STS+1', 'EQD+CN+A', 'RFF+CU:1', 'SEL+S', 'EQD+CN+B', 'RFF+CU:2'));
  expect(status!.references).toEqual([]);
  expect(status!.equipment).toMatchObject([
    { equipment: 2, references: [3], seals: [4] },
    { equipment: 5, references: [6] },
  ]);
});

test('equipment before the first status begins the unit of the statuses behind it', () => {
  const message = decode('EQD+CN+A', 'STS+1+74', 'STS+1+91', 'EQD+CN+B', 'STS+1+93');
  expect(statusesOf(message).map(({ equipmentBefore }) => equipmentBefore.map(({ equipment }) => equipment))).toEqual([
    [1],
    [1],
    [4],
  ]);
});

test('equipment behind the last status is that status’s own, also where equipment came first', () => {
  const message = decode('EQD+CN+A', 'STS+1+74', 'EQD+CN+B');
  expect(statusesOf(message)[0]!.equipment).toMatchObject([{ equipment: 3 }]);
});

test('a new consignment keeps the equipment behind the last status of the one before', () => {
  const message = decode('EQD+CN+A', 'CNI+1', 'STS+1+74', 'EQD+CN+B', 'CNI+2', 'STS+1+93', 'EQD+CN+C');
  expect(statusesOf(message).map(({ equipment }) => equipment.map((group) => group.equipment))).toEqual([[4], [7]]);
});

test('marks and numbers behind a status are its goods, with GID and without', () => {
  const [first, second] = statusesOf(
    decode('STS+1+21', 'GID+1', 'PCI+30+X', 'GIN+BJ+Y', 'DTM+78:1:203', 'STS+1+22', 'PCI+30+Z'),
  );
  expect(first).toMatchObject({ goods: [{ marks: [3], numbers: [4] }], times: [5] });
  expect(second!.goods).toMatchObject([{ marks: [7] }]);
});
