/**
 * Bench of every format, from the bytes to the tracking events, beside the best reader for its syntax: npm `edifact` and `ts-edifact`,
 * `node-x12` and `x12-parser`, bare `saxes`, `JSON.parse`. Those read the syntax and know nothing of what it means.
 *
 *     npm run build && node bench/formats.bench.mjs [--rounds 7] [--dist dist]
 *
 * The bodies are our golden messages, again and again (bench/formats/corpus.mjs), without those that another reader refuses. How it is
 * measured: bench/frame.mjs.
 */
import * as frame from './frame.mjs';
import { makeFamilies } from './formats/corpus.mjs';
import { makeReaders } from './formats/readers.mjs';

const { built, column, contextOf, fastestOf, optionsOf, ratioOf, runRounds, shown, spreadOf } = frame;

/** Of issue 4. */
const AIMS = { edifact: 4, x12: 4, json: 0.5, xml: 0.5 };
/** Bytes that a contender reads in a round. */
const BYTES_A_ROUND = 1_500_000;

const { rounds, dist } = optionsOf({ rounds: '7' });
const { interpret } = await built(dist, 'normalise/interpret.js');
const context = await contextOf(dist);
const readers = await makeReaders(dist);
// ts-edifact writes a line for every segment that it has no table of.
console.warn = () => {};

const contexts = new Map();
const read = (body) => interpret(body, contexts.get(body));
const ratios = [];
console.log(
  column('MB per CPU second, medians', 34) +
    column('bodies', 10) +
    column('events', 9) +
    column('messages/s', 12) +
    column('reading', 9) +
    column('best other', 24) +
    column('reading to it', 22) +
    'events to it',
);
for (const { name, yardstick, messages } of makeFamilies((body, feed) => interpret(body, { ...context, feed }))) {
  const peers = yardstick === null ? [] : readers[yardstick].peers;
  const taken = [];
  for (const message of messages) if (await isReadByAll(peers, message.body)) taken.push(message);
  if (taken.length > 0) await compare({ name, yardstick, peers, taken, all: messages.length });
}
frame.reportRatios(ratios);

async function isReadByAll(peers, body) {
  try {
    for (const { run } of peers) await run(body);
    return true;
  } catch {
    return false;
  }
}

async function compare({ name, yardstick, peers, taken, all }) {
  for (const { body, feed } of taken) contexts.set(body, { ...context, feed });
  const bodies = taken.map(({ body }) => body);
  const bytes = bodies.reduce((sum, { length }) => sum + length, 0);
  const count = bodies.reduce((sum, body) => sum + read(body).messages.length, 0);
  const repeat = Math.ceil(BYTES_A_ROUND / bytes);
  const contenders = [{ name: 'events', run: read }, ...peers.map(({ name: peer, run }) => ({ name: peer, run }))];
  if (yardstick !== null) contenders.push({ name: 'reading', run: readers[yardstick].reading });
  const rates = await runRounds(
    contenders.map((contender) => ({ ...contender, repeat })),
    { bodies, bytes },
    rounds,
  );
  const median = (measured) => spreadOf(measured).median;
  const events = rates.get('events');
  const cells = [
    column(name, 34),
    column(`${taken.length} of ${all}`, 10),
    column(median(events).toFixed(1), 9),
    column(((median(events) * 1e6 * count) / bytes).toFixed(0), 12),
  ];
  if (yardstick !== null) {
    const best = fastestOf(peers.map(({ name: peer }) => rates.get(peer)));
    const [{ name: first }] = peers.toSorted((a, b) => median(rates.get(b.name)) - median(rates.get(a.name)));
    const fastest = first.replace(/^npm |, callbacks set$/g, '');
    const [ofReading, ofEvents] = [rates.get('reading'), events].map((measured) => ratioOf(measured, best));
    cells.push(
      column(median(rates.get('reading')).toFixed(1), 9),
      column(`${median(best).toFixed(1)} ${fastest}`, 24),
      column(shown(ofReading, 2), 22),
      shown(ofEvents, 2),
    );
    const aim = AIMS[yardstick];
    ratios.push(
      { what: `${name}, reading to ${fastest}`, aim, ...ofReading },
      { what: `${name}, events to ${fastest}`, aim, ...ofEvents },
    );
  }
  console.log(cells.join(''));
}
