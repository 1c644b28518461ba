/** What happens to segments, fields and values: repeated, exchanged, numbers out of all measure. The separators are found in the text. */

/** No input grows past this, whatever is repeated in it. */
export const MOST_BYTES = 1_000_000;
const USUAL_BYTES = 30_000;

/** What ends a segment, a record, an element or a line in one of the formats. */
const ENDS = ["'", '~', '\n', '>', '}', ','];
/** What stands between fields. */
const BETWEEN = /[+:*>/;,"'~<\n\r|^ ]/;

const latin = (text) => Buffer.from(text, 'latin1');

/** The text in pieces, each with its end; a text that has none of the ends is one piece. */
function piecesOf(text, random) {
  const end = random.pick(ENDS.filter((character) => text.includes(character)));
  return end === undefined
    ? [text]
    : text.split(end).map((piece, index, all) => piece + (index < all.length - 1 ? end : ''));
}

/** A segment many times: a list that has no end. */
export function repeatSegments(body, { random }) {
  const pieces = piecesOf(body.toString('latin1'), random);
  const from = random.below(pieces.length);
  const group = pieces.slice(from, from + 1 + random.below(8)).join('');
  const most = random.chance(0.004) ? MOST_BYTES : USUAL_BYTES;
  const times = Math.floor((random.next() ** 4 * most) / Math.max(1, group.length));
  return latin([...pieces.slice(0, from), group.repeat(times), ...pieces.slice(from)].join(''));
}

/** Segments in another order, or left out. */
export function moveSegments(body, { random }) {
  const pieces = piecesOf(body.toString('latin1'), random);
  const taken = pieces.splice(random.below(pieces.length), 1 + random.below(4));
  if (random.chance(0.5)) pieces.splice(random.below(pieces.length + 1), 0, ...taken);
  return latin(pieces.join(''));
}

/** Numbers that no count, date or weight is. */
const NUMBERS = [
  '',
  '0',
  '-1',
  '00',
  '1e309',
  '99999999999999999999',
  '0.0.0',
  '2147483648',
  '20261399',
  '٣',
  '1/0',
  ' ',
];

/** Some of the numbers are others. */
export function numbers(body, { random }) {
  const share = random.next() ** 2;
  const text = body.toString('latin1');
  return latin(
    text.replaceAll(/\d+/g, (digits) => (random.chance(share) ? random.pick([...NUMBERS, digits + digits]) : digits)),
  );
}

/** A field holds what stands in a field of another file, or its own text many times. */
export function exchangeField(body, { random, corpus }) {
  const fields = fieldsIn(body, random);
  const others = fieldsIn(random.pick(corpus).body, random);
  if (fields.length === 0 || others.length === 0) return body;
  const text = body.toString('latin1');
  const { start, end } = random.pick(fields);
  const other = random.pick(others).text;
  const value = random.chance(0.1) ? other.repeat(1 + random.below(2_000)).slice(0, USUAL_BYTES) : other;
  return latin(text.slice(0, start) + value + text.slice(end));
}

/** Some of the fields of a text with their places. */
function fieldsIn(body, random) {
  const text = body.toString('latin1', 0, USUAL_BYTES);
  const found = [];
  let start = random.below(Math.max(1, text.length - 2_000));
  while (start < text.length && found.length < 100) {
    const length = text.slice(start, start + 500).search(BETWEEN);
    const end = length < 0 ? Math.min(text.length, start + 500) : start + length;
    if (end > start) found.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return found;
}

/** One of the service characters is another everywhere. */
export function separators(body, { random }) {
  const text = body.toString('latin1');
  const from = random.pick(["'", '+', ':', '*', '~', '>', '?', '/', '\n', '"', ',', '<']);
  return latin(
    text.replaceAll(from, random.pick(["'", '+', '*', '|', '\x1c', '\x1d', '\x1f', '^', ';', '\t', '\n', ''])),
  );
}

/** Mail, HTTP and multipart fields before the message, one inside the other. */
export function wrap(body, { random }) {
  const heads = [
    'Content-Type: text/plain\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\n\r\n',
    'MIME-Version: 1.0\r\n\r\n--b\r\nContent-Type: application/xml\r\n\r\n',
    'Received: x\n'.repeat(1 + random.below(300)) + '\n',
    '\x01QN HDQLBXX\r\n.HDQLBXX 041200\r\n\x02',
  ];
  let text = body.toString('latin1');
  for (let depth = random.below(4); depth >= 0; depth--)
    text = random.pick(heads) + text + random.pick(['', '\r\n--b--\r\n', '\x03']);
  return latin(text);
}
