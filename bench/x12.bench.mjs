/**
 * Bench of X12: our syntax layer, and the whole way to tracking events, against the npm parsers and a bare scan of separator offsets.
 *
 *     npm run build && node bench/x12.bench.mjs [--rounds 7] [--dist dist]
 *
 * How it is measured: bench/frame.mjs. The npm column compares with the fastest of them, round by round.
 */
import * as frame from './frame.mjs';
import { makeContenders } from './x12/contenders.mjs';
import { makeCorpus } from './x12/corpus.mjs';

/** Of issue 4: at least four times the best npm parser. */
const AIM = 4;
const { built, column, contextOf, fastestOf, optionsOf, ratioOf, runRounds, shown, spreadOf } = frame;

const { rounds, dist } = optionsOf({ rounds: '7' });
const { tokenize } = await built(dist, 'decode/x12/syntax/tokenize.js');
const { interpret } = await built(dist, 'normalise/interpret.js');
const context = await contextOf(dist);

const corpus = makeCorpus();
const { bodies, bytes, segments: expectedSegments, messages } = corpus;
const counts = { events: 0 };
const { contenders, missing } = makeContenders({ tokenize, interpret, context, counts });

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

console.log(
  `${bodies.length} interchanges, ${(bytes / 1e6).toFixed(1)} MB, ${messages} messages, ${expectedSegments} segments`,
);
for (const name of missing) console.log(`not installed: ${name}`);

// One pass each to compare what they see.
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

const rates = await runRounds(contenders, corpus, rounds);
const all = [...rates];
const scan = all[0][1];
const npm = all.filter(([name]) => name.startsWith('npm ')).map(([, measured]) => measured);
const fastest = npm.length === 0 ? null : fastestOf(npm);
console.log(
  column('', 37) +
    column('MB per CPU second', 22) +
    column('messages per CPU s', 28) +
    column('to the scan', 21) +
    'to npm',
);
const ratios = [];
for (const [name, measured] of all) {
  const perSecond = measured.map((rate) => (rate * 1e6 * messages) / bytes);
  const toNpm = fastest === null ? null : ratioOf(measured, fastest);
  console.log(
    column(name, 37) +
      column(shown(spreadOf(measured), 1), 22) +
      column(shown(spreadOf(perSecond), 0), 28) +
      column(shown(ratioOf(measured, scan), 2), 21) +
      (toNpm === null ? '-' : shown(toNpm, 2)),
  );
  if (toNpm !== null && name.startsWith('landbridge')) {
    ratios.push({ what: `${name.replace('landbridge, ', '')} to the best npm parser`, aim: AIM, ...toNpm });
  }
}
frame.reportRatios(ratios);
