/**
 * `npm run fuzz`: a million inputs made of the goldens, and of every file in the folders that are named, are read; none may throw, hang,
 * point outside its bytes or come to nothing without a word.
 *
 *     npm run build && node scripts/fuzz/run.mjs [--count 1000000] [--seed 1] [--from 0] [--out .landbridge/fuzz] [folder …]
 *
 * What fails is written to a folder of its own under `--out`: the bytes, and how to make them again. A reading that takes more than five
 * seconds of CPU time counts as one that hangs. Times by size are printed and never judged, because the machine has its part in them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { readCorpus } from './corpus.mjs';
import { makeInputs } from './inputs.mjs';
import { Tallies, timeTable } from './tallies.mjs';

const LONGEST_MS = 5_000;
const LOOK_MS = 250;
const NOT_BEGUN = -1;
const TELL_MS = 10_000;
const GOLDEN = /^test\/golden\/([^/]+)\//;
/** Failures of one kind that are written down; the others are counted. */
const WRITTEN_OF_A_KIND = 5;
/** Of what was in use after the first tenth of the inputs. The reference remembers the places that were asked for. */
const MOST_GROWTH = 1.3;
const GROWTH_ALLOWED_BYTES = 24 * 2 ** 20;

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    out: { type: 'string', default: '.landbridge/fuzz' },
    dist: { type: 'string', default: 'dist' },
  },
});
const [count, seed, from] = [values.count, values.seed, values.from].map(Number);
const to = from + count;
const startedAt = Date.now();
const totals = { read: 0, bytes: 0, events: 0, faults: 0, acknowledgements: 0 };
const tallies = new Tallies();
const failures = new Map();
const memory = [];
let toldAt = startedAt;

const corpus = readCorpus(folders);
const inputs = makeInputs(corpus, seed);
rmSync(values.out, { recursive: true, force: true });
console.log(
  `${corpus.length} files, seed ${seed}, inputs ${from} to ${to - 1}; every file is cut at every byte after ${inputs.untilEveryCut}`,
);

for (let next = from; next < to;) next = await runFrom(next);
printSummary();
process.exitCode = failures.size === 0 ? 0 : 1;

/** Runs a worker until it ends or hangs. Returns the number of the input to go on with. */
function runFrom(start) {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  progress[0] = NOT_BEGUN;
  const worker = new Worker(new URL('worker.mjs', import.meta.url), {
    workerData: { dist: values.dist, folders, seed, from: start, to, progress },
  });
  return new Promise((settle, fail) => {
    let [inHand, cpuMs] = [NOT_BEGUN, 0];
    const watch = setInterval(() => {
      const [now, index] = [cpuTimeMs(), Atomics.load(progress, 0)];
      if (index !== inHand) [inHand, cpuMs] = [index, now];
      if (now - cpuMs < LONGEST_MS || index === NOT_BEGUN) return;
      const { base, how, body } = inputs.at(index);
      const problems = [{ what: 'it hangs', example: '' }];
      takeFailure({ index, name: corpus[base].name, how, body, problems });
      end(index + 1);
    }, LOOK_MS);
    const end = (next) => {
      clearInterval(watch);
      void worker.terminate();
      settle(next);
    };
    worker.on('message', (message) => {
      if (message.kind === 'failure') takeFailure(message);
      else if (message.kind === 'memory') memory.push(message);
      else if (message.kind === 'report') takeReport(message);
      else end(to);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`the worker ended by itself (${code})`)));
  });
}

function cpuTimeMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function takeFailure({ index, name, how, body, problems }) {
  for (const { what, example } of problems) {
    const kind = `${what}: ${GOLDEN.exec(name)?.[1] ?? 'a file of a folder'}`;
    const before = failures.get(kind) ?? 0;
    failures.set(kind, before + 1);
    if (before >= WRITTEN_OF_A_KIND) continue;
    const folder = join(values.out, `seed-${seed}-input-${index}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'message.bin'), body);
    const again = `node scripts/fuzz/run.mjs --seed ${seed} --from ${index} --count 1 ${folders.join(' ')}`.trim();
    writeFileSync(
      join(folder, 'about.json'),
      `${JSON.stringify({ index, name, how, what, example, again }, null, 2)}\n`,
    );
    console.log(`${what}: input ${index} (${name}, ${how}), ${folder}\n  ${example}`);
  }
}

function takeReport({ done, counts, tallies: ofReport }) {
  for (const name of Object.keys(totals)) totals[name] += counts[name];
  tallies.addAll(ofReport);
  if (Date.now() - toldAt < TELL_MS) return;
  toldAt = Date.now();
  const perSecond = Math.round((totals.read * 1_000) / (toldAt - startedAt));
  console.log(`${done - from} of ${count}, ${perSecond} a second, ${failures.size} kinds of failures`);
}

function printSummary() {
  console.log(`\n${timeTable(tallies)}`);
  const grown = growth();
  if (grown !== null) failures.set(grown, 1);
  for (const [kind, times] of failures) console.log(`FAILED ${times} times: ${kind}`);
  const { read, bytes, events, faults, acknowledgements } = totals;
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(0);
  console.log(
    `${read} inputs, ${(bytes / 1e6).toFixed(0)} MB, ${events} events, ${faults} faults, ${acknowledgements} acknowledgements, ` +
      `${[...failures.values()].reduce((sum, times) => sum + times, 0)} failures, ${seconds} s, seed ${seed}`,
  );
}

/** What to say of memory that grew, in MB in use after the garbage was collected; null when it did not. */
function growth() {
  const early = memory.find(({ done }) => done - from >= count / 10);
  const late = memory.at(-1);
  if (early === undefined || late === undefined || early === late) return null;
  const shown = ({ bytes }) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  console.log(
    `memory in use after ${early.done - from} inputs ${shown(early)}, after ${late.done - from} ${shown(late)}`,
  );
  const isGrown = late.bytes > early.bytes * MOST_GROWTH && late.bytes > early.bytes + GROWTH_ALLOWED_BYTES;
  return isGrown ? 'memory grows with the inputs' : null;
}
