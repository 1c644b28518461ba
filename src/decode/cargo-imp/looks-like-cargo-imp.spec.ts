import { holdsCargoImp, looksLikeCargoImp } from './looks-like-cargo-imp.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  'FSU/14\r\n618-12345675',
  'fsa/6\n',
  '\uFEFF\r\n FWB/17\r\n',
  'FMA\r\nACK/OK',
  'QD CKGFMXX\r\n.SINFMSQ 010645\r\nFHL/5',
  '\u0001QK CKGFMXX\r\n.SINFMSQ 010645\r\n\u0002FSU/14',
  '=PRIORITY\nQN\n=ORIGIN\nSINFMSQ\n=TEXT\nFFM/8',
  'FSU/14 618-12345675SINHAM/T1 RCS/22MAR1130/SIN',
])('%j begins as Cargo-IMP', (text) => {
  expect(looksLikeCargoImp(bytes(text))).toBe(true);
});

test.each([
  '',
  'FSU',
  'FSU/ABC',
  'FSU/14/X',
  'MVT\nSQ326/25.9VSKA.SIN',
  'a note\nFSU/14',
  'QD CKGFMXX\n.SINFMSQ 010645',
])('%j does not', (text) => {
  expect(looksLikeCargoImp(bytes(text))).toBe(false);
});

test('behind other lines a header counts only with the line that belongs below it', () => {
  expect(holdsCargoImp(bytes('Subject: status\n\nFSU/14\n618-12345675SINHAM/T1'))).toBe(true);
  expect(holdsCargoImp(bytes('we speak of\nFSU/14\nand of other messages'))).toBe(false);
});

test('UTF-16 is known for what it is', () => {
  const text = 'FSU/14\r\n618-12345675SINHAM/T1';
  expect(
    looksLikeCargoImp(Uint8Array.from([0xff, 0xfe, ...Array.from(text, (c) => [c.charCodeAt(0), 0]).flat()])),
  ).toBe(true);
});
