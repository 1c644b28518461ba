/**
 * Whether reading takes time that grows with the bytes and no faster: pieces of every golden message, and of every file in the folders that
 * are named, are repeated inside it until it has 16 kB and then 128 kB, and the CPU time for a byte of both is compared.
 *
 *     npm run build && node scripts/fuzz/growth.mjs [--seed 1] [--pieces 3] [--dist dist] [folder …]
 *
 * The table names what grows most. 1 is linear, 8 is the square. It is printed and not judged: the machine has its part in every time.
 */
import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readCorpus } from './corpus.mjs';
import { Random } from './random.mjs';

const SMALL = 16_000;
const LARGE = 128_000;
const ROUNDS = 3;
const SHOWN = 25;
/** What is read faster than this is over before a clock can tell. */
const SHORTEST_MS = 5;
const ENDS = ["'", '~', '\n', '>', '}', ','];
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('');
/** Texts that were made to take long, of any size. */
const HOSTILE = [
  ['a key again and again', 6, (count) => `{${'"a":1,'.repeat(count)}"a":1}`],
  ['objects in objects', 21, (count) => `[${'{"a":{"a":{"a":[]}}},'.repeat(count)}0]`],
  ['escapes in a string', 6, (count) => `"${'\\u0041'.repeat(count)}"`],
  ['an object of many keys', 30, (count) => `{${times(count, (index) => `"${'k'.repeat(20)}${index}":1,`)}"z":1}`],
  ['brackets that never close', 1, (count) => '['.repeat(count)],
  ['many attributes', 10, (count) => `<a ${times(count, (index) => `b${index}="c" `)}/>`],
  ['many namespaces', 24, (count) => `<a>${times(count, (index) => `<n${index}:b xmlns:n${index}="u"/>`)}</a>`],
  ['elements that never close', 3, (count) => '<a>'.repeat(count)],
  ['a comment that never ends', 1, (count) => `<a><!--${'-'.repeat(count)}`],
  ['references to nothing', 4, (count) => `<a>${'&a; '.repeat(count)}</a>`],
  ['release characters', 1, (count) => `UNB+UNOA:3+A+B+260305:1500+1'UNH+1+IFTSTA:D:95B:UN'FTX+${'?'.repeat(count)}'`],
  ['interchanges without an end', 4, (count) => "UNB'".repeat(count)],
  ['mail fields', 8, (count) => `Subject: x\n${'Host: x\n'.repeat(count)}`],
  ['lines of nothing', 2, (count) => 'x\n'.repeat(count)],
  ['headers of cargo messages', 7, (count) => 'FSU/12\n'.repeat(count)],
  ['quotes in a table', 2, (count) => `container,event,time\n${'""'.repeat(count)}`],
];

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    pieces: { type: 'string', default: '3' },
    dist: { type: 'string', default: 'dist' },
  },
});
const built = (path) => import(pathToFileURL(resolve(values.dist, path)).href);
const { interpret } = await built('normalise/interpret.js');
const { createReference } = await built('reference/create-reference.js');
const { readReferenceFiles } = await built('settings/reference-files.js');

const reference = createReference(readReferenceFiles());
const fingerprint = (text) => hash('sha256', text, 'hex').slice(0, 32);
const random = new Random(Number(values.seed));
const found = [];
for (const { name, body, feed } of readCorpus(folders)) {
  const context = { feed, reference, fingerprint, receivedAt: '2026-04-02T12:00:00.000Z' };
  for (let piece = 0; piece < Number(values.pieces); piece++) {
    const grown = pieceOf(body.toString('latin1'));
    if (grown === null) continue;
    add(name, grown.piece, grown, context);
  }
}
const plain = readCorpus([]).find(({ feed }) => feed.kind === 'CARRIER')?.feed;
const context = { feed: plain, reference, fingerprint, receivedAt: '2026-04-02T12:00:00.000Z' };
for (const [name, bytes, make] of HOSTILE)
  add(name, name, (size) => Buffer.from(make(Math.floor(size / bytes))), context);

/** Reads it in both sizes. */
function add(name, piece, make, context) {
  const [small, large] = [SMALL, LARGE].map((bytes) => timeOf(make(bytes), context));
  const ratio = large.ms < SHORTEST_MS ? 1 : large.ms / large.bytes / (Math.max(small.ms, 0.5) / small.bytes);
  found.push({ ratio, nsPerByte: (large.ms * 1e6) / large.bytes, format: large.format, name, piece });
}

const columns = ({ ratio, nsPerByte, format, name, piece }) =>
  `${ratio.toFixed(1).padStart(6)}${nsPerByte.toFixed(0).padStart(9)}  ${String(format).padEnd(17)}${name}  ${JSON.stringify(piece.slice(0, 60))}`;
const most = (key) =>
  [...found]
    .sort((a, b) => b[key] - a[key])
    .slice(0, SHOWN)
    .map(columns);
console.log(['growth  ns/byte', ...most('ratio'), '', 'slowest for a byte:', ...most('nsPerByte')].join('\n'));

/** Makes the text of a size, by repeating one piece of it where it stands; null when it has no pieces. */
function pieceOf(text) {
  const end = random.pick(ENDS.filter((character) => text.split(character).length > 2));
  if (end === undefined) return null;
  const pieces = text.split(end).map((part) => part + end);
  const from = random.below(pieces.length - 1);
  const until = from + 1 + random.below(Math.min(6, pieces.length - 1 - from));
  const piece = pieces.slice(from, until).join('');
  const [head, tail] = [pieces.slice(0, from).join(''), pieces.slice(from).join('').slice(0, -end.length)];
  const make = (bytes) =>
    Buffer.from(head + piece.repeat(Math.max(1, Math.floor((bytes - text.length) / piece.length))) + tail, 'latin1');
  return Object.assign(make, { piece });
}

/** The shortest of some readings. */
function timeOf(body, context) {
  let ms = Infinity;
  let format = null;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    ({ format } = interpret(body, context));
    const { user, system } = process.cpuUsage(before);
    ms = Math.min(ms, (user + system) / 1_000);
  }
  return { ms, bytes: body.length, format };
}
