/**
 * Messages name persons: who took the goods, who drove, whom to call. Nothing of it is in a fact, wherever a sender puts it. Every golden
 * message gets such elements added; what only an own text says (a remark that names somebody) cannot be told from other words.
 */
import { interpret } from '../../src/normalise/interpret.js';
import { goldenCases, type GoldenCase } from './golden-cases.js';

const NAME = 'NAMEOFAPERSON';

/** Elements about persons, where a message of the format can have them. */
const withPersons: Readonly<Record<string, (text: string) => string>> = {
  edifact: (text) =>
    text.replaceAll(
      /'(\s*)(?=(?:NAD|EQD|UNT)\+)/g,
      `'$1NAD+DR+7:172+${NAME}+${NAME}'$1CTA+DR+:${NAME}'$1COM+${NAME}:TE'$1`,
    ),
  x12: (text) =>
    text.replaceAll(/~(\s*)(?=(?:N1|R4|SE)\*)/g, `~$1N1*DR*${NAME}~$1N2*${NAME}~$1PER*DI*${NAME}*TE*${NAME}~$1`),
  json: (text) => JSON.stringify(inEveryObject(JSON.parse(text))),
  xml: (text) =>
    text.replaceAll(
      /(?<=>)(\s*)(?=<\/)/g,
      `<ContactPerson><name>${NAME}</name><PersonName>${NAME}</PersonName></ContactPerson>$1`,
    ),
};

function inEveryObject(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inEveryObject);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, inEveryObject(member)] as const);
  return { ...Object.fromEntries(members), driverName: NAME, contactPerson: { name: NAME, phone: NAME } };
}

/** The message with persons in it; null where it has no place for them, or cannot be read as a whole. */
function added({ name, body }: GoldenCase): Uint8Array | null {
  const text = new TextDecoder().decode(body);
  const syntax = /^\s*</.test(text) ? 'xml' : /^\s*[[{]/.test(text) ? 'json' : name.split('/')[0]!;
  try {
    const changed = withPersons[syntax]?.(text) ?? text;
    return changed.includes(NAME) ? new TextEncoder().encode(changed) : null;
  } catch {
    return null;
  }
}

const eventsOf = (body: Uint8Array, { context }: GoldenCase): readonly unknown[] =>
  interpret(body, context).messages.flatMap(({ events, faults: _faults, ...message }) => [message, ...events]);

const cases = goldenCases.flatMap((golden) => {
  const body = added(golden);
  return body === null ? [] : [[golden.name, golden, body] as const];
});

test.each(cases)('%s keeps no person', (_, golden, body) => {
  expect(JSON.stringify(eventsOf(body, golden))).not.toContain(NAME);
});

test('most formats take part', () => {
  const formats = new Set(
    cases.filter(([, golden, body]) => eventsOf(body, golden).length > 1).map(([name]) => name.split('/')[0]),
  );
  expect([...formats].toSorted()).toEqual([
    'cargo-xml',
    'cn-single-window',
    'dcsa',
    'edifact',
    'epcis',
    'ncts',
    'one-record',
    'rail-json',
    'taf',
    'x12',
  ]);
});
