import { looksLikeX12 } from './looks-like-x12.js';
import { bytes, message } from './x12.fixture.js';

test.each([
  ['an interchange', message('315', ['B4***VD'])],
  ['a byte order mark and line breaks before it', `\xef\xbb\xbf\r\n${message('315', [])}`],
  ['a group without interchange', 'GS*QO*A*B*20260305*1500*7*X*004010~'],
  ['a transaction set alone', 'ST*315*0001~'],
  ['another separator', 'ISA|00|'],
  ['a control character for separator', 'ST\x1d315\x1d0001\x1c'],
  ['UTF-16, which the syntax layer can then refuse by name', 'I\0S\0A\0*\0'],
])('%s is X12', (_name, text) => {
  expect(looksLikeX12(bytes(text))).toBe(true);
});

test.each([
  ['nothing', ''],
  ['EDIFACT', "UNB+UNOA:2+A+B'"],
  ['JSON', '{"ISA":"ISA*00*"}'],
  ['XML', '<ISA/>'],
  ['words', 'ISA is a header'],
  ['a word that begins like it', 'ISABEL*'],
  ['a transaction set of letters', 'ST*ABC*0001~'],
  ['ST in the middle of a line', 'X ST*315*0001~'],
  ['GS of another language', 'GS*x'],
  ['a table with the same letters', 'ST,STATION,TRAIN'],
])('%s is not', (_name, text) => {
  expect(looksLikeX12(bytes(text))).toBe(false);
});
