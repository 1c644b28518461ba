import { decodePortFile, readPortHeader } from './decode-port-file.js';
import { looksLikeCnPortFile } from './looks-like-cn-port-file.js';
import { readPortDocument } from './port-document.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const filesIn = (text: string): ReturnType<typeof readPortDocument>['files'] =>
  readPortDocument(bytes(text), null).files;
const fieldsOf = (text: string, record: number): readonly string[] => {
  const found = filesIn(text)[0]!.records[record]!;
  return Array.from({ length: found.fieldCount }, (_, index) => found.textOf(index + 1));
};

const HEAD = "00:CODECO:GATE-IN REPORT:9:A:B:202603051430'";

test.each([HEAD, `\uFEFF\r\n ${HEAD}`, "00:DTPOPL::9'", '00:VGM:', '0\u00000\u0000:\u0000C\u0000O\u0000:\u0000'])(
  'a body that begins with record 00 is a port file: %j',
  (text) => {
    expect(looksLikeCnPortFile(bytes(text))).toBe(true);
  },
);

test.each(['', '00:', '00:C', '10:CODECO:', '00NCLCONTAINER LIST', '00:12:30', '00:codeco:', `00:${'A'.repeat(13)}:`])(
  'a body that begins otherwise is none: %j',
  (text) => {
    expect(looksLikeCnPortFile(bytes(text))).toBe(false);
  },
);

test('a question mark in front of a separator makes it text', () => {
  expect(fieldsOf("00:IFCSUM:A?:B:C?'D:E??:F?G'", 0)).toEqual(['IFCSUM', 'A:B', "C'D", 'E?', 'F?G']);
});

test('question marks that are left of Chinese words release nothing and say nothing', () => {
  expect(fieldsOf("00:IFCSUM:????:B:???:C'", 0)).toEqual(['IFCSUM', '', 'B', '', 'C']);
});

test('an apostrophe that no record follows is text', () => {
  const [file] = filesIn(`${HEAD}\n50:LBZU1234563:40'HC:F'\n99:3'`);
  expect(file!.records.map(({ id }) => id)).toEqual(['00', '50', '99']);
  expect(file!.records[1]!.textOf(2)).toBe("40'HC");
  expect(file!.faults.map(({ code }) => code)).toEqual(['SEGMENT_MALFORMED']);
});

test('a value that was wrapped is whole again', () => {
  expect(fieldsOf(`${HEAD}47:MACHINE\r\nPARTS'99:3'`, 1)).toEqual(['MACHINEPARTS']);
});

test('a record that the body breaks off in is not read', () => {
  const [file] = filesIn(`${HEAD}50:LBZU1234563:45G1'50:LBZU12`);
  expect(file!.records).toHaveLength(2);
  expect(file!.faults).toEqual([
    expect.objectContaining({ code: 'PORT_FILE_TRUNCATED', severity: 'error', at: { byte: 73, segment: 2 } }),
  ]);
});

test('the character set of the feed decides where it is known', () => {
  const korean = Uint8Array.from([...bytes('00:CODECO:'), 0xc6, 0xf2, 0xc5, 0xc3, ...bytes("'99:2'")]);
  expect(readPortHeader(readPortDocument(korean, 'euc-kr').files[0]!).description).toBe('평택');
  expect(readPortDocument(korean, null).charset).toBe('gb18030');
});

test('a second header begins a file though the first has no trailer', () => {
  const files = filesIn(`${HEAD}50:LBZU1234563'${HEAD}99:2'`);
  expect(files.map(({ records }) => records.length)).toEqual([2, 2]);
});

describe('a decoded file', () => {
  const containersOf = (text: string, type: string): readonly (string | undefined)[] =>
    decodePortFile(filesIn(text)[0]!, type).map(({ value }) => value('container')?.text);

  test('gives the ship in front of each container', () => {
    const items = decodePortFile(
      filesIn(`${HEAD}10:AAAA:ALPHA:1'50:LBZU1234563'10:BBBB:BETA:2'50:LBZU1234579'99:6'`)[0]!,
      'CODECO',
    );
    expect(items.map(({ value }) => value('vesselName')?.text)).toEqual(['ALPHA', 'BETA']);
  });

  test('takes a container of a bill under that bill alone', () => {
    const text = "00:IFCSUM::9'12:BL1'13:SGSIN'51:1:LBZU1234563'12:BL2'12:BL3'51:1:LBZU1234579'99:7'";
    const items = decodePortFile(filesIn(text)[0]!, 'IFCSUM');
    expect(items.map(({ value }) => [value('bill')?.text, value('container')?.text])).toEqual([
      ['BL1', 'LBZU1234563'],
      ['BL2', undefined],
      ['BL3', 'LBZU1234579'],
    ]);
    expect(items[2]!.value('dischargePort')).toBeNull();
  });

  test('of a type without layout holds nothing', () => {
    expect(containersOf(`${HEAD}50:LBZU1234563'`, 'COPARN')).toEqual([]);
  });
});

test('time grows with the bytes: a hundred thousand records behind one container are read', () => {
  const text = `${HEAD}50:LBZU1234563'${"51:A:B'".repeat(100_000)}99:1'`;
  const items = decodePortFile(filesIn(text)[0]!, 'CODECO');
  expect(items).toHaveLength(1);
});
