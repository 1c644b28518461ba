import { isEventCode } from '../../canonical/event-code.js';
import { CIS_OPERATIONS } from './rail-operations.js';
import { RUNNING_STATUS, UIC_COUNTRIES, WAGON_EVENTS } from './rail-taf.js';
import { meaningOfRailWord } from './rail-words.js';
import { meaningOfWords } from './status-words.js';

test('every code of the rail lists has a name, two digits, and an event of ours or none', () => {
  for (const list of [CIS_OPERATIONS, RUNNING_STATUS, WAGON_EVENTS]) {
    for (const [code, { name, meaning }] of list) {
      expect(code).toMatch(/^\d\d$/);
      expect(name).not.toBe('');
      if (meaning !== null) expect(isEventCode(meaning.code)).toBe(true);
    }
  }
});

test.each([
  ['Отправление вагона со станции', 'DEPARTED'],
  ['换装', 'RELOADED'],
  ['发车', 'DEPARTED'],
  ['到达', 'ARRIVED'],
  ['погружен', 'LOADED'],
  ['A', 'ARRIVED'],
])('%s says %s', (word, code) => {
  expect((meaningOfRailWord(word) ?? meaningOfWords(word))?.code).toBe(code);
});

test.each(['提箱', '出境', 'отправлен и прибыл', ''])('%j says nothing for certain', (word) => {
  expect(meaningOfRailWord(word) ?? meaningOfWords(word)).toBeNull();
});

test('country numbers lead to two letters', () => {
  for (const [number, country] of Object.entries(UIC_COUNTRIES)) {
    expect(number).toMatch(/^\d\d$/);
    expect(country).toMatch(/^[A-Z]{2}$/);
  }
});
