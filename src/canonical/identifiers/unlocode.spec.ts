import { splitTerminalSuffix } from './unlocode.js';

test('one or two characters with a digit behind a UN/LOCODE name the terminal', () => {
  expect(splitTerminalSuffix('IDJKT45')).toEqual({ unlocode: 'IDJKT', facility: '45' });
  expect(splitTerminalSuffix('DEHAM7')).toEqual({ unlocode: 'DEHAM', facility: '7' });
  expect(splitTerminalSuffix('NLRTMA2')).toEqual({ unlocode: 'NLRTM', facility: 'A2' });
});

test.each(['ATLANTA', 'BERGEN', 'RUPERT', 'CNXIAN', 'CNCANR', 'SGSIN', 'SGSIN123', 'sgsin1', ''])(
  'the word %p is not split',
  (word) => {
    expect(splitTerminalSuffix(word)).toBeNull();
  },
);
