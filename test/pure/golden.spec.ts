/**
 * Every golden message gives exactly what its `expected.json` says. A case without one gets it written and fails once, so that a
 * person reads it first; `node scripts/update-goldens.mjs` has all of them written anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { interpret } from '../../src/normalise/interpret.js';
import { goldenCases } from './golden-cases.js';

test.each(goldenCases.map((golden) => [golden.name, golden] as const))('%s', (_, { body, context, expectedPath }) => {
  const written = `${JSON.stringify(interpret(body, context), null, 2)}\n`;
  if (!existsSync(expectedPath)) {
    writeFileSync(expectedPath, written);
    throw new Error(`${expectedPath} was not there and has been written: read it, then run again`);
  }
  expect(JSON.parse(written)).toEqual(JSON.parse(readFileSync(expectedPath, 'utf8')));
});
