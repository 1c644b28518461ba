/** Numbers that are the same for the same seed, in every run and on every machine (mulberry32). */
export class Random {
  /** @param {number} seed @param {number} [stream] of one seed, any number of independent streams */
  constructor(seed, stream = 0) {
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream ^ 0xc2b2ae35, 0x27d4eb2f);
  }

  /** From 0 up to, not including, 1. */
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, the limit. */
  below(limit) {
    return Math.floor(this.next() * limit);
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return list[this.below(list.length)];
  }

  chance(probability) {
    return this.next() < probability;
  }

  /** A range [start, end) inside a length, most of them short. */
  range(length, longest = length) {
    const start = this.below(length + 1);
    const most = Math.min(longest, length - start);
    return [start, start + Math.floor(most * this.next() ** 3)];
  }
}
