import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SAMPLES = 'samples';

/** Every file below `samples`, by its path with forward slashes. */
const committed = (): Map<string, Buffer> =>
  new Map(
    readdirSync(SAMPLES, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(SAMPLES, path).replaceAll('\\', '/'), readFileSync(path)]),
  );

interface Generator {
  makeSamples(): ReadonlyMap<string, Buffer>;
}

test('the sample month is its generator’s outcome, file by file and byte for byte', async () => {
  const generator = (await import(join(process.cwd(), 'scripts/samples/samples.mjs'))) as Generator;
  const [made, again, kept] = [generator.makeSamples(), generator.makeSamples(), committed()];
  expect([...kept.keys()].sort()).toEqual([...made.keys()].sort());
  const differs = (files: ReadonlyMap<string, Buffer>): readonly string[] =>
    [...made].filter(([path, bytes]) => !files.get(path)?.equals(bytes)).map(([path]) => path);
  expect([differs(kept), differs(again)]).toEqual([[], []]);
});
