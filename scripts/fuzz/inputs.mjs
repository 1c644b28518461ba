/**
 * The inputs of a fuzz run. Input number n of a seed is always the same bytes for the same corpus, so that any of them can be made again
 * alone: every fourth is one of the corpus cut off, until every file was cut at every byte; the others are one to three mutations.
 */
import * as bytes from './byte-mutations.mjs';
import * as encodings from './encoding-mutations.mjs';
import { Random } from './random.mjs';
import * as structures from './structure-mutations.mjs';
import * as texts from './text-mutations.mjs';

const { MOST_BYTES, ...ofText } = texts;
const MUTATIONS = Object.entries({ ...bytes, ...encodings, ...ofText, ...structures });
const CUTS_EVERY = 4;
const MOST_MUTATIONS = 3;

/** One of the files that inputs are made of. @typedef {{ readonly name: string, readonly body: Uint8Array }} CorpusEntry */

/** @param {readonly CorpusEntry[]} corpus @param {number} seed */
export function makeInputs(corpus, seed) {
  const bases = corpus.map(({ body }) => Buffer.from(body));
  const cuts = new Cuts(bases, seed);
  return {
    /** Inputs after which every file was cut at every byte. */
    untilEveryCut: cuts.count * CUTS_EVERY,
    /** @param {number} index @returns {{ base: number, how: string, body: Buffer }} `base` is the place in the corpus */
    at(index) {
      if (index % CUTS_EVERY === 0) return cuts.at(index / CUTS_EVERY);
      const random = new Random(seed, index);
      const base = random.below(bases.length);
      let body = bases[base];
      const how = [];
      for (let round = random.below(MOST_MUTATIONS); round >= 0; round--) {
        const [name, mutate] = random.pick(MUTATIONS);
        body = mutate(body, { random, corpus }).subarray(0, MOST_BYTES);
        how.push(name);
      }
      return { base, how: how.join(' '), body };
    },
  };
}

/** Every file cut at every byte, in an order that mixes them; after the last comes the first again. */
class Cuts {
  constructor(bases, seed) {
    this.bases = bases;
    this.ends = [];
    for (const base of bases) this.ends.push((this.ends.at(-1) ?? 0) + Math.max(1, base.length));
    this.count = this.ends.at(-1) ?? 0;
    this.start = new Random(seed).below(this.count);
    this.step = stepThrough(this.count);
  }

  at(index) {
    const number = (this.start + index * this.step) % this.count;
    const base = this.ends.findIndex((end) => number < end);
    const length = number - (this.ends[base - 1] ?? 0);
    return { base, how: `cut at ${length}`, body: this.bases[base].subarray(0, length) };
  }
}

/** A step that leads to every number below the count once: near the golden section of it, and without a divisor in common. */
function stepThrough(count) {
  const divisor = (a, b) => (b === 0 ? a : divisor(b, a % b));
  let step = Math.max(1, Math.floor(count * 0.618));
  while (divisor(step, count) > 1) step += 1;
  return step;
}
