import { joinFlight, readFlight } from './flight.js';

test.each([
  ['SQ0326', 'SQ'],
  ['5X76', '5X'],
  ['3U8085A', '3U'],
  ['DNT212', 'DNT'],
])('%s is a flight of %s', (text, carrier) => {
  expect(readFlight(text)).toEqual({ carrier, number: text });
});

test('a flight is read in lower case and with a blank inside', () => {
  expect(readFlight('sq 326')).toEqual({ carrier: 'SQ', number: 'SQ326' });
});

test.each(['', '25MAR', 'SIN', '120326', 'SINHAM'])('%p is no flight', (text) => {
  expect(readFlight(text)).toBeNull();
});

test('a carrier and a number that stand apart are one field of a flight', () => {
  expect(joinFlight(['SQ', '0326', '25MAR'])).toEqual(['SQ0326', '25MAR']);
  expect(joinFlight(['SIN', '25MAR'])).toEqual(['SIN', '25MAR']);
});
