/**
 * Whatever happens to a message on its way, interpreting it never throws, and every fact and fault points into the bytes that came.
 * The mutations are the same in every run.
 */
import type { Fault } from '../../src/canonical/fault.js';
import type { Interpretation } from '../../src/canonical/interpretation.js';
import { describe as describeLines } from '../../src/normalise/describe.js';
import { interpret } from '../../src/normalise/interpret.js';
import { goldenCases, type GoldenCase } from './golden-cases.js';

/** Throws when the interpretation is not sound for these bytes. */
function check(body: Uint8Array, interpretation: Interpretation): void {
  const faults: readonly Fault[] = [
    ...interpretation.faults,
    ...interpretation.messages.flatMap((message) => message.faults),
  ];
  const events = interpretation.messages.flatMap((message) => message.events);
  const isAcknowledged = interpretation.messages.some(({ acknowledgement }) => acknowledgement !== undefined);
  const isSilent = events.length === 0 && faults.length === 0 && !isAcknowledged;
  const strayFaults = faults.filter(({ at }) => !(at.byte >= 0 && at.byte <= body.length));
  const strayEvents = events.filter(
    ({ source }) => !(source.byteStart >= 0 && source.byteStart < source.byteEnd && source.byteEnd <= body.length),
  );
  const badIds = events.filter(({ event }) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(event.id));
  if (isSilent || strayFaults.length > 0 || strayEvents.length > 0 || badIds.length > 0) {
    throw new Error(`not sound: ${JSON.stringify({ isSilent, strayFaults, strayEvents, badIds })}`);
  }
}

const run = ({ context }: GoldenCase, body: Uint8Array): void => check(body, interpret(body, context));

/** A small generator of numbers (mulberry32), so that a failure can be run again. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const cases = goldenCases.map((golden) => [golden.name, golden] as const);

test.each(cases)('%s survives being cut at every byte', (_, golden) => {
  for (let length = 0; length < golden.body.length; length += 1) run(golden, golden.body.subarray(0, length));
});

test.each(cases)('%s survives flipped bits', (_, golden) => {
  const next = numbersFrom(golden.body.length);
  for (let round = 0; round < 120 && golden.body.length > 0; round += 1) {
    const body = Uint8Array.from(golden.body);
    for (let flips = 0; flips <= round % 4; flips += 1) {
      const at = Math.floor(next() * body.length);
      body[at] = body[at]! ^ (1 << Math.floor(next() * 8));
    }
    run(golden, body);
    expect(describeLines(interpret(body, golden.context)).join('')).not.toContain('undefined');
  }
});

test('pieces of different messages joined anywhere are survived', () => {
  const next = numbersFrom(7);
  const pick = (): GoldenCase => goldenCases[Math.floor(next() * goldenCases.length)]!;
  for (let round = 0; round < 800; round += 1) {
    const [first, second] = [pick(), pick()];
    const head = first.body.subarray(0, Math.floor(next() * first.body.length));
    const tail = second.body.subarray(Math.floor(next() * second.body.length));
    run(first, Uint8Array.from([...head, ...tail]));
  }
});

test('the same bytes, feed and reference give the same facts under the same ids', () => {
  for (const { body, context } of goldenCases) {
    expect(interpret(Uint8Array.from(body), context)).toEqual(interpret(body, context));
  }
});

test('an interpretation is plain data: nothing of it is lost on its way through JSON', () => {
  for (const { body, context } of goldenCases) {
    const interpretation = interpret(body, context);
    expect(JSON.parse(JSON.stringify(interpretation))).toStrictEqual(interpretation);
  }
});

test('no fact stands twice in one message', () => {
  for (const { body, context } of goldenCases) {
    for (const { events } of interpret(body, context).messages) {
      expect(new Set(events.map(({ event }) => event.id)).size).toBe(events.length);
    }
  }
});

test('the work grows with the bytes: header lists times statuses does not multiply without end', () => {
  const golden = goldenCases.find(({ name }) => name === 'edifact/iftsta-no-status')!;
  const containers = Array.from({ length: 1_000 }, (_, index) => `EQD+CN+LBZU${100_000 + index}0'`).join('');
  const statuses = Array.from({ length: 1_000 }, () => "STS+1+24'DTM+334:202603051330:203'").join('');
  const text = `UNH+1+IFTSTA:D:95B:UN'BGM+23+X+9'${containers}${statuses}UNT+3004+1'`;
  const interpretation = interpret(new TextEncoder().encode(text), golden.context);
  const [message] = interpretation.messages;
  expect(message!.events.length).toBeLessThan(100_000);
  expect(message!.faults.map(({ code }) => code)).toContain('EDIFACT_LIMIT');
});
