import { delayMinutes, delayWords } from './delay.js';

test.each([
  ['+0010', 10],
  ['-0003', -3],
  ['95', 95],
  ['PT10M', 10],
  ['-PT3M', -3],
  ['PT1H30M', 90],
  ['P1DT0H5M', 1445],
  ['PT90S', 1],
  ['PT0M', 0],
  ['P', null],
  ['PT', null],
  ['ten', null],
  ['', null],
])('a delay of %j is %s minutes', (text, expected) => {
  expect(delayMinutes(text)).toBe(expected);
});

test('a delay is told in words', () => {
  expect(['+0010', '-0003', '+0000', 'ten', ''].map(delayWords)).toEqual([
    '10 min late',
    '3 min early',
    'on time',
    'delay ten',
    '',
  ]);
});
