import { readQuantity } from './quantity.js';

test.each([
  ['T25', 'T', 25, null, null],
  ['T10K120.5', 'T', 10, null, 120.5],
  ['P4K48,5T10', 'P', 4, 10, 48.5],
  ['s2l100', 'S', 2, null, 45.4],
  ['T10K500MC2.5', 'T', 10, null, 500],
  ['P4K48DG12T10', 'P', 4, 10, 48],
])('%s is a quantity', (text, description, pieces, totalPieces, grossKg) => {
  expect(readQuantity(text)).toEqual({ description, pieces, totalPieces, grossKg });
});

test.each(['', 'T', 'K500', 'X10', 'T10KG500', 'T60 LTD', 'T123456'])('%p is no quantity', (text) => {
  expect(readQuantity(text)).toBeNull();
});
