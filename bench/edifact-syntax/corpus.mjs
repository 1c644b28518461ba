/**
 * A deterministic corpus of status messages in the shapes that carriers and terminals send: IFTSTA D.00B, CODECO D.95B and COARRI D.95B.
 * UNA stands in 70 % of the interchanges, a line break follows every segment in 30 %, an interchange holds 5 to 40 messages, and free text
 * holds released characters (?' ?: ?+ ??). Everything is made up. The characters stay inside the admissible set of every contender.
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

const PLACES = [
  'CNCKG',
  'CNQZH',
  'SGSIN',
  'CNSHA',
  'DEHAM',
  'DEDUI',
  'PLMAL',
  'KZKHO',
  'NLRTM',
  'CNNGB',
  'BEANR',
  'VNHPH',
];
const STATUSES = [
  '1',
  '13',
  '16',
  '21',
  '24',
  '27',
  '29',
  '31',
  '40',
  '48',
  '59',
  '70',
  '74',
  '79',
  '100',
  'VD',
  'AE',
  'UV',
];
const REMARKS = [
  'WEIGHT VERIFIED AT ORIGIN',
  'SEAL CHECKED?: OK',
  'HOLD ?+ INSPECTION',
  "DOOR HANDLE BENT, SHIPPER?'S LOAD AND COUNT",
  'TEMPERATURE SET POINT UNKNOWN ??',
  'REDUCED SPEED ON THE LAST SECTION, ARRIVAL EXPECTED LATER',
];
const ISO_6346_VALUES = '0123456789A BCDEFGHIJK LMNOPQRSTU VWXYZ';

function checkDigit(ten) {
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += ISO_6346_VALUES.indexOf(ten[i]) * 2 ** i;
  return (sum % 11) % 10;
}

class Writer {
  constructor(seed, withLineBreaks) {
    this.random = randomFrom(seed);
    this.end = withLineBreaks ? "'\r\n" : "'";
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
  time() {
    const two = (value) => String(value).padStart(2, '0');
    return `2026${two(1 + this.below(12))}${two(1 + this.below(28))}${two(this.below(24))}${two(this.below(60))}`;
  }
  container() {
    const ten = `${this.pick(['LBXU', 'LBYU', 'LBZU'])}${this.digits(6)}`;
    return `${ten}${checkDigit(ten)}`;
  }
}

function iftsta(out, reference) {
  const before = out.segments;
  out.add(`UNH+${reference}+IFTSTA:D:00B:UN`);
  out.add(`BGM+23+${out.digits(10)}+9`);
  out.add(`DTM+137:${out.time()}:203`);
  out.add('NAD+CA+LBXC:172:20++LANDBRIDGE SAMPLE CARRIER+RIVER ROAD 1+CHONGQING++400000+CN');
  out.add(`RFF+BN:${out.digits(9)}`);
  out.add(`RFF+BM:LBXC${out.digits(10)}`);
  const statuses = 2 + out.below(4);
  for (let i = 0; i < statuses; i++) {
    out.add(`CNI+${i + 1}`);
    out.add(`STS+1+${out.pick(STATUSES)}::22`);
    out.add(`RFF+BM:LBXC${out.digits(10)}`);
    out.add(`DTM+334:${out.time()}:203`);
    if (out.random() < 0.5) out.add(`FTX+AAI+++${out.pick(REMARKS)}`);
    out.add(`LOC+175+${out.pick(PLACES)}:139:6:INLAND TERMINAL`);
    out.add(`TDT+20+${out.digits(3)}W+2+25+LBXC:172:20+++:::BLOCK TRAIN`);
    out.add(`LOC+9+${out.pick(PLACES)}:139:6`);
    out.add(`DTM+133:${out.time()}:203`);
    out.add(`LOC+11+${out.pick(PLACES)}:139:6`);
    out.add(`DTM+132:${out.time()}:203`);
    out.add(`EQD+CN+${out.container()}+45G1:102:5+++5`);
  }
  out.add(`UNT+${out.segments - before + 1}+${reference}`);
}

function equipment(out, movementQualifier) {
  out.add(
    `EQD+CN+${out.container()}+${out.pick(['22G1', '42G1', '45G1', '45R1'])}:102:5++${out.pick(['2', '3', '6'])}+${out.pick(['4', '5'])}`,
  );
  out.add(`RFF+BN:${out.digits(10)}`);
  out.add('TMD+3');
  out.add(`DTM+${movementQualifier}:${out.time()}:203`);
  out.add(`LOC+165+${out.pick(PLACES)}:139:6:EAST QUAY+EQ2:TER:ZZZ`);
  out.add(`LOC+9+${out.pick(PLACES)}:139:6`);
  out.add(`LOC+11+${out.pick(PLACES)}:139:6`);
  out.add(`MEA+AAE+G+KGM:${1000 + out.below(29000)}`);
  out.add(`SEL+LB${out.digits(6)}+CA`);
  if (out.random() < 0.4) out.add(`FTX+AAA+++${out.pick(REMARKS)}`);
}

function codeco(out, reference) {
  const before = out.segments;
  out.add(`UNH+${reference}+CODECO:D:95B:UN:ITG14`);
  out.add(`BGM+${out.pick(['34', '36'])}+${out.digits(12)}+9`);
  out.add(`TDT+20+${out.digits(3)}E+1++LBXC:172:20+++${out.digits(7)}:146::SAMPLE VESSEL`);
  out.add(`NAD+CF+LBXC:160:20`);
  const containers = 2 + out.below(4);
  for (let i = 0; i < containers; i++) {
    equipment(out, '7');
    out.add(`TDT+1++3+31+TRUCK:172+++LB ${out.digits(4)}`);
  }
  out.add(`CNT+16:${containers}`);
  out.add(`UNT+${out.segments - before + 1}+${reference}`);
}

function coarri(out, reference) {
  const before = out.segments;
  out.add(`UNH+${reference}+COARRI:D:95B:UN:ITG13`);
  out.add(`BGM+${out.pick(['44', '46'])}+${out.digits(14)}+9`);
  out.add(`TDT+20+${out.digits(3)}W+1+13+LBXC:172:20+++${out.digits(7)}:146::SAMPLE VESSEL`);
  out.add(`LOC+11+${out.pick(PLACES)}:139:6`);
  out.add(`NAD+CF+LBXC:160:20`);
  const containers = 12 + out.below(20);
  for (let i = 0; i < containers; i++) {
    equipment(out, '203');
    out.add(`LOC+147+0${out.digits(6)}::5`);
  }
  out.add(`CNT+16:${containers}`);
  out.add(`UNT+${out.segments - before + 1}+${reference}`);
}

/** @returns {{ text: string, segments: number }} one interchange; UNA is not counted as a segment */
function interchange(kind, writeMessage, number, messages) {
  const out = new Writer(number * 7919 + kind.length, number % 10 < 3);
  if (number % 10 !== 2 && number % 10 !== 5 && number % 10 !== 8) out.parts.push('UNA:+.? ', out.end);
  out.add(`UNB+UNOA:3+LBXTERMINAL:ZZZ+LANDBRIDGE:ZZZ+260301:1200+${100000 + number}`);
  for (let i = 0; i < messages; i++) writeMessage(out, `${number}${String(i).padStart(4, '0')}`);
  out.add(`UNZ+${messages}+${100000 + number}`);
  return { text: out.parts.join(''), segments: out.segments };
}

function corpusOf(kind, writeMessage, targetBytes) {
  const bodies = [];
  let bytes = 0;
  let segments = 0;
  for (let number = 1; bytes < targetBytes; number++) {
    const made = interchange(kind, writeMessage, number, 5 + ((number * 11) % 36));
    bodies.push(Buffer.from(made.text, 'latin1'));
    bytes += made.text.length;
    segments += made.segments;
  }
  return { kind, bodies, bytes, segments };
}

/** The whole corpus, about six megabytes: interchanges as they would arrive, one body each. */
export const makeCorpus = () => [
  corpusOf('IFTSTA', iftsta, 2_200_000),
  corpusOf('CODECO', codeco, 1_900_000),
  corpusOf('COARRI', coarri, 1_900_000),
];
