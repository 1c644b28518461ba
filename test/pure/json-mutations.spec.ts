/**
 * JSON that is sound and says something else than a standard has it: any value replaced by one of another type. Reading it never throws, and
 * nothing is silent. What broken bytes do is in golden-mutations.spec.ts.
 */
import { interpret } from '../../src/normalise/interpret.js';
import { goldenCases, type GoldenCase } from './golden-cases.js';

const OTHERS = [
  null,
  [],
  {},
  '',
  0,
  true,
  [[]],
  [{}],
  { '@value': {} },
  { '@id': [] },
  'constructor',
  '🚢'.repeat(200),
];
const ROUNDS = 60;

/** Numbers from 0 up to 1, the same in every run (a linear congruence). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

function mutate(value: unknown, next: () => number): unknown {
  if (next() < 0.06) return OTHERS[Math.floor(next() * OTHERS.length)];
  if (Array.isArray(value)) return value.map((item) => mutate(item, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mutate(member, next)]));
}

const json = ({ body }: GoldenCase): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
};

const cases = goldenCases
  .map((golden) => [golden.name, golden, json(golden)] as const)
  .filter(([, , value]) => value !== undefined);

test.each(cases)('%s survives values of other types', (_, { context }, value) => {
  const next = numbersFrom(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const body = new TextEncoder().encode(JSON.stringify(mutate(value, next)));
    const { messages, faults } = interpret(body, context);
    const isSilent = messages.every(
      (message) => message.events.length === 0 && message.faults.length === 0 && message.acknowledgement === undefined,
    );
    if (isSilent && faults.length === 0) throw new Error(`not a word about ${new TextDecoder().decode(body)}`);
  }
});
