/**
 * Bench of the JSON formats: our reader, and the whole way to tracking events, against `JSON.parse` alone on the same bodies.
 *
 *     npm run build && node bench/json.bench.mjs [--rounds 15] [--dist dist]
 *
 * `JSON.parse` needs a text: making it of the bytes is part of its work, as it is in use. It gives plain values and nothing about where
 * they stand. How it is measured: bench/frame.mjs.
 */
import { built, column, contextOf, optionsOf, ratioOf, reportRatios, runRounds, shown, spreadOf } from './frame.mjs';
import { makeCorpora } from './json/corpus.mjs';

/** Of issue 4: at least half the rate of JSON.parse alone, for what stands in the text and for the events that are made of it. */
const AIM = 0.5;
const JUDGED = ['reading', 'events'];
/** Bytes that each contender reads in a round. */
const BYTES_A_ROUND = 12_000_000;

const { rounds, dist } = optionsOf({ rounds: '15' });
const { readJson } = await built(dist, 'decode/json/read-json.js');
const { interpret } = await built(dist, 'normalise/interpret.js');
const context = await contextOf(dist);

const decoder = new TextDecoder();
const contenders = [
  { name: 'JSON.parse', run: (body) => JSON.parse(decoder.decode(body)) },
  { name: 'reading', run: (body) => readJson(body) },
  { name: 'every text of it', run: (body) => textsOf(readJson(body).root) },
  { name: 'events', run: (body) => interpret(body, context) },
];

/** Every key and every scalar decoded, as `JSON.parse` hands them out. */
function textsOf(value) {
  if (value.isObject)
    return value.members.reduce((sum, { name, value: member }) => sum + name.length + textsOf(member), 0);
  return value.isArray ? value.items.reduce((sum, item) => sum + textsOf(item), 0) : value.text.length;
}

const ratios = [];
for (const corpus of makeCorpora()) {
  const { name, bodies, bytes, count } = corpus;
  const interpretations = bodies.map((body) => interpret(body, context));
  const events = interpretations.flatMap(({ messages }) => messages.flatMap((message) => message.events)).length;
  console.log(`\n${name}: ${bodies.length} bodies, ${Math.round(bytes / count)} bytes an event, ${events} events`);
  if (events !== count) console.log(`DISAGREES: ${count} events were made, ${events} were read`);

  const repeat = Math.max(1, Math.round(BYTES_A_ROUND / bytes));
  const rates = await runRounds(
    contenders.map((contender) => ({ ...contender, repeat })),
    corpus,
    rounds,
  );
  const yardstick = rates.get('JSON.parse');
  console.log(column('', 20) + column('MB per CPU second', 26) + column('events per CPU second', 30) + 'to JSON.parse');
  for (const [contender, measured] of rates) {
    const perSecond = measured.map((rate) => (rate * 1e6 * count) / bytes);
    const ratio = ratioOf(measured, yardstick);
    console.log(
      column(contender, 20) +
        column(shown(spreadOf(measured), 1), 26) +
        column(shown(spreadOf(perSecond), 0), 30) +
        shown(ratio, 2),
    );
    if (JUDGED.includes(contender)) ratios.push({ what: `${contender} to JSON.parse, ${name}`, aim: AIM, ...ratio });
  }
}
reportRatios(ratios);
