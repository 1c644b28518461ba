/** What holds of the interpretation of any message, whatever it says: shown on every golden one. */
import { interpret } from '../../src/normalise/interpret.js';
import { goldenCases } from './golden-cases.js';

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
