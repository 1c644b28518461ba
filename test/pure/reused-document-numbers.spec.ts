/**
 * What the fold makes of corrections from a sender that gives one document number to everything: the interpreters make the keys and `tracking`
 * compares them, so they are tested together here.
 */
import type { JournalEntry } from '../../src/canonical/tracking-event.js';
import { interpret } from '../../src/normalise/interpret.js';
import { liveFacts } from '../../src/tracking/live-facts.js';
import { goldenCases } from './golden-cases.js';

const { context } = goldenCases.find(({ name }) => name === 'dcsa/empty-page')!;

interface Said {
  readonly made: string;
  readonly status: string;
  readonly at: string;
  readonly bill?: string;
  readonly function?: string;
}

/** An IFTSTA of document number 1, which replaces (function 5) unless it says otherwise. */
const iftsta = ({ made, status, at, bill = 'OCLN7700123', function: does = '5' }: Said): Uint8Array =>
  new TextEncoder().encode(
    `UNB+UNOC:3+A+B+260305:1500+1'UNH+1+IFTSTA:D:00B:UN'BGM+23+1+${does}'DTM+137:${made}:203'CNI+1'STS+1+${status}'` +
      `RFF+BM:${bill}'DTM+334:${at}:203'LOC+175+CNQZH:139:6'EQD+CN+LBXU1000017'UNT+9+1'UNZ+1+1'`,
  );

function standing(documentNumbersAreReused: boolean, ...messages: readonly Said[]): readonly string[] {
  const feed = { ...context.feed, documentNumbersAreReused };
  const entries: readonly JournalEntry[] = messages
    .flatMap((said) => interpret(iftsta(said), { ...context, feed }).messages.flatMap(({ events }) => events))
    .map(({ event, source }) => ({ event, recordedAt: '2026-03-10T00:00:00.000Z', sources: [source] }));
  const unit = { entries, documentEntries: [], corrections: [] };
  return liveFacts(unit, 'CONTAINER:LBXU1000017' as Parameters<typeof liveFacts>[1])
    .live.filter(({ event }) => event.correction?.action !== 'RETRACTS')
    .map(({ event }) => `${event.code} ${event.occurredAt.original}`)
    .toSorted();
}

const ARRIVED: Said = { made: '202603050900', status: '1', at: '202603050800' };
const DEPARTED: Said = { made: '202603061000', status: '24', at: '202603060900' };

test('a number of its own is replaced as a whole', () => {
  expect(standing(false, ARRIVED, DEPARTED)).toEqual(['DEPARTED 202603060900']);
});

test('under a reused number a replacement leaves other statements standing', () => {
  expect(standing(true, ARRIVED, DEPARTED)).toEqual(['ARRIVED 202603050800', 'DEPARTED 202603060900']);
});

test('under a reused number a replacement takes the place of the same statement', () => {
  const corrected = { ...ARRIVED, made: '202603050930', at: '202603050815' };
  expect(standing(true, ARRIVED, DEPARTED, corrected)).toEqual(['ARRIVED 202603050815', 'DEPARTED 202603060900']);
});

test('under a reused number the same status of the next journey is another statement', () => {
  const next = { ...ARRIVED, made: '202604050900', at: '202604050800', bill: 'OCLN7700999' };
  expect(standing(true, ARRIVED, next)).toEqual(['ARRIVED 202603050800', 'ARRIVED 202604050800']);
});

test('under a reused number a cancellation takes back the statement that it repeats', () => {
  const cancelled = { ...ARRIVED, made: '202603051100', function: '1' };
  expect(standing(true, ARRIVED, DEPARTED, cancelled)).not.toContain('ARRIVED 202603050800');
  expect(standing(true, ARRIVED, DEPARTED, cancelled)).toContain('DEPARTED 202603060900');
});
