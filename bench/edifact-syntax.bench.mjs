/**
 * Bench of the EDIFACT syntax layer against the two npm parsers and against a bare scan of separator offsets.
 *
 *     npm run build && node bench/edifact-syntax.bench.mjs [--rounds 7] [--dist dist]
 *
 * How it is measured: bench/frame.mjs.
 */
import * as frame from './frame.mjs';
import { makeContenders } from './edifact-syntax/contenders.mjs';
import { makeCorpus } from './edifact-syntax/corpus.mjs';

/** Of issue 4: at least four times the best npm parser. */
const AIM = 4;
const { built, column, fastestOf, optionsOf, ratioOf, runRounds, shown, spreadOf } = frame;

const { rounds, dist } = optionsOf({ rounds: '7' });
const { tokenize } = await built(dist, 'decode/edifact/syntax/tokenize.js');

const corpus = makeCorpus();
const bodies = corpus.flatMap((part) => part.bodies);
const bytes = corpus.reduce((sum, part) => sum + part.bytes, 0);
const expectedSegments = corpus.reduce((sum, part) => sum + part.segments, 0);
const contenders = makeContenders(tokenize);
// ts-edifact writes a line for every segment that it has no table of.
console.warn = () => {};

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

console.log(`${bodies.length} interchanges, ${(bytes / 1e6).toFixed(1)} MB, ${expectedSegments} segments`);
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

const all = [...(await runRounds(contenders, { bodies, bytes }, rounds))];
const scan = all[0][1];
const fastest = (ending) => fastestOf(all.filter(([name]) => name.endsWith(ending)).map(([, measured]) => measured));
const [peerSet, peerEvents] = [fastest('callbacks set'), fastest(' events')];
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
const ratios = [];
for (const [name, measured] of all) {
  const shownRatios = [scan, peerSet, peerEvents].map((to) => column(shown(ratioOf(measured, to), 2), 21)).join('');
  console.log(column(name, 37) + column(shown(spreadOf(measured), 0), 20) + shownRatios);
  if (!name.startsWith('landbridge')) continue;
  ratios.push({
    what: `${name.replace('landbridge, ', '')} to the best npm parser`,
    aim: AIM,
    ...ratioOf(measured, peerSet),
  });
}
frame.reportRatios(ratios);
