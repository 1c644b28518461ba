import { interpretText } from '../interpret.fixture.js';
import type { Interpretation } from '../../canonical/interpretation.js';
import { timeByTelegram } from './message-time.js';

const WAYBILL = '618-12345675SINHAM/T10K500';
const feed = { placeCodes: { SIN: 'SGSIN', HAM: 'DEDUI' } };
const read = (...lines: readonly string[]): Interpretation => interpretText(lines.join('\r\n'), feed);
const eventsOf = ({ messages }: Interpretation) => messages.flatMap(({ events }) => events.map(({ event }) => event));
const telegram = (sentAt: string) => ({ destinations: [], origin: '', sentAt, takenInAt: '' });
const receivedAt = (instant: string) => ({ receivedAt: instant }) as Parameters<typeof timeByTelegram>[1];

test('without a year, and without any word of when the message came, a status has no date', () => {
  const [message] = read('FSU/14', WAYBILL, 'RCS/22MAR1130/SIN/T10').messages;
  expect(message!.events).toEqual([]);
  expect(message!.faults.map(({ code }) => code)).toEqual(['TIME_UNREADABLE']);
});

test('a telegram was sent in the month in which its day and time last were', () => {
  const sent = (text: string, received: string) => timeByTelegram(telegram(text), receivedAt(received)).reportedAt;
  expect(sent('312350', '2026-01-01T00:05:00Z')).toBe('2025-12-31T23:50:00.000Z');
  expect(sent('010003', '2026-01-01T00:05:00Z')).toBe('2026-01-01T00:03:00.000Z');
  expect(sent('310600', '2026-03-05T00:05:00Z')).toBe('2026-01-31T06:00:00.000Z');
  expect(sent('320600', '2026-03-05T00:05:00Z')).toBeNull();
  expect(sent('012560', '2026-03-05T00:05:00Z')).toBeNull();
});

test('a part that is delivered is counted and flagged; the whole is not', () => {
  const events = eventsOf(
    read('FSU/14', WAYBILL, 'DLV/22MAR261130/SIN/P4K200', 'DLV/23MAR261130/SIN/T10K500', 'DLV/24MAR261130/SIN'),
  );
  expect(events.map(({ pieces, flags }) => [pieces, flags])).toEqual([
    [{ count: 4, total: 10, grossKg: 200 }, ['PARTIAL']],
    [{ count: 10, total: 10, grossKg: 500 }, []],
    [{ count: 10, total: 10, grossKg: 500 }, []],
  ]);
});

test('the same statement about another number of pieces is another fact', () => {
  const ids = (quantity: string) =>
    eventsOf(read('FSU/14', '618-12345675SINHAM', `RCS/22MAR261130/SIN/${quantity}`)).map(({ id }) => id);
  expect(ids('T10')).toEqual(ids('T10'));
  expect(ids('T10')).not.toEqual(ids('T11'));
});

test('customs numbers are taken from OCI, numbers of traders and persons are not', () => {
  const [event] = eventsOf(
    read('FSU/14', WAYBILL, 'CCD/22MAR261130/SIN/T10', 'OCI/DE/IMP/M/26DE585000012345A4', '/DE/CNE/T/DE123456789'),
  );
  expect(event!.references.map(({ type, number }) => [type, number])).toEqual([
    ['MASTER_AIR_WAYBILL', '61812345675'],
    ['DECLARATION', '26DE585000012345A4'],
  ]);
  expect(event!.customs?.declaration).toBe('26DE585000012345A4');
});

test('lines between UNH and UNT are read as what UNH names', () => {
  const text = `UNB+IATA:1+A+B+260326:0905+7'UNH+1+CIMFSU:12'FSU/12\r\n${WAYBILL}\r\nRCS/26MAR0840/SIN/T10\r\n'UNT+3+1'UNZ+1+7'`;
  const interpretation = interpretText(text, feed);
  expect(interpretation.format).toBe('EDIFACT');
  expect(interpretation.messages.map(({ type, faults }) => [type, faults])).toEqual([['CIMFSU', []]]);
  const [{ event, source }] = interpretation.messages[0]!.events as [(typeof interpretation.messages)[0]['events'][0]];
  expect(event.occurredAt.local).toBe('2026-03-26T08:40:00');
  expect(text.slice(source.byteStart, source.byteEnd)).toBe('RCS/26MAR0840/SIN/T10');
});

test('no sentence about an envelope that breaks off repeats its lines', () => {
  const text = `UNB+IATA:1+A+B+260326:0905+7'UNH+1+CIMFSU:12'FSU/12\r\n${WAYBILL}\r\nDLV/26MAR0840/SIN/T10/SOMEBODY`;
  expect(JSON.stringify(interpretText(text, feed))).not.toContain('SOMEBODY');
});
