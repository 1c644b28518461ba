/**
 * Whatever happens to a message on its way, reading it never throws, every fact and fault points into the bytes that came, and something is
 * said of every input. The inputs are the first twenty thousand of `npm run fuzz` for the goldens that are not long, the same in every run.
 */
import { join } from 'node:path';
import type { Interpretation } from '../../src/canonical/interpretation.js';
import { describe as describeLines } from '../../src/normalise/describe.js';
import { interpret } from '../../src/normalise/interpret.js';
import { goldenCases, type GoldenCase } from './golden-cases.js';

interface Input {
  /** The place of the golden in the list. */
  readonly base: number;
  /** What was done to it. */
  readonly how: string;
  readonly body: Uint8Array;
}

interface Problem {
  readonly what: string;
  readonly example: string;
}

interface Inputs {
  makeInputs(corpus: readonly GoldenCase[], seed: number): { at(index: number): Input };
}

interface Soundness {
  unsoundnessOf(body: Uint8Array, interpretation: Interpretation): readonly Problem[];
  unsteadinessOf(
    read: Pick<GoldenCase, 'body' | 'context'> & { readonly interpretation: Interpretation },
    by: { readonly interpret: typeof interpret; readonly describe: typeof describeLines },
  ): readonly Problem[];
}

const INPUTS = 20_000;
const A_TEST = 4_000;
const LOOK_CLOSER_EVERY = 40;
/** Long goldens are left to `npm run fuzz`, so that these tests take seconds. */
const LONGEST_BYTES = 1_500;
const SEED = 7;

const scripts = <Module>(file: string): Promise<Module> =>
  import(join(process.cwd(), 'scripts/fuzz', file)) as Promise<Module>;
const { makeInputs } = await scripts<Inputs>('inputs.mjs');
const { unsoundnessOf, unsteadinessOf } = await scripts<Soundness>('soundness.mjs');

const corpus = goldenCases.filter(({ body }) => body.length <= LONGEST_BYTES);
const inputs = makeInputs(corpus, SEED);

/** Reads a body as one of a golden's feed and throws when it is not read soundly. */
function read({ name, context }: GoldenCase, { how, body }: Omit<Input, 'base'>, looksCloser: boolean): void {
  const interpretation = interpret(body, context);
  const problems = [
    ...unsoundnessOf(body, interpretation),
    ...(looksCloser ? unsteadinessOf({ body, context, interpretation }, { interpret, describe: describeLines }) : []),
  ];
  if (problems.length > 0) throw new Error(`${name}, ${how}: ${JSON.stringify(problems)}`);
}

test('what is not sound is told', () => {
  const { body, context } = goldenCases.find(({ name }) => name === 'edifact/iftsta-no-status')!;
  const sound = interpret(body, context);
  const [message] = sound.messages;
  const at = { byte: body.length + 1 };
  const fault = { stage: 'decode', severity: 'error', code: 'SEGMENT_MISSING', at, detail: '' } as const;
  const told = (interpretation: Interpretation): readonly string[] =>
    unsoundnessOf(body, interpretation).map(({ what }) => what);
  expect(told(sound)).toEqual([]);
  expect(told({ ...sound, faults: [fault] })).toEqual(['a fault outside the bytes']);
  expect(told({ ...sound, messages: [{ ...message!, byteEnd: at.byte }] })).toEqual(['a message outside the bytes']);
  expect(told({ ...sound, messages: [{ ...message!, events: [], faults: [] }], faults: [] })).toEqual([
    'nothing is said of it',
  ]);
});

test('every golden is read soundly as it is', () => {
  for (const golden of goldenCases) read(golden, { how: 'as it is', body: golden.body }, true);
});

test.each(Array.from({ length: INPUTS / A_TEST }, (_, block) => block * A_TEST))(
  'inputs from %i on are read soundly',
  (first) => {
    for (let index = first; index < first + A_TEST; index += 1) {
      const input = inputs.at(index);
      read(corpus[input.base]!, input, index % LOOK_CLOSER_EVERY === 0);
    }
  },
);

/** The shortest golden of each format that says something. */
const shortest = [
  ...new Map(
    corpus
      .filter(({ body, context }) => interpret(body, context).messages.some(({ events }) => events.length > 0))
      .toSorted((a, b) => b.body.length - a.body.length)
      .map((golden) => [golden.name.split('/')[0], golden] as const),
  ).values(),
];

test.each(shortest.map((golden) => [golden.name, golden] as const))(
  '%s is read soundly cut at every byte',
  (_, golden) => {
    for (let length = 0; length < golden.body.length; length += 1) {
      read(golden, { how: `cut at ${length}`, body: golden.body.subarray(0, length) }, false);
    }
  },
);
