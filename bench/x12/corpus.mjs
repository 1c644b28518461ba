/**
 * A deterministic corpus of 315 status messages in the shape that ocean carriers send: a status, its references, a vessel and a route with
 * times. A line break follows every segment in 30 %, an interchange holds 5 to 40 messages. Everything is made up, the check digits are
 * right.
 */

/** @param {number} seed @returns {() => number} numbers in [0, 1), always the same for the same seed (mulberry32) */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PORTS = [
  ['CNQZH', 'QINZHOU', 'CN'],
  ['SGSIN', 'SINGAPORE', 'SG'],
  ['CNSHA', 'SHANGHAI', 'CN'],
  ['DEHAM', 'HAMBURG', 'DE'],
  ['NLRTM', 'ROTTERDAM', 'NL'],
  ['VNHPH', 'HAIPHONG', 'VN'],
  ['USLAX', 'LOS ANGELES', 'US'],
];
const STATUSES = ['VD', 'VA', 'AE', 'UV', 'I', 'OA', 'AL', 'RL', 'AR', 'UR', 'D', 'RD', 'EE', 'AV'];
const ISO_6346_VALUES = '0123456789A BCDEFGHIJK LMNOPQRSTU VWXYZ';

function checkDigit(ten) {
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += ISO_6346_VALUES.indexOf(ten[i]) * 2 ** i;
  return (sum % 11) % 10;
}

class Writer {
  constructor(seed, end) {
    this.random = randomFrom(seed);
    this.end = end;
    this.parts = [];
    this.segments = 0;
  }
  add(segment) {
    this.parts.push(segment, this.end);
    this.segments += 1;
  }
  below(limit) {
    return Math.floor(this.random() * limit);
  }
  pick(list) {
    return list[this.below(list.length)];
  }
  digits(length) {
    let text = '';
    for (let i = 0; i < length; i++) text += this.below(10);
    return text;
  }
  date() {
    const two = (value) => String(value).padStart(2, '0');
    return `2026${two(1 + this.below(2))}${two(1 + this.below(28))}`;
  }
  time() {
    const two = (value) => String(value).padStart(2, '0');
    return `${two(this.below(24))}${two(this.below(60))}`;
  }
}

function port(out, role, qualifiers) {
  const [code, name, country] = out.pick(PORTS);
  out.add(`R4*${role}*UN*${code}*${name}*${country}*EAST QUAY`);
  for (const qualifier of qualifiers) out.add(`DTM*${qualifier}*${out.date()}*${out.time()}*LT`);
}

function status315(out, number) {
  const before = out.segments;
  const [initial, serial] = [out.pick(['LBXU', 'LBYU', 'LBZU']), out.digits(6)];
  const [code] = out.pick(PORTS);
  out.add(`ST*315*${number}`);
  const place = `${out.pick(['L', 'E'])}*${out.pick(['22G1', '42G1', '45G1', '45R1'])}*${code}*UN*${checkDigit(initial + serial)}`;
  out.add(`B4***${out.pick(STATUSES)}*${out.date()}*${out.time()}**${initial}*${serial}*${place}`);
  out.add(`N9*BM*LBXC${out.digits(9)}`);
  out.add(`N9*BN*${out.digits(9)}`);
  out.add(`N9*EQ*${initial}${serial}${checkDigit(initial + serial)}`);
  out.add('N9*SCA*LBXC');
  if (out.random() < 0.5) out.add(`N9*SN*LB${out.digits(6)}`);
  out.add(`Q2*${out.digits(7)}*PA*******${out.digits(3)}W***L*SAMPLE VESSEL`);
  port(out, 'R', ['140']);
  port(out, 'L', ['139', '140']);
  if (out.random() < 0.3) port(out, 'T', ['371', '369']);
  port(out, 'D', ['139']);
  port(out, 'E', ['139']);
  out.add(`SE*${out.segments - before + 1}*${number}`);
}

function interchange(number) {
  const out = new Writer(number * 7919, number % 10 < 3 ? '~\n' : '~');
  // Nine digits without zeros before them: one of the npm parsers hands out the number, not its text.
  const control = String(100_000_000 + number);
  const parties = `ZZ*${'LBXCARRIER'.padEnd(15)}*ZZ*${'LANDBRIDGE'.padEnd(15)}`;
  out.add(`ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*${parties}*260301*1200*U*00401*${control}*0*P*>`);
  out.add(`GS*QO*LBXCARRIER*LANDBRIDGE*20260301*1200*${number}*X*004010`);
  const messages = 5 + ((number * 11) % 36);
  for (let i = 1; i <= messages; i++) status315(out, String(i).padStart(4, '0'));
  out.add(`GE*${messages}*${number}`);
  out.add(`IEA*1*${control}`);
  return { text: out.parts.join(''), segments: out.segments, messages };
}

/** @returns {{ bodies: Buffer[], bytes: number, segments: number, messages: number }} about four megabytes, one body an interchange */
export function makeCorpus() {
  const corpus = { bodies: [], bytes: 0, segments: 0, messages: 0 };
  for (let number = 1; corpus.bytes < 4_000_000; number++) {
    const { text, segments, messages } = interchange(number);
    corpus.bodies.push(Buffer.from(text, 'latin1'));
    corpus.bytes += text.length;
    corpus.segments += segments;
    corpus.messages += messages;
  }
  return corpus;
}
