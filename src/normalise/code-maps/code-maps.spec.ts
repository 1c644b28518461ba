import { isEventCode } from '../../canonical/event-code.js';
import { STATUS_LETTERS } from './status-letters.js';
import { STATUS_NUMBERS } from './status-numbers.js';
import { meaningOfWords } from './status-words.js';
import { gateEvent } from './terminal-moves.js';

test('the list of 9011 is whole: 1 to 103, each with its name', () => {
  expect([...STATUS_NUMBERS.keys()]).toEqual(Array.from({ length: 103 }, (_, index) => String(index + 1)));
  for (const { name, meaning } of STATUS_NUMBERS.values()) {
    expect(name).not.toBe('');
    expect(meaning === null || isEventCode(meaning.code)).toBe(true);
  }
});

test('every letter code agrees with its own name', () => {
  for (const [code, { name, words }] of STATUS_LETTERS) {
    expect(`${code}: ${words.test(name.toUpperCase())}`).toBe(`${code}: true`);
  }
});

test.each([
  ['GATE IN', 'GATE_IN'],
  ['Gate-in', 'GATE_IN'],
  ['  loaded   on vessel.', 'LOADED'],
  ['Ready for pick-up', 'READY_FOR_PICKUP'],
  ['发车', 'DEPARTED'],
  ['погружён', 'LOADED'],
])('%j as a whole says %s', (text, code) => {
  expect(meaningOfWords(text)?.code).toBe(code);
});

test.each(['NOT YET LOADED', 'ARRIVED AT POST OFFICE', 'DEPARTED?', '提箱', 'RELEASED', 'RETURNED', ''])(
  '%j is no phrase of ours: a word inside a sentence proves nothing',
  (text) => {
    expect(meaningOfWords(text)).toBeNull();
  },
);

test('an empty box begins a cycle on its way out to export, and ends one on its way in from import', () => {
  expect(gateEvent('GATE_OUT', { laden: 'EMPTY', direction: 'EXPORT' })).toBe('EMPTY_RELEASED');
  expect(gateEvent('GATE_IN', { laden: 'EMPTY', direction: 'IMPORT' })).toBe('EMPTY_RETURNED');
});

test('any other empty box only passes the gate', () => {
  expect(gateEvent('GATE_IN', { laden: 'EMPTY', direction: null })).toBe('GATE_IN');
  expect(gateEvent('GATE_IN', { laden: 'EMPTY', direction: 'EXPORT' })).toBe('GATE_IN');
  expect(gateEvent('GATE_OUT', { laden: 'EMPTY', direction: 'IMPORT' })).toBe('GATE_OUT');
  expect(gateEvent('GATE_OUT', { laden: 'LADEN', direction: 'EXPORT' })).toBe('GATE_OUT');
  expect(gateEvent('GATE_IN', null)).toBe('GATE_IN');
});
