import { groupLines } from './elements.js';
import { readStatusLine, type StatusLine } from './status-line.js';

function read(text: string): StatusLine {
  const lines = text.split('\n').map((line) => ({ text: line, start: 0, end: line.length }));
  return readStatusLine(groupLines(lines).elements[0]!);
}

test('an empty field keeps its place: a time behind two slants is that of the arrival', () => {
  const { departure, arrival } = read('RCF/SQ0326/26MAR0840/HAM/T10//A0618');
  expect(departure).toBeNull();
  expect(arrival?.original).toBe('A0618');
});

test('a field that is left out altogether moves nothing', () => {
  const { flight, airport, quantity } = read('RCF/26MAR0840/HAM/T10');
  expect(flight).toBeNull();
  expect(airport).toBe('HAM');
  expect(quantity?.pieces).toBe(10);
});

test.each(['DEP/SQ0326/25MAR/SINHAM/T10', 'DEP/SQ/0326/25MAR/SIN/HAM/T10'])('%s names both airports', (text) => {
  expect(read(text)).toMatchObject({ airport: 'SIN', destination: 'HAM', flight: { number: 'SQ0326' } });
});

test('a name is in no field of what was read, whatever it looks like', () => {
  for (const name of ['ABC', 'ABCDEF', 'T10 LTD', 'K9']) {
    const line = read(`DLV/27MAR1100/HAM/T10K500/${name}`);
    expect(line).toMatchObject({ airport: 'HAM', destination: '', quantity: { pieces: 10 }, unreadFields: 0 });
    expect(JSON.stringify({ ...line, airport: '', date: null })).not.toContain(name);
  }
});

test('a status goes on with a second line', () => {
  expect(read('RCF/SQ0326/26MAR0840/HAM/T10\n/S2300/A0618').arrival?.original).toBe('A0618');
});

test('fields that are nothing of the status are counted', () => {
  expect(read('DEP/SQ0326/25MAR/SINHAM/WHAT IS THIS').unreadFields).toBe(1);
});
