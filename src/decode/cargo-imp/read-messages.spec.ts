import { readMessages } from './read-messages.js';

const read = (text: string) => readMessages(new TextEncoder().encode(text));
const typesIn = (text: string) => read(text).messages.map(({ type, version }) => `${type}/${version}`);

test.each(['\r\n', '\n', '\r'])('lines end with %j', (end) => {
  const { messages } = read(['FSU/14', '618-12345675SINHAM/T1', 'RCS/22MAR1130/SIN/T1', ''].join(end));
  expect(messages[0]!.elements.map(({ id }) => id)).toEqual(['AWB', 'RCS']);
});

test('a telegram brings addresses, origin and its time', () => {
  const { messages, faults } = read('\u0001QK CKGFMXX SINFMYY\r\nHAMFMZZ\r\n.SINFMSQ 010645\r\n\u0002FSU/12\r\n\u0003');
  expect(messages[0]!.telegram).toEqual({
    destinations: ['CKGFMXX', 'SINFMYY', 'HAMFMZZ'],
    origin: 'SINFMSQ',
    sentAt: '010645',
    takenInAt: '',
  });
  expect(faults).toEqual([]);
});

test('the telegram of the next message is no part of this one', () => {
  const { messages } = read('FSU/12\n618-12345675/T1\nOSI/A\nQD CKGFMXX\n.SINFMSQ 010645\nFSU/12\n618-11002202/T1');
  expect(messages.map(({ telegram, strays }) => [telegram.origin, strays.length])).toEqual([
    ['', 0],
    ['SINFMSQ', 0],
  ]);
});

test('a message that an acknowledgement quotes is no message of its own', () => {
  expect(typesIn('FMA\nACK/OK\nFWB/16\n618-12345675SINHAM/T1\nFMA\nACK/OK\nFHL/4')).toEqual(['FMA/', 'FMA/']);
});

test('the identifier under =SMI and the one in the text are one message', () => {
  expect(typesIn('=SMI\nFSU/14\n=TEXT\n618-12345675SINHAM/T1')).toEqual(['FSU/14']);
  expect(typesIn('=SMI\nFSU\n=TEXT\nFSU/14\n618-12345675SINHAM/T1')).toEqual(['FSU/14']);
});

test('a line too short to be wrapped does not go on with the next', () => {
  const { messages } = read('FSU/14\n618-12345675SINHAM/T1\nOSI/SHORT\nprinted by a program');
  expect(messages[0]!.strays.map(({ text }) => text)).toEqual(['printed by a program']);
});

test('a word that looks like an identifier without version begins nothing', () => {
  expect(typesIn('FSU\n618-12345675SINHAM/T1')).toEqual([]);
});
