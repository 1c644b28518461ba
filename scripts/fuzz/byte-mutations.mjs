/** What happens to bytes on their way, whatever they mean. Each takes a body and gives another one; it never changes what it was given. */

const replaced = (body, [start, end], middle) => Buffer.concat([body.subarray(0, start), middle, body.subarray(end)]);

/** One to eight bits are another. */
export function flipBits(body, { random }) {
  const changed = Buffer.from(body);
  for (let flips = random.below(8); flips >= 0 && body.length > 0; flips--) {
    changed[random.below(body.length)] ^= 1 << random.below(8);
  }
  return changed;
}

/** Some bytes are any other. */
export function overwrite(body, { random }) {
  const changed = Buffer.from(body);
  const [start, end] = random.range(body.length, 16);
  for (let at = start; at < end; at++) changed[at] = random.below(256);
  return changed;
}

/** A range is missing. */
export const drop = (body, { random }) => replaced(body, random.range(body.length), Buffer.alloc(0));

/** A range stands twice. */
export function repeat(body, { random }) {
  const [start, end] = random.range(body.length);
  return replaced(body, [end, end], body.subarray(start, end));
}

/** The head of one file goes on as the tail of another. */
export function splice(body, { random, corpus }) {
  const other = random.pick(corpus).body;
  return Buffer.concat([
    body.subarray(0, random.below(body.length + 1)),
    other.subarray(random.below(other.length + 1)),
  ]);
}

/** A piece of another file stands in this one. */
export function insert(body, { random, corpus }) {
  const other = random.pick(corpus).body;
  const at = random.below(body.length + 1);
  const [start, end] = random.range(other.length);
  return replaced(body, [at, at], other.subarray(start, end));
}

/** Two whole files behind each other, with or without a line end between them. */
export function join(body, { random, corpus }) {
  const between = random.pick(['', '\r\n', '\0', '\x1a', '\x03']);
  return Buffer.concat([body, Buffer.from(between), random.pick(corpus).body]);
}

/** The message broke off. */
export const cut = (body, { random }) => body.subarray(0, random.below(body.length + 1));
