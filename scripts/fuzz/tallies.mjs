/** What a fuzz run found, added up: how long inputs of each size took, which were the slowest, and what held in memory. */

/** Sizes of inputs in bytes, each class up to its number. */
const CLASSES = [256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576];
const SLOWEST_KEPT = 8;

export class Tallies {
  constructor() {
    this.classes = CLASSES.map((upTo) => ({ upTo, inputs: 0, bytes: 0, ns: 0, worst: null }));
    this.slowest = [];
  }

  /** One input and the time of its reading; `index` is its number in the run. */
  add({ bytes, ns, index }) {
    const ofSize = this.classes.find(({ upTo }) => bytes <= upTo) ?? this.classes.at(-1);
    const nsPerByte = ns / Math.max(1, bytes);
    ofSize.inputs += 1;
    ofSize.bytes += bytes;
    ofSize.ns += ns;
    if (ofSize.worst === null || nsPerByte > ofSize.worst.nsPerByte) ofSize.worst = { nsPerByte, index };
    if (ns <= (this.slowest.at(-1)?.ns ?? 0) && this.slowest.length === SLOWEST_KEPT) return;
    this.slowest = [...this.slowest, { bytes, ns, index }].sort((a, b) => b.ns - a.ns).slice(0, SLOWEST_KEPT);
  }

  /** The same of two runs together. */
  addAll({ classes, slowest }) {
    for (const [at, { inputs, bytes, ns, worst }] of classes.entries()) {
      const own = this.classes[at];
      own.inputs += inputs;
      own.bytes += bytes;
      own.ns += ns;
      if (worst !== null && worst.nsPerByte > (own.worst?.nsPerByte ?? 0)) own.worst = worst;
    }
    this.slowest = [...this.slowest, ...slowest].sort((a, b) => b.ns - a.ns).slice(0, SLOWEST_KEPT);
  }
}

const cell = (value, width) => String(value).padStart(width);

/** Time by size: when it grows with the bytes, the last two columns stay what they are from one line to the next. */
export function timeTable({ classes, slowest }) {
  const rows = classes
    .filter(({ inputs }) => inputs > 0)
    .map(({ upTo, inputs, bytes, ns, worst }) =>
      [
        cell(`≤ ${upTo}`, 10),
        cell(inputs, 9),
        cell((ns / inputs / 1e3).toFixed(0), 10),
        cell((ns / Math.max(1, bytes)).toFixed(0), 9),
        cell(worst.nsPerByte.toFixed(0), 10),
        cell(worst.index, 12),
      ].join(''),
    );
  const most = slowest.map(({ bytes, ns, index }) => `  ${(ns / 1e6).toFixed(0)} ms, ${bytes} bytes, input ${index}`);
  return [
    `${cell('bytes', 10)}${cell('inputs', 9)}${cell('µs each', 10)}${cell('ns/byte', 9)}${cell('the worst', 10)}${cell('which is', 12)}`,
    ...rows,
    'slowest:',
    ...most,
  ].join('\n');
}
