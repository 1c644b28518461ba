/**
 * Bench of the EDIFACT syntax layer against the two npm parsers and against a bare scan of separator offsets.
 *
 *     npm run build && node bench/edifact-syntax.bench.mjs [--rounds 7] [--dist dist]
 *
 * All contenders run in one process, one after the other in an order that turns by one each round; time is the CPU time of the whole
 * process, so that other programs on the machine disturb it little. Ratios are taken within a round and printed as minimum, median and
 * maximum. Absolute figures depend on the machine, ratios much less.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { makeContenders } from './edifact-syntax/contenders.mjs';
import { makeCorpus } from './edifact-syntax/corpus.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, dist: { type: 'string', default: 'dist' } },
});
const built = resolve(values.dist, 'decode/edifact/syntax/tokenize.js');
if (!existsSync(built)) {
  console.error(`${built} is not there: run "npm run build" first.`);
  process.exit(1);
}
const { tokenize } = await import(pathToFileURL(built).href);

const corpus = makeCorpus();
const bodies = corpus.flatMap((part) => part.bodies);
const bytes = corpus.reduce((sum, part) => sum + part.bytes, 0);
const expectedSegments = corpus.reduce((sum, part) => sum + part.segments, 0);
const contenders = makeContenders(tokenize);
// ts-edifact writes a line for every segment that it has no table of.
console.warn = () => {};

/** MB per CPU second of one contender over the whole corpus. */
function measure({ run, repeat }) {
  const before = process.cpuUsage();
  for (let i = 0; i < repeat; i++) for (const body of bodies) run(body);
  const { user, system } = process.cpuUsage(before);
  return (bytes * repeat) / (user + system);
}

function totalsOf({ run }) {
  let segments = 0;
  let characters = 0;
  for (const body of bodies) {
    const seen = run(body);
    segments += seen.segments;
    characters += seen.characters;
  }
  return { segments, characters };
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const spread = (numbers, digits) => {
  const ordered = sorted(numbers);
  const three = [ordered[0], ordered[Math.floor(ordered.length / 2)], ordered[ordered.length - 1]];
  return three.map((value) => value.toFixed(digits)).join(' – ');
};

console.log(
  `Node ${process.version}; ${bodies.length} interchanges, ${(bytes / 1e6).toFixed(1)} MB, ${expectedSegments} segments`,
);
for (const { kind, bodies: made, bytes: size, segments } of corpus) {
  console.log(`  ${kind}: ${made.length} interchanges, ${(size / 1e6).toFixed(1)} MB, ${segments} segments`);
}

// One pass each to compare what they see.
const totals = contenders.map((contender) => ({ ...contender, ...totalsOf(contender) }));
const characters = totals.filter(({ makesTexts }) => makesTexts).map((contender) => contender.characters);
for (const { name, segments } of totals) {
  if (segments !== expectedSegments) console.log(`DISAGREES: ${name} sees ${segments} segments`);
}
if (new Set(characters).size > 1) console.log(`DISAGREE on the characters of all texts: ${characters.join(', ')}`);
else console.log(`all agree: ${expectedSegments} segments, ${characters[0]} characters of text\n`);

// Compilers need some rounds to make up their minds, for every contender alike.
for (const contender of contenders) for (let i = 0; i < 2; i++) measure(contender);

const rates = new Map(contenders.map(({ name }) => [name, []]));
for (let round = 0; round < Number(values.rounds); round++) {
  for (let i = 0; i < contenders.length; i++) {
    const contender = contenders[(i + round) % contenders.length];
    rates.get(contender.name).push(measure(contender));
  }
}

const all = [...rates];
const scan = all[0][1];
/** The fastest of these in each round. */
const fastestOf = (isMeant) =>
  scan.map((_rate, round) => Math.max(...all.filter(([name]) => isMeant(name)).map(([, measured]) => measured[round])));
const peerSet = fastestOf((name) => name.endsWith('callbacks set'));
const peerEvents = fastestOf((name) => name.endsWith('events'));
const column = (text, width) => String(text).padEnd(width);
const ratio = (measured, to) =>
  spread(
    measured.map((rate, round) => rate / to[round]),
    2,
  );
console.log(
  'minimum – median – maximum of the rounds; the npm columns compare with the faster of the two, round by round',
);
console.log(
  column('', 37) +
    column('MB per CPU second', 20) +
    column('to the scan', 21) +
    column('to npm, callbacks', 21) +
    'to npm, events',
);
for (const [name, measured] of all) {
  const ratios = [scan, peerSet, peerEvents].map((to) => column(ratio(measured, to), 21)).join('');
  console.log(column(name, 37) + column(spread(measured, 0), 20) + ratios);
}
