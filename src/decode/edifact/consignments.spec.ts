import { decodeConsignments, type ConsignmentMessage } from './consignments.js';
import { tokenize } from './syntax/tokenize.js';

function decode(...segments: readonly string[]): ConsignmentMessage {
  const text = ['UNH+1+IFCSUM:D:96A:UN', ...segments, `UNT+${segments.length + 2}+1`].map((segment) => `${segment}'`);
  const document = tokenize(new TextEncoder().encode(text.join('')));
  return decodeConsignments(document.segments, 1, segments.length + 1);
}

test('places, times and numbers belong to what opened last: the way, a leg, or a party', () => {
  const { header } = decode(
    'BGM+610',
    'DTM+137',
    'LOC+9+A',
    'DTM+133',
    'RFF+BN:1',
    'TDT+20',
    'LOC+9+A',
    'DTM+133',
    'NAD+CN',
    'LOC+7+B',
    'RFF+CR:2',
  );
  expect(header.way).toMatchObject({ times: [2], stops: [{ place: 3, times: [4] }], references: [5] });
  expect(header.legs).toMatchObject([{ transport: 6, times: [], stops: [{ place: 7, times: [8] }] }]);
  expect(header.parties).toMatchObject([{ transport: 9, stops: [{ place: 10 }], references: [11] }]);
});

test('every CNI opens a consignment, and what stands before the first is the header', () => {
  const { beginning, header, consignments } = decode(
    'BGM+785',
    'EQD+CN+A',
    'CNI+1',
    'RFF+BM:1',
    'CNI+2',
    'TDT+30',
    'EQD+CN+B',
  );
  expect(beginning).toBe(1);
  expect(header.equipment).toMatchObject([{ equipment: 2 }]);
  expect(consignments).toMatchObject([
    { consignment: 3, way: { references: [4] }, equipment: [], end: 5 },
    { consignment: 5, legs: [{ transport: 6 }], equipment: [{ equipment: 7 }], end: 8 },
  ]);
});

test('goods keep their numbers and the containers they are in; their places and parties are not the consignment’s', () => {
  const { header } = decode(
    'BGM+610',
    'GID+1',
    'LOC+27+CN',
    'NAD+CZ',
    'RFF+ON:1',
    'SGP+A',
    'SGP+B',
    'PCI+33E',
    'GIN+BJ+1',
    'EQD+CN+A',
    'RFF+SN:2',
  );
  expect(header.goods).toMatchObject([{ references: [5], splits: [6, 7], marks: [8], numbers: [9] }]);
  expect(header).toMatchObject({ parties: [], way: { stops: [] }, equipment: [{ references: [11] }] });
});

test('SGP behind CNI says where the whole consignment is', () => {
  const [consignment] = decode('BGM+787', 'CNI+1', 'SGP+A', 'RFF+BH:1').consignments;
  expect(consignment).toMatchObject({ goods: [{ splits: [3] }], way: { references: [4] } });
});
