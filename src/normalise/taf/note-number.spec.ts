import { noteNumber } from './note-number.js';

const LABEL = { country: '51', station: '07777', carrier: '2151', number: '000123', dossier: '' };

test('the number of a consignment is that of its station and carrier', () => {
  expect(noteNumber(LABEL)).toBe('PL077772151000123');
  expect(noteNumber({ ...LABEL, country: 'PL' })).toBe('PL077772151000123');
});

test.each(['country', 'station', 'carrier', 'number'] as const)('without %s it links nothing', (part) => {
  expect(noteNumber({ ...LABEL, [part]: '' })).toBeNull();
  expect(noteNumber({ ...LABEL, [part]: '', dossier: '2151202606240000001' })).toBe('2151202606240000001');
});
