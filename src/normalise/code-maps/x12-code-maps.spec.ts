import { isEventCode } from '../../canonical/event-code.js';
import { STATUS_LETTERS } from './status-letters.js';
import { DISPOSITIONS } from './x12-dispositions.js';
import { EVENTS_304 } from './x12-events-304.js';
import { LOCATION_LISTS, AREA_QUALIFIERS, NAME_QUALIFIERS } from './x12-location-qualifiers.js';
import { PORT_FUNCTIONS } from './x12-port-functions.js';
import { purposeOf } from './x12-purposes.js';
import { X12_NO_REFERENCES, X12_REFERENCE_TYPES } from './x12-reference-qualifiers.js';
import { STATUSES_157 } from './x12-status-157.js';
import { APPOINTMENTS_1652, STATUSES_1650 } from './x12-status-1650.js';
import { FIXED_OFFSETS, ZONES_BY_TIME_CODE } from './x12-time-codes.js';

const TABLES = { 157: STATUSES_157, 1650: STATUSES_1650, 1652: APPOINTMENTS_1652, 304: EVENTS_304, 350: DISPOSITIONS };

test.each(Object.entries(TABLES))(
  'every code of %s has a name, is written as the standard does, and means an event',
  (_, table) => {
    for (const [code, { name, meaning }] of table) {
      expect(code).toMatch(/^[0-9A-Z]{1,3}$/);
      expect(name).not.toBe('');
      expect(meaning === null || isEventCode(meaning.code)).toBe(true);
    }
  },
);

test('letters that IFTSTA borrowed from element 157 mean the same there', () => {
  for (const [code, { meaning }] of STATUS_LETTERS) {
    expect([code, STATUSES_157.get(code)?.meaning]).toEqual([code, meaning]);
  }
});

test('nothing that is removed, paid or released by a carrier becomes a release by customs', () => {
  for (const table of Object.values(TABLES)) {
    for (const [code, { name, meaning }] of table) {
      const isRelease = meaning?.code === 'CUSTOMS_RELEASED';
      if (/remov|hold released|paid|carrier release|cancelled/i.test(name))
        expect([code, isRelease]).toEqual([code, false]);
      if (isRelease) expect([code, /releas/i.test(name)]).toEqual([code, true]);
    }
  }
});

test('a hold that names United States customs is theirs', () => {
  for (const { name, meaning, country } of [...STATUSES_157.values(), ...STATUSES_1650.values()]) {
    if (/us customs/i.test(name)) expect([name, country]).toEqual([name, 'US']);
    if (country !== null) expect(meaning).not.toBeNull();
  }
});

test('what leaves from a place begins there', () => {
  for (const [code, { name, motion }] of PORT_FUNCTIONS) {
    const begins = /loading|origin|receipt|exit|acceptance/i.test(name);
    expect([code, motion]).toEqual([code, begins ? 'DEPARTED' : 'ARRIVED']);
  }
});

test('a qualifier is read in one way only', () => {
  for (const qualifier of X12_REFERENCE_TYPES.keys()) expect(X12_NO_REFERENCES.has(qualifier)).toBe(false);
  for (const code of FIXED_OFFSETS.keys()) expect(ZONES_BY_TIME_CODE.has(code)).toBe(false);
  for (const code of LOCATION_LISTS.keys()) expect(NAME_QUALIFIERS.has(code) || AREA_QUALIFIERS.has(code)).toBe(false);
});

test.each([
  ['00', 'STATES'],
  ['', 'STATES'],
  ['01', 'RETRACTS'],
  ['03', 'RETRACTS'],
  ['04', 'REPLACES'],
  ['05', 'REPLACES'],
  ['77', 'TESTS'],
])('purpose %j %s', (code, does) => {
  expect(purposeOf(code)).toBe(does);
});
