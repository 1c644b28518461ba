import { kindOf } from '../../canonical/event-code.js';
import { NCTS_ZONES, nctsCountry } from './ncts-countries.js';
import { NCTS_MESSAGES } from './ncts-messages.js';

test('every zone is one that the world has', () => {
  for (const zone of NCTS_ZONES.values()) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  }
});

test('every message of a movement speaks of customs, in transit', () => {
  for (const { facts } of NCTS_MESSAGES.values()) {
    for (const { code, procedure } of facts) expect([kindOf(code), procedure]).toEqual(['CUSTOMS', 'TRANSIT']);
  }
});

test('a message either states facts or answers another', () => {
  for (const { facts, answers } of NCTS_MESSAGES.values())
    expect(facts.length > 0 && answers !== undefined).toBe(false);
});

test.each([
  ['DE', 'DE'],
  ['xi', 'GB'],
  ['EL', 'GR'],
  ['1A', null],
  ['', null],
])('the country of %j is %s', (letters, country) => {
  expect(nctsCountry(letters)).toBe(country);
});
