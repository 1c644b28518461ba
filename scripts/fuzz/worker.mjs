/**
 * Reads inputs one after the other and tells what is not sound. A thread of its own, so that an input that never ends can be given up:
 * `progress[0]` is the number of the input in hand, for whoever watches.
 */
import { hash } from 'node:crypto';
import { setFlagsFromString, getHeapStatistics } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { readCorpus } from './corpus.mjs';
import { makeInputs } from './inputs.mjs';
import { unsoundnessOf, unsteadinessOf } from './soundness.mjs';
import { Tallies } from './tallies.mjs';

const { dist, folders, seed, from, to, progress } = workerData;
/** Everything is copied, nothing handed over. */
const tellParent = (message) => parentPort.postMessage(message, []);
const built = (path) => import(pathToFileURL(resolve(dist, path)).href);
const { interpret } = await built('normalise/interpret.js');
const { describe } = await built('normalise/describe.js');
const { createReference } = await built('reference/create-reference.js');
const { readReferenceFiles } = await built('settings/reference-files.js');

/** Inputs between two reports, and between two looks at the memory. */
const REPORT_EVERY = 2_000;
const LOOK_EVERY = 20_000;
/** One in this many is read twice, written as JSON and described. */
const LOOK_CLOSER_EVERY = 16;
/** What takes longer is measured again, so that a busy machine is not taken for a slow reading. */
const MEASURE_AGAIN_NS = 20_000_000;
const MEASURED_AGAIN = 2;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const corpus = readCorpus(folders);
const inputs = makeInputs(corpus, seed);
const reference = createReference(readReferenceFiles());
const fingerprint = (text) => hash('sha256', text, 'hex').slice(0, 32);
const contexts = corpus.map(({ feed }) => ({ feed, reference, fingerprint, receivedAt: '2026-04-02T12:00:00.000Z' }));
const counts = { read: 0, bytes: 0, events: 0, faults: 0, acknowledgements: 0 };
let tallies = new Tallies();

for (let index = from; index < to; index++) {
  Atomics.store(progress, 0, index);
  tryInput(index);
  if ((index + 1) % LOOK_EVERY === 0) lookAtMemory(index + 1);
  if ((index + 1 - from) % REPORT_EVERY === 0) report(index + 1);
}
report(to);
tellParent({ kind: 'end' });

function tryInput(index) {
  const input = inputs.at(index);
  const context = contexts[input.base];
  try {
    const { interpretation, ns } = timed(input.body, context);
    tallies.add({ bytes: input.body.length, ns, index });
    count(input.body, interpretation);
    tell(index, input, unsoundnessOf(input.body, interpretation));
    if (index % LOOK_CLOSER_EVERY === 0)
      tell(index, input, unsteadinessOf({ ...input, context, interpretation }, { interpret, describe }));
  } catch (error) {
    tell(index, input, [{ what: 'it throws', example: String(error?.stack ?? error).slice(0, 600) }]);
  }
}

function timed(body, context) {
  let ns = Infinity;
  let interpretation;
  for (let round = 0; round <= MEASURED_AGAIN; round++) {
    const start = process.hrtime.bigint();
    interpretation = interpret(body, context);
    ns = Math.min(ns, Number(process.hrtime.bigint() - start));
    if (ns < MEASURE_AGAIN_NS) break;
  }
  return { interpretation, ns };
}

function count(body, { messages, faults }) {
  counts.read += 1;
  counts.bytes += body.length;
  counts.faults += faults.length;
  for (const message of messages) {
    counts.events += message.events.length;
    counts.faults += message.faults.length;
    if (message.acknowledgement !== undefined) counts.acknowledgements += 1;
  }
}

function tell(index, { base, how, body }, problems) {
  if (problems.length === 0) return;
  tellParent({ kind: 'failure', index, name: corpus[base].name, how, body, problems });
}

function lookAtMemory(done) {
  collectGarbage();
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  tellParent({ kind: 'memory', done, bytes: heap + external });
}

function report(done) {
  tellParent({ kind: 'report', done, counts: { ...counts }, tallies });
  for (const name of Object.keys(counts)) counts[name] = 0;
  tallies = new Tallies();
}
