import { trainIndexOf, trainNumberOf } from './train-number.js';

test.each([
  ['7084-087-1306', '7084-087-1306'],
  ['7084 087 1306', '7084-087-1306'],
  ['7084+087+1306', '7084-087-1306'],
  ['70840871306', '7084-087-1306'],
  ['708407087130600', '7084-087-1306'],
  ['000000000000000', null],
  ['0000-000-0000', null],
  ['7084', null],
  ['X8011', null],
  ['', null],
])('the train index in %j is %s', (text, expected) => {
  expect(trainIndexOf(text)).toBe(expected);
});

test.each([
  ['x 8011', 'X8011'],
  ['0000', null],
  ['', null],
])('the train number in %j is %s', (text, expected) => {
  expect(trainNumberOf(text)).toBe(expected);
});
