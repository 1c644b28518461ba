/**
 * Bench of X12: our syntax layer, and the whole way to tracking events, against the npm parsers and a bare scan of separator offsets.
 *
 *     npm run build && node bench/x12.bench.mjs [--rounds 7] [--dist dist]
 *
 * node-x12 and x12-parser are no dependencies of ours: `npm install --no-save node-x12 x12-parser` puts them there, and what is not
 * installed is left out and named. All contenders run in one process, one after the other in an order that turns by one each round; time is
 * the CPU time of the whole process, so that other programs on the machine disturb it little. Ratios are taken within a round and printed
 * as minimum, median and maximum. Absolute figures depend on the machine, ratios much less.
 */
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { makeContenders } from './x12/contenders.mjs';
import { makeCorpus } from './x12/corpus.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, dist: { type: 'string', default: 'dist' } },
});
if (!existsSync(resolve(values.dist, 'decode/x12/syntax/tokenize.js'))) {
  console.error(`${values.dist} is not there: run "npm run build" first.`);
  process.exit(1);
}
const built = (path) => import(pathToFileURL(resolve(values.dist, path)).href);
const { tokenize } = await built('decode/x12/syntax/tokenize.js');
const { interpret } = await built('normalise/interpret.js');
const { createReference } = await built('reference/create-reference.js');
const { readReferenceFiles } = await built('settings/reference-files.js');

const context = {
  feed: {
    id: 'bench',
    party: 'LBXC',
    kind: 'CARRIER',
    country: 'CN',
    authorities: [],
    time: { alwaysZone: null, defaultZone: null },
    ownPlace: null,
    statusCodes: {},
    charset: null,
    documentNumbersAreReused: false,
    placeCodes: {},
  },
  reference: createReference(readReferenceFiles()),
  fingerprint: (text) => hash('sha256', text, 'hex').slice(0, 32),
};

const { bodies, bytes, segments: expectedSegments, messages } = makeCorpus();
const counts = { events: 0 };
const { contenders, missing } = makeContenders({ tokenize, interpret, context, counts });

/** MB per CPU second of one contender over the whole corpus. */
async function measure({ run, repeat }) {
  const before = process.cpuUsage();
  for (let i = 0; i < repeat; i++) for (const body of bodies) await run(body);
  const { user, system } = process.cpuUsage(before);
  return (bytes * repeat) / (user + system);
}

async function totalsOf({ run }) {
  let segments = 0;
  let characters = 0;
  for (const body of bodies) {
    const seen = await run(body);
    segments = seen.segments === null ? null : segments + seen.segments;
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
  `Node ${process.version}; ${bodies.length} interchanges, ${(bytes / 1e6).toFixed(1)} MB, ${messages} messages, ${expectedSegments} segments`,
);
for (const name of missing) console.log(`not installed: ${name}`);

// One pass each to compare what they see; it warms them up as well.
const characters = new Set();
for (const contender of contenders) {
  const totals = await totalsOf(contender);
  if (totals.segments !== null && totals.segments !== expectedSegments) {
    console.log(`DISAGREES: ${contender.name} sees ${totals.segments} segments`);
  }
  if (contender.makesTexts) characters.add(totals.characters);
}
if (characters.size > 1) console.log(`DISAGREE on the characters of all texts: ${[...characters].join(', ')}`);
else console.log(`all agree: ${expectedSegments} segments, ${[...characters][0]} characters of text`);
console.log(`${counts.events} events in one pass\n`);

const rates = new Map(contenders.map(({ name }) => [name, []]));
for (let round = 0; round < Number(values.rounds); round++) {
  for (let i = 0; i < contenders.length; i++) {
    const contender = contenders[(i + round) % contenders.length];
    rates.get(contender.name).push(await measure(contender));
  }
}

const all = [...rates];
const scan = all[0][1];
/** The fastest npm parser of each round. */
const npm = all.filter(([name]) => name.startsWith('npm '));
const fastest = scan.map((_rate, round) => Math.max(...npm.map(([, measured]) => measured[round])));
const column = (text, width) => String(text).padEnd(width);
const ratio = (measured, to) =>
  spread(
    measured.map((rate, round) => rate / to[round]),
    2,
  );
console.log(
  'minimum – median – maximum of the rounds; the npm column compares with the fastest of them, round by round',
);
console.log(
  column('', 37) +
    column('MB per CPU second', 22) +
    column('messages per CPU s', 28) +
    column('to the scan', 21) +
    'to npm',
);
for (const [name, measured] of all) {
  const perSecond = spread(
    measured.map((rate) => (rate * 1e6 * messages) / bytes),
    0,
  );
  const toNpm = npm.length === 0 ? '-' : ratio(measured, fastest);
  console.log(
    column(name, 37) +
      column(spread(measured, 1), 22) +
      column(perSecond, 28) +
      column(ratio(measured, scan), 21) +
      toNpm,
  );
}
