import { readFileSync, writeFileSync } from 'node:fs';
import { FAULTS } from '../../src/canonical/fault.js';

const PAGE = 'docs/faults.md';

const page = (): string =>
  [
    '# Faults',
    '',
    'Every finding there is about bytes that somebody sent us. An error keeps something from being read and waits in quarantine; a warning stands beside the message.',
    'Each comes with its place: byte, and segment, element, component where there are any. Made from `src/canonical/fault.ts` by `npm run goldens`.',
    '',
    '| code | meaning |',
    '|---|---|',
    ...Object.entries(FAULTS).map(([code, sentence]) => `| \`${code}\` | ${sentence} |`),
    '',
  ].join('\n');

test('docs/faults.md lists every fault with its sentence', () => {
  if (process.env.UPDATE_GOLDEN) writeFileSync(PAGE, page());
  expect(readFileSync(PAGE, 'utf8')).toBe(page());
});
