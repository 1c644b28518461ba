/**
 * Bench of the JSON formats: our reader, and the whole way to tracking events, against `JSON.parse` alone on the same bodies.
 *
 *     npm run build && node bench/json.bench.mjs [--rounds 15] [--dist dist]
 *
 * `JSON.parse` needs a text: making it of the bytes is part of its work, as it is in use. It gives plain values and nothing about where
 * they stand. All contenders run in one process, one after the other in an order that turns by one each round; time is the CPU time of the
 * whole process. Ratios are taken within a round and printed as minimum, median and maximum.
 */
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCorpora } from './json/corpus.mjs';

/** Of issue 4: at least half the rate of JSON.parse alone, for what stands in the text and for the events that are made of it. */
const AIM = 0.5;
/** Bytes that each contender reads in a round. */
const BYTES_A_ROUND = 12_000_000;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, dist: { type: 'string', default: 'dist' } },
});
if (!existsSync(resolve(values.dist, 'decode/json/read-json.js'))) {
  console.error(`${values.dist} is not there: run "npm run build" first.`);
  process.exit(1);
}
const built = (path) => import(pathToFileURL(resolve(values.dist, path)).href);
const { readJson } = await built('decode/json/read-json.js');
const { interpret } = await built('normalise/interpret.js');
const { createReference } = await built('reference/create-reference.js');
const { readReferenceFiles } = await built('settings/reference-files.js');

const context = {
  feed: {
    id: 'bench',
    party: 'LBX',
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

/** MB per CPU second of one contender. */
function measure(run, { bodies, bytes }) {
  const repeat = Math.max(1, Math.round(BYTES_A_ROUND / bytes));
  const before = process.cpuUsage();
  for (let i = 0; i < repeat; i++) for (const body of bodies) run(body);
  const { user, system } = process.cpuUsage(before);
  return (bytes * repeat) / (user + system);
}

const spreadOf = (numbers) => {
  const ordered = [...numbers].sort((a, b) => a - b);
  return { min: ordered[0], median: ordered[Math.floor(ordered.length / 2)], max: ordered.at(-1) };
};
const shown = ({ min, median, max }, digits) => [min, median, max].map((value) => value.toFixed(digits)).join(' – ');
const column = (text, width) => String(text).padEnd(width);

const ratios = [];
for (const corpus of makeCorpora()) {
  const { name, bodies, bytes, count } = corpus;
  const interpretations = bodies.map((body) => interpret(body, context));
  const events = interpretations.flatMap(({ messages }) => messages.flatMap((message) => message.events)).length;
  console.log(`\n${name}: ${bodies.length} bodies, ${Math.round(bytes / count)} bytes an event, ${events} events`);
  if (events !== count) console.log(`DISAGREES: ${count} events were made, ${events} were read`);

  const rates = new Map(contenders.map((contender) => [contender.name, []]));
  // The first round warms all of them up.
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (let i = 0; i < contenders.length; i++) {
      const contender = contenders[(i + round) % contenders.length];
      const rate = measure(contender.run, corpus);
      if (round > 0) rates.get(contender.name).push(rate);
    }
  }
  const yardstick = rates.get('JSON.parse');
  console.log(column('', 20) + column('MB per CPU second', 26) + column('events per CPU second', 30) + 'to JSON.parse');
  for (const [contender, measured] of rates) {
    const perSecond = measured.map((rate) => (rate * 1e6 * count) / bytes);
    const ratio = spreadOf(measured.map((rate, round) => rate / yardstick[round]));
    console.log(
      column(contender, 20) +
        column(shown(spreadOf(measured), 1), 26) +
        column(shown(spreadOf(perSecond), 0), 30) +
        shown(ratio, 2),
    );
    if (contender === 'reading' || contender === 'events') {
      ratios.push({ what: `${contender} to JSON.parse, ${name}`, aim: AIM, ...ratio });
    }
  }
}
process.send?.({ ratios });
