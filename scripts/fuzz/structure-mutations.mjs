/** Documents that are built to do harm, and JSON that is sound and says something else than its standard has it. */

/** Where a value may begin: behind a separator of any of the formats. */
function placeFor(text, random) {
  const from = random.below(text.length + 1);
  const step = text.slice(from).search(/[>,:[{+*'~\n]/);
  return step < 0 ? text.length : from + step + 1;
}

const insertAt = (text, at, middle) => Buffer.from(text.slice(0, at) + middle + text.slice(at), 'latin1');

const NESTS = [
  '[',
  '{"a":',
  '[{"a":[',
  '<a>',
  '<a b="c">',
  '<a xmlns:b="c">',
  '<![CDATA[',
  '<!--',
  '(',
  '{',
  "UNB+UNOA:3'",
  'ISA*',
];

/** Brackets or tags a thousand deep. */
export function nest(body, { random }) {
  const text = body.toString('latin1');
  const times = random.chance(0.05) ? 20_000 : 1 + random.below(1_500);
  return insertAt(text, placeFor(text, random), random.pick(NESTS).repeat(times));
}

const LEVELS = Array.from({ length: 9 }, (_, level) => level + 1);
const LAUGHS = `<!DOCTYPE l [<!ENTITY l0 "ha">${LEVELS.map((n) => `<!ENTITY l${n} "${`&l${n - 1};`.repeat(10)}">`).join('')}]>`;
const BOMBS = [
  LAUGHS,
  `<!DOCTYPE l [<!ENTITY a "${'x'.repeat(5_000)}">]>`,
  '<!DOCTYPE l SYSTEM "file:///etc/hostname">',
  '<!DOCTYPE l [<!ENTITY % p SYSTEM "http://localhost/p"> %p;]>',
  `<!-- ${'-'.repeat(3_000)}`,
  `<?xml ${'version="1.0" '.repeat(500)}?>`,
  `<a ${Array.from({ length: 1_000 }, (_, n) => `b${n}="c"`).join(' ')}>`,
  `<a ${'b="c" '.repeat(500)}>`,
];

/** Entities that grow without end, external ones, and tags with a thousand attributes. */
export function bomb(body, { random }) {
  const text = body.toString('latin1');
  const behindProlog = /^\s*(?:<\?[^>]*\?>)?/.exec(text)?.[0].length ?? 0;
  const at = random.chance(0.7) ? behindProlog : placeFor(text, random);
  const used = text.replaceAll(/>[^<>]{1,40}</g, (value) => (random.chance(0.3) ? '>&l9;&#x110000;&#0;&a;<' : value));
  return insertAt(random.chance(0.5) ? used : text, at, random.pick(BOMBS));
}

const OTHERS = [
  null,
  [],
  {},
  '',
  0,
  true,
  [[]],
  [{}],
  { '@value': {} },
  { '@id': [] },
  'constructor',
  '🚢'.repeat(200),
];

/** Any value of a JSON text is one of another type; other texts stay as they are. */
export function otherTypes(body, { random }) {
  try {
    return Buffer.from(JSON.stringify(otherValue(JSON.parse(body.toString('utf8')), random)));
  } catch {
    return body;
  }
}

function otherValue(value, random) {
  if (random.chance(0.06)) return random.pick(OTHERS);
  if (Array.isArray(value)) return value.map((item) => otherValue(item, random));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, otherValue(member, random)]));
}

/** Elements of an XML text under other names, in no namespace, or empty. */
export function otherElements(body, { random }) {
  const text = body.toString('latin1');
  if (!text.includes('</')) return body;
  const share = random.next() ** 2;
  return Buffer.from(
    text.replaceAll(/<(\/?)([\w:.-]+)|>([^<>]+)</g, (whole, slash, name) => {
      if (!random.chance(share)) return whole;
      return name === undefined
        ? '><'
        : `<${slash}${random.pick(['a', 'x:a', name.slice(name.indexOf(':') + 1), `${name}1`])}`;
    }),
    'latin1',
  );
}
